// What every host page shares: where the story is, words before and after it, and a record of what it is told.
const asked = new URLSearchParams(location.search);

/** The address of the page to embed, whole. */
window.story = asked.get('story') ?? '';
/** Every message the page has got, in order, with the time. */
window.told = [];
/** Sum of all shifts that the reader did not cause, as browsers count them. */
window.shift = 0;

addEventListener('message', ({ data }) => window.told.push({ data, at: performance.now() }));
new PerformanceObserver((list) => {
	for (const entry of list.getEntries())
		if (!entry.hadRecentInput) window.shift += entry.value ?? 0;
}).observe({ type: 'layout-shift', buffered: true });

/** How far what is in the reader's sight has moved without being scrolled, px: Chromium alone counts shifts. */
window.moved = 0;
/**
 * Tops of what was in sight a frame ago, px from the top of the page.
 * @type {Map<Element, number>}
 */
let tops = new Map();
const topOf = (/** @type {Element} */ element) => element.getBoundingClientRect().top + scrollY;
const watch = () => {
	for (const [element, before] of tops) window.moved += Math.abs(topOf(element) - before);
	const seen = [...document.querySelectorAll('body > *, iframe')].filter((element) => {
		const box = element.getBoundingClientRect();
		return box.height > 0 && box.top < innerHeight && box.bottom > 0;
	});
	tops = new Map(seen.map((element) => [element, topOf(element)]));
	requestAnimationFrame(watch);
};
requestAnimationFrame(watch);

/** The place that the host keeps for the story. */
const place = () => {
	const embed = document.getElementById('embed');
	if (!embed) throw new Error('The host page has no #embed.');
	return embed;
};

/** Fills the page with an article around `#embed`; `?far` puts 6,000 px above it. */
window.article = () => {
	const embed = place();
	const above = document.createElement('div');
	above.style.height = asked.has('far') ? '6000px' : '120px';
	above.textContent = 'What the article says before.';
	embed.before(above);
	// What the snippet reserves: a little more than a screen, so that nothing in sight has to move later.
	embed.style.minHeight = `${asked.get('reserve') ?? 0}px`;
	const below = document.createElement('p');
	below.id = 'below';
	below.textContent = 'What the article says after.';
	embed.after(below);
	document.body.append(Object.assign(document.createElement('div'), { style: 'height:900px' }));
};

/** Makes a plain frame of the story in `#embed`. */
window.frame = (attributes = {}) => {
	const frame = document.createElement('iframe');
	frame.title = 'Fifty-eight spoke';
	Object.assign(frame.style, { display: 'block', width: '100%', border: '0' });
	for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
	frame.src = window.story;
	place().append(frame);
	return frame;
};
