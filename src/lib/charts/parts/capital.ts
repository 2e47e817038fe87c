// Lines that stand by themselves.

/** A line of its own begins with a capital, also where it begins with "up to" or "more than". */
export const capital = (line: string, language: string): string =>
	line.charAt(0).toLocaleUpperCase(language) + line.slice(1);
