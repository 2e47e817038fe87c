// Addresses that are links but never words: they hold the name of a private person.

/** Ids of the sources, as the codebook's cautions list them; a test holds the two together. */
export const unprinted: ReadonlySet<string> = new Set([
	'afp_de_2018',
	'counsel_hamburg2022',
	'franceinfo_fresnes2015',
	'guardian_dabiq',
	'perfil_dabiq',
	'survivor_un2021'
]);
