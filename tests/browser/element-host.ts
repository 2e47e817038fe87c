// A page of somebody else, served from another origin than the story: 127.0.0.1 on a port of its own.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { snippet, type SnippetMaterial, type SnippetOptions } from '../../src/lib/embed/snippets';
import { test as base } from './story';
import { soon } from './waiting';

/** What the page that is served holds, and how. */
export interface HostPage {
	/** What an editor asks for in the snippet. */
	options?: SnippetOptions;
	/** How often the snippet stands in the page. */
	times?: number;
	/** A security policy to send, as one line. */
	policy?: string;
	/** The folder the snippet believes the site to be in; one that is not there tests the short version. */
	site?: string;
}

/** A host that is being served. */
export interface Host {
	/** Where it is, without what the page is to be like: `?with=rem,reset`. */
	url: string;
	/** What it serves from now on. */
	show: (page: HostPage) => void;
	close: () => Promise<void>;
}

/** What snippets are made of, read from the built story; a unit test holds the real one to the copy. */
export function material(site: string): SnippetMaterial {
	const built = readFileSync('build/embed/story.html', 'utf8');
	const steps = [...built.matchAll(/<h[23] id="([\w-]+)-heading">([^<]*)<\/h[23]>/g)];
	return {
		site,
		language: 'en',
		direction: 'ltr',
		headline: 'Fifty-eight spoke',
		description: 'Why people leave the Islamic State, and what keeps them silent.',
		steps: steps.map(([, id = '', heading = '']) => ({
			id,
			heading,
			firstSentence: 'The first sentence of the step, which says what it is about.'
		})),
		image: { src: `${site}embed/story.svg`, alt: 'The opening.', width: 360, height: 300 },
		link: 'Read the whole story'
	};
}

/**
 * Starts a host.
 * @param site absolute address of the story's site, with a slash at the end
 */
export async function host(site: string): Promise<Host> {
	let shown: HostPage = {};
	const server: Server = createServer((request, response) => {
		if (!request.url?.startsWith('/?') && request.url !== '/') {
			response.writeHead(404).end();
			return;
		}
		const one = snippet('script', material(shown.site ?? site), shown.options);
		const page = readFileSync('tests/hosts/element.html', 'utf8').replace('%snippet%', () =>
			Array.from({ length: shown.times ?? 1 }, () => one).join('\n')
		);
		response.setHeader('content-type', 'text/html; charset=utf-8');
		if (shown.policy) response.setHeader('content-security-policy', shown.policy);
		response.end(page);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/`,
		show: (page) => {
			shown = page;
		},
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}

/** The story's own site, with a slash at the end. */
export const site = (): string => `${process.env.SITE_URL}/`;

/** The stories' `test`, with a host for the page. */
export const test = base.extend<{ hosted: Host }>({
	// Playwright wants an object pattern, even an empty one.
	// eslint-disable-next-line no-empty-pattern -- see above
	hosted: async ({}, use) => {
		const started = await host(site());
		await use(started);
		await started.close();
	}
});

/**
 * Opens the host's page, and waits until the story in it has come to life.
 * @param habits what the page is to be like, such as `rem,reset`
 */
export async function visit(
	page: Page,
	hosted: Host,
	habits = '',
	shown: HostPage = {}
): Promise<void> {
	hosted.show(shown);
	await page.goto(`${hosted.url}?with=${habits}`);
	await alive(page);
	await page.$eval('defector-story', hasten);
}

/** Has pictures in an element move for a few frames only, as `fixtures.ts` has those of a page. Runs in the page. */
function hasten(element: Element): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('@media (prefers-reduced-motion: no-preference) { .embed { --move: 60ms; } }');
	element.shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Waits until the story in an element has come to life. */
export const alive = (page: Page, element = 'defector-story'): Promise<unknown> =>
	page.locator(`${element} [data-story][data-started]`).first().waitFor({ state: 'attached' });

/** What the element says of itself. */
export const said = (page: Page, element = 'defector-story') =>
	page.$eval(element, (found) => ({
		rung: found.getAttribute('data-embed-rung'),
		reason: found.getAttribute('data-embed-reason') ?? ''
	}));

/** The step the reader of an element is at. */
export const stepIn = (page: Page, element = 'defector-story'): Promise<string | null> =>
	page.$eval(
		element,
		(found) =>
			found.shadowRoot?.querySelector('[data-story]')?.getAttribute('data-current-step') ?? null
	);

/** Waits until the reader of an element is at a step. */
export const expectStepIn = (page: Page, id: string, element = 'defector-story'): Promise<void> =>
	soon(
		page,
		(element) => {
			const story = document.querySelector(element)?.shadowRoot?.querySelector('[data-story]');
			return story?.getAttribute('data-current-step') ?? '';
		},
		element,
		id
	);

/** Puts a step of an element where it is read, in one jump, and waits until the story has noticed. */
export async function jumpIn(page: Page, id: string): Promise<void> {
	await page.$eval(
		'defector-story',
		(found, id) =>
			found.shadowRoot?.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'instant' }),
		id
	);
	await expectStepIn(page, id);
}
