// What machines read of the piece: NewsArticle, Dataset and LearningResource, each naming the others (schema.org).
import { existsSync } from 'node:fs';
import { edition } from '../story/edition';
import type { Words } from '../story/words';
import { readStory } from './story';

/** A thing described for machines. */
export type Thing = { '@type': string; '@id'?: string } & Readonly<Record<string, unknown>>;

const report =
	'https://icsr.info/2015/10/12/icsr-report-victims-perpetrators-assets-narratives-islamic-state-defectors/';
const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** How the piece can be read and worked; each holds because a browser test holds it. */
const access = {
	accessMode: ['textual', 'visual'],
	// Every picture is also told in a sentence and given as a table.
	accessModeSufficient: [{ '@type': 'ItemList', itemListElement: ['textual'] }],
	accessibilityFeature: [
		'alternativeText',
		'longDescription',
		'structuralNavigation',
		'tableOfContents',
		'readingOrder',
		'displayTransformability',
		'highContrastDisplay'
	],
	accessibilityHazard: ['noFlashingHazard', 'noMotionSimulationHazard', 'noSoundHazard'],
	accessibilityControl: ['fullKeyboardControl', 'fullMouseControl', 'fullTouchControl']
} as const;

const ids = (site: string) => ({
	article: `${site}#article`,
	dataset: `${site}data/#dataset`,
	lesson: `${site}present/#lesson`,
	desk: `${site}#desk`,
	report: `${report}#report`
});
const ref = (id: string) => ({ '@id': id });

/** Who made the piece. Its name stands beside its id, as many a reader looks for it in the article and nowhere else. */
const desk = (site: string, words: Words): Thing => ({
	'@type': 'Organization',
	'@id': ids(site).desk,
	name: words('share.author'),
	url: site
});

/** The report with its author. It stands within the article, where nobody takes its author for the article's. */
const basis = (site: string, words: Words): Thing => ({
	'@type': 'Report',
	'@id': ids(site).report,
	name: words('share.report-title'),
	author: { '@type': 'Person', name: words('share.report-author') },
	publisher: { '@type': 'Organization', name: words('share.report-publisher') },
	datePublished: '2015-09',
	url: report
});

/** The story. */
export function article(site: string, words: Words, taught: boolean): Thing {
	const id = ids(site);
	return {
		'@type': 'NewsArticle',
		'@id': id.article,
		headline: `${words('page.title')}: ${words('page.subtitle')}`,
		description: words('page.description'),
		url: site,
		mainEntityOfPage: site,
		inLanguage: words.language,
		datePublished: edition.published,
		dateModified: edition.changed,
		version: edition.version,
		author: desk(site, words),
		publisher: desk(site, words),
		license: licence,
		isAccessibleForFree: true,
		image: [`${site}social-card.png`],
		isBasedOn: [basis(site, words), ref(id.dataset)],
		...(taught ? { hasPart: [ref(id.lesson)] } : {}),
		...access,
		accessibilitySummary: words('share.access-summary')
	};
}

/** The tables. */
export function dataset(site: string, words: Words, tables: readonly Table[]): Thing {
	const id = ids(site);
	return {
		'@type': 'Dataset',
		'@id': id.dataset,
		name: words('share.dataset'),
		description: words('share.dataset-says'),
		url: `${site}data/`,
		license: licence,
		creator: ref(id.desk),
		datePublished: edition.published,
		version: edition.version,
		isAccessibleForFree: true,
		isBasedOn: ref(id.report),
		subjectOf: ref(id.article),
		variableMeasured: tables.map(({ title }) => title),
		distribution: tables.map(({ title, path }) => ({
			'@type': 'DataDownload',
			name: title,
			encodingFormat: 'text/csv',
			contentUrl: `${site}data/${path}`
		}))
	};
}

/** The story as it is presented in a classroom. */
export function lesson(site: string, words: Words): Thing {
	const id = ids(site);
	return {
		'@type': 'LearningResource',
		'@id': id.lesson,
		name: words('share.lesson'),
		url: `${site}present/`,
		learningResourceType: 'presentation',
		educationalLevel: words('share.education'),
		teaches: words('share.lesson-teaches'),
		audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
		inLanguage: words.language,
		license: licence,
		isAccessibleForFree: true,
		creator: ref(id.desk),
		isPartOf: ref(id.article),
		isBasedOn: [ref(id.report), ref(id.dataset)]
	};
}

interface Table {
	title: string;
	path: string;
}

/** Whether this build has pages for the classroom: nothing is described that is not there. */
const hasLesson = (): boolean => existsSync('src/routes/present/+page.svelte');

/**
 * The whole graph as JSON-LD, safe to stand in a page.
 * @param site absolute address of the site's root, with a slash at the end
 * @param files whether the data's files are told of: on the page that offers them
 */
export function linkedData(site: string, files: boolean): string {
	const { words, data } = readStory().everything;
	const taught = hasLesson();
	const all = dataset(site, words, data.resources);
	// The article first: who looks for one takes what comes first.
	const graph = [
		article(site, words, taught),
		files ? all : { ...all, distribution: undefined, variableMeasured: undefined },
		...(taught ? [lesson(site, words)] : [])
	];
	return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
		'<',
		'\\u003c'
	);
}
