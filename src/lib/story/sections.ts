// The parts beside the story that a copy file may hold: what a teacher says, asks, expects and watches for.

/** What may stand under a step. */
export const stepSections = ['notes', 'care', 'question', 'answer'] as const;

/** What may stand in front of a chapter's first step. */
export const chapterSections = [
	'objectives',
	'warm-up',
	'discussion',
	'exit-ticket',
	'skip'
] as const;

/** What the opening may hold besides. */
export const openingSections = ['ground-rules', 'content-note'] as const;

/** The name of a part under a step. */
export type StepSection = (typeof stepSections)[number];

/** The name of a part of a chapter. */
export type ChapterSection = (typeof chapterSections)[number] | (typeof openingSections)[number];

/** The name of any part. */
export type SectionId = StepSection | ChapterSection;
