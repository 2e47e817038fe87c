// One person's words, set large beside the quiet field; where the person is known to be one of the 58, a mark of the
// field has come forward to them.
import type { Point, Size } from '../parts/compositions';
import { evened, linesOf, serif, type PlacedLabel } from '../parts/placed';
import type { Voice } from './chart';
import { scatter } from './points';
import type { Arrange, Box } from './shape';

/** Where things stand at a size, in units. */
interface Plan {
	/** The quiet field. */
	field: Box;
	/** Size of its marks. */
	mark: number;
	/** Where the words stand; they are set in the middle of its height. */
	words: Box;
	/** Size of a mark that has come forward, and the room to the left of the words that it takes. */
	forward: { scale: number; room: number };
	/** The largest size of the words. */
	most: number;
}

/** A phone has the field along its foot, larger pictures at their far edge: always away from where reading begins. */
const plans: Readonly<Record<Size['name'], Plan>> = {
	phone: {
		field: { x: 10, y: 249, width: 340, height: 42 },
		mark: 0.52,
		words: { x: 8, y: 4, width: 344, height: 212 },
		forward: { scale: 2.6, room: 46 },
		most: 31
	},
	column: {
		field: { x: 500, y: 38, width: 84, height: 384 },
		mark: 0.78,
		words: { x: 10, y: 14, width: 460, height: 412 },
		forward: { scale: 3.8, room: 68 },
		most: 44
	},
	wide: {
		field: { x: 640, y: 48, width: 100, height: 572 },
		mark: 0.95,
		words: { x: 12, y: 30, width: 584, height: 580 },
		forward: { scale: 5, room: 88 },
		most: 58
	}
};

/** The mark that comes forward. Any would do, since nobody knows which mark is whom: one from the midst of all. */
const speaker = 28;

/** No words are set smaller than this, however many they are. */
const smallest = 17;

/** Lines of a label to the next, by its font size. */
const leading = 1.25;

/** How high a label is, in units, from the top of its letters to the foot of its last line. */
const heightOf = (label: PlacedLabel): number =>
	label.size * (0.78 + leading * (linesOf(label).length - 1) + 0.22);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Whether the last line holds a single word, which a smaller size may bring back to the others. */
const endsAlone = (label: PlacedLabel): boolean => {
	const broken = linesOf(label);
	return broken.length > 1 && !broken.at(-1)?.includes(' ');
};

/** The words at the largest size at which they are at most as high as asked and no word ends alone. */
function quotation(text: string, room: Box, most: number): PlacedLabel {
	const sized = (large: number): PlacedLabel =>
		evened({ x: room.x, y: 0, width: room.width, text, size: large, face: serif, role: 'said' });
	const sizes = Array.from({ length: most - smallest }, (_, i) => most - i);
	const fitting = sizes.map(sized).filter((label) => heightOf(label) <= room.height);
	// A lone word is borne rather than words much smaller than they could be.
	const [largest] = fitting;
	const whole = fitting.find((label) => !endsAlone(label));
	if (whole && largest && whole.size > largest.size * 0.8) return whole;
	return largest ?? sized(smallest);
}

/** The words, whose they are and when they were said, one under the other, in the middle of their room. */
function stack(voice: Voice, room: Box, { text: size }: Size, most: number): PlacedLabel[] {
	const common = { x: room.x, y: 0, width: room.width, size };
	const heading = { ...common, text: voice.heading, role: 'voice' };
	const who = evened({ ...common, text: voice.who, role: 'who' });
	const when = { ...common, text: voice.when, quiet: true };
	// More air around the words than between the lines that say whose they are.
	const gaps = [0, size * 0.75, size * 0.9, size * 0.3];
	const taken = sum(gaps) + sum([heading, who, when].map((label: PlacedLabel) => heightOf(label)));
	const left = { ...room, height: room.height - taken };
	const quote = quotation(voice.quote, left, most);
	let top = room.y + (left.height - heightOf(quote)) / 2;
	return [heading, quote, who, when].map((label: PlacedLabel, i) => {
		top += gaps[i] ?? 0;
		const y = top + label.size * 0.78;
		top += heightOf(label);
		return { ...label, y };
	});
}

/** Beside the quiet field, the words of one person. */
export const voice: Arrange = (state, size) => {
	const { field, mark, words, forward, most } = plans[size.name];
	const points: (Point & { scale?: number })[] = scatter(state.total, field);
	const spoken = state.voice;
	if (!spoken) throw new Error('The picture of one voice has no words.');
	const { room, scale } = forward;
	const beside = spoken.counted
		? { ...words, x: words.x + room, width: words.width - room }
		: words;
	const said = stack(spoken, beside, size, most);
	const quote = said.find(({ role }) => role === 'said');
	if (spoken.counted && quote)
		points[speaker] = {
			x: words.x + room / 2 - scale * 0.6,
			// Level with the first line of the words.
			y: quote.y - quote.size * 0.3,
			scale
		};
	return {
		points,
		scale: mark,
		hushed: true,
		said,
		labels: [
			{
				x: size.name === 'phone' ? field.x - 2 : field.x + field.width + 6,
				y: field.y - mark * 6 - 8,
				text: state.words.spoke ?? '',
				width: size.width / 2,
				anchor: size.name === 'phone' ? 'start' : 'end',
				quiet: true
			}
		]
	};
};
