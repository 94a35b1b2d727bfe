/** One sentence on what is wrong with the installation or the machine, with what to do; null where it is something else. */
export function brokenSetup(error: unknown): string | null;
