/** Which changes of properties hold at which offset of the main stream: pages of 512 bytes with runs ([MS-DOC] 2.9.33, 2.9.175). */
import type { Fib } from './fib.ts';
import { type Changes, changesIn } from './sprms.ts';

/** A run of formatting; `style` is that of a paragraph. */
export interface FormatRun {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly changes: Changes;
}

const PAGE = 512;
const CHARACTERS = 12;
const PARAGRAPHS = 13;
const MOST_PAGES = 20_000;

/** The runs of characters or of paragraphs, in ascending order. */
export function formatRuns(fib: Fib, of: 'characters' | 'paragraphs'): FormatRun[] {
  const plc = fib.part(of === 'characters' ? CHARACTERS : PARAGRAPHS);
  const count = Math.min(MOST_PAGES, Math.floor((plc.length - 4) / 8));
  const runs: FormatRun[] = [];
  for (let index = 0; index < count; index++) {
    const number = plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = fib.main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length === PAGE) runs.push(...runsOnPage(page, of));
  }
  return runs.sort((a, b) => a.from - b.from);
}

function runsOnPage(page: Buffer, of: 'characters' | 'paragraphs'): FormatRun[] {
  const count = page[PAGE - 1]!;
  const width = of === 'characters' ? 1 : 13;
  if ((count + 1) * 4 + count * width > PAGE - 1) return [];
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [page.readUInt32LE(at * 4), page.readUInt32LE(at * 4 + 4)];
    const place = page[(count + 1) * 4 + at * width]! * 2;
    return { from, to, ...(of === 'characters' ? charactersAt(page, place) : paragraphAt(page, place)) };
  });
}

const NONE: Changes = new Map();

function charactersAt(page: Buffer, place: number): Pick<FormatRun, 'style' | 'changes'> {
  if (place === 0) return { style: 0, changes: NONE };
  return { style: 0, changes: changesIn(page.subarray(place + 1, place + 1 + page[place]!)) };
}

function paragraphAt(page: Buffer, place: number): Pick<FormatRun, 'style' | 'changes'> {
  if (place === 0 || place + 4 > PAGE) return { style: 0, changes: NONE };
  const isLong = page[place] === 0;
  const from = place + (isLong ? 2 : 1);
  const length = isLong ? page[place + 1]! * 2 : page[place]! * 2 - 1;
  const own = page.subarray(from, from + length);
  if (own.length < 2) return { style: 0, changes: NONE };
  return { style: own.readUInt16LE(0), changes: changesIn(own.subarray(2)) };
}

/** The run that holds an offset, or null. */
export function runAt(runs: readonly FormatRun[], offset: number): FormatRun | null {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run !== undefined && run.from <= offset && offset < run.to ? run : null;
}
