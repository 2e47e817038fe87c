// How the windows of a lesson come to agree, whatever reaches them in whatever order.
// Not proved here: that browsers deliver every message (browser/present.spec.ts uses real windows).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unbegun } from '$lib/present/lesson';
import {
	alone,
	beginning,
	change,
	channelName,
	merge,
	readMessage,
	readShared,
	receive,
	withoutSilent,
	type Message,
	type Shared,
	type View
} from '$lib/present/link';

const stamp = { at: fc.integer({ min: 0, max: 5 }), by: fc.constantFrom('', 'a', 'b', 'c') };
/** Two windows cannot set the same part at the same time under the same id, so a stamp settles the value. */
const stamped = <T>(values: readonly T[]) =>
	fc.record(stamp).map(({ at, by }) => ({
		at,
		by,
		value: values[(at * 7 + (by.codePointAt(0) ?? 0)) % values.length] as T
	}));
const shared: fc.Arbitrary<Shared> = fc.record({
	slide: stamped(['origins', 'doors', 'heard']),
	cover: stamped(['none', 'black', 'code'] as const),
	lesson: stamped([unbegun, { minutes: 60, spent: 5, since: 9 }])
});

const from = (id: string, kind: Message['kind'], what: Shared): Message => ({
	kind,
	from: id,
	role: 'deck',
	shared: what
});
const first = beginning('opening', unbegun);
const lonely: View = alone(first);

describe('Windows of one lesson', () => {
	it('agree in whatever order, how often and in what groups messages come', () => {
		fc.assert(
			fc.property(shared, shared, shared, (a, b, c) => {
				expect(merge(a, b)).toEqual(merge(b, a));
				expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
				expect(merge(a, a)).toEqual(a);
				expect(merge(merge(a, b), b)).toEqual(merge(a, b));
			})
		);
	});

	it('show the slide that was chosen last', () => {
		const one = change(first, 'slide', 'origins', 100, 'a');
		const other = change(first, 'slide', 'doors', 101, 'b');
		expect(merge(one, other).slide.value).toBe('doors');
		expect(merge(other, one).slide.value).toBe('doors');
	});

	it('settle on one of two slides chosen in the same millisecond', () => {
		const one = change(first, 'slide', 'origins', 100, 'a');
		const other = change(first, 'slide', 'doors', 100, 'b');
		expect(merge(one, other)).toEqual(merge(other, one));
		expect(merge(one, other).slide.value).toBe('doors');
	});

	it('turn a page and start the clock at the same time without losing either', () => {
		const turned = change(first, 'slide', 'doors', 100, 'a');
		const running = { ...unbegun, since: 100 };
		const both = merge(turned, change(first, 'lesson', running, 100, 'b'));
		expect([both.slide.value, both.lesson.value]).toEqual(['doors', running]);
	});

	it('go on when the clock of the machine is set back', () => {
		const before = change(first, 'slide', 'origins', 5000, 'a');
		const after = change(before, 'slide', 'doors', 10, 'a');
		expect(merge(before, after).slide.value).toBe('doors');
	});

	it('that were opened by a link to a slide show it, and the others follow', () => {
		const known = change(first, 'slide', 'doors', 100, 'a');
		const linked = beginning('heard', unbegun, 200);
		const { view } = receive({ ...lonely, shared: known }, from('new', 'ask', linked), 201);
		expect(view.shared.slide.value).toBe('heard');
		expect(merge(linked, known).slide.value).toBe('heard');
		expect(merge(linked, change(known, 'cover', 'black', 150, 'a')).cover.value).toBe('black');
	});

	it('that are new and were asked for no slide take over the place of the others', () => {
		const known = change(first, 'slide', 'doors', 100, 'a');
		const late = beginning('heard', unbegun);
		const { view, answer } = receive({ ...lonely, shared: known }, from('new', 'ask', late), 200);
		expect(answer).toBe(true);
		expect(view.shared.slide.value).toBe('doors');
		const told = receive({ ...lonely, shared: late }, from('a', 'tell', view.shared), 201);
		expect(told.view.shared.slide.value).toBe('doors');
		expect(told.answer).toBe(false);
	});

	it('know who is there: all who were heard, but those who said goodbye or fell silent', () => {
		let view = receive(lonely, from('a', 'tell', first), 10).view;
		view = receive(view, from('b', 'ask', first), 11).view;
		view = receive(view, from('c', 'tell', first), 30).view;
		expect([...view.others.keys()]).toEqual(['a', 'b', 'c']);
		view = receive(view, from('b', 'bye', first), 31).view;
		expect([...view.others.keys()]).toEqual(['a', 'c']);
		expect([...withoutSilent(view, 20).others.keys()]).toEqual(['c']);
	});

	it('of two sites on one origin do not hear each other', () => {
		expect(channelName('/one/')).not.toBe(channelName('/two/'));
	});
});

describe('What comes over the channel', () => {
	it('is read when it is ours', () => {
		fc.assert(
			fc.property(shared, (what) => {
				const message = from('a', 'tell', what);
				expect(readMessage(structuredClone(message))).toEqual(message);
				expect(readShared(structuredClone(what))).toEqual(what);
			})
		);
	});

	const good = from('a', 'tell', first);
	it.each([
		['nothing', null],
		['words', 'tell'],
		['another kind', { ...good, kind: 'shout' }],
		['another role', { ...good, role: 'pupil' }],
		['no sender', { ...good, from: undefined }],
		['nothing shared', { ...good, shared: undefined }],
		['a slide without a time', { ...good, shared: { ...first, slide: { value: 'x', by: '' } } }],
		[
			'a time that is no number',
			{ ...good, shared: { ...first, slide: { ...first.slide, at: NaN } } }
		],
		[
			'a cover of another version',
			{ ...good, shared: { ...first, cover: { ...first.cover, value: 'fog' } } }
		],
		[
			'a lesson without a length',
			{
				...good,
				shared: { ...first, lesson: { ...first.lesson, value: { spent: 0, since: null } } }
			}
		]
	])('is passed over when it is %s', (_, data) => {
		expect(readMessage(data)).toBeUndefined();
	});
});
