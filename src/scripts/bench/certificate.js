// A throw-away certificate for `localhost`, made and forgotten in one run: browsers speak HTTP/2 only over TLS.
// Node signs but does not write X.509, so the few fields it takes are written here; nothing need be installed.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/**
 * One field of DER: its tag, the length of what it holds, and that.
 * @param {number} tag
 * @param {...Buffer} parts
 */
function field(tag, ...parts) {
	const held = Buffer.concat(parts);
	const size = held.length;
	// DER wants the shortest way to write a length, and browsers refuse any other.
	const long = size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
	const length = size < 128 ? [size] : long;
	return Buffer.concat([Buffer.from([tag, ...length]), held]);
}

const sequence = (/** @type {Buffer[]} */ ...parts) => field(0x30, ...parts);
/** A text of ten digits and a Z, as in `261128120000Z`. */
const time = (/** @type {Date} */ date) =>
	field(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replaceAll(/[-T:]/g, '')}Z`));

/** Numbers of the standards, already in DER: ECDSA with SHA-256, common name, alternative name. */
const ecdsa = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
const commonName = Buffer.from('0603550403', 'hex');
const alternativeName = Buffer.from('0603551d11', 'hex');

/**
 * Makes a key and a certificate for `localhost` that signs itself and holds for a day before and after now.
 * @returns {{ key: string, cert: string, fingerprint: string }} `key` and `cert` as PEM; `fingerprint` is what
 *   Chromium is told to trust it by (base64 of the SHA-256 of the public key)
 */
export function throwAwayCertificate() {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const spki = publicKey.export({ type: 'spki', format: 'der' });
	const day = 86_400_000;
	const host = Buffer.from('localhost');
	const name = sequence(field(0x31, sequence(commonName, field(0x0c, host))));
	const body = sequence(
		field(0xa0, field(0x02, Buffer.from([2]))),
		// A serial number must not be negative.
		field(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
		ecdsa,
		name,
		sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + day))),
		name,
		spki,
		field(0xa3, sequence(sequence(alternativeName, field(0x04, sequence(field(0x82, host))))))
	);
	const signature = field(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
	const der = sequence(body, ecdsa, signature).toString('base64');
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${der.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
		fingerprint: createHash('sha256').update(spki).digest('base64')
	};
}
