/** How much the tests do: `pnpm test` is for every change, `AT_LENGTH=1` for a machine that has the time. */
const AT_LENGTH = process.env.AT_LENGTH === '1';

/** Every so-manieth of some cases, beginning with the first; all of them at length. */
export function oneIn<Case>(step: number, cases: readonly Case[]): Case[] {
  return cases.filter((_, index) => AT_LENGTH || index % step === 0);
}

/** How many random runs a property gets: `few` for every change, `many` at length. */
export function runsOf(many: number, few = 30): number {
  return AT_LENGTH ? many : few;
}
