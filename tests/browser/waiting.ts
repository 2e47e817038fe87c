// How tests wait: inside the page, for a state; a failure says what was found instead.
import { expect, type Frame, type Page } from '@playwright/test';

/**
 * Waits in the page until a function answers as wanted. Should it not, the failure shows what it answered last.
 * @param page the page, or a frame of it
 * @param ask runs in the page; its answer must survive JSON
 * @param given what it is asked with
 * @param wanted the answer to wait for
 * @param about what the failure is to be called
 */
export async function soon<Given, Answer>(
	page: Page | Frame,
	ask: (given: Given) => Answer,
	given: Given,
	wanted: NoInfer<Answer>,
	about?: string
): Promise<void> {
	const asked = `(${until})(() => (${ask})(${JSON.stringify(given) ?? ''}), ${JSON.stringify(wanted)})`;
	const end = Date.now() + 30_000;
	for (;;) {
		try {
			expect<unknown>(await page.evaluate(asked), about).toEqual(wanted);
			return;
		} catch (error) {
			// A page that is left in the meantime takes the question along; the next one is asked again.
			const left = /context was destroyed|because of a navigation/.test(String(error));
			if (!left || Date.now() > end) throw error;
		}
	}
}

/**
 * Looks whenever the story says something of itself, and twenty times a second for all that it does not say, until the
 * answer is as wanted; gives the last. It asks for no frame, which would have the page painted again and again just to
 * be looked at. Runs in the page.
 */
async function until(ask: () => unknown, wanted: unknown): Promise<unknown> {
	const goal = JSON.stringify(wanted);
	const end = performance.now() + 30_000;
	const told = ['current-step', 'started', 'reading', 'active', 'shown', 'view', 'settled'];
	for (;;) {
		const answer = ask();
		if (JSON.stringify(answer) === goal || performance.now() > end) return answer;
		await new Promise<void>((done) => {
			const again = (): void => {
				observer.disconnect();
				clearTimeout(timer);
				done();
			};
			const timer = setTimeout(again, 50);
			const observer = new MutationObserver(again);
			const attributeFilter = told.map((name) => `data-${name}`);
			observer.observe(document, { subtree: true, attributeFilter });
		});
	}
}

/**
 * Everything that is not as it should be between the words and the picture, said in sentences; none when the
 * reader sees one step's words beside the same step's picture. Runs in the page.
 * @param host finds the element in whose shadow root the story is; without it the story is the page's own
 */
export function disagreements(host?: string): string[] {
	const said: string[] = [];
	const scope = host ? document.querySelector(host)?.shadowRoot : document;
	const root = scope?.querySelector<HTMLElement>('[data-story]');
	if (!scope || !root) return ['There is no story.'];
	const all = [...scope.querySelectorAll<HTMLElement>('[data-step]')];
	const id = root.dataset.currentStep ?? '';
	const index = all.findIndex((step) => step.dataset.step === id);
	const step = all[index];
	if (!step) return [`The current step "${id}" is not on the page.`];

	const active = all.filter((each) => each.hasAttribute('data-active')).map((each) => each.id);
	if (active.join() !== id) said.push(`At "${id}" the active steps are: ${active.join(', ')}.`);

	// Whatever the exact line is: the step has come on to the screen, and the next one is not yet being read.
	// A chapter's opening belongs to its first step.
	const stage = step.closest('[data-chapter]')?.querySelector<HTMLElement>('[data-stage]');
	const top = (each: HTMLElement | undefined): number => {
		// In the reading step by step all other steps are out of sight, and so out of question.
		if (!each?.checkVisibility() || each.closest('[hidden]')) return NaN;
		const chapter = each.closest('[data-chapter]');
		const first = chapter?.querySelector('[data-step]') === each;
		return (first ? chapter : each)?.getBoundingClientRect().top ?? NaN;
	};
	const pinned = stage ? parseFloat(getComputedStyle(stage).top) + stage.offsetHeight : 0;
	const early = stage && stage.offsetWidth > root.offsetWidth * 0.8 ? pinned : innerHeight * 0.3;
	if (index > 0 && top(step) > innerHeight)
		said.push(`The step is "${id}", but it is still below the screen.`);
	if (top(all[index + 1]) < early)
		said.push(`The step is "${id}", but "${all[index + 1]?.id}" is being read.`);

	if (!stage) return said;
	const own = step.querySelector<HTMLElement>('figure[data-picture]');
	// All at once there is no stage: the step's own picture is drawn as the reader comes to it.
	if (root.dataset.reading === 'all') {
		if (!own?.matches('[data-settled]') || !own.querySelector('.still svg'))
			said.push(`At "${id}" its own picture is not drawn and at rest.`);
		return said;
	}
	const shown = [...stage.querySelectorAll<HTMLElement>('.staged[data-shown]')];
	const name = (each: HTMLElement | null | undefined): string =>
		`${each?.dataset.picture} ${each?.dataset.view}`;
	if (shown.length !== 1) said.push(`At "${id}" the stage shows ${shown.length} pictures.`);
	if (name(shown[0]) !== name(own))
		said.push(`At "${id}" the words go with ${name(own)}, the stage shows ${name(shown[0])}.`);
	if (shown.some((each) => !each.hasAttribute('data-settled')))
		said.push(`At "${id}" the picture has not settled.`);
	return said;
}
