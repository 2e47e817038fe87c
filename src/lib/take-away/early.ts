// Runs before anything is painted: whoever asks for a slide is not to see the story first.
// Should the script that shows the slides fail, the story is there, as it is without script.
if (new URLSearchParams(location.search).has('slide')) {
	const { dataset } = document.documentElement;
	dataset.part = 'slides';
	addEventListener('load', () => {
		if (!document.querySelector('[data-deck]')) delete dataset.part;
	});
}

export {};
