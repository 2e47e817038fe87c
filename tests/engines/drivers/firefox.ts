// An installed Firefox, driven over WebDriver BiDi, which it speaks by itself.
// Settings are changed, and pages zoomed, the way Firefox's own menus do it: in the browser's window.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bidi } from './bidi';
import { asJson, until, type Engine, type Key, type Size, type Wishes } from './engine';
import { keyActions, pressActions } from './actions';

/** What Firefox is told before it starts: nothing that asks, reports home or updates. */
const settings = {
	'app.update.auto': false,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'toolkit.telemetry.reportingpolicy.firstRun': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'remote.active-protocols': 1,
	'ui.prefersReducedMotion': 0,
	'ui.systemUsesDarkTheme': 0
};

declare const Services: {
	prefs: {
		setBoolPref(name: string, value: boolean): void;
		setIntPref(name: string, value: number): void;
	};
};
declare const gBrowser: { selectedBrowser: { fullZoom: number } };

/** Firefox as it is installed on this machine. */
export class Firefox implements Engine {
	readonly limits = [
		'Firefox does not say through WebDriver whether a reader asked for forced colours; Chromium covers them.'
	];
	readonly about: string;
	readonly #bidi: Bidi;
	readonly #context: string;
	/** The browser's own window. */
	readonly #window: string;
	readonly #process: ChildProcess;
	readonly #profile: string;
	#size: Size = { width: 1280, height: 800 };

	private constructor(
		about: string,
		bidi: Bidi,
		contexts: { page: string; window: string },
		started: { process: ChildProcess; profile: string }
	) {
		this.about = about;
		this.#bidi = bidi;
		this.#context = contexts.page;
		this.#window = contexts.window;
		this.#process = started.process;
		this.#profile = started.profile;
	}

