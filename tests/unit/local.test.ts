// Which addresses only this machine or its own network can open, and which one pupils' phones are sent to.
import { describe, expect, it } from 'vitest';
import { isLocal, reachable } from '$lib/story/local';

describe('A pupil’s phone', () => {
	it.each([
		'http://localhost:4173/',
		'http://site.localhost/',
		'http://127.0.0.1:8080/58/',
		'http://127.1.2.3/',
		'http://[::1]:4173/',
		'http://0.0.0.0/',
		'http://10.0.0.7/',
		'http://172.16.0.1/',
		'http://172.31.255.1/',
		'http://192.168.178.20/',
		'http://169.254.1.1/',
		'http://100.64.0.1/',
		'http://[fd12::1]/',
		'http://[fe80::1]/',
		'http://teachers-mac.local/',
		'http://Teachers-Mac.local./',
		'http://schoolserver/',
		'http://wiki.school.internal/',
		'http://router.home.arpa/',
		'file:///media/stick/story.html',
		'blob:null/1'
	])('cannot open %s from elsewhere', (address) => expect(isLocal(address)).toBe(true));

	it.each([
		'https://example.org/58/',
		'http://172.32.0.1/',
		'http://11.0.0.1/',
		'https://100.128.0.1/',
		'https://[2606:2800::1]/',
		'https://localhost.example.org/',
		'https://local.news/'
	])('can open %s', (address) => expect(isLocal(address)).toBe(false));

	it('is sent where the teacher is, unless nobody else gets there', () => {
		const built = 'https://example.org/58/';
		const here = 'https://mirror.school.edu/a/present/?slide=doors';
		expect(reachable(built, '/a/', here)).toBe('https://mirror.school.edu/a/');
		expect(reachable('http://localhost:4173/', '/a/', here)).toBe('https://mirror.school.edu/a/');
		expect(reachable(built, '/', 'http://localhost:4173/present/')).toBe(built);
		expect(reachable(built, '/media/', 'file:///media/stick/story.html?slide=doors')).toBe(built);
	});
});
