// The shape of datapackage.json: a Frictionless Data Package (version 2) with a few keys of ours.
import * as v from 'valibot';
import { checkSchema } from './check-schema';
import { dimensions, subjects } from './disclosure-terms';

const text = v.pipe(v.string(), v.nonEmpty());
const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/));
const names = v.pipe(v.array(name), v.minLength(1));
const regex = v.pipe(
	v.string(),
	v.check((pattern) => {
		try {
			return Boolean(new RegExp(pattern, 'u'));
		} catch {
			return false;
		}
	}, 'a regular expression')
);

const always = {
	name,
	title: text,
	description: v.optional(text),
	/** Which way of dividing the 58 this column shows: see disclosure.ts. */
	dimension: v.optional(v.picklist(dimensions))
};
const presence = { required: v.optional(v.boolean()), unique: v.optional(v.boolean()) };

const textField = v.strictObject({
	...always,
	type: v.literal('string'),
	/** `uri` is Frictionless's. It has no word for a date that may end with its year or month. */
	format: v.optional(v.literal('uri')),
	dateFormat: v.optional(v.literal('partial-date')),
	example: v.optional(text),
	constraints: v.optional(
		v.strictObject({ ...presence, enum: v.optional(v.array(text)), pattern: v.optional(regex) })
	)
});

/** A number says what it counts, always: a unit, a column that holds the unit, or `none`. */
const numeric = <const TType extends 'integer' | 'number'>(type: TType) =>
	v.pipe(
		v.strictObject({
			...always,
			type: v.literal(type),
			unit: v.optional(text),
			unitField: v.optional(name),
			constraints: v.optional(
				v.strictObject({
					...presence,
					enum: v.optional(v.array(v.number())),
					minimum: v.optional(v.number()),
					maximum: v.optional(v.number())
				})
			)
		}),
		v.check((field) => (field.unit === undefined) !== (field.unitField === undefined), 'a unit')
	);

const listField = v.strictObject({
	...always,
	type: v.literal('list'),
	delimiter: v.literal(';'),
	itemType: v.literal('string'),
	/** `table.column`: every entry is a value of that column. */
	references: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9_]+\.[a-z0-9_]+$/))),
	constraints: v.optional(v.strictObject({ required: v.optional(v.boolean()) }))
});

const fieldSchema = v.variant('type', [
	textField,
	numeric('integer'),
	numeric('number'),
	listField
]);

const resourceSchema = v.strictObject({
	name,
	type: v.literal('table'),
	path: v.pipe(v.string(), v.regex(/^[a-z0-9_]+\.csv$/)),
	title: text,
	description: text,
	format: v.literal('csv'),
	mediatype: v.literal('text/csv'),
	encoding: v.literal('utf-8'),
	dialect: v.strictObject({
		header: v.literal(true),
		delimiter: v.literal(','),
		lineTerminator: v.literal('\n'),
		quoteChar: v.literal('"'),
		doubleQuote: v.literal(true)
	}),
	describes: v.picklist(subjects),
	dimensions: v.optional(v.array(v.picklist(dimensions))),
	cautions: v.optional(v.array(text), []),
	schema: v.strictObject({
		fields: v.pipe(v.array(fieldSchema), v.minLength(1)),
		missingValues: v.strictTuple([v.literal('')]),
		primaryKey: v.optional(names),
		uniqueKeys: v.optional(v.array(names), []),
		foreignKeys: v.optional(
			v.array(
				v.strictObject({
					fields: v.strictTuple([name]),
					// A reference without a resource is to the table itself.
					reference: v.strictObject({ resource: v.optional(name), fields: v.strictTuple([name]) })
				})
			),
			[]
		)
	}),
	checks: v.optional(v.array(checkSchema), [])
});

/** The whole of datapackage.json. Unknown keys are refused: a misspelt rule is a rule not held. */
export const descriptorSchema = v.strictObject({
	$schema: v.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
	name: v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/)),
	title: text,
	description: text,
	version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
	created: v.pipe(v.string(), v.isoTimestamp()),
	licenses: v.pipe(
		v.array(v.strictObject({ name: text, path: text, title: text })),
		v.minLength(1)
	),
	contributors: v.array(v.strictObject({ title: text, roles: v.array(text) })),
	sources: v.array(v.strictObject({ title: text, path: text })),
	resources: v.pipe(v.array(resourceSchema), v.minLength(1))
});

/** datapackage.json, read and checked. */
export type Descriptor = v.InferOutput<typeof descriptorSchema>;

/** The entry of one table in datapackage.json. */
export type Resource = v.InferOutput<typeof resourceSchema>;

/** The entry of one column. */
export type Field = v.InferOutput<typeof fieldSchema>;
