declare global {
	// SvelteKit looks for this namespace; the story needs nothing of its own in it.
	namespace App {}
}

export {};
