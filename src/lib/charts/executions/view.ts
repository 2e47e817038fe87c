// What can be asked of the monitor's running count: how far it is told.

declare module '$lib/story/pictures' {
	interface Views {
		/** Reports up to and including this date (`2014-12-28`) or year (`2018`). */
		executions: { until: string };
	}
}

export {};
