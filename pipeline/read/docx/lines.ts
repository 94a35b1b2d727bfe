/** The items of a document as lines for the text rules. */
import { concat, joined } from '../../model/runs.ts';
import { isAllStrong, lineOf, objectLine, plain } from '../lines.ts';
import type { SourceLine } from '../source.ts';
import type { Told } from '../told.ts';
import { joinLines } from '../txt/unit.ts';
import type { Item } from './body.ts';
import { labelledRows, type Paragraph } from './paragraph.ts';
import { toldBy } from './told.ts';

const LONGEST_DISPLAY = 50;
const PARAGRAPH: Told = { kind: 'paragraph' };

/** The lines of all items; an empty paragraph is a blank line. */
export function linesOf(items: readonly Item[]): SourceLine[] {
  const whole = withoutSeams(items);
  const told = toldBy(whole.filter((item) => item.kind === 'paragraph'));
  const lines: SourceLine[] = [];
  let blanks = 0;
  for (const item of whole) {
    const found =
      item.kind === 'paragraph' ? paragraphLines(item, told.get(item) ?? PARAGRAPH, blanks) : [objectLine(item)];
    lines.push(...found);
    blanks = found.length === 0 ? blanks + 1 : 0;
  }
  return lines;
}

/** Paragraphs that go on in the next become one with it. */
function withoutSeams(items: readonly Item[]): Item[] {
  const whole: Item[] = [];
  for (const item of items) {
    const before = whole.at(-1);
    if (item.kind !== 'paragraph' || before?.kind !== 'paragraph' || !before.goesOn) whole.push(item);
    else whole[whole.length - 1] = seamless(before, item);
  }
  return whole;
}

function seamless(first: Paragraph, second: Paragraph): Paragraph {
  const rows = labelledRows(first);
  const [next, ...others] = second.rows;
  const middle = concat([rows.at(-1)!, next!]);
  return { ...second, point: first.point, label: null, rows: [...rows.slice(0, -1), middle, ...others] };
}

function paragraphLines(paragraph: Paragraph, told: Told, blanks: number): SourceLine[] {
  const lines = labelledRows(paragraph).flatMap((row, at) => {
    return lineOf(row, told, at === 0 ? blanks : 0, at === 0 ? paragraph.indent : 0) ?? [];
  });
  const isDisplay = told.kind === 'title' || told.kind === 'subtitle' || told.kind === 'heading';
  const short = lines.length === 1 && lines[0]!.chars.length <= LONGEST_DISPLAY && isAllStrong(lines[0]!.text);
  const plainer = isDisplay || short ? lines.map((line) => ({ ...line, text: plain(line.text) })) : lines;
  return told.kind === 'heading' && plainer.length > 1 ? oneLine(plainer) : plainer;
}

/** A heading that was broken by hand. */
function oneLine(lines: readonly SourceLine[]): SourceLine[] {
  const text = joinLines(lines);
  return [{ ...lines[0]!, text, chars: joined(text) }];
}
