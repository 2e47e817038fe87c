// The languages in which frames and their hosts speak of height and place. Pure: texts in, texts out.

/** What the frame knows of its host, from its own address and from what the host has said. */
export interface Host {
	/** pym.js tells its child's name in `?childId=`; the child must repeat it. */
	childId?: string;
	/**
	 * WordPress tells it in `#?secret=`, which may be added while the page loads, so it is read at each use; and again
	 * in its hello, in case the fragment was lost on the way.
	 */
	secret?: string;
	/** iframe-resizer tells its frame's name when it says hello. */
	resizerId?: string;
	/** open-iframe-resizer has said hello. */
	openResizer?: boolean;
	/** Mastodon has asked; it wants its own number back. */
	mastodonId?: number | string;
}

/** What a host may say that the frame listens to; everything else means nothing to it. */
export type Heard =
	/** A hello, or a request for the height: it is sent again. */
	| { kind: 'hello'; host: Host }
	/** Where the frame stands in the host's viewport. */
	| { kind: 'position'; by: PositionTeller; position: Position };

/** The hosts that say where the frame stands. */
export type PositionTeller = 'pym' | 'guardian' | 'iframe-resizer';

/** Where the frame stands, in CSS px. */
export interface Position {
	/** Top of the frame, from the top of the host's viewport; negative once it has been scrolled past. */
	top: number;
	/** Height of the host's viewport. */
	viewport: number;
}

/** A message to the host: hosts tell them apart by being texts or objects, and by their names. */
export type Message = string | Readonly<Record<string, unknown>>;

/** Names that hosts give their frames: nothing that could carry markup or part a message in two. */
const name = /^[\w.-]{1,64}$/;
const pym = 'xPYMx';
const resizer = '[iFrameSizer]';
/** The Guardian's host repeats this in its answers. */
const guardianId = 'iframeMessenger:story';

/**
 * What to say so that every host hears a height. A dialect that needs a name is left out until it is known.
 * @param height in whole CSS px
 * @param width in whole CSS px
 * @param address of the page, which `iframe.resize` wants repeated: no more than where we are
 */
export function heightMessages(
	height: number,
	width: number,
	{ childId, secret, resizerId, openResizer, mastodonId }: Host,
	address: string
): Message[] {
	const messages: (Message | false | undefined)[] = [
		// AMP and @newswire/frames
		{ sentinel: 'amp', type: 'embed-size', height, width },
		// Medium, Storybook, Infogram and their like
		JSON.stringify({ src: address, context: 'iframe.resize', height }),
		JSON.stringify({ id: guardianId, type: 'set-height', value: height }),
		childId !== undefined && ['pym', childId, 'height', height].join(pym),
		secret !== undefined && { message: 'height', value: height, secret },
		resizerId !== undefined && `${resizer}${resizerId}:${height}:${width}:${eventOf(resizerId)}`,
		openResizer && { type: 'iframe-resized', width, height },
		mastodonId !== undefined && { type: 'setHeight', id: mastodonId, height }
	];
	return messages.filter((message) => message !== false && message !== undefined);
}

/** open-iframe-resizer, speaking as iframe-resizer does, names every frame `ID` and hears only this event. */
const eventOf = (resizerId: string): string => (resizerId === 'ID' ? 'mutationObserver' : 'init');

/** What to say so that a host which can do so keeps telling where the frame stands. */
export function positionRequests({ childId, resizerId }: Host): Message[] {
	const messages: (Message | false)[] = [
		JSON.stringify({ id: guardianId, type: 'monitor-position' }),
		childId !== undefined && ['pym', childId, 'parentPositionInfo', ''].join(pym),
		resizerId !== undefined && `${resizer}${resizerId}:0:0:pageInfo`
	];
	return messages.filter((message) => message !== false);
}

/** What to say so that WordPress, which lets its frames open nothing, opens a link to their own site itself. */
export const linkMessages = (address: string, { secret }: Host): Message[] =>
	secret === undefined ? [] : [{ message: 'link', value: address, secret }];

/** The name pym.js gave the frame, if the address holds one. */
export function childIdIn(query: string): string | undefined {
	return named(new URLSearchParams(query).get('childId'));
}

