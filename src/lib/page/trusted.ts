// Markup of ours, for pages that take none from a script without a policy's word for it (Trusted Types).

/** As much of Trusted Types as is used here; not every browser has them. */
interface PolicyMaker {
	createPolicy(
		name: string,
		rules: { createHTML: (markup: string) => string }
	): { createHTML: (markup: string) => string };
}

/** The policy's name, for pages that list those they allow. Svelte has one of its own, `svelte-trusted-html`. */
export const policyName = 'fifty-eight-spoke';

let vouch: ((markup: string) => string) | undefined;

/**
 * Vouches for markup that comes from this site.
 * @param markup from a file of ours
 * @returns the same, as the page wants it; where the page refuses the policy, it will refuse the markup, too
 */
export function trusted(markup: string): string {
	vouch ??= policy();
	return vouch(markup);
}

/** Made once, and only when it is needed: a page may allow no second one of the same name. */
function policy(): (markup: string) => string {
	const { trustedTypes } = globalThis as { trustedTypes?: PolicyMaker };
	try {
		const made = trustedTypes?.createPolicy(policyName, { createHTML: (markup) => markup });
		if (made) return (markup) => made.createHTML(markup);
	} catch (reason) {
		console.info(`The page allows no policy "${policyName}".`, reason);
	}
	return (markup) => markup;
}
