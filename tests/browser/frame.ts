// What the story in a frame is to be like in the pages of `tests/hosts`, whichever browser they are opened in: what it
// finds out of each host, and functions that run in the frame.

/** The hosts that give a frame the height it asks for, and the rung and reason it ends at once its reader has scrolled. */
export const resizing = {
	pym: { rung: '2', reason: 'The host tells its place (pym).' },
	frames: strips(),
	'iframe-resizer': { rung: '2', reason: 'The host tells its place (iframe-resizer).' },
	'open-iframe-resizer': strips(),
	'open-iframe-resizer-legacy': strips(),
	guardian: { rung: '2', reason: 'The host tells its place (guardian).' },
	amp: strips(),
	mastodon: strips(),
	medium: strips()
} as const;

function strips() {
	const reason =
		'The host gave the height asked for and does not tell its place: tick strips find it.';
	return { rung: '3', reason } as const;
}

/** The rung the frame stands on and why, where its reader is, and how high it is, px. Runs in the frame. */
export function standing() {
	const root = document.querySelector<HTMLElement>('[data-frame]');
	return {
		rung: root?.dataset.embedRung ?? '',
		reason: root?.dataset.embedReason ?? '',
		reading: root?.dataset.reading ?? '',
		step: root?.dataset.currentStep ?? '',
		content: root?.offsetHeight ?? 0,
		given: innerHeight,
		over: document.documentElement.scrollHeight - innerHeight
	};
}

/** Words, cited facts and readings of every step, in order. Runs in the page. */
export const everyStep = () =>
	[...document.querySelectorAll('[data-step]')].map((step) => ({
		id: step.getAttribute('data-step'),
		text: step.querySelector('.prose')?.textContent?.replaceAll(/\s+/g, ' ').trim(),
		facts: [...step.querySelectorAll('[data-fact]')].map((fact) => fact.getAttribute('data-fact')),
		reading: step
			.querySelector('.reading, .unseen[data-picture]')
			?.textContent?.replaceAll(/\s+/g, ' ')
			.trim()
	}));

/**
 * What is wrong between the current step and the picture shown; nothing when they agree, at rest. Runs in the frame.
 * @param id the step the reader is to be at, where it matters
 */
export function apart(id?: string): string {
	const root = document.querySelector<HTMLElement>('[data-story]');
	if (id && root?.dataset.currentStep !== id) return `the step is ${root?.dataset.currentStep}`;
	const step = root?.querySelector(`[data-step="${root.dataset.currentStep}"]`);
	const own = step?.querySelector<HTMLElement>('figure');
	const stage = step?.closest('[data-chapter]')?.querySelector('[data-stage]');
	const shown = [...(stage?.querySelectorAll<HTMLElement>('.staged[data-shown]') ?? [])];
	const name = (each?: HTMLElement | null): string =>
		`${each?.dataset.picture} ${each?.dataset.view}`;
	if (shown.length !== 1) return `${shown.length} pictures are shown`;
	if (!shown[0]?.hasAttribute('data-settled')) return 'the picture is moving';
	if (!shown[0].querySelector('svg')) return 'there is no drawing';
	return name(own) === name(shown[0]) ? '' : `${name(shown[0])} is shown beside ${name(own)}`;
}
