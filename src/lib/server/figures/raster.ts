// Turns composed pictures into PNG files, without a browser and with the project's own faces.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';
import { characters } from '../../../scripts/fonts.js';
import type { Plate } from './plate';
import { encode } from './png';

const folder = 'src/lib/page/fonts';

/** The faces as files that the renderer reads: no compression, and one weight a file. */
async function faces(): Promise<Uint8Array[]> {
	const text = characters();
	const from = (name: string, wght?: number): Promise<Uint8Array> =>
		subsetFont(readFileSync(`${folder}/${name}.woff2`), text, {
			targetFormat: 'sfnt',
			variationAxes: wght === undefined ? undefined : { wght }
		});
	return Promise.all([
		from('newsreader-400'),
		from('newsreader-600'),
		from('libre-franklin', 400),
		from('libre-franklin', 600)
	]);
}

async function prepare(): Promise<Uint8Array[]> {
	const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	await initWasm(readFileSync(wasm));
	return faces();
}

/** Calls each face what its file calls itself, which is not what style sheets call it. */
const named = (svg: string): string =>
	svg.replaceAll(/<(text|svg|g)\b[^>]*font-family="[^"]*"[^>]*>/g, (tag) => {
		const heavy = /font-weight="600"/.test(tag);
		const serif = heavy ? 'Newsreader 16pt 16pt SemiBold' : 'Newsreader 16pt 16pt';
		const face = /font-family="[^"]*Newsreader/.test(tag) ? serif : 'Libre Franklin Thin';
		return tag.replace(/font-family="[^"]*"/, `font-family="${face}"`);
	});

let prepared: Promise<Uint8Array[]> | undefined;

/**
 * A picture as PNG.
 * @param scale px of the file for one unit of the picture
 */
export async function png({ svg, width }: Plate, scale = 1): Promise<Uint8Array> {
	prepared ??= prepare();
	const image = new Resvg(named(svg), {
		fitTo: { mode: 'width', value: width * scale },
		font: {
			fontBuffers: await prepared
		}
	});
	const made = image.render();
	const bytes = encode(made);
	made.free();
	image.free();
	return bytes;
}
