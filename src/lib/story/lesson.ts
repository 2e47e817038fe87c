// One lesson made from the story: which steps it stops at, how long its parts take, which words it explains.

/** How long the lesson is, in minutes. */
export const lessonMinutes = 45;

/** The parts of the lesson in order, each with its minutes; together they fill it. */
export const lessonParts = [
	{ id: 'rules', minutes: 5 },
	{ id: 'warm-up', minutes: 5 },
	{ id: 'guided', minutes: 15 },
	{ id: 'discussion', minutes: 10 },
	{ id: 'writing', minutes: 10 }
] as const;

/** The steps the class looks at together, by id; each gets an equal part of the guided minutes. */
export const guidedSteps = [
	'fifty-eight',
	'the-unseen',
	'what-was-counted',
	'silence',
	'remove-penalties'
] as const;

/** Steps to go on with, for a class that has time or for work at home. */
export const furtherSteps = ['when', 'returned', 'evidence', 'few-were-tried'] as const;

/** The glossary's words that stand on the pupil sheet: those that its questions and pictures use. */
export const lessonTerms = [
	'defector',
	'exit-programme',
	'fitna',
	'icsr',
	'islamic-state',
	'jihadist',
	'returnee',
	'sunni',
	'yazidis'
] as const;
