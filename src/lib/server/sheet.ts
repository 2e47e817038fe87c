// One chart in all views and compositions on a plain page: what `npm run draw` photographs.
import { render } from 'svelte/server';
import marks from '../charts/parts/marks.css?inline';
import Defs from '../charts/parts/Defs.svelte';
import { compositions } from '../charts/parts/compositions';
import tokens from '../page/tokens.css?inline';
import { outline } from '../story/outline';
import { language } from '../story/language';
import { readLedger } from './ledger';
import { readPackage } from './package';
import { drawingNamed } from './drawings';
import { draw, type Material } from './story';
import { readWords } from './words';

const own = import.meta.glob<string>('../charts/*/*.css', {
	eager: true,
	query: '?inline',
	import: 'default'
});

/** The page for a chart, as HTML; every view that the outline asks for is a row. */
export function sheet(name: string): string {
	const data = readPackage('data');
	const all: Material = {
		data,
		ledger: readLedger(data.tables),
		words: readWords('data/story', language)
	};
	const steps = outline
		.flatMap(({ steps }) => steps)
		.filter(({ picture }) => picture.chart === name);
	const rows = steps.map(({ id, picture }) => {
		const drawn = draw(picture, all);
		const pictures = compositions.map((size) => {
			const { body } = render(drawingNamed(name), { props: { state: drawn.state, size } });
			return `<div style="width:${size.width}px;height:${size.height}px;outline:1px dotted var(--rule)">${body}</div>`;
		});
		return `<h2>${id}: ${drawn.title}</h2><p>${drawn.reading}</p><div class="row">${pictures.join('')}</div>`;
	});
	return `<!doctype html><html><style>${tokens}${marks}${Object.values(own).join('')}
		body{background:var(--paper);color:var(--ink);font:16px var(--sans);width:1790px;margin:16px}
		.row{display:flex;gap:20px;align-items:start}h2{margin:12px 0 0;font-size:18px}p{margin:4px 0 10px}</style>
		<body>${render(Defs).body}${rows.join('')}</body></html>`;
}
