// What a page may cost: every limit, and why it is where it is. KB are 1,024 bytes, headers included, as sent.

/** @typedef {import('./visit.js').Figure} Figure */

/**
 * @typedef {object} Limit
 * @property {Figure} figure what is held to it
 * @property {string} title
 * @property {number} most
 * @property {number} [digits] after the point, 0 when left out
 * @property {string} why
 */

/**
 * What the whole story may weigh, KB; no other page of ours may weigh more. The aim is 180, which the story of 38 steps
 * kept. Its 45 steps cite 90 facts more, each told in full with its sources, for readers without script and on paper:
 * 12 KB, and 2 KB for what draws them.
 */
const whole = 196;

/** What nobody who reads us should be asked for. @type {readonly Limit[]} */
const promises = [
	{
		figure: 'foreign',
		title: 'requests to other hosts',
		most: 0,
		why: 'Readers are promised that nobody else learns of them.'
	},
	{
		figure: 'stored',
		title: 'cookies and stored items',
		most: 0,
		why: 'Readers are promised that nothing is noted about them on their device.'
	}
];

/** For the story on a phone. @type {readonly Limit[]} */
export const storyLimits = [
	{
		figure: 'bytes',
		title: 'the whole story with Brotli, KB',
		most: whole,
		digits: 1,
		why: 'About a second on a slow phone’s line.'
	},
	{
		figure: 'gzip',
		title: 'the whole story with gzip only, KB',
		most: 236,
		digits: 1,
		why: 'Many newsrooms’ hosts have no Brotli; theirs are readers, too.'
	},
	{
		figure: 'htmlRaw',
		title: 'HTML as it is parsed, KB',
		most: 700,
		digits: 1,
		why: 'However well it is compressed, a slow phone has to parse all of it.'
	},
	{
		figure: 'html',
		title: 'HTML with Brotli, KB',
		most: 78,
		digits: 1,
		why: 'Words, first picture and all styles come with it, ahead of everything else on the line; a third of it are the notes.'
	},
	{
		figure: 'htmlGzip',
		title: 'HTML with gzip only, KB',
		most: 108,
		digits: 1,
		why: 'The same where there is no Brotli.'
	},
	{
		figure: 'scriptGzip',
		title: 'scripts with gzip, KB',
		most: 85,
		digits: 1,
		why: 'Scripts cost a phone time after they have come. What the marks of all pictures need is in them: 7 KB. Next within a step, the browser’s own search step by step, passing a step on and saving cost 2.'
	},
	{
		figure: 'fonts',
		title: 'fonts, KB',
		most: 46,
		digits: 1,
		why: 'Three faces, cut down to the letters and features that are used.'
	},
	{
		figure: 'requests',
		title: 'files asked for',
		most: 30,
		why: 'Each costs a slow line a round trip, however small its answer.'
	},
	{
		figure: 'nodesAtLoad',
		title: 'nodes at load, by a walk',
		most: 7000,
		why: 'Style and layout of the first screen take as long as there are nodes.'
	},
	{
		figure: 'nodesAfter',
		title: 'nodes after the scroll, by a walk',
		most: 11_000,
		why: 'Pictures that come to life on the way may add to them, not pile up.'
	},
	{
		figure: 'nodesBrowser',
		title: 'nodes after the scroll, by the browser',
		most: 13_000,
		why: 'What has left the page but is still held takes memory like what is shown.'
	},
	{
		figure: 'shift',
		title: 'layout shift, load and scroll summed',
		most: 0.002,
		digits: 4,
		why: 'Nothing may move under a reader’s eyes; this much is a rounded pixel.'
	},
	{
		figure: 'shiftLate',
		title: 'the same, fonts coming late',
		most: 0.002,
		digits: 4,
		why: 'On a slow line letters are first drawn in a font of the system, which has to take the same room.'
	},
	...promises
];

/**
 * For the story on a desktop. Two words of the lead begin a few px further on once the fonts are there, in lines that
 * are long: that counts for more the wider the lines are. Nothing changes its height.
 * @type {readonly Limit[]}
 */
export const desktopLimits = storyLimits.map((limit) =>
	limit.figure === 'shift' || limit.figure === 'shiftLate' ? { ...limit, most: 0.004 } : limit
);

/** For other pages. @type {readonly Limit[]} */
export const pageLimits = [
	{
		figure: 'bytes',
		title: 'all of it with Brotli, KB',
		most: whole,
		digits: 1,
		why: 'No other way to read us may cost more than the story itself.'
	},
	{
		figure: 'nodesAtLoad',
		title: 'nodes at load, by a walk',
		most: 7000,
		why: 'As for the story.'
	},
	...promises
];

/**
 * For the page of all sources: it has no script that could unpack anything, and holds each of 336 facts and 341
 * sources in full. Far from the screen they are not laid out.
 * @type {readonly Limit[]}
 */
export const recordLimits = pageLimits.map((limit) =>
	limit.figure === 'nodesAtLoad'
		? { ...limit, most: 18_500, why: 'About 26 for each entry.' }
		: limit
);
