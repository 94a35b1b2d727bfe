/** The front of students' papers below their titles, as the grammar knows it: 学生姓名　蒲公英 is a byline, 学　校 a place of work. */
import { concat, slice, textAt } from '../../model/runs.ts';
import { type Field, factAmong, fieldOf } from './field.ts';
import { type Line, startOf, withText } from './line.ts';
import { opensText } from './opens-text.ts';
import { isTitleLine } from './title-line.ts';

const FEWEST = 2;
const TITLED = /(?:教授|研究员|讲师|博士|工程师|老师|院士|导师)\s*$/u;

/** The lines with the fields below titles written as bylines, places of work and other facts. */
export function withFrontFields(lines: readonly Line[]): readonly Line[] {
  const rewritten = new Map<number, Line>();
  for (let at = 1; at < lines.length; at++) {
    if (fieldOf(lines[at]!) === null) continue;
    const end = fieldsEnd(lines, at);
    if (isBelowTitle(lines, at, end)) {
      for (const [index, line] of inOrder(lines.slice(at, end)).entries()) rewritten.set(at + index, asKnown(line));
    }
    at = end;
  }
  return rewritten.size === 0 ? lines : lines.map((line, at) => rewritten.get(at) ?? line);
}

/** Names first, then where they are from, then all else. */
function inOrder(fields: readonly Line[]): Line[] {
  const of = (...kinds: readonly string[]) => fields.filter((line) => kinds.includes(fieldOf(line)?.kind ?? 'fact'));
  return [...of('title', 'author'), ...of('tutor'), ...of('place'), ...of('fact')];
}

/** Where a run of fields ends. */
export function fieldsEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && (fieldOf(lines[end]!) ?? factAmong(lines[end]!)) !== null) end++;
  return end;
}

/** Under a title and over a text, and among the fields an author beside a teacher or a school. */
function isBelowTitle(lines: readonly Line[], at: number, end: number): boolean {
  const kinds = lines.slice(at, end).flatMap((line) => fieldOf(line)?.kind ?? []);
  if (kinds.length < FEWEST || !kinds.includes('author')) return false;
  if (!kinds.includes('tutor') && !kinds.includes('place')) return false;
  const above = lines[at - 1]!;
  return (above.told?.kind === 'title' || above.shows.subtitle || isTitleLine(above)) && opensBody(lines[end]);
}

function opensBody(line: Line | undefined): boolean {
  return opensText(line) || line?.told?.kind === 'heading' || (line?.shows.headingMarker ?? null) !== null;
}

/** A field in words that the grammar knows. */
export function asKnown(line: Line): Line {
  const field = fieldOf(line) ?? factAmong(line);
  if (field === null) return line;
  switch (field.kind) {
    case 'author':
      return relabelled(line, field, '作者：');
    case 'tutor':
      // 蓝天蔚　教授: more than a name.
      if (TITLED.test(line.chars)) return asFact(line, [0, field.labelEnd], field.from);
      return relabelled(line, field, `${field.label}：`);
    case 'place':
      return relabelled(line, field, '作者单位：');
    default:
      return asFact(line, [0, field.labelEnd], field.from);
  }
}

function relabelled(line: Line, { from }: Field, label: string): Line {
  const text = concat([textAt(label, startOf(line)), slice(line.text, from, line.chars.length)]);
  return { ...withText(line, text), told: { kind: 'paragraph' } };
}

/** A line as end matter with a label of its own, or none. */
export function asFact(line: Line, words: readonly [number, number] | null, from: number): Line {
  return labelledAs(line, 'contact', words, from);
}

/** A line that names who signs, whatever it is. */
export function asByline(line: Line): Line {
  const to = line.chars.length;
  const byline = { from: 0, names: [{ from: 0, to, ties: [], role: null }], organisations: [], marked: true, rest: to };
  return { ...line, shows: Object.create(line.shows, { byline: { value: byline } }) };
}

/** A line as a place of work. */
export function asPlace(line: Line): Line {
  return labelledAs(line, 'affiliation', null, 0);
}

function labelledAs(
  line: Line,
  kind: 'contact' | 'affiliation',
  words: readonly [number, number] | null,
  from: number,
): Line {
  const label = { kind, words, from, to: line.chars.length };
  const shows: Line['shows'] = Object.create(line.shows, { label: { value: label }, byline: { value: null } });
  return { ...line, told: { kind: 'paragraph' }, shows };
}
