// What the frame says to hosts, and what it understands of what they say.
// Not proved here: that the hosts' own scripts understand it (tests/browser/hosts.spec.ts asks them).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	childIdIn,
	heightMessages,
	positionRequests,
	secretIn,
	understand
} from '../../../src/lib/embed/frame/dialects';

const say = (host = {}) => heightMessages(1234, 660, host, 'https://story.example/embed/');

describe('A host hears the height', () => {
	it('without a word, if it is AMP, @newswire/frames, Medium or the Guardian', () => {
		const [amp, medium, guardian, ...more] = say();
		expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height: 1234, width: 660 });
		expect(JSON.parse(String(medium))).toEqual({
			src: 'https://story.example/embed/',
			context: 'iframe.resize',
			height: 1234
		});
		expect(JSON.parse(String(guardian))).toMatchObject({ type: 'set-height', value: 1234 });
		expect(more).toEqual([]);
	});

	it('by the name it gave the frame, if it is one of the others', () => {
		const said = say({
			childId: 'story-1',
			secret: 'AbCdEf0123',
			resizerId: 'iFrameResizer0',
			openResizer: true,
			mastodonId: 7
		}).slice(3);
		expect(said).toEqual([
			'pymxPYMxstory-1xPYMxheightxPYMx1234',
			{ message: 'height', value: 1234, secret: 'AbCdEf0123' },
			'[iFrameSizer]iFrameResizer0:1234:660:init',
			{ type: 'iframe-resized', width: 660, height: 1234 },
			{ type: 'setHeight', id: 7, height: 1234 }
		]);
		expect(say({ resizerId: 'ID' }).at(-1)).toBe('[iFrameSizer]ID:1234:660:mutationObserver');
	});

	it('and is asked where the frame stands only in its own words', () => {
		expect(positionRequests({})).toHaveLength(1);
		expect(positionRequests({ childId: 'a', resizerId: 'b' }).slice(1)).toEqual([
			'pymxPYMxaxPYMxparentPositionInfoxPYMx',
			'[iFrameSizer]b:0:0:pageInfo'
		]);
	});
});

describe('The frame reads from its own address', () => {
	it('the name that pym.js gave it', () => {
		expect(childIdIn('?initialWidth=640&childId=story-1&parentUrl=x')).toBe('story-1');
		for (const query of ['', '?childId=', '?childId=a%20b', '?childId=axPYMx<b>'])
			expect(childIdIn(query)).toBeUndefined();
	});

	it('the secret that WordPress added to it, however late', () => {
		expect(secretIn('#?secret=AbCdEf0123')).toBe('AbCdEf0123');
		expect(secretIn('#amp=1&secret=x1')).toBe('x1');
		for (const hash of ['', '#', '#secret=AbC', '#?secret=', '#?secret=<b>', '#?nosecret=a'])
			expect(secretIn(hash)).toBeUndefined();
	});
});

describe('The frame understands', () => {
	it.each([
		['@newswire/frames', { sentinel: 'amp', type: 'frames-init' }, {}],
		['WordPress', { message: 'ready', secret: 'AbCdEf0123' }, { secret: 'AbCdEf0123' }],
		['WordPress, with a secret that is none', { message: 'ready', secret: '<b>' }, {}],
		['open-iframe-resizer', { type: 'iframe-child-init' }, { openResizer: true }],
		['open-iframe-resizer, asking', { type: 'iframe-get-child-dimensions' }, { openResizer: true }],
		['Mastodon', { type: 'setHeight', id: 3 }, { mastodonId: 3 }],
		['pym.js, resized', 'pymxPYMxstory-1xPYMxwidthxPYMx640', { childId: 'story-1' }],
		[
			'iframe-resizer 4',
			'[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
			{ resizerId: 'iFrameResizer0' }
		]
	])('the hello of %s', (_, data, host) => {
		expect(understand(data)).toEqual({ kind: 'hello', host });
	});

	it.each([
		['pym', 'pymxPYMxsxPYMxviewport-iframe-positionxPYMx1280 800 -1200.5 20 9000 1000', -1200.5],
		[
			'guardian',
			JSON.stringify({
				id: 'iframeMessenger:story',
				type: 'monitor-position',
				subscribe: true,
				iframeTop: 40,
				innerHeight: 800
			}),
			40
		],
		[
			'iframe-resizer',
			`[iFrameSizer]pageInfo:${JSON.stringify({ offsetTop: 600, scrollTop: 700, clientHeight: 800 })}`,
			-100
		]
	])('where it stands, told by %s', (by, data, top) => {
		expect(understand(data)).toEqual({
			kind: 'position',
			by,
			position: { top, viewport: 800 }
		});
	});

	it('nothing that is out of range, incomplete or not a number', () => {
		const position = (numbers: string) => `pymxPYMxsxPYMxviewport-iframe-positionxPYMx${numbers}`;
		for (const data of [
			position('1280 800 NaN 0 0 0'),
			position('1280 800 Infinity 0 0 0'),
			position('1280 800 99999999 0 0 0'),
			position('1280 0 0 0 0 0'),
			position('1280 800 0 0 0'),
			position('1280 800  0 0 0'),
			'pymxPYMx<b>xPYMxwidthxPYMx640',
			'pymxPYMxsxPYMxwidthxPYMxwide',
			'pymxPYMxsxPYMxnavigateToxPYMxhttps://evil.example',
			'[iFrameSizer]pageInfo:{"offsetTop":"1","scrollTop":0,"clientHeight":800}',
			'[iFrameSizer]pageInfo:{',
			'[iFrameSizer]iFrameResizer0:message:{"a":1}',
			'{"id":"iframeMessenger:other","iframeTop":1,"innerHeight":800}',
			'{"id":"iframeMessenger:story","iframeTop":null,"innerHeight":800}',
			{ type: 'setHeight', id: {} },
			{ type: 'setHeight', id: '<img>' },
			{ sentinel: 'amp', type: 'embed-size', height: 5 },
			[],
			null,
			undefined,
			7,
			true
		])
			expect(understand(data), JSON.stringify(data)).toBeUndefined();
	});
});

describe('A stranger who sends messages', () => {
	it('is understood, ten thousand times, only as far as is documented', () => {
		const pieces = fc.constantFrom(
			...'pym xPYMx [iFrameSizer] : pageInfo: width viewport-iframe-position 0 800 -5 1e9 { } "id" , iframeMessenger:story <script> javascript:'.split(
				' '
			),
			' '
		);
		const field = fc.constantFrom('type', 'sentinel', 'message', 'id', 'secret', 'height', 'url');
		const value = fc.oneof(
			fc.constantFrom<unknown>('amp', 'frames-init', 'ready', 'setHeight', 'iframe-child-init'),
			fc.string({ unit: 'binary' }),
			fc.double(),
			fc.jsonValue()
		);
		const message = fc.oneof(
			fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
			fc.string({ unit: 'binary' }),
			fc.dictionary(field, value),
			fc.json(),
			fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true })
		);
		fc.assert(
			fc.property(message, (data) => {
				const heard = understand(data);
				if (heard === undefined) return;
				if (heard.kind === 'position') {
					expect(Math.abs(heard.position.top)).toBeLessThanOrEqual(1_000_000);
					expect(heard.position.viewport).toBeLessThanOrEqual(20_000);
					return;
				}
				// Whatever it was told is repeated to the host at most as a plain name.
				for (const name of Object.values(heard.host))
					expect(String(name)).toMatch(/^(true|-?\d+|[\w.-]{1,64})$/);
			}),
			{ numRuns: 10_000 }
		);
	});
});
