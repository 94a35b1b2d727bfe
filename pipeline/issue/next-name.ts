/** The folder name of the next issue, from those of the issues that are there: 2025-03 -> 2025-04, 2025年第6期 -> 2026年第1期. */

/** Year and number that a folder's name tells. */
export interface IssueName {
  readonly year: number;
  readonly number: number;
}

const NAME = /^(1[89]\d\d|2[01]\d\d)([-年._ ]+第?)(\d{1,2})(期?)$/;
/** A journal that comes out more often than monthly shows it in the issues that are there. */
const MONTHLY = 12;

/** What a folder's name tells; null where it tells none. */
export function namedBy(id: string): IssueName | null {
  const parts = NAME.exec(id);
  return parts === null ? null : { year: Number(parts[1]), number: Number(parts[3]) };
}

/** The name that follows `id`, written as it is; null where a name of its kind tells no number. */
export function nextName(id: string, present: readonly string[]): string | null {
  const parts = NAME.exec(id);
  if (parts === null) return null;
  const [, year, between, number, end] = parts as unknown as [string, string, string, string, string];
  const isLast = Number(number) >= lastOfYear(Number(year), present);
  const next = isLast ? { year: Number(year) + 1, number: 1 } : { year: Number(year), number: Number(number) + 1 };
  return `${next.year}${between}${String(next.number).padStart(number.length, '0')}${end}`;
}

/** How many issues a year has: as many as the year before, where that is there from its first issue on; else twelve at least. */
function lastOfYear(year: number, present: readonly string[]): number {
  const told = present.map(namedBy).filter((one) => one !== null);
  const numbersOf = (wanted: number) => new Set(told.filter((one) => one.year === wanted).map(({ number }) => number));
  const [before, now] = [numbersOf(year - 1), numbersOf(year)];
  const last = Math.max(0, ...before);
  const isWhole = last > 1 && before.size === last;
  return isWhole && Math.max(0, ...now) <= last ? last : Math.max(MONTHLY, ...now, last);
}
