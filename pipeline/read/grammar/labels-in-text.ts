/** Words of labels that stand inside a body: between two headings of which one counts on from the other they announce no part of the article. */
import type { LabelKind } from './label.ts';
import type { Line } from './line.ts';
import type { Family } from './marker.ts';

// 参考文献, 注释 with entries below them end a chapter.
const ENTRY = /^(?:[[［〔【（(]?\s*\d{1,3}\s*[\]］〕】）).．、\s]|[①-⑳*＊※]|注\s*\d?\s*[：:])/;
// 《县志》第三卷   江城出版社2001年版
const REFERENCE = /[[［][A-Z](?:\/[A-Z]{2})?[\]］]|出版|\d{4}|《/;
/** Between headings that the format tells, without numbers, an abstract may stand: those of a thesis begin before it. */
const AT_ENDS: ReadonlySet<LabelKind> = new Set([
  'affiliation',
  'biography',
  'funding',
  'received',
  'revised',
  'accepted',
  'editor',
  'contact',
  'correction',
  'remark',
]);

/** The lines of an article whose labels are words of its text. */
export function labelsInText(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const labels = lines.flatMap((line, at) => (line.shows.label === null ? [] : [at]));
  if (labels.length === 0) return found;
  const [before, after] = [numbersBefore(lines), numbersAfter(lines)];
  const told = lines.flatMap((line, at) => (isToldHeading(line) ? [at] : []));
  for (const at of labels) {
    const { kind } = lines[at]!.shows.label!;
    if ((kind === 'references' || kind === 'notes') && isEntry(lines[at + 1]?.chars)) continue;
    const counted = [...before.get(at)!].some(([family, number]) => after.get(at)!.get(family) === number + 1);
    const among = AT_ENDS.has(kind) && told.length > 1 && at > told[0]! && at < told.at(-1)!;
    if (counted || among) found.add(lines[at]!);
  }
  return found;
}

/** Whether a line can be an entry of a list of references or notes; the end of the text can. */
function isEntry(chars: string | undefined): boolean {
  return chars === undefined || ENTRY.test(chars) || REFERENCE.test(chars);
}

type Numbers = ReadonlyMap<Family, number>;

/** The nearest number of each family of headings above each line with a label. */
function numbersBefore(lines: readonly Line[]): ReadonlyMap<number, Numbers> {
  return numbersAt(lines, [...lines.keys()]);
}

/** The same below it. */
function numbersAfter(lines: readonly Line[]): ReadonlyMap<number, Numbers> {
  return numbersAt(lines, [...lines.keys()].reverse());
}

function numbersAt(lines: readonly Line[], order: readonly number[]): ReadonlyMap<number, Numbers> {
  const all = new Map<number, Numbers>();
  const last = new Map<Family, number>();
  for (const at of order) {
    const { label, headingMarker, affiliation } = lines[at]!.shows;
    if (label !== null) all.set(at, new Map(last));
    else if (headingMarker !== null && !headingMarker.bare && !affiliation)
      last.set(headingMarker.family, headingMarker.number);
  }
  return all;
}

function isToldHeading({ told, shows }: Line): boolean {
  return told?.kind === 'heading' && shows.label === null && !shows.headingWord;
}