	/**
	 * Starts Firefox with a profile of its own.
	 * @param program the path of Firefox
	 * Throws what Firefox wrote when it does not start.
	 */
	static async start(program: string): Promise<Firefox> {
		const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
		const lines = Object.entries(settings).map(
			([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`
		);
		writeFileSync(join(profile, 'user.js'), lines.join('\n'));
		const options = ['--headless', '--no-remote', '--profile', profile];
		const remote = ['--remote-debugging-port=0', '--remote-allow-system-access'];
		const process = spawn(program, [...options, ...remote], {
			stdio: ['ignore', 'ignore', 'pipe'],
			// Firefox refuses to start where the home folder belongs to someone else, as it may for root.
			env: { ...globalThis.process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' }
		});
		const bidi = await Bidi.open(`${await addressOf(process)}/session`);
		const { capabilities } = await bidi.send('session.new', { capabilities: {} });
		await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
		const first = async (scope: { 'moz:scope'?: 'chrome' }): Promise<string> =>
			(await bidi.send('browsingContext.getTree', scope)).contexts[0]?.context ?? '';
		const contexts = { page: await first({}), window: await first({ 'moz:scope': 'chrome' }) };
		const about = `Firefox ${capabilities.browserVersion}, over WebDriver BiDi`;
		const firefox = new Firefox(about, bidi, contexts, { process, profile });
		await firefox.resize(firefox.#size);
		return firefox;
	}

	async go(address: string): Promise<void> {
		await this.#bidi.send('browsingContext.navigate', {
			context: this.#context,
			url: address,
			wait: 'complete'
		});
	}

	async reload(): Promise<void> {
		await this.#bidi.send('browsingContext.reload', { context: this.#context, wait: 'complete' });
	}

	async back(): Promise<void> {
		await this.#bidi.send('browsingContext.traverseHistory', { context: this.#context, delta: -1 });
	}

	async forward(): Promise<void> {
		await this.#bidi.send('browsingContext.traverseHistory', { context: this.#context, delta: 1 });
	}

	evaluate<Given extends readonly unknown[], Answer>(
		run: (...given: Given) => Answer,
		...given: Given
	): Promise<Answer> {
		return this.#call(this.#context, run, given);
	}

	async inFrame<Given extends readonly unknown[], Answer>(
		run: (...given: Given) => Answer,
		...given: Given
	): Promise<Answer> {
		const tree = await this.#bidi.send('browsingContext.getTree', { root: this.#context });
		const frame = tree.contexts[0]?.children?.[0];
		if (!frame) throw new Error('The page holds no frame.');
		return this.#call(frame.context, run, given);
	}

	async resize(size: Size): Promise<void> {
		this.#size = size;
		await this.#bidi.send('browsingContext.setViewport', {
			context: this.#context,
			viewport: size
		});
		await this.#seen(size);
	}

	async zoom(factor: number): Promise<void> {
		await this.#inWindow((factor) => {
			gBrowser.selectedBrowser.fullZoom = factor;
		}, factor);
		// A window of 1280 px has room for 853⅓ px at 150 %; what of it a page is told is the browser's affair.
		await this.#seen({ width: this.#size.width / factor, height: this.#size.height / factor });
	}

	async wheel(by: number): Promise<void> {
		const [x, y] = await this.evaluate(() => [innerWidth / 2, innerHeight / 2].map(Math.round));
		await this.#act({
			type: 'wheel',
			id: 'wheel',
			actions: [{ type: 'scroll', x, y, deltaX: 0, deltaY: Math.round(by) }]
		});
	}

	press(key: Key, shift = false): Promise<void> {
		return this.#act(keyActions(key, shift));
	}

	clickAt(x: number, y: number): Promise<void> {
		return this.#act(pressActions(x, y));
	}

	async wish({ dark, still, scriptless }: Wishes): Promise<void> {
		await this.#inWindow(
			(dark, still, scriptless) => {
				Services.prefs.setIntPref('ui.systemUsesDarkTheme', Number(dark));
				// What pages are told: 0 is dark, 1 is light.
				Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
				Services.prefs.setIntPref('ui.prefersReducedMotion', Number(still));
				Services.prefs.setBoolPref('javascript.enabled', !scriptless);
			},
			Boolean(dark),
			Boolean(still),
			Boolean(scriptless)
		);
	}

	async print(): Promise<Buffer> {
		const { data } = await this.#bidi.send('browsingContext.print', {
			context: this.#context,
			background: true,
			page: { width: 21, height: 29.7 }
		});
		return Buffer.from(data, 'base64');
	}

	errors(): string[] {
		return this.#bidi.errors.splice(0);
	}

	async stop(): Promise<void> {
		const ended = new Promise((done) => this.#process.once('exit', done));
		await this.#bidi.send('browser.close', {}).catch(() => this.#process.kill());
		this.#bidi.close();
		const late = setTimeout(() => this.#process.kill('SIGKILL'), 10_000);
		await ended;
		clearTimeout(late);
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}

	async #act(source: object): Promise<void> {
		await this.#bidi.send('input.performActions', { context: this.#context, actions: [source] });
	}

	/** Runs a function in the browser's own window. */
	#inWindow<Given extends readonly unknown[], Answer>(
		run: (...given: Given) => Answer,
		...given: Given
	): Promise<Answer> {
		return this.#call(this.#window, run, given);
	}

	async #call<Given extends readonly unknown[], Answer>(
		context: string,
		run: (...given: Given) => Answer,
		given: Given
	): Promise<Answer> {
		const { result, exceptionDetails } = await this.#bidi.send('script.callFunction', {
			functionDeclaration: asJson(run),
			arguments: [{ type: 'string', value: JSON.stringify(given) }],
			target: { context },
			awaitPromise: false
		});
		if (exceptionDetails) throw new Error(exceptionDetails.text);
		return JSON.parse(String(result?.value)) as Answer;
	}

	/** Waits until the page is as large as it will be. */
	async #seen({ width, height }: Size): Promise<void> {
		await until(`Firefox never showed ${width} × ${height} px.`, async () => {
			const seen = await this.evaluate(() => [innerWidth, innerHeight]);
			const near = (a = 0, b = 0): boolean => Math.abs(a - b) <= 1;
			return (near(seen[0], width) && near(seen[1], height)) || undefined;
		});
	}
}

/** Where a starting Firefox listens, as it says on its standard error. Throws what else it said if it ends. */
function addressOf(process: ChildProcess): Promise<string> {
	return new Promise((done, failed) => {
		let said = '';
		process.stderr?.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
			if (address) done(address);
		});
		process.once('error', failed);
		process.once('exit', () => failed(new Error(`Firefox ended before it had started: ${said}`)));
	});
}
