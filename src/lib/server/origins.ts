// Several papers that carry one agency's text are one source.
import type { Problem } from './problem';
import { problemIn, type ReadTable } from './table';
import { entries, write } from './values';

/**
 * Reports rows that claim more than one source while all of theirs share an origin. Problems are collected, never thrown.
 * @param tables all tables, as read
 */
export function checkOrigins(tables: readonly ReadTable[]): Problem[] {
	const sources = tables.find(({ resource }) => resource.name === 'sources')?.lines ?? [];
	const origins = new Map(
		sources.map(({ cells }) => [write(cells.id), write(cells.shared_origin) || write(cells.id)])
	);
	return tables.flatMap(({ resource, lines }) =>
		lines.flatMap(({ row, cells }) => {
			if (cells.single_source !== 'no') return [];
			const ids = entries(cells.source_ids);
			const [origin, ...more] = new Set(ids.map((id) => origins.get(id) ?? id));
			if (origin === undefined || more.length > 0) return [];
			const shared =
				ids.length > 1 ? `${ids.join(' and ')} all carry ${origin}` : 'there is one source';
			const expected = `"yes", as ${shared}`;
			return [problemIn(resource, { row, column: 'single_source', expected, found: 'no' })];
		})
	);
}
