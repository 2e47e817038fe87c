// What stands in a table may be read by anyone, so it speaks of facts and sources in words, never by their ids.
import type { Problem } from './problem';
import { problemIn, type ReadTable } from './table';
import { entries, write } from './values';

/** Anything built like the id of a fact, such as `icsr.total`, or of a family of them, such as `icsr.*`. */
const shaped = /(?<![\w./-])([a-z_]+)\.(?:[a-z0-9_]+|\*)(?![\w/])/g;

/**
 * Holds every free text of the tables to that. Problems are collected, never thrown.
 * @param tables all tables, as read
 */
export function checkPrinted(tables: readonly ReadTable[]): Problem[] {
	const idsOf = (name: string): string[] =>
		(tables.find(({ resource }) => resource.name === name)?.lines ?? []).flatMap(({ cells }) =>
			entries(cells.id)
		);
	const topics = new Set(idsOf('facts').map((id) => id.split('.')[0] ?? ''));
	const sources = new Set(idsOf('sources').filter((id) => id.includes('_')));
	return tables.flatMap(({ resource, lines }) =>
		resource.schema.fields
			.filter(
				({ name, type, ...field }) => type === 'string' && name !== 'id' && !('format' in field)
			)
			.flatMap(({ name: column }) =>
				lines.flatMap(({ row, cells }) =>
					idsIn(write(cells[column]), topics, sources).map((found) =>
						problemIn(resource, { row, column, expected: 'words instead of an id', found })
					)
				)
			)
	);
}

/**
 * The ids of facts and sources in a text.
 * @param topics what ids of facts begin with
 * @param sources ids of sources
 */
export const idsIn = (
	text: string,
	topics: ReadonlySet<string>,
	sources: ReadonlySet<string>
): string[] => [
	...[...text.matchAll(shaped)].filter(([, topic = '']) => topics.has(topic)).map(([id]) => id),
	...(text.match(/\b[a-z0-9]+(?:_[a-z0-9]+)+\b/g) ?? []).filter((word) => sources.has(word))
];
