// What `npm test` begins with: whether the story can be told from `data/` at all, a sentence for each thing in its way.
import { check } from './editing.js';

try {
	await check();
} catch (reason) {
	console.error(reason instanceof Error ? reason.stack || reason.message : reason);
	process.exitCode = 1;
}
