// Speaks WebDriver with a driver over HTTP: one session, its commands and their answers.
import { until } from './engine';

/** What a driver answers: a value, or its refusal. */
interface Answer {
	value: unknown;
}

/** What is known of a session once it has begun. */
interface Begun {
	sessionId: string;
	capabilities: { browserVersion: string };
}

/** A session with a browser. */
export class Session {
	/** The version of the browser. */
	readonly version: string;
	readonly #address: string;

	private constructor(address: string, version: string) {
		this.#address = address;
		this.version = version;
	}

	/**
	 * Begins a session, once the driver answers. Throws when it begins none within a minute.
	 * @param driver the driver's address, such as `http://127.0.0.1:4444`
	 * @param capabilities what the session must have
	 */
	static async begin(driver: string, capabilities: object): Promise<Session> {
		await until(`No driver answers at ${driver}.`, () => ask('GET', `${driver}/status`));
		const wanted = { capabilities: { alwaysMatch: capabilities } };
		const patience = AbortSignal.timeout(60_000);
		const begun = await ask('POST', `${driver}/session`, wanted, patience);
		const { sessionId, capabilities: given } = begun as Begun;
		return new Session(`${driver}/session/${sessionId}`, given.browserVersion);
	}

	/** Asks for something. Throws the driver's own words when it refuses. */
	get(path: string): Promise<unknown> {
		return ask('GET', this.#address + path);
	}

	/** Has something done. Throws the driver's own words when it refuses. */
	post(path: string, given: object = {}): Promise<unknown> {
		return ask('POST', this.#address + path, given);
	}

	/** Ends the session, and with it the browser. */
	async end(): Promise<void> {
		await ask('DELETE', this.#address);
	}
}

async function ask(
	method: string,
	address: string,
	given?: object,
	signal?: AbortSignal
): Promise<unknown> {
	const response = await fetch(address, { method, body: given && JSON.stringify(given), signal });
	const { value } = (await response.json()) as Answer;
	if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
	return value;
}
