// A copy of the project that a test may edit, shown by the editor's command.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What the editor's command shows, and from which it is made. */
const copied = [
	'data',
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'vite.config.ts',
	'svelte.config.js'
];

/** `vite dev`, with what it prepares kept in the copy, since the packages are shared with the project. */
const dev = `import { createServer } from 'vite';
	const server = await createServer({
		cacheDir: '.svelte-kit/vite',
		server: { host: 'localhost', fs: { strict: false } }
	});
	await server.listen();
	console.log('at ' + server.resolvedUrls.local[0]);`;

/** The editor's command at work on a copy. */
export interface Editing {
	/** Where the story is shown, with a slash at the end. */
	url: string;
	/** Changes a file; its path is as seen from the project. Throws when the change changes nothing. */
	change(file: string, by: (text: string) => string): void;
	/** Stops the command and removes the copy. */
	end(): void;
}

/** Copies the project and starts the editor's command there. Rejects, with its words, when it ends by itself. */
export async function edit(): Promise<Editing> {
	const folder = mkdtempSync(join(tmpdir(), 'fifty-eight-edited-'));
	for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
	const server = spawn(process.execPath, ['--input-type=module', '-e', dev], {
		cwd: folder,
		env: { ...process.env, NODE_ENV: 'development' }
	});
	const end = (): void => {
		server.kill();
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	const url = await new Promise<string>((found, failed) => {
		let said = '';
		const hear = (words: Buffer): void => {
			said += words.toString();
			const [, address] = /^at (\S+)$/m.exec(said) ?? [];
			if (address) found(address);
		};
		server.stdout.on('data', hear);
		server.stderr.on('data', hear);
		server.once('exit', () => failed(new Error(`The editor's command has ended: ${said}`)));
	}).catch((reason: unknown) => {
		end();
		throw reason;
	});
	return {
		url,
		change(file, by) {
			const path = join(folder, file);
			const before = readFileSync(path, 'utf8');
			const after = by(before);
			if (after === before) throw new Error(`${file}: expected a change, found none.`);
			writeFileSync(path, after);
		},
		end
	};
}
