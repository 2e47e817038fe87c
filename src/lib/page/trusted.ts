// Markup of ours, for pages that take none from a script without a policy's word for it (Trusted Types).

/** As much of a policy as is used here. */
interface Policy {
	createHTML: (markup: string) => string;
}

/** The policy's name, for pages that list those they allow. Svelte has one of its own, `svelte-trusted-html`. */
export const policyName = 'fifty-eight-spoke';

let policy: Policy | undefined;

/**
 * Vouches for markup that comes from this site.
 * @param markup from a file of ours
 * @returns the same, as the page wants it; where the page refuses the policy, it will refuse the markup, too
 */
export function trusted(markup: string): string {
	policy ??= make();
	return policy.createHTML(markup);
}

/** Made once, and only when it is needed: a page may allow no second one of the same name. */
function make(): Policy {
	const own: Policy = { createHTML: (markup) => markup };
	// Not every browser has Trusted Types, nor does TypeScript know them.
	const { trustedTypes } = globalThis as {
		trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy };
	};
	try {
		return trustedTypes?.createPolicy(policyName, own) ?? own;
	} catch {
		return own;
	}
}
