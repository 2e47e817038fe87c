// What there is to take away: the files' names, in the order in which they are offered.

/** A file to take away. */
export interface TakenFile {
	/** Its name in the folder, and so what it is called where it is saved. */
	name: string;
	/** Where its words stand in `words/take-away.json`. */
	words: 'one-file' | 'slides' | 'slides-paper' | 'pupil-sheet';
	/** Whether the build makes it; the others are printed with a browser afterwards. */
	built: boolean;
}

/** The file that holds everything. */
export const oneFileName = 'fifty-eight-spoke.html';

/** The slides for other programs. */
export const slidesName = 'fifty-eight-spoke-slides.pptx';

/** All files. */
export const takenFiles: readonly TakenFile[] = [
	{ name: oneFileName, words: 'one-file', built: true },
	{ name: slidesName, words: 'slides', built: true },
	{ name: 'fifty-eight-spoke-slides.pdf', words: 'slides-paper', built: false },
	{ name: 'fifty-eight-spoke-pupil-sheet.pdf', words: 'pupil-sheet', built: false }
];
