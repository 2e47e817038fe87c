// The words in which datapackage.json tells the disclosure rule what a table is about.

/** The ways the 58 can be divided. A table shows one of them. */
export const dimensions = ['origin', 'time', 'sex', 'manner'] as const;

/**
 * What the rows of a table describe: counts of the 58 (`defectors`), what people said (`accounts`),
 * court cases (`cases`), counts and measures of other things (`totals`), facts and sources (`ledger`).
 */
export const subjects = ['defectors', 'accounts', 'cases', 'totals', 'ledger'] as const;
