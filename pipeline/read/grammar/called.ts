/** Notes that the manuscript's format ties to their places: numbered anew in every article, in the order of their calls. */
import { cellTexts, mapCell } from '../../model/cells.ts';
import type { Mark, Run, Text } from '../../model/document.ts';
import { concat, pointAt, slice, textAt } from '../../model/runs.ts';
import type { SourceLine } from '../source/source.ts';
import type { Told } from '../source/told.ts';
import type { ArticleLines } from './article-lines.ts';
import { cut, extentOf, type Line, startOf, withText } from './line.ts';
import type { FoundNote } from './notes.ts';
import type { Say } from './say.ts';

/** The lines of each note by the id its calls bear; the call's characters are only a place for its label. */
export type ToldNotes = ReadonlyMap<string, readonly SourceLine[]>;

/** An article's lines whose calls bear labels and the ids of `notes`. */
export interface CalledLines {
  readonly lines: ArticleLines;
  readonly notes: readonly FoundNote[];
}

/** A line without its calls, so that titles and bylines are seen as they are. */
export function withoutCalls(line: Line): Line {
  if (!line.text.runs.some(isCall)) return line;
  const kept = piecesOf(line.text).filter(({ runs }) => !isCall(runs[0]!));
  const text = concat([textAt('', startOf(line)), ...kept]);
  const bare = withText(line, text);
  return cut(bare, 0, bare.chars.length) ?? bare;
}

/** Numbers the notes of an article; `whole` gives each of its lines back with its calls. */
export function numberedNotes(
  found: ArticleLines,
  whole: (line: Line) => Line,
  told: ReadonlyMap<string, readonly Line[]>,
  say: Say,
): CalledLines {
  const called = new Map<string, number>();
  const { titles, byline, english = [] } = found;
  const ends = [...titles, ...(byline === null ? [] : [byline.line]), ...english].flatMap((line) =>
    endMatterOf(whole(line), told, say),
  );
  const rest = [...found.rest.map(whole), ...ends];
  if (told.size === 0 && !rest.some((line) => callsIn(line).length > 0)) return { lines: found, notes: [] };
  for (const id of rest.flatMap(callsIn)) if (told.has(id) && !called.has(id)) called.set(id, called.size);
  const labels = labelsFor(called.size);
  const relabel = (text: Text) => relabelled(text, called, labels);
  const notes = [...called].map(([id, index]) => ({ label: labels[index]!, lines: told.get(id)!, from: 0 }));
  return { lines: { ...found, rest: rest.map((line) => withTexts(line, relabel)) }, notes };
}

/** The notes called in a title or a byline: 基金项目 and 作者简介, which stand at the article's end. */
function endMatterOf(line: Line, told: ReadonlyMap<string, readonly Line[]>, say: Say): Line[] {
  return callsIn(line).flatMap((id) => {
    const lines = told.get(id) ?? [];
    if (lines.length > 0) say('info', 'note-to-end-matter', extentOf(line), '标题或署名的脚注移到文末');
    return lines.map((one, index) => (index === 0 ? labelled(one) : one));
  });
}

const FUNDING = /项目|基金|课题|资助|阶段性成果/;

function labelled(line: Line): Line {
  if (line.shows.label !== null) return line;
  const label = FUNDING.test(line.chars) ? '基金项目：' : '作者简介：';
  const point = startOf(line);
  const text = concat([textAt(label, point), line.text]);
  return withText(line, text, label + line.chars);
}

/** ① to ㊿, as Chinese journals number their notes; [1] where there are more. */
export function labelsFor(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (count > 50 ? `[${index + 1}]` : circled(index + 1)));
}

function circled(number: number): string {
  if (number <= 20) return String.fromCharCode(0x2460 + number - 1);
  return String.fromCharCode(number <= 35 ? 0x3251 + number - 21 : 0x32b1 + number - 36);
}

function relabelled(text: Text, called: ReadonlyMap<string, number>, labels: readonly string[]): Text {
  if (!text.runs.some(isCall)) return text;
  const pieces = piecesOf(text).flatMap((piece) => {
    const id = callOf(piece.runs[0]!);
    if (id === null) return [piece];
    const index = called.get(id);
    if (index === undefined) return [];
    const marks: Mark[] = [{ kind: 'note', id: `n${index + 1}` }];
    return [{ runs: [{ text: labels[index]!, marks }], anchors: piece.anchors }];
  });
  return concat([textAt('', pointAt(text, 0)), ...pieces]);
}

function piecesOf(text: Text): Text[] {
  let offset = 0;
  return text.runs.map((run) => {
    const from = offset;
    offset += run.text.length;
    return { runs: [run], anchors: slice(text, from, offset).anchors };
  });
}

/** The line with every text changed that it holds, also those of a table or a picture in its place. */
function withTexts(line: Line, change: (text: Text) => Text): Line {
  const text = change(line.text);
  const told = line.told === null ? null : toldWith(line.told, change);
  return text === line.text && told === line.told ? line : { ...withText(line, text), told };
}

function toldWith(told: Told, change: (text: Text) => Text): Told {
  if (told.kind === 'table') {
    return { ...told, rows: told.rows.map((cells) => cells.map((cell) => mapCell(cell, change))) };
  }
  if (told.kind === 'figure' && told.caption !== null) return { ...told, caption: change(told.caption) };
  return told;
}

/** The ids of the notes called in a line, or in the table in its place. */
export function callsIn(line: SourceLine): string[] {
  const texts = [line.text, ...(line.told?.kind === 'table' ? cellTexts(line.told) : [])];
  return texts.flatMap((text) => text.runs.flatMap((run) => callOf(run) ?? []));
}

function isCall(run: Run): boolean {
  return callOf(run) !== null;
}

function callOf(run: Run): string | null {
  for (const mark of run.marks) if (mark.kind === 'note') return mark.id;
  return null;
}
