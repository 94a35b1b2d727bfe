/** The way back from 参考文献: the number of an entry leads to where it is called first. Lengths in points. */
import type { LinkArea, LinkTarget, Page, PlacedRun } from '../../typeset/pages.ts';

const ENTRY = /^a\d+-reference_/;
const NUMBER = /^[[［【〔（(]\d{1,3}[\]］】〕）)]/;

/** The pages with those links and the places they lead to. */
export function withWaysBack(pages: readonly Page[]): Page[] {
  const calls = callsIn(pages);
  const back = pages.map(({ runs, targets }) => targets.flatMap((target) => wayBack(target, runs, calls)));
  const known = new Set(back.flat().map(({ to }) => ('target' in to ? to.target : '')));
  return pages.map((page, index) => {
    const called = [...calls]
      .filter(([name, call]) => call.page === index && known.has(placeOf(name)))
      .map(([name, { x, y }]): LinkTarget => ({ name: placeOf(name), x, y }));
    if (called.length === 0 && back[index]!.length === 0) return page;
    return { ...page, links: [...page.links, ...back[index]!], targets: [...page.targets, ...called] };
  });
}

/** Where each entry is called first, by the name of its place. */
function callsIn(pages: readonly Page[]): Map<string, { page: number; x: number; y: number }> {
  const calls = new Map<string, { page: number; x: number; y: number }>();
  for (const [page, { links }] of pages.entries())
    for (const { x, y, to } of links)
      if ('target' in to && ENTRY.test(to.target) && !calls.has(to.target)) calls.set(to.target, { page, x, y });
  return calls;
}

/** No place of an article is named so. */
function placeOf(entry: string): string {
  return `called-${entry}`;
}

function wayBack(
  { name, x, y }: LinkTarget,
  runs: readonly PlacedRun[],
  calls: ReadonlyMap<string, unknown>,
): LinkArea[] {
  if (!calls.has(name)) return [];
  const from = runs.findIndex((run) => run.x >= x - 0.5 && run.baseline > y && run.baseline < y + 2 * run.look.size);
  const first = runs[from];
  const number = first === undefined ? null : numberFrom(runs, from);
  if (first === undefined || number === null) return [];
  const { size } = first.look;
  const to = { target: placeOf(name) };
  return [{ x: first.x, y: first.baseline - 0.9 * size, width: number - first.x, height: 1.1 * size, to }];
}

/** Where the number that begins with a run ends; null where it is none. */
function numberFrom(runs: readonly PlacedRun[], from: number): number | null {
  let words = '';
  for (const run of runs.slice(from, from + 4)) {
    words += run.text;
    const [found] = NUMBER.exec(words) ?? [];
    if (found === undefined) continue;
    const own = run.text.length - (words.length - found.length);
    return run.x + (run.width * own) / run.text.length;
  }
  return null;
}
