// The outline: chapters and steps in order, each step with the picture it asks for.
// A step is a name and a view; its words stand under the same name in `data/story/<language>/`.
import type { ChartName, Picture, Views } from './pictures';

/** A step as planned: its id (also its address) and its picture. */
export interface OutlineStep {
	id: string;
	picture: Picture;
}

/** A chapter as planned. */
export interface OutlineChapter {
	id: string;
	steps: readonly OutlineStep[];
}

const step = <Name extends ChartName>(id: string, chart: Name, view: Views[Name]): OutlineStep => ({
	id,
	// TypeScript keeps name and view together here but cannot carry that into the union of all pictures.
	picture: { chart, view } as Picture
});

/** Chapters that tell of killings throughout: their openings offer to leave them out, as the content note says. */
export const harsh: ReadonlySet<string> = new Set(['the-group']);

/** The whole story in order. */
export const outline: readonly OutlineChapter[] = [
	{
		id: 'opening',
		steps: [
			step('before-you-read', 'voices', { arrange: 'field' }),
			step('one-voice', 'voices', { arrange: 'voice', fact: 'voice.prison' })
		]
	},
	{
		id: 'who-spoke',
		steps: [
			step('fifty-eight', 'voices', { arrange: 'field' }),
			step('men-and-women', 'voices', { arrange: 'sex' }),
			step('origins', 'voices', { arrange: 'origin' }),
			step('when', 'voices', { arrange: 'when' }),
			step('the-unseen', 'voices', { arrange: 'unseen' }),
			step('a-sense-of-scale', 'voices', { arrange: 'scale' })
		]
	},
	{
		id: 'why-they-left',
		steps: [
			step('voice-promise', 'voices', { arrange: 'voice', fact: 'voice.uglier' }),
			step('promises', 'promises', { tie: 'none' }),
			step('infighting', 'promises', { tie: 'n1' }),
			step('brutality', 'voices', { arrange: 'half' }),
			step('only-sunni-victims', 'promises', { tie: 'absent' }),
			step('the-victims', 'tallies', { of: 'harmed' }),
			step('corruption', 'promises', { tie: 'n3' }),
			step('hardship', 'promises', { tie: 'n4' }),
			step('what-was-counted', 'counted', {}),
			step('later-studies', 'studies', {})
		]
	},
	{
		id: 'the-group',
		steps: [
			step('voice-group', 'voices', { arrange: 'voice', fact: 'voice.family' }),
			step('internal-police', 'gates', { scene: 'police' }),
			step('apostasy', 'gates', { scene: 'apostasy' }),
			step('first-deaths', 'executions', { until: '2014-12-28' }),
			step('august-2015', 'units', { of: 'august-2015' }),
			step('the-autumn', 'executions', { until: '2018' }),
			step('nowhere-to-go', 'gates', { scene: 'nowhere' })
		]
	},
	{
		id: 'home',
		steps: [
			step('voice-home', 'voices', { arrange: 'voice', fact: 'voice.across' }),
			step('resolution-2178', 'states', {}),
			step('arrests', 'arrests', {}),
			step('terms', 'terms', {}),
			step('doors', 'doors', {}),
			step('returned', 'returned', {}),
			step('evidence', 'cases', {}),
			step('silence', 'gates', { scene: 'silence' })
		]
	},
	{
		id: 'since-then',
		steps: [
			step('the-count-grew', 'since', { show: 'count' }),
			step('few-were-tried', 'tallies', { of: 'tried' }),
			step('still-held', 'since', { show: 'held' }),
			step('after-the-camps', 'tallies', { of: 'after' })
		]
	},
	{
		id: 'why-it-matters',
		steps: [
			step('voice-why', 'voices', { arrange: 'voice', fact: 'voice.talk' }),
			step('what-a-voice-does', 'voices', { arrange: 'reach' }),
			step('not-saints', 'voices', { arrange: 'outlined' })
		]
	},
	{
		id: 'what-he-asks',
		steps: [
			step('recognise', 'gates', { scene: 'recognise' }),
			step('let-them-speak', 'gates', { scene: 'let-them-speak' }),
			step('resettle', 'gates', { scene: 'resettle' }),
			step('remove-penalties', 'gates', { scene: 'remove-penalties' }),
			step('heard', 'voices', { arrange: 'heard' })
		]
	}
];
