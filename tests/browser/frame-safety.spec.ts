// What strangers may try with the frame: messages and parameters by the thousand, from a host that means harm.
// Not proved here: what a browser with a hole of its own would do. The parsers alone are tried in tests/unit/embed.
import { expect } from '@playwright/test';
import { serveHosts, type HostServer } from '../hosts/serve';
import { seeded, test } from './story';

let hosts: HostServer;
test.beforeAll(async () => {
	hosts = await serveHosts();
});
test.afterAll(() => hosts.close());

test('A hostile page sends ten thousand messages and changes nothing: no error, no request, nothing stored, no new place', async ({
	page
}) => {
	const site = process.env.SITE_URL ?? '';
	const foreign: string[] = [];
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(site) && !url.startsWith(hosts.url)) foreign.push(url);
	});
	const story = `${site}/embed/?mode=scroll&childId=s&accent=%3Cscript%3E&theme=url(//evil.example)&step=../..`;
	await page.goto(`${hosts.url}/mute.html?height=900&story=${encodeURIComponent(story)}`);
	const frame = page.frames().find((each) => each.url().startsWith(site));
	if (!frame) throw new Error('The host page holds no frame of the story.');
	await frame.locator('[data-started]').waitFor({ state: 'attached' });
	await page.waitForFunction(() => performance.now() - (window.told.at(-1)?.at ?? 0) > 1500);
	const look = () =>
		frame.evaluate(() => {
			const root = document.querySelector<HTMLElement>('[data-story]');
			return {
				address: location.href,
				reading: root?.dataset.reading,
				words: root?.textContent?.length,
				elements: document.querySelectorAll('script, img, iframe, object, form').length,
				theme: document.documentElement.getAttribute('style') ?? ''
			};
		});
	const before = await look();
	const heard = await page.evaluate(() => window.told.length);

	const random = seeded(58);
	const numbers = Array.from({ length: 10_000 * 6 }, random);
	await page.evaluate(async (numbers) => {
		let at = 0;
		const pick = <Value>(values: readonly Value[]): Value =>
			values[Math.floor((numbers[at++ % numbers.length] ?? 0) * values.length)] as Value;
		const texts = [
			'javascript:alert(1)',
			'<img src=x onerror=alert(1)>',
			'https://evil.example/',
			'xPYMx',
			'-1',
			'1e308',
			'NaN',
			'99999999999',
			'',
			's',
			'\u0000',
			'{"id":"iframeMessenger:story"',
			'x'.repeat(5000)
		];
		const types =
			'height width navigateTo scrollToChildPos viewport-iframe-position parentPositionInfo'.split(
				' '
			);
		const makers: (() => unknown)[] = [
			() => ['pym', pick(texts), pick(types), pick(texts)].join('xPYMx'),
			() => `[iFrameSizer]${pick(texts)}:${pick(texts)}:false:false:32:true:true:null`,
			() =>
				`[iFrameSizer]pageInfo:${JSON.stringify({ offsetTop: pick(texts), scrollTop: pick([NaN, 1e300, -5]), clientHeight: pick([0, -1, 1e9, 'x']) })}`,
			() =>
				JSON.stringify({
					id: pick(['iframeMessenger:story', 'x']),
					iframeTop: pick(texts),
					innerHeight: pick(texts),
					type: pick(['navigate', 'scroll-to'])
				}),
			() => ({
				type: pick(['setHeight', 'navigate', 'eval', 'story:step']),
				id: pick(texts),
				url: pick(texts),
				step: pick(texts)
			}),
			() => ({
				sentinel: 'amp',
				type: pick(['embed-size', 'navigate']),
				height: pick([-1, NaN, 1e308])
			}),
			() => ({
				message: pick(['link', 'height', 'redirect']),
				value: pick(texts),
				secret: pick(texts)
			}),
			() =>
				pick<unknown>([
					null,
					undefined,
					0,
					NaN,
					[],
					{},
					new Date(),
					new Map(),
					new ArrayBuffer(8),
					5n
				]),
			() => ({
				__proto__: null,
				constructor: pick(texts),
				toString: pick(texts),
				type: { type: pick(texts) }
			})
		];
		const target = document.querySelector('iframe')?.contentWindow;
		for (let sent = 0; sent < 10_000; sent += 1) {
			target?.postMessage(pick(makers)(), '*');
			// Now and then the page gets its breath, so that the frame works the messages off.
			if (sent % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
		}
	}, numbers);
	// The frame has worked them all off once it answers what was sent last.
	await page.evaluate(() => {
		const target = document.querySelector('iframe')?.contentWindow;
		target?.postMessage({ type: 'setHeight', id: 4711 }, '*');
	});
	await page.waitForFunction(() =>
		window.told.some(({ data }) => (data as { id?: unknown } | null)?.id === 4711)
	);
	expect(await look()).toEqual(before);
	expect(foreign).toEqual([]);
	// Hellos are among them, and are answered, but not each.
	expect(await page.evaluate(() => window.told.length)).toBeLessThan(heard + 400);
	const stored = await page.evaluate(() => document.cookie.length + localStorage.length);
	expect(stored).toBe(0);
	expect(await page.context().cookies()).toEqual([]);
	expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
});
