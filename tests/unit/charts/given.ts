// What chart tests give a chart: the real tables and the English words, read once.
import { language } from '$lib/story/language';
import { readPackage } from '$lib/server/package';
import { readWords } from '$lib/server/words';
import type { Given } from '$lib/charts/parts/chart';

/** All tables of `data/`, read and checked as the build reads them. */
export const tables = readPackage('data').tables;

/** The words of the site's language. */
export const words = readWords('data/story', language);

/** Everything a chart may know, for a view. */
export const given = <View>(view: View): Given<View> => ({ tables, view, words });
