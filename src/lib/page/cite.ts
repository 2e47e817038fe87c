// How to cite: the report first, then this piece, in the styles that students and papers ask for.
import { edition } from '$lib/story/edition';

/** A style of citation. */
export type Style = 'apa' | 'mla' | 'chicago' | 'bibtex';

/** One style: the report and the piece, ready to copy. */
export interface Citation {
	style: Style;
	report: string;
	piece: string;
}

/** What is the same in every style. Styles are conventions of their own and are not translated. */
const report = {
	title: 'Victims, Perpetrators, Assets: The Narratives of Islamic State Defectors',
	centre: 'International Centre for the Study of Radicalisation and Political Violence',
	college: 'King’s College London',
	year: 2015
};
const desk = 'Fifty-eight spoke desk';
const title = 'Fifty-eight spoke: Why people leave the Islamic State, and what keeps them silent';
const months =
	'January February March April May June July August September October November December';

/**
 * All styles.
 * @param address of the piece, or of the picture in it, in full
 * @param part the title of a picture of the piece, where that is what is cited
 */
export function citations(address: string, part?: string): Citation[] {
	const [year = '', month = '', day = ''] = edition.published.split('-');
	const name = months.split(' ')[Number(month) - 1] ?? '';
	const date = Number(day);
	const named = part === undefined ? title : `${part} [Picture]. In ${title}`;
	const quoted = part === undefined ? `“${title}.”` : `“${part}.” Picture in “${title}.”`;
	return [
		{
			style: 'apa',
			report: `Neumann, P. R. (${report.year}). ${sentenceCase(report.title)}. ${report.centre}, ${report.college}.`,
			piece: `${desk}. (${year}, ${name} ${date}). ${named}. ${address}`
		},
		{
			style: 'mla',
			report: `Neumann, Peter R. ${report.title}. ${report.centre}, ${report.college}, ${report.year}.`,
			piece: `${desk}. ${quoted} ${date} ${name.length > 4 ? `${name.slice(0, 3)}.` : name} ${year}, ${address}.`
		},
		{
			style: 'chicago',
			report: `Neumann, Peter R. ${report.title}. London: ${report.centre}, ${report.college}, ${report.year}.`,
			piece: `${desk}. ${quoted} ${name} ${date}, ${year}. ${address}.`
		},
		{
			style: 'bibtex',
			report: bibtex('techreport', 'neumann2015victims', {
				author: 'Neumann, Peter R.',
				title: `{${report.title}}`,
				institution: `${report.centre}, King's College London`,
				year: String(report.year),
				month: 'sep'
			}),
			piece: bibtex('misc', `fiftyeight${year}`, {
				author: `{${desk}}`,
				title: `{${part === undefined ? title : `${part}. Picture in ${title}`}}`,
				year,
				month: name.slice(0, 3).toLowerCase(),
				version: edition.version,
				url: address
			})
		}
	];
}

/** Only the first letter and the one after the colon, and names, are capitals. */
const sentenceCase = (words: string): string =>
	words
		.split(': ')
		.map((part) => part.charAt(0) + part.slice(1).toLowerCase())
		.join(': ')
		.replace('islamic state', 'Islamic State');

function bibtex(type: string, key: string, fields: Readonly<Record<string, string>>): string {
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
	return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}
