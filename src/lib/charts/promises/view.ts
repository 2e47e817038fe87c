// What can be asked of the promises: the tie that the step speaks of. Earlier ties follow from it.

/** The tie that is drawn strongly. */
export type Tie =
	/** No tie yet: three promises, and nothing that answers them. */
	| 'none'
	/** The war on Assad, and the war on other Sunnis. */
	| 'n1'
	/** Harm to Sunnis, and beside it the empty place of the victims who are not spoken of. */
	| 'absent'
	/** Justice, and corruption. */
	| 'n3'
	/** Goods and adventure, and a hard, dull life. */
	| 'n4';

declare module '$lib/story/pictures' {
	interface Views {
		promises: { tie: Tie };
	}
}
