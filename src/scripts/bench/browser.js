// The browser and the screens that pages are measured on.
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.js';

/**
 * What keeps the story for reading without a network would answer in the network's place, sooner or later by
 * chance; without it every run is a first visit.
 * @type {{ serviceWorkers: 'block', locale: string }}
 */
const firstVisit = { serviceWorkers: 'block', locale: 'en-GB' };

/** A phone of the middle range. */
export const phone = {
	...firstVisit,
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 2,
	isMobile: true,
	hasTouch: true,
	userAgent:
		'Mozilla/5.0 (Linux; Android 15; Pixel 8a) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36'
};

/** A small laptop. */
export const desktop = { ...firstVisit, viewport: { width: 1280, height: 800 } };

/**
 * A new browser that trusts our certificate and knows no other host.
 * @param {string} fingerprint of the certificate
 * @returns {Promise<import('@playwright/test').Browser>}
 */
export const browserFor = (fingerprint) =>
	chromium.launch({
		executablePath: findBrowser(),
		chromiumSandbox: false,
		args: [
			'--disable-gpu',
			'--disable-background-networking',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
			`--ignore-certificate-errors-spki-list=${fingerprint}`
		]
	});
