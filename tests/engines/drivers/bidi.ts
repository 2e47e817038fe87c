// Speaks WebDriver BiDi with a browser: commands and their answers, and what the page writes on the console.
import WebSocket from 'ws';

/** A page, and the frames in it. */
export interface Tree {
	context: string;
	children?: readonly Tree[] | null;
}

/** The commands that are used: what each is given, and what it answers. */
export interface Commands {
	'session.new': [
		given: { capabilities: object },
		answer: { capabilities: { browserVersion: string } }
	];
	'session.subscribe': [given: { events: readonly string[] }, answer: object];
	'browser.close': [given: object, answer: object];
	'browsingContext.getTree': [
		given: { 'moz:scope'?: 'chrome'; root?: string },
		answer: { contexts: readonly Tree[] }
	];
	'browsingContext.navigate': [
		given: { context: string; url: string; wait: 'complete' },
		answer: object
	];
	'browsingContext.reload': [given: { context: string; wait: 'complete' }, answer: object];
	'browsingContext.traverseHistory': [given: { context: string; delta: number }, answer: object];
	'browsingContext.setViewport': [given: { context: string; viewport: object }, answer: object];
	'browsingContext.print': [
		given: { context: string; background: boolean; page: object; margin?: object },
		answer: { data: string }
	];
	'input.performActions': [given: { context: string; actions: readonly object[] }, answer: object];
	'script.callFunction': [
		given: {
			functionDeclaration: string;
			arguments: readonly object[];
			target: { context: string };
			awaitPromise: boolean;
		},
		answer: {
			result?: { value?: unknown };
			exceptionDetails?: { text: string };
		}
	];
}

/** What a browser sends: the answer to a command, its refusal, or an event. */
interface Message {
	id?: number;
	type: 'success' | 'error' | 'event';
	result?: unknown;
	error?: string;
	message?: string;
	method?: string;
	params?: { level?: string; text?: string };
}

/** A connection to a browser. */
export class Bidi {
	/** Errors that pages have reported since this was last emptied. */
	readonly errors: string[] = [];
	readonly #socket: WebSocket;
	readonly #waiting = new Map<number, (answer: Message) => void>();
	#last = 0;

	private constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString()) as Message));
		socket.on('close', () => {
			for (const answer of this.#waiting.values())
				answer({ type: 'error', error: 'closed', message: 'The browser hung up.' });
		});
	}

	/**
	 * Connects.
	 * @param address the WebSocket's address, such as `ws://127.0.0.1:9222/session`
	 */
	static open(address: string): Promise<Bidi> {
		const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 1 << 29 });
		return new Promise((done, failed) => {
			socket.once('open', () => done(new Bidi(socket)));
			socket.once('error', failed);
		});
	}

	/** Sends a command. Throws the browser's own words when it refuses. */
	async send<Name extends keyof Commands>(
		method: Name,
		params: Commands[Name][0]
	): Promise<Commands[Name][1]> {
		const id = (this.#last += 1);
		const answer = await new Promise<Message>((done) => {
			this.#waiting.set(id, done);
			this.#socket.send(JSON.stringify({ id, method, params }));
		});
		this.#waiting.delete(id);
		if (answer.type === 'error') throw new Error(`${method}: ${answer.error}: ${answer.message}`);
		return answer.result as Commands[Name][1];
	}

	/** Hangs up. */
	close(): void {
		this.#socket.close();
	}

	#hear(message: Message): void {
		if (message.id !== undefined) return this.#waiting.get(message.id)?.(message);
		if (message.method === 'log.entryAdded' && message.params?.level === 'error')
			this.errors.push(message.params.text ?? '');
	}
}
