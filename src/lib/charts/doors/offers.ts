// What a reader may choose of the doors, worded while the site is built: no words are made in the browser.
import type { Words } from '$lib/story/words';
import type { Counted, Offers } from './state';

/**
 * The choices, each with the designed picture first.
 * @param measures all things asked, with their answers counted
 * @param all how many countries there are
 */
export function offersOf(measures: readonly Counted[], all: number, words: Words): Offers {
	const say = (key: string, values: Record<string, string | number> = {}): string =>
		words(`doors.choose.${key}`, { all, ...values });
	return {
		labels: { sort: say('sort'), only: say('only'), find: say('find'), all: say('group') },
		sort: [
			{ value: '', label: say('by-shut'), said: say('sorted-by-shut') },
			{ value: 'name', label: say('by-name'), said: say('sorted-by-name') },
			...measures.map(({ id, label }) => ({
				value: id,
				label,
				said: say('sorted-by', { measure: label })
			}))
		],
		only: [
			{ value: '', measure: '', label: say('everything'), said: say('everything-shown') },
			...measures.flatMap(({ id, label: measure, short, groups }) =>
				groups.map(({ family, count, label: answer }) => ({
					value: `${id}:${family}` as const,
					measure,
					label: say('answer', { measure: short, answer }),
					said: say(family === 'unfound' ? 'unfound-shown' : 'shown', { count }),
					title: say('title', { measure: short, answer })
				}))
			)
		],
		nobody: say('nobody'),
		language: words.language
	};
}
