import { downloads } from '$lib/server/downloads';

/** Every file is written at build time. */
export const prerender = true;

/** One address a file. */
export const entries = () => downloads().map(({ name }) => ({ file: name }));

/** A file of the data package, as it stands in the project, or all of them as one archive. */
export function GET({ params }) {
	const file = downloads().find(({ name }) => name === params.file);
	if (!file)
		return new Response(`There is no file "${params.file}" in the data package.`, { status: 404 });
	return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.type } });
}
