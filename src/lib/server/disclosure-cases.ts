// The disclosure rule for court cases: public trials, but private people. See disclosure.ts.
import type { Problem } from './problem';
import { problemIn, type ReadTable } from './table';
import { write } from './values';

const label = /^CASE-\d{2}$/;

/** Ways in which a free text gives a person away, each with what to write instead. */
const giveaways: readonly (readonly [RegExp, string])[] = [
	[/\b(Mr|Mrs|Ms|Miss|Dr|Herr|Frau)\.? \p{Lu}/u, 'no form of address before a name'],
	[/\p{Lu}\p{Ll}+ \p{Lu}\./u, 'no first name with an initial'],
	// Two capitalised words in a row are most often a name. A court can be written small.
	[
		/\p{Lu}\p{Ll}+[ -](al-)?\p{Lu}\p{Ll}+/u,
		'no two capitalised words together, which may be a name'
	],
	[/\b(aged? \d|\d+[ -]years?[ -]old|born (in|on)\b)/iu, 'no age and no birth']
];

/**
 * What a table of court cases may not show. Problems are collected, never thrown.
 * The texts are searched for the usual shapes of names and ages only; a lone surname gets through.
 */
export function casesProblems({ resource, lines }: ReadTable): Problem[] {
	const { fields, primaryKey } = resource.schema;
	const days = fields.filter((field) => 'dateFormat' in field && field.dateFormat);
	const key = primaryKey?.[0] ?? fields[0]?.name ?? '';
	// Names of countries are written as names are; enumerations hold no free text.
	const texts = fields.filter(
		({ name, type, constraints }) =>
			type === 'string' &&
			name !== key &&
			name !== 'country' &&
			!(constraints && 'enum' in constraints)
	);
	return [
		...days.map(({ name }) =>
			problemIn(resource, { row: 1, column: name, expected: 'a year, never a day', found: name })
		),
		...lines.flatMap(({ row, cells }) => {
			const found = write(cells[key]);
			const labelled = label.test(found)
				? []
				: [{ column: key, expected: 'a label such as CASE-01' }];
			const told = texts.flatMap(({ name: column }) => {
				const broken = giveaways.find(([shape]) => shape.test(write(cells[column])));
				return broken ? [{ column, expected: broken[1] }] : [];
			});
			return [...labelled, ...told].map((at) =>
				problemIn(resource, { row, ...at, found: write(cells[at.column]) })
			);
		})
	];
}
