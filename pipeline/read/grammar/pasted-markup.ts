/** Lines of plain text or of Word in which Markdown or HTML was pasted: headings, breaks and signs are read as what they mean. */
import type { Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';
import { rewrite, slice } from '../../model/runs.ts';
import { lineOf } from '../source/lines.ts';
import type { SourceLine } from '../source/source.ts';
import type { Told } from '../source/told.ts';
import { extentOf, isOpen } from './line.ts';
import type { Say } from './say.ts';
import { PASTED_MARKS, withWrittenMarks } from './written-marks.ts';

// ## 一、作品要求
const HEAD = /^(#{1,6})[ \u3000]+(?=\S)/;
const LONGEST_HEAD = 60;
const BREAK = /<br\s*\/?>/gi;
// <p>…</p>   <span style="…">…</span>
const LAYOUT = /<\/?(p|div|span|font|center)(?:\s[^<>\n]{0,200})?>/gi;
const ANY = /[#<&*_=~^[]/;

/** The lines with such signs read; a line with `<br>` becomes several. */
export function withPastedMarkup(lines: readonly SourceLine[], say: Say): readonly SourceLine[] {
  if (!lines.some(({ chars }) => ANY.test(chars))) return lines;
  const depths = headDepths(lines);
  return lines.flatMap((line) => {
    if (!isOpen(line) || !ANY.test(line.chars)) return [line];
    const depth = depths.get(line);
    const whole = depth === undefined ? line : headed(line, depth, depths, say);
    return brokenRows(withoutLayout(whole)).map((row) => {
      const text = withWrittenMarks(row.text, PASTED_MARKS, say);
      return text === row.text ? row : { ...row, text, chars: wordsIn(text) };
    });
  });
}

/** How many signs each heading has; a single `#` may be a number’s, so one sign alone tells nothing. */
function headDepths(lines: readonly SourceLine[]): ReadonlyMap<SourceLine, number> {
  const found = lines.flatMap((line) => {
    const head = isOpen(line) ? HEAD.exec(line.chars) : null;
    const isHead = head !== null && line.chars.length <= LONGEST_HEAD && !/[。；，]$/.test(line.chars);
    return isHead ? [[line, head[1]!.length] as const] : [];
  });
  return new Map(found.some(([, depth]) => depth > 1) ? found : []);
}

function headed(line: SourceLine, depth: number, depths: ReadonlyMap<SourceLine, number>, say: Say): SourceLine {
  const signs = HEAD.exec(line.chars)![0].length;
  say('info', 'markup-read', extentOf(line), `“${line.chars.slice(0, signs).trim()}”是标题的记号，已照它的意思读`);
  const all = [...depths.values()];
  const hasTitle = all.filter((other) => other === 1).length === 1;
  const top = Math.min(...all.filter((other) => !hasTitle || other > 1));
  const level = Math.min(4, depth - top + 1) as 1 | 2 | 3 | 4;
  const told: Told = hasTitle && depth === 1 ? { kind: 'title' } : { kind: 'heading', level };
  return lineOf(slice(line.text, signs, line.chars.length), told, line.blanksBefore) ?? line;
}

/** The line without tags of layout that have their partners on it. */
function withoutLayout(line: SourceLine): SourceLine {
  const tags = [...line.chars.matchAll(LAYOUT)];
  const kinds = new Set(tags.map(([tag, name]) => `${tag[1] === '/' ? '/' : ''}${name!.toLowerCase()}`));
  const isPaired = (name: string) => kinds.has(name) && kinds.has(`/${name}`);
  const closed = tags.filter(([, name]) => isPaired(name!.toLowerCase()));
  if (closed.length === 0) return line;
  const edits = closed.map(({ index, 0: tag }) => ({ from: index, to: index + tag.length, text: '' }));
  return {
    ...(lineOf(rewrite(line.text, edits), line.told!, line.blanksBefore, line.indent) ?? line),
    told: line.told,
  };
}

/** The rows between the breaks of a line, unless the text speaks of the tag. */
function brokenRows(line: SourceLine): SourceLine[] {
  const breaks = [...line.chars.matchAll(BREAK)].filter(({ index }) => !/[“‘"'`「]/.test(line.chars[index - 1] ?? ''));
  if (breaks.length === 0) return [line];
  const starts = [0, ...breaks.map(({ index, 0: tag }) => index + tag.length)];
  return starts.flatMap((from, at) => rowOf(line, slice(line.text, from, breaks[at]?.index ?? line.chars.length), at));
}

function rowOf(line: SourceLine, text: Text, at: number): SourceLine[] {
  const row = lineOf(text, line.told!, at === 0 ? line.blanksBefore : 0, line.indent);
  return row === null ? [] : [{ ...row, told: line.told }];
}
