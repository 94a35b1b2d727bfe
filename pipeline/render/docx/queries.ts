/** Queries: what Kanyin asks the editor, as Word comments on the words they are about. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Text } from '../../model/document.ts';
import { type Located, locator, type Sourced } from '../../model/locate.ts';
import { joined, rubyGroups, slice } from '../../model/runs.ts';
import { paragraph, styledRun } from './paragraph.ts';
import { plainRuns, type RunContext, runsOf } from './run.ts';
import { type Xml, xmlElement } from './xml.ts';

/** A query on the characters `from`..`to` (UTF-16 offsets) of a text. */
export interface PlacedQuery {
  readonly id: number;
  readonly query: Diagnostic;
  readonly text: Text;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the words each query is about. A query about something that is not in print (a line taken out, a whole file) goes to the text
 * before it.
 */
export function placeQueries(queries: readonly Diagnostic[], texts: readonly Sourced[]): PlacedQuery[] {
  const locate = locator(texts);
  return queries.flatMap((query, id) => {
    const found = locate(query.file, query);
    if (found === null) return [];
    const last = locate(query.file, { line: query.endLine, column: query.endColumn });
    return [{ id, query, text: found.text, ...extentOf(found, last) }];
  });
}

/** The comments of a document; `date` is that of the correction it was made for, null for comments without a date, which is optional. */
export function commentsOf(placed: readonly PlacedQuery[], date: string | null): Xml {
  return placed.map((one) => commentOf(one, date)).join('');
}

function commentOf({ id, query }: PlacedQuery, date: string | null): Xml {
  const mark = styledRun('CommentReference', '<w:annotationRef/>');
  const paragraphs = wordsOf(query).map((words, index) =>
    paragraph('CommentText', (index === 0 ? mark : '') + plainRuns(words)),
  );
  const facts = { 'w:id': id, 'w:author': 'Kanyin 刊印', ...(date !== null && { 'w:date': date }), 'w:initials': 'KY' };
  return xmlElement('w:comment', facts, ...paragraphs);
}

/** The runs of a text with the ends of its queries among them. */
export function queriedRuns(text: Text, placed: readonly PlacedQuery[] | undefined, context: RunContext): Xml {
  if (placed === undefined) return runsOf(text, context);
  const starts = byOffset(placed, ({ from }) => from);
  const ends = byOffset(placed, ({ to }) => to);
  const cuts = [...new Set([0, ...starts.keys(), ...ends.keys()])].sort((a, b) => a - b);
  return cuts
    .map((cut, index) => {
      const closed = (ends.get(cut) ?? []).map(
        (id) => xmlElement('w:commentRangeEnd', { 'w:id': id }) + context.margin.comment(referenceTo(id)),
      );
      const opened = (starts.get(cut) ?? []).map((id) => xmlElement('w:commentRangeStart', { 'w:id': id }));
      const runs = runsOf(slice(text, cut, cuts[index + 1] ?? Number.POSITIVE_INFINITY), context);
      return closed.join('') + opened.join('') + runs;
    })
    .join('');
}

/** The numbers of queries by where they begin or end. */
function byOffset(placed: readonly PlacedQuery[], offsetOf: (query: PlacedQuery) => number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const query of placed) {
    const here = found.get(offsetOf(query));
    if (here === undefined) found.set(offsetOf(query), [query.id]);
    else here.push(query.id);
  }
  return found;
}

function referenceTo(id: number): Xml {
  return styledRun('CommentReference', xmlElement('w:commentReference', { 'w:id': id }));
}

/** The message, what to write instead, and the rule; what is done at a terminal or in another file is of no use in Word. */
function wordsOf({ message, hint, rule }: Diagnostic): string[] {
  const isForWord = hint !== undefined && !ELSEWHERE.test(hint);
  return [withoutLines(message), ...(isForWord ? [withoutLines(hint)] : []), `（${rule}）`];
}

const ELSEWHERE = /pnpm |\.ya?ml|decisions|\.txt|\.md/;

/** Lines of the manuscript, which the document does not have. */
function withoutLines(words: string): string {
  return words.replace(/，在第 [\d、]+ 行等?/g, '').replace(/第 \d+ 行的/g, '前面的');
}

/** From the first character to the last, or to the end of the text where the last is in another or not in print. */
function extentOf(first: Located, last: Located | null): { from: number; to: number } {
  const { text, offset } = first;
  const characters = joined(text);
  const isInside = last !== null && last.text === text && last.offset >= offset;
  const end = isInside ? last.offset : characters.length - 1;
  return roundWholes(text, offset, end + String.fromCodePoint(characters.codePointAt(end)!).length);
}

/** The mark of a note is one thing, so are a formula and the characters under one reading: a query takes them whole. */
function roundWholes(text: Text, from: number, to: number): { from: number; to: number } {
  let start = 0;
  const whole = { from, to };
  for (const { ruby, runs } of rubyGroups(text.runs)) {
    const end = start + runs.reduce((length, run) => length + run.text.length, 0);
    if (ruby !== null || runs[0]!.marks.some(({ kind }) => kind === 'note' || kind === 'math')) {
      if (start < from && from < end) whole.from = start;
      if (start < to && to < end) whole.to = end;
    }
    start = end;
  }
  return whole;
}
