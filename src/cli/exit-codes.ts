/** Exit codes of the command line; documented in its help and in docs/cli.md. */
export const EXIT = { done: 0, failed: 1, input: 2, absent: 3, store: 4, setup: 5 } as const;
