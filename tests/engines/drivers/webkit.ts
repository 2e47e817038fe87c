// An installed WebKitGTK: its MiniBrowser on a screen of its own (Xvfb), driven by WebKitWebDriver.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asJson, until, type Engine, type Key, type Size, type Wishes } from './engine';
import { keyActions, pressActions } from './actions';
import { Session } from './webdriver';

/** The largest window that fits on the screen, px. */
const screen: Size = { width: 2000, height: 2200 };

/** MiniBrowser's toolbar would not let its window be narrower than 447 px: the toolbar is made small. */
const small = `window, window * { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px }`;

/** WebKit as it is installed on this machine. */
export class WebKit implements Engine {
	readonly limits = [
		'WebKitGTK prints only from a dialogue: its rules for paper are applied on the screen, and where pages break is not seen.',
		'WebKitGTK’s zoom is out of a driver’s reach: the window is made smaller by the same factor, as zooming does to a page.',
		'WebKitGTK’s driver does not hear errors on the console.',
		'WebKitGTK cannot be driven with scripts switched off: pages without script stand in a frame that allows none.'
	];
	readonly #startDriver: StartDriver;
	readonly #processes: readonly ChildProcess[];
	readonly #home: string;
	#session: Session;
	#wishes = '{}';
	#scriptless = false;
	#turns = 0;
	#size: Size = { width: 1280, height: 800 };

	private constructor(
		startDriver: StartDriver,
		processes: readonly ChildProcess[],
		home: string,
		session: Session
	) {
		this.#startDriver = startDriver;
		this.#processes = processes;
		this.#home = home;
		this.#session = session;
	}

	/**
	 * Starts a screen, WebKitWebDriver and MiniBrowser.
	 * @param program the path of WebKitWebDriver
	 */
	static async start(program: string): Promise<WebKit> {
		const home = mkdtempSync(join(tmpdir(), 'webkit-'));
		mkdirSync(join(home, 'gtk-3.0'));
		writeFileSync(join(home, 'gtk-3.0/gtk.css'), small);
		const processes: ChildProcess[] = [];
		try {
			const display = await startScreen(processes);
			const env = {
				...process.env,
				DISPLAY: display,
				GDK_BACKEND: 'x11',
				HOME: home,
				XDG_CONFIG_HOME: home,
				// There is no graphics card to speak of behind a screen that does not exist.
				LIBGL_ALWAYS_SOFTWARE: '1',
				// Bubblewrap may not make new namespaces as root in a container; nothing but our own pages runs.
				...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {})
			};
			const startDriver = async (): Promise<string> => {
				const port = await freePort();
				const args = [`--port=${port}`, '--host=127.0.0.1'];
				processes.push(spawn(program, args, { stdio: 'ignore', env }));
				return `http://127.0.0.1:${port}`;
			};
			const session = await begin(startDriver, home, {});
			const webkit = new WebKit(startDriver, processes, home, session);
			await webkit.resize(webkit.#size);
			return webkit;
		} catch (reason) {
			await endAll(processes);
			throw reason;
		}
	}

	get about(): string {
		return `WebKitGTK ${this.#session.version}, MiniBrowser over WebDriver`;
	}

