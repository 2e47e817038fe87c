// Which rows a view draws: one bar for each count, with the rows that are parts of it.

/** Which counts stand side by side. */
export type Of = 'harmed' | 'tried' | 'after';

/** A bar as planned: ids of rows. */
export interface Plan {
	/** The whole of the bar; a row without a number is drawn as a place and not as a bar. */
	id: string;
	/** Parts in the order drawn; what they leave of the whole is drawn as the rest. */
	parts?: readonly string[];
	/** Lower and upper end of an estimate. */
	margin?: string;
	/** Another kind of people than those above it: a rule stands between them. */
	apart?: boolean;
	/** A part that is reported without a number: what is left of the bar is outlined. */
	reported?: string;
}

/** The table a view draws from, and its bars from top to bottom. */
export const plans: Record<Of, { table: string; bars: readonly Plan[] }> = {
	harmed: {
		table: 'victims',
		bars: [
			{
				id: 'yazidis_abducted',
				parts: ['yazidis_freed', 'yazidis_found_dead', 'yazidis_missing']
			},
			{ id: 'yazidis_killed', margin: 'yazidis_killed_margin' },
			{ id: 'tikrit' },
			{ id: 'shaitat' },
			{ id: 'christians' }
		]
	},
	tried: {
		table: 'since_2015',
		bars: [
			{ id: 'uk2020_returned', parts: ['uk2020_prosecuted'] },
			{ id: 'de2023_returned', parts: ['de2023_convicted'] },
			{ id: 'fr2017_returned', parts: ['fr2017_in_prison'] },
			{ id: 'be2020_returned', parts: ['be2020_in_prison', 'be2020_served'] },
			{ id: 'nl2024_returned', reported: 'nl2024_tried' }
		]
	},
	after: {
		table: 'since_2015',
		bars: [
			{ id: 'camps2026', parts: ['camps2026_syrians', 'camps2026_iraqis', 'camps2026_others'] },
			{ id: 'hol2026_left' },
			{ id: 'roj2026' },
			{
				id: 'moved2026',
				parts: ['moved2026_syrians', 'moved2026_iraqis', 'moved2026_others'],
				apart: true
			}
		]
	}
};
