// The 58 in groups: men and women, origins, before and in the summer, counted and not.
import type { Point } from '../parts/compositions';
import type { Group } from './chart';
import { block, scatter } from './points';
import { unit, type Arrange, type Box, type LabelAt } from './shape';

/** One block of marks a group, each under its label, as wide as the picture allows. */
export const inGroups: Arrange = (state, size) => {
	const most = Math.max(...state.groups.map((group) => group.people));
	const perRow = most > 30 ? 17 : most;
	const pitch = (size.width - 24) / Math.max(perRow, 17);
	const line = size.text * 1.5;
	const heights = state.groups.map((group) => Math.ceil(group.people / perRow) * pitch + line);
	const spare = size.height - heights.reduce((sum, height) => sum + height, 0);
	const gap = Math.min(spare / (state.groups.length + 1), pitch * 1.2);
	const points: Point[] = [];
	const labels: LabelAt[] = [];
	const rings: Box[] = [];
	let y = (spare - gap * (state.groups.length - 1)) / 2;
	state.groups.forEach((group, i) => {
		const inRow = Math.min(group.people, perRow);
		const note = group.oneSource ? ` · ${state.words['one-source']}` : '';
		labels.push({
			x: 6,
			y: y + size.text,
			text: `${group.people} ${group.label}${note}`,
			width: size.width
		});
		const top = y + line + pitch / 2;
		points.push(...block(group.people, { x: 12 + pitch / 2 - 6, y: top }, perRow, pitch));
		if (group.oneSource)
			rings.push({
				x: 5,
				y: top - pitch / 2,
				width: inRow * pitch + 2,
				height: Math.ceil(group.people / perRow) * pitch
			});
		y += (heights[i] ?? 0) + gap;
	});
	return { points, scale: Math.min(pitch / 16.5, 2), labels, rings };
};

/** Months from January 2014 to August 2015, and those of them before June 2015. */
const months = { all: 20, before: 17 };

/** Before and in the summer of 2015, each over a bracket as long as its months. */
export const when: Arrange = (state, size) => {
	const [before, summer] = state.groups;
	const u = unit(size);
	const left = 10;
	const width = size.width - 2 * left;
	const cut = left + (width * months.before) / months.all;
	const foot = size.height - 3.6 * size.text;
	const mark = 0.98 * u;
	const cloud = { x: left + 10 * u, y: 30 * u, width: cut - left - 34 * u, height: foot - 52 * u };
	const pitch = (width - (cut - left)) / 3;
	const points = [
		...scatter(before?.people ?? 0, cloud),
		...block(summer?.people ?? 0, { x: cut + pitch / 2, y: 0 }, 3, pitch).map(({ x, y }) => ({
			x,
			y: foot - 14 * u - y
		}))
	];
	const label = (group: Group | undefined): string => `${group?.people} ${group?.label}`;
	return {
		points,
		scale: mark,
		brackets: [
			{ x: left, y: foot, width: cut - left - 4 },
			{ x: cut + 1, y: foot, width: left + width - cut - 1 }
		],
		labels: [
			{ x: left, y: foot + size.text * 1.6, text: label(before), width: width * 0.5 },
			{
				x: left,
				y: foot + size.text * 2.8,
				text: state.words['no-months'] ?? '',
				width: width * 0.5,
				quiet: true
			},
			{
				x: left + width,
				y: foot + size.text * 1.6,
				text: label(summer),
				width: width * 0.5,
				anchor: 'end'
			},
			{
				x: left + width,
				y: foot + size.text * 2.8,
				text: state.words['one-source'] ?? '',
				width: width * 0.5,
				anchor: 'end',
				quiet: true
			}
		]
	};
};

/** A solid minimum on one side of a line, what is not published on the other. */
export const half: Arrange = (state, size) => {
	const [least, beyond] = state.groups;
	const perRow = 5;
	const u = unit(size);
	const pitch = Math.min((size.height - 4 * size.text) / 6.2, size.width / 12.6);
	const middle = size.width / 2;
	const top = (size.height - 6 * pitch) / 2 + size.text * 1.4;
	const left = block(least?.people ?? 0, { x: 0, y: top }, perRow, pitch).map(({ x, y }) => ({
		x: middle - pitch * 0.9 - x,
		y
	}));
	const right = block(beyond?.people ?? 0, { x: middle + pitch * 0.9, y: top }, perRow, pitch);
	return {
		points: [...left, ...right],
		scale: (pitch / 15) * 0.98,
		divider: { x: middle, y: top - pitch * 0.8, width: 0, height: pitch * 6.6 },
		rings: least?.oneSource
			? [
					{
						x: middle - pitch * 5.6,
						y: top - pitch * 0.62,
						width: pitch * 5.3,
						height: pitch * 6.2
					}
				]
			: [],
		labels: [
			{
				x: middle - 10 * u,
				y: top - pitch,
				text: least?.label ?? '',
				width: middle,
				anchor: 'end'
			},
			{ x: middle + 10 * u, y: top - pitch, text: beyond?.label ?? '', width: middle },
			{
				x: middle - 10 * u,
				y: top + pitch * 5.7 + size.text * 1.2,
				text: state.words['one-source'] ?? '',
				width: middle,
				anchor: 'end',
				quiet: true
			}
		]
	};
};