	async go(url: string): Promise<void> {
		if (!this.#scriptless) return void (await this.#session.post('/url', { url }));
		// Any address of the same site, whose document has no script; the page itself stands in a frame without any.
		await this.#session.post('/url', { url: new URL('/oembed.json', url).href });
		await this.#session.post('/execute/sync', {
			script: `const frame = document.createElement('iframe');
				frame.sandbox = 'allow-same-origin';
				frame.src = arguments[0];
				frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
				document.body.replaceChildren(frame);`,
			args: [url]
		});
		await until(`${url} did not load in a frame without scripts.`, async () => {
			const loaded = await this.evaluate(
				() => location.href !== 'about:blank' && document.readyState === 'complete'
			);
			return loaded || undefined;
		});
	}

	async reload(): Promise<void> {
		await this.#session.post('/refresh');
	}

	async back(): Promise<void> {
		await this.#session.post('/back');
	}

	async forward(): Promise<void> {
		await this.#session.post('/forward');
	}

	async evaluate<Given extends readonly unknown[], Answer>(
		run: (...given: Given) => Answer,
		...given: Given
	): Promise<Answer> {
		const asked = `return (${asJson(run)})(arguments[0])`;
		// In a page without scripts a driver's do not run either: it is looked at from the page around it.
		const within =
			"const page = window.document.querySelector('iframe')?.contentWindow ?? window;" +
			'const { document, location } = page;';
		const answer = await this.#session.post('/execute/sync', {
			script: this.#scriptless ? within + asked : asked,
			args: [JSON.stringify(given)]
		});
		return JSON.parse(String(answer)) as Answer;
	}

	async inFrame<Given extends readonly unknown[], Answer>(
		run: (...given: Given) => Answer,
		...given: Given
	): Promise<Answer> {
		await this.#session.post('/frame', { id: 0 });
		try {
			return await this.evaluate(run, ...given);
		} finally {
			await this.#session.post('/frame', { id: null });
		}
	}

	async resize(size: Size): Promise<void> {
		this.#size = size;
		await this.#fit(size);
	}

	zoom(factor: number): Promise<void> {
		return this.#fit({
			width: Math.round(this.#size.width / factor),
			height: Math.round(this.#size.height / factor)
		});
	}

	async wheel(by: number): Promise<void> {
		const [x, y] = await this.evaluate(() => [innerWidth / 2, innerHeight / 2].map(Math.round));
		const turn = { type: 'scroll', x, y, deltaX: 0, deltaY: Math.round(by), duration: 0 };
		// WebKitWebDriver sends only what has changed: the same turn of the same wheel a second time would be none.
		const id = `wheel ${(this.#turns += 1)}`;
		await this.#act({ type: 'wheel', id, actions: [{ ...turn, origin: 'viewport' }] });
	}

	press(key: Key, shift = false): Promise<void> {
		return this.#act(keyActions(key, shift));
	}

	clickAt(x: number, y: number): Promise<void> {
		return this.#act(pressActions(x, y));
	}

	async wish(wishes: Wishes): Promise<void> {
		// They are read when the browser starts.
		if (JSON.stringify(wishes) === this.#wishes) return;
		this.#wishes = JSON.stringify(wishes);
		this.#scriptless = Boolean(wishes.scriptless);
		await this.#session.end();
		this.#session = await begin(this.#startDriver, this.#home, wishes);
		await this.#fit(this.#size);
	}

	print(): Promise<undefined> {
		return Promise.resolve(undefined);
	}

	errors(): string[] {
		return [];
	}

	async stop(): Promise<void> {
		await this.#session.end().catch(() => undefined);
		await endAll(this.#processes);
		rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
	}

	async #act(source: object): Promise<void> {
		await this.#session.post('/actions', { actions: [source] });
	}

	/** Makes the window as large as its page and its toolbar need to be. */
	async #fit({ width, height }: Size): Promise<void> {
		await until(`WebKit never showed ${width} × ${height} px.`, async () => {
			const [wide, high, toolbar] = await this.evaluate(() => [
				innerWidth,
				innerHeight,
				outerHeight - innerHeight
			]);
			if (wide === width && high === height) return true;
			await this.#session.post('/window/rect', { width, height: height + (toolbar ?? 0) });
			return undefined;
		});
	}
}

/** Starts a driver, and tells its address. */
type StartDriver = () => Promise<string>;

/**
 * Starts MiniBrowser, under a driver of its own, with what the reader wishes. Now and then WebKitWebDriver never
 * answers when it is to start a browser: then another one is asked.
 */
async function begin(startDriver: StartDriver, home: string, wishes: Wishes): Promise<Session> {
	const { dark, still } = wishes;
	writeFileSync(
		join(home, 'gtk-3.0/settings.ini'),
		`[Settings]\ngtk-enable-animations=${String(!still)}\n`
	);
	const args = ['--automation'];
	if (dark) args.push('--dark-mode');
	const capabilities = { 'webkitgtk:browserOptions': { args } };
	const drivers = 3;
	for (let asked = 1; ; asked += 1) {
		try {
			return await Session.begin(await startDriver(), capabilities);
		} catch (reason) {
			if (asked === drivers) throw reason;
		}
	}
}

/** Starts a screen that exists only in memory, and tells its name. */
function startScreen(processes: ChildProcess[]): Promise<string> {
	const size = `${screen.width}x${screen.height}x24`;
	const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	processes.push(server);
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}.`)));
		server.stdio[3]?.on('data', (number: Buffer) => done(`:${number.toString().trim()}`));
	});
}

/** A port that no one listens on. */
function freePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => done(port));
		});
	});
}

/** Ends processes, the last one first, and waits until they are gone. */
async function endAll(processes: readonly ChildProcess[]): Promise<void> {
	for (const process of [...processes].reverse()) {
		if (process.exitCode !== null || process.signalCode !== null || !process.pid) continue;
		const ended = new Promise((done) => process.once('exit', done));
		process.kill();
		await ended;
	}
}
