// Mends what the library for slides leaves undone: notes in paragraphs, the language, no date of its own, and all that
// has PowerPoint offer to repair the file (gitbrent/PptxGenJS 4.0.1).
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A fixed date keeps the file the same from build to build while what is in it stays the same. */
const mtime = new Date('2000-01-01T12:00:00Z');

/** Notes as the library writes them: one run, and line ends in it that programs do not show. */
const run = /<a:r>(<a:rPr\b[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/g;

/** Each line a paragraph of its own. */
const inParagraphs = (xml: string): string =>
	xml.replaceAll(run, (_, look: string, text: string) =>
		text
			.split(/\r?\n/)
			.map((line) => `<a:r>${look}<a:t>${line}</a:t></a:r>`)
			.join('</a:p><a:p>')
	);

/** Where the slide and its notes stand on a printed page of notes of 7.5 × 10 inches, as PowerPoint has them. */
const onNotesPage: Readonly<Record<string, string>> = {
	sldImg: '<a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/>',
	body: '<a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/>'
};

const shape = /<p:sp>[^]*?<\/p:sp>/g;

/** Notes that stand on their page by themselves, since their master has no places; its own number needs one. */
const placed = (xml: string): string =>
	xml.replaceAll(shape, (sp) => {
		const type = /<p:ph type="(\w+)"/.exec(sp)?.[1] ?? '';
		const where = onNotesPage[type];
		return where ? sp.replace('<p:spPr/>', `<p:spPr><a:xfrm>${where}</a:xfrm></p:spPr>`) : '';
	});

/**
 * What PowerPoint takes for damage, part by part: backgrounds without their effects, lists out of order, a page of notes
 * that is higher than its places, places that it takes out of the master of notes, and that master's lack of a theme.
 */
const repairs: readonly (readonly [part: RegExp, repair: (xml: string) => string])[] = [
	[/^ppt\/slideLayouts\/[^/]*$/, (xml) => xml.replaceAll('</p:bgPr>', '<a:effectLst/></p:bgPr>')],
	[
		/^ppt\/slide(Layouts|Masters)\/[^/]*$/,
		(xml) => xml.replaceAll(/<a:t>(null|\d+)</g, '<a:t>‹#›<')
	],
	[/^ppt\/notesSlides\/[^/]*$/, (xml) => inParagraphs(placed(xml))],
	[/^ppt\/notesMasters\/[^/]*$/, (xml) => xml.replaceAll(shape, '')],
	[/^ppt\/notesMasters\/_rels\//, (xml) => xml.replace('theme1.xml', 'theme2.xml')],
	[
		/^ppt\/presentation\.xml$/,
		(xml) =>
			xml
				.replace(
					/(<p:sldIdLst>[^]*<\/p:sldIdLst>)(<p:notesMasterIdLst>[^]*<\/p:notesMasterIdLst>)/,
					'$2$1'
				)
				.replace(/<p:notesSz [^>]*>/, '<p:notesSz cx="6858000" cy="9144000"/>')
	]
];

/** The list of parts, with all that are there and none that are not. */
function declared(xml: string, names: ReadonlySet<string>): string {
	const kept = xml
		.replaceAll(/<Override PartName="\/([^"]+)"[^>]*>/g, (one, name: string) =>
			names.has(name) ? one : ''
		)
		.replaceAll(/<Default Extension="([^"]+)"[^>]*>/g, (one, ending: string) =>
			[...names].some((name) => name.endsWith(`.${ending}`)) ? one : ''
		);
	const theme = /<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*>/;
	return kept.replace(theme, (one) => one + one.replace('theme1', 'theme2'));
}

/**
 * Goes through the parts of a presentation.
 * @param bytes the file as the library made it
 * @param language BCP 47, as programs that check spelling know it, such as `en-GB`
 * @param date of the edition, ISO
 * Throws when the file has no theme.
 */
export function mended(bytes: Uint8Array, language: string, date: string): Uint8Array {
	const made = unzipSync(bytes);
	const theme = made['ppt/theme/theme1.xml'];
	if (!theme) throw new Error('The library for slides made a file without a theme.');
	// The master of notes must have a theme to itself.
	const parts = Object.entries({ ...made, 'ppt/theme/theme2.xml': theme }).filter(
		([name]) => !name.endsWith('/')
	);
	const names = new Set(parts.map(([name]) => name));
	const files: Zippable = Object.fromEntries(
		parts.map(([name, part]) => {
			// Pictures are compressed already.
			if (!/\.(xml|rels)$/.test(name)) return [name, [part, { mtime, level: 0 }]];
			let xml = strFromU8(part).replaceAll('lang="en-US"', `lang="${language}"`);
			for (const [part, repair] of repairs) if (part.test(name)) xml = repair(xml);
			if (name === '[Content_Types].xml') xml = declared(xml, names);
			if (name === 'docProps/core.xml')
				xml = xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
			return [name, [strToU8(xml), { mtime, level: 9 }]];
		})
	);
	return zipSync(files);
}