/** WordPress's secret, if the fragment holds one: `#?secret=AbCdEf0123`. */
export function secretIn(hash: string): string | undefined {
	return named(/[?&]secret=([\w-]{1,64})(?:&|$)/.exec(hash)?.[1]);
}

const named = (value: unknown): string | undefined =>
	typeof value === 'string' && name.test(value) ? value : undefined;

/**
 * Understands a message from the host; undefined for anything that is not exactly one of those documented
 * here. Nothing in a message is ever run, shown or followed: names are checked, numbers are finite and in range.
 */
export function understand(data: unknown): Heard | undefined {
	if (typeof data === 'string') return data.length > 2000 ? undefined : fromText(data);
	return typeof data === 'object' && data !== null ? fromObject(data) : undefined;
}

function fromObject(data: object): Heard | undefined {
	// What comes through `postMessage` is a copy: plain data without getters or a prototype of its own.
	const { sentinel, type, message, id, secret } = data as Readonly<Record<string, unknown>>;
	if (sentinel === 'amp' && type === 'frames-init') return hello({});
	if (message === 'ready') {
		const told = named(secret);
		return hello(told === undefined ? {} : { secret: told });
	}
	if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions')
		return hello({ openResizer: true });
	if (type === 'setHeight') {
		if (typeof id === 'number' && Number.isSafeInteger(id)) return hello({ mastodonId: id });
		const mastodonId = named(id);
		return mastodonId === undefined ? undefined : hello({ mastodonId });
	}
	return undefined;
}

function fromText(text: string): Heard | undefined {
	if (text.startsWith(`pym${pym}`)) return fromPym(text.split(pym));
	if (text.startsWith(resizer)) return fromResizer(text.slice(resizer.length));
	if (text.startsWith('{')) return fromGuardian(json(text));
	return undefined;
}

const hello = (host: Host): Heard => ({ kind: 'hello', host });

function fromPym([, id, type, value = '', more]: readonly string[]): Heard | undefined {
	const childId = named(id);
	if (childId === undefined || more !== undefined) return undefined;
	// pym sends the width when the host's window has changed: as good as a hello.
	if (type === 'width') return /^\d{1,5}(\.\d+)?$/.test(value) ? hello({ childId }) : undefined;
	if (type !== 'viewport-iframe-position') return undefined;
	const numbers = value.split(' ').map(numeral);
	return numbers.length === 6 ? position('pym', numbers[2], numbers[1]) : undefined;
}

function fromResizer(text: string): Heard | undefined {
	if (text.startsWith('pageInfo:')) {
		const { offsetTop, scrollTop, clientHeight } = json(text.slice('pageInfo:'.length));
		const top =
			typeof offsetTop === 'number' && typeof scrollTop === 'number' ? offsetTop - scrollTop : NaN;
		return position('iframe-resizer', top, clientHeight);
	}
	// The hello is the frame's name and a list of settings.
	const [id, margin, ...settings] = text.split(':');
	const resizerId = named(id);
	if (resizerId === undefined || settings.length < 6 || !/^\d*$/.test(margin ?? '')) return;
	return hello({ resizerId });
}

function fromGuardian({ id, iframeTop, innerHeight }: Readonly<Record<string, unknown>>) {
	return id === guardianId ? position('guardian', iframeTop, innerHeight) : undefined;
}

/** Numbers as hosts write them; JavaScript would also read `''`, `' '` and `0x1f` as numbers. */
const numeral = (text: string): number =>
	/^-?\d{1,7}(\.\d{1,20})?(e-\d{1,2})?$/.test(text) ? Number(text) : NaN;

const json = (text: string): Readonly<Record<string, unknown>> => {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	} catch {
		return {};
	}
};

/** A position, if both numbers are ones that a page can have. */
function position(by: PositionTeller, top: unknown, viewport: unknown): Heard | undefined {
	const sane =
		typeof top === 'number' &&
		typeof viewport === 'number' &&
		Number.isFinite(top) &&
		Math.abs(top) <= 1_000_000 &&
		viewport >= 50 &&
		viewport <= 20_000;
	return sane ? { kind: 'position', by, position: { top, viewport } } : undefined;
}
