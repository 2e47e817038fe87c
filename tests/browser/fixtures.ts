// Playwright's `test` as the specs use it: errors of the page fail a test, and pictures do not keep it waiting.
import { test as base, expect } from '@playwright/test';

/** How long pictures move for tests: `short`, a few frames, or `real`, as long as for a reader. */
type Motion = 'short' | 'real';

/**
 * Makes movement last a few frames: it begins and ends as it does for readers, and who wants none gets none.
 * Runs in every document before its first script; a constructed sheet is no affair of the page's policy.
 */
export function shorten(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(
		'@media (prefers-reduced-motion: no-preference) { :root { --move: 60ms !important; } }'
	);
	document.adoptedStyleSheets.push(sheet);
}

/** Playwright's `test`, which also fails when the page reports an error that the test did not ask for. */
export const test = base.extend<{ errorsExpected: boolean; motion: Motion; quiet: undefined }>({
	motion: ['short', { option: true }],
	context: async ({ context, motion }, use) => {
		if (motion === 'short') await context.addInitScript(shorten);
		await use(context);
	},
	errorsExpected: [false, { option: true }],
	quiet: [
		async ({ context, errorsExpected }, use) => {
			const errors: string[] = [];
			context.on('weberror', (error) => errors.push(error.error().message));
			context.on('console', (message) => {
				// Playwright's own word, where a test keeps service workers out so that it can see every request.
				if (message.text() === 'Service Worker registration blocked by Playwright') return;
				if (['error', 'warning'].includes(message.type())) errors.push(message.text());
			});
			await use(undefined);
			if (!errorsExpected) expect(errors).toEqual([]);
		},
		{ auto: true }
	]
});
