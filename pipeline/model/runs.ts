/** The joined text of runs and back: cutting, joining and rewriting without losing marks or places in the manuscript. */
import type { Extent } from './diagnostic.ts';
import type { Anchor, Anchors, Mark, Point, Ruby, Run, Text } from './document.ts';

/** A replacement of the characters `from`..`to` (UTF-16 offsets, end exclusive) of a joined text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Unmarked text whose first character stands at `point`. */
export function textAt(text: string, point: Point): Text {
  return { runs: text === '' ? [] : [{ text, marks: [] }], anchors: [{ offset: 0, point }] };
}

/** The characters of all runs, joined. */
export function joined(text: Text): string {
  const { runs } = text;
  return runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('');
}

/** Where the character at `offset` of the joined text stands in the manuscript. */
export function pointAt(text: Text, offset: number): Point {
  const anchor = text.anchors[anchorAt(text, offset)]!;
  return { line: anchor.point.line, column: anchor.point.column + Math.max(0, offset - anchor.offset) };
}

/** Where the characters `from`..`to` (end exclusive) of the joined text stand; one character at least. */
export function extentAt(text: Text, from: number, to: number): Extent {
  const last = Math.max(from, to - 1);
  const isLowHalf = /[\uDC00-\uDFFF]/.test(joined(text)[last] ?? '');
  return { from: pointAt(text, from), to: pointAt(text, isLowHalf && last > from ? last - 1 : last) };
}

/** The index of the last anchor at or before `offset`, or 0. */
function anchorAt({ anchors }: Text, offset: number): number {
  let low = 0;
  let high = anchors.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (anchors[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part of a text between two offsets of its joined text, end exclusive. */
export function slice(text: Text, from: number, to: number): Text {
  const runs: Run[] = [];
  let start = 0;
  for (const run of text.runs) {
    const end = start + run.text.length;
    if (start < to && end > from) {
      runs.push({ text: run.text.slice(Math.max(0, from - start), to - start), marks: run.marks });
    }
    start = end;
  }
  const anchors: [Anchor, ...Anchor[]] = [{ offset: 0, point: pointAt(text, from) }];
  for (let index = anchorAt(text, from) + 1; index < text.anchors.length; index++) {
    const anchor = text.anchors[index]!;
    if (anchor.offset >= to) break;
    if (anchor.offset > from) anchors.push({ offset: anchor.offset - from, point: anchor.point });
  }
  return { runs, anchors };
}

/** Texts one after another; neighbouring runs with the same marks become one. Without characters they stand where the first does. */
export function concat(parts: readonly [Text, ...Text[]]): Text {
  const runs: Run[] = [];
  const anchors: Anchor[] = [];
  let offset = 0;
  for (const part of parts) {
    const length = part.runs.reduce((sum, run) => sum + run.text.length, 0);
    for (const anchor of length > 0 ? part.anchors : []) {
      anchors.push({ offset: offset + anchor.offset, point: anchor.point });
    }
    for (const run of part.runs) {
      if (run.text === '') continue;
      const last = runs.at(-1);
      if (last !== undefined && sameMarks(last.marks, run.marks)) {
        runs[runs.length - 1] = { text: last.text + run.text, marks: last.marks };
      } else runs.push(run);
    }
    offset += length;
  }
  return { runs, anchors: withoutRedundant(anchored(parts[0].anchors[0].point, anchors)) };
}

/**
 * Carries out edits in ascending, non-overlapping order. New characters take the marks of the character they replace, or of the one
 * before where nothing is replaced, and stand where the first replaced one stood.
 */
export function rewrite(text: Text, edits: readonly Edit[]): Text {
  if (edits.length === 0) return text;
  const [run, more] = text.runs;
  if (
    run !== undefined &&
    more === undefined &&
    edits.every(({ from, to, text: { length } }) => to - from === length)
  ) {
    return { runs: [{ text: replaced(run.text, edits), marks: run.marks }], anchors: text.anchors };
  }
  const parts: [Text, ...Text[]] = [textAt('', pointAt(text, 0))];
  let done = 0;
  for (const edit of edits) {
    parts.push(slice(text, done, edit.from));
    const point = pointAt(text, edit.from);
    const run: Run = { text: edit.text, marks: marksAt(text, edit.from === edit.to ? edit.from - 1 : edit.from) };
    parts.push({ runs: edit.text === '' ? [] : [run], anchors: [{ offset: 0, point }] });
    done = edit.to;
  }
  parts.push(slice(text, done, joined(text).length));
  return concat(parts);
}

function replaced(chars: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(chars.slice(done, edit.from), edit.text);
    done = edit.to;
  }
  return parts.join('') + chars.slice(done);
}

/** The same text with `mark` added between two offsets, end exclusive. */
export function withMark(text: Text, from: number, to: number, mark: Mark): Text {
  const middle = slice(text, from, to);
  return concat([
    slice(text, 0, from),
    { runs: middle.runs.map((run) => ({ text: run.text, marks: [...run.marks, mark] })), anchors: middle.anchors },
    slice(text, to, joined(text).length),
  ]);
}

/** The marks of the character at `offset`; none outside the text. */
export function marksAt(text: Text, offset: number): readonly Mark[] {
  let start = 0;
  for (const run of text.runs) {
    if (offset >= start && offset < start + run.text.length) return run.marks;
    start += run.text.length;
  }
  return [];
}

/** Neighbouring runs that stand under one reading, or one run under none. */
export interface RubyGroup<Kind extends Run = Run> {
  readonly ruby: Ruby | null;
  readonly runs: readonly Kind[];
}

/** Runs in the groups that ruby makes of them. */
export function rubyGroups<Kind extends Run>(runs: readonly Kind[]): RubyGroup<Kind>[] {
  const groups: RubyGroup<Kind>[] = [];
  for (const run of runs) {
    const ruby = rubyOf(run);
    const last = groups.at(-1);
    if (ruby === null || last?.ruby !== ruby) groups.push({ ruby, runs: [run] });
    else groups[groups.length - 1] = { ruby, runs: [...last.runs, run] };
  }
  return groups;
}

function rubyOf({ marks }: Run): Ruby | null {
  for (const mark of marks) if (mark.kind === 'ruby') return mark;
  return null;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a === b || (a.length === b.length && a.every((mark, index) => isSame(mark, b[index]!)));
}

/** 谢谢 under xiè and xiè is two rubies, so these are the same only if they are one; so it is with formulas. */
function isSame(a: Mark, b: Mark): boolean {
  return a === b || (a.kind !== 'ruby' && a.kind !== 'math' && JSON.stringify(a) === JSON.stringify(b));
}

/** Anchors in the order of their offsets, of which the last one at an offset counts; a text without any stands at `start`. */
export function anchored(start: Point, anchors: readonly Anchor[]): Anchors {
  const kept: [Anchor, ...Anchor[]] = [{ offset: 0, point: start }];
  for (const anchor of anchors) {
    if (anchor.offset === kept.at(-1)!.offset) kept[kept.length - 1] = anchor;
    else kept.push(anchor);
  }
  return kept;
}

function withoutRedundant([first, ...others]: Anchors): Anchors {
  const kept: [Anchor, ...Anchor[]] = [first];
  for (const anchor of others) {
    const { offset, point } = kept.at(-1)!;
    const follows = point.line === anchor.point.line && anchor.point.column - point.column === anchor.offset - offset;
    if (!follows) kept.push(anchor);
  }
  return kept;
}
