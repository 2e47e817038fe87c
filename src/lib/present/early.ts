// Runs before the page is first painted: keeps the slides back until the script shows the one asked for.
// Should the script be blocked, missing or broken, the slides are a document, as they are without script.
const root = document.currentScript?.parentElement;
if (root) begin(root);

function begin(root: HTMLElement): void {
	root.toggleAttribute('data-script', true);
	const fall = (): void => {
		if (!root.hasAttribute('data-started')) root.removeAttribute('data-script');
	};
	addEventListener(
		'error',
		(event: Event) => {
			const { target } = event;
			const ours =
				event instanceof ErrorEvent
					? event.filename.startsWith(location.origin)
					: target instanceof HTMLScriptElement;
			if (ours) fall();
		},
		true
	);
	// Module scripts hold the load event back: by then the deck has started, or it will not.
	addEventListener('load', fall);
	// A line that hangs keeps the page from ever loading.
	setTimeout(fall, 8000);
}

export {};
