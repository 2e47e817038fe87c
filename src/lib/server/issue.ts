// What a schema has to say of a JSON file, in the words of this project: no "never", no "Object".
import type { BaseIssue } from 'valibot';

/** An issue of valibot's as the ends of "expected …" and "found …". */
export function tell(issue: BaseIssue<unknown>): { expected: string; found: string } {
	const { input, expected, message, type } = issue;
	const key = String(issue.path?.at(-1)?.key ?? '');
	if (expected === 'never') return { expected: 'no such key, as nothing reads it', found: key };
	const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
	const found = text.length > 60 ? `${text.slice(0, 59)}…` : text;
	// Checks written by us carry their own words; lists of allowed values come as ("a" | "b").
	if (type === 'check' || type === 'custom' || expected === null)
		return { expected: message, found };
	const choice = /^\((.*)\)$/.exec(expected)?.[1];
	if (choice)
		return { expected: `one of ${choice.replaceAll('"', '').split(' | ').join(', ')}`, found };
	return { expected: input === undefined ? 'this key' : expected, found };
}
