// The words of a message in ICU format, without its arguments.

/** A stretch of a message as a reader may see it. */
export interface Literal {
	text: string;
	/** The number for which a branch of a plural is written, such as 4 for `=4 {four}`; else null. */
	is: number | null;
}

/** Stands where an argument does. */
const gap = '\u2026';

/**
 * Takes the words out of a message, branch by branch.
 * @param message in ICU message format
 */
export function literalsOf(message: string): Literal[] {
	const found: Literal[] = [];
	const read = (from: number, is: number | null): number => {
		let text = '';
		let at = from;
		while (at < message.length && message[at] !== '}') {
			if (message[at] === '{') {
				text += gap;
				at = argument(at + 1);
			} else {
				text += message[at] === '#' ? gap : (message[at] ?? '');
				at += 1;
			}
		}
		if (text.replaceAll(gap, '').trim()) found.push({ text, is });
		return at;
	};
	/** Passes over an argument, reading the branches of a plural or a choice. */
	const argument = (from: number): number => {
		let at = from;
		for (let key = ''; at < message.length && message[at] !== '}'; at += 1) {
			if (message[at] !== '{') {
				key += message[at] ?? '';
				continue;
			}
			at = read(at + 1, numberOf(key));
			key = '';
		}
		return at + 1;
	};
	read(0, null);
	return found;
}

function numberOf(key: string): number | null {
	const exact = /=(\d+)\s*$/.exec(key)?.[1];
	if (exact !== undefined) return Number(exact);
	return /\bone\s*$/.test(key) ? 1 : null;
}
