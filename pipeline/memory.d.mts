/** Whether a build with these arguments should run in a process of its own with one arena of the C library. */
export function needsOneArena(argv: readonly string[]): boolean;

/** Runs the script again so; gives its exit status, 2 where it was killed. */
export function runWithOneArena(script: string, argv: readonly string[]): Promise<number>;
