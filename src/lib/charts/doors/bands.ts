// The doors as a counted row for each measure: for a phone.
import type { Size } from '../parts/compositions';
import { doors as kinds, familyOf } from './codes';
import { widthOf, type DoorAt, type DoorsLayout, type LabelAt } from './places';
import type { Counted, Country, DoorsState } from './state';

const gap = 7;
// Doors are as narrow as 33 in a row must be; a little more height keeps their shapes apart.
const tall = 1.28;

/** A band for each measure: all countries as doors in one row, sorted by answer, each answer counted. */
export function bands(state: DoorsState, size: Size): DoorsLayout {
	const height = size.height / state.measures.length;
	const made = state.measures.map((measure, m) => band(state, measure, m * height, size));
	return {
		doors: made.flatMap(({ doors }) => doors),
		labels: made.flatMap(({ labels }) => labels),
		found: made.flatMap(({ found = [] }) => found)
	};
}

function band(
	{ countries, view }: DoorsState,
	measure: Counted,
	top: number,
	size: Size
): DoorsLayout {
	const text = size.text * 0.93;
	const pitch = (size.width - 6 - gap * (measure.groups.length - 1)) / countries.length;
	const scale = (pitch * 0.86) / 12;
	const height = 20 * scale * tall;
	const foot = top + size.text * 1.4 + height;
	const named = { x: 3, y: foot + text * 2.3, size: text, width: size.width };
	const doors: DoorAt[] = [];
	const labels: LabelAt[] = [
		{ ...named, id: measure.id, y: top + size.text, text: measure.label, size: size.text }
	];
	let x = 3;
	let free = 0;
	for (const [g, group] of measure.groups.entries()) {
		const last = g === measure.groups.length - 1;
		const at = last ? size.width - 3 : Math.max(x, free);
		const own = ordered(countries, measure, group.family);
		for (const [i, { id, doors: each }] of own.entries()) {
			const place = { x: x + i * pitch, y: foot - height };
			doors.push({ id: `${measure.id}-${id}`, door: each[measure.id], ...place, scale, tall });
		}
		labels.push({
			...named,
			id: `${measure.id}-${group.family}`,
			x: at,
			y: foot + text * 1.15,
			text: group.label,
			anchor: last ? 'end' : 'start'
		});
		free = at + widthOf(group.label, text) + 8;
		x += own.length * pitch + gap;
	}
	const one = countries.find(({ id }) => id === view.find);
	if (!one) {
		labels.push({ ...named, id: `${measure.id}-named`, text: measure.named, quiet: true });
		return { doors, labels };
	}
	// Whoever is looked for takes the place of the names: who, then their answer.
	const answer = measure.answers[one.doors[measure.id]] ?? '';
	labels.push(
		{ ...named, id: `${measure.id}-who`, text: one.short },
		{
			...named,
			id: `${measure.id}-named`,
			x: 3 + widthOf(one.short, text) + 12,
			text: answer,
			quiet: true
		}
	);
	const own = doors.find(({ id }) => id === `${measure.id}-${one.id}`);
	const found = own && {
		id: measure.id,
		x: own.x - 1.6,
		y: own.y - 2.4,
		width: 12 * scale + 3.2,
		height: height + 4.8
	};
	return { doors, labels, found: found && [found] };
}

/** The countries of a family in the order of their doors. */
const ordered = (countries: readonly Country[], { id }: Counted, family: string): Country[] =>
	kinds
		.filter((kind) => familyOf[kind] === family)
		.flatMap((kind) => countries.filter(({ doors }) => doors[id] === kind));
