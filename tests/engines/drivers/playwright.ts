// The browsers that Playwright brings along, where it can: the same readers, through Playwright's own page.
import {
	chromium,
	firefox,
	webkit,
	type Browser,
	type BrowserContext,
	type Page
} from '@playwright/test';
import type { Engine, Key, Size, Wishes } from './engine';

const types = { chromium, firefox, webkit };

/** A browser of Playwright's, or a Chromium that is installed. */
export class Brought implements Engine {
	readonly about: string;
	readonly limits: readonly string[] = [
		'Playwright cannot zoom: the viewport is made smaller by the same factor, as zooming does to a page.'
	];
	readonly #name: keyof typeof types;
	readonly #browser: Browser;
	readonly #errors: string[] = [];
	#context: BrowserContext;
	#page: Page;
	#size: Size = { width: 1280, height: 800 };

	private constructor(
		name: keyof typeof types,
		browser: Browser,
		context: BrowserContext,
		page: Page
	) {
		this.#name = name;
		this.about = `${name} ${browser.version()}, by Playwright`;
		this.#browser = browser;
		this.#context = context;
		this.#page = page;
		this.#listen();
		if (name !== 'chromium')
			this.limits = [
				...this.limits,
				'Playwright prints from Chromium alone: the rules for paper are applied on the screen.'
			];
	}

	/**
	 * Starts a browser.
	 * @param executablePath an installed one; without it, Playwright's own
	 */
	static async start(name: keyof typeof types, executablePath?: string): Promise<Brought> {
		const browser = await types[name].launch({ executablePath });
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		return new Brought(name, browser, context, await context.newPage());
	}

	async go(address: string): Promise<void> {
		// From the same page a new fragment would only scroll, as it does in other drivers, too.
		await this.#page.goto(address, { waitUntil: 'load' });
	}

	async reload(): Promise<void> {
		await this.#page.reload();
	}

	async back(): Promise<void> {
		await this.#page.goBack();
	}

	async forward(): Promise<void> {
		await this.#page.goForward();
	}

	evaluate<Given extends readonly unknown[], Answer>(
		run: (...given: Given) => Answer,
		...given: Given
	): Promise<Answer> {
		return this.#run(this.#page, run, given);
	}

	async inFrame<Given extends readonly unknown[], Answer>(
		run: (...given: Given) => Answer,
		...given: Given
	): Promise<Answer> {
		const frame = this.#page.mainFrame().childFrames()[0];
		if (!frame) throw new Error('The page holds no frame.');
		return this.#run(frame, run, given);
	}

	async resize(size: Size): Promise<void> {
		this.#size = size;
		await this.#page.setViewportSize(size);
	}

	async zoom(factor: number): Promise<void> {
		const part = (length: number): number => Math.round(length / factor);
		const { width, height } = this.#size;
		await this.#page.setViewportSize({ width: part(width), height: part(height) });
	}

	async wheel(by: number): Promise<void> {
		const [x = 0, y = 0] = await this.evaluate(() => [innerWidth / 2, innerHeight / 2]);
		await this.#page.mouse.move(x, y);
		await this.#page.mouse.wheel(0, Math.round(by));
	}

	press(key: Key, shift = false): Promise<void> {
		return this.#page.keyboard.press(shift ? `Shift+${key}` : key);
	}

	clickAt(x: number, y: number): Promise<void> {
		return this.#page.mouse.click(x, y);
	}

	async wish({ dark, still, scriptless }: Wishes): Promise<void> {
		await this.#context.close();
		this.#context = await this.#browser.newContext({
			viewport: this.#size,
			colorScheme: dark ? 'dark' : 'light',
			reducedMotion: still ? 'reduce' : 'no-preference',
			javaScriptEnabled: !scriptless
		});
		this.#page = await this.#context.newPage();
		this.#listen();
	}

	print(): Promise<Buffer | undefined> {
		if (this.#name !== 'chromium') return Promise.resolve(undefined);
		return this.#page.pdf({ format: 'A4' });
	}

	errors(): string[] {
		return this.#errors.splice(0);
	}

	async stop(): Promise<void> {
		await this.#browser.close();
	}

	async #run<Given extends readonly unknown[], Answer>(
		where: Pick<Page, 'evaluate'>,
		run: (...given: Given) => Answer,
		given: Given
	): Promise<Answer> {
		const source = `JSON.stringify((${run.toString()})(...${JSON.stringify(given)})) ?? 'null'`;
		return JSON.parse(await where.evaluate<string>(source)) as Answer;
	}

	#listen(): void {
		this.#page.on('pageerror', (error) => this.#errors.push(error.message));
	}
}
