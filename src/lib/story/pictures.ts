// What a picture is to the story: a chart by name, and the view of it that a step asks for.

/**
 * The views each chart can take, by chart name. Every chart folder adds its own entry
 * (`declare module '$lib/story/pictures' { interface Views { … } }`), so a new chart needs no line here
 * and a wrong view in the outline is a type error.
 */
export interface Views {}

/** The name of a chart, which is the name of its folder under `charts/`. */
export type ChartName = keyof Views & string;

/** A chart in one of its views, such as `{ chart: 'voices', view: { arrange: 'origin' } }`. */
export type Picture = { [Name in ChartName]: { chart: Name; view: Views[Name] } }[ChartName];
