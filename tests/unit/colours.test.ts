// One place for colours: no stylesheet but the tokens holds one. Whether the tokens can be told apart is in contrast.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('an editor who changes a colour changes it in one file', () => {
	const sheets = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))
		.map((name) => join('src/lib', name));
	const strays = sheets.flatMap((file) =>
		[
			...readFileSync(file, 'utf8').matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\([^)]*\)/gi)
		].map(([found]) => `${file}: ${found}`)
	);
	// Shadows are no colour of ours: black, more or less transparent.
	expect(strays.filter((stray) => !stray.includes('rgb(0 0 0 /'))).toEqual([]);
});
