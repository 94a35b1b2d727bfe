/** The items of a document as lines for the text rules. */
import type { Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';
import { concat } from '../../model/runs.ts';
import { joinLines } from '../grammar/unit.ts';
import { withEquations } from '../source/equations.ts';
import { isAllStrong, lineOf, objectLine, withoutEmphasis } from '../source/lines.ts';
import type { SourceLine } from '../source/source.ts';
import type { Told } from '../source/told.ts';
import { displayed, isEquationParagraph } from './equations.ts';
import { type DocumentItem, type DocumentParagraph, labelledRows } from './paragraph.ts';
import { toldBy } from './told.ts';

const LONGEST_DISPLAY = 50;
const PARAGRAPH: Told = { kind: 'paragraph' };

/** The lines of all items; an empty paragraph is a blank line. */
export function itemLines(file: string, items: readonly DocumentItem[]): SourceLine[] {
  const whole = withoutSeams(items);
  const told = toldBy(whole.filter((item) => item.kind === 'paragraph').filter((item) => !isEquationParagraph(item)));
  const lines: SourceLine[] = [];
  let blanks = 0;
  for (const item of whole) {
    const found =
      item.kind === 'paragraph' ? paragraphLines(item, told.get(item) ?? PARAGRAPH, blanks) : [objectLine(item)];
    lines.push(...found);
    blanks = found.length === 0 ? blanks + 1 : 0;
  }
  return withEquations(file, lines);
}

/** Paragraphs that go on in the next become one with it. */
function withoutSeams(items: readonly DocumentItem[]): DocumentItem[] {
  const whole: DocumentItem[] = [];
  let open: DocumentParagraph[] = [];
  for (const item of items) {
    const isPart = item.kind === 'paragraph' && (item.goesOn || open.length > 0);
    if (isPart) open.push(item);
    if (isPart && item.goesOn) continue;
    if (open.length > 0) whole.push(seamless(open));
    open = [];
    if (!isPart) whole.push(item);
  }
  return open.length > 0 ? [...whole, seamless(open)] : whole;
}

/** Paragraphs as one, put together once, whatever their number. */
function seamless(parts: readonly DocumentParagraph[]): DocumentParagraph {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (parts.length === 1) return first;
  const rows: Text[] = [];
  let seam: [Text, ...Text[]] | null = null;
  for (const part of parts) {
    const own = part === first ? labelledRows(part) : part.rows;
    if (seam === null) seam = [own[0]!];
    else seam.push(own[0]!);
    if (own.length === 1) continue;
    rows.push(concat(seam), ...own.slice(1, -1));
    seam = [own.at(-1)!];
  }
  return { ...last, point: first.point, label: null, rows: [...rows, concat(seam!)] };
}

function paragraphLines(paragraph: DocumentParagraph, told: Told, blanks: number): SourceLine[] {
  const isAlone = isEquationParagraph(paragraph);
  const lines = labelledRows(paragraph).flatMap((row, at) => {
    return lineOf(isAlone ? displayed(row) : row, told, at === 0 ? blanks : 0, at === 0 ? paragraph.indent : 0) ?? [];
  });
  const isDisplay = told.kind === 'title' || told.kind === 'subtitle' || told.kind === 'heading';
  const short = lines.length === 1 && lines[0]!.chars.length <= LONGEST_DISPLAY && isAllStrong(lines[0]!.text);
  const plainer = isDisplay || short ? lines.map((line) => ({ ...line, text: withoutEmphasis(line.text) })) : lines;
  return told.kind === 'heading' && plainer.length > 1 ? oneLine(plainer) : plainer;
}

/** A heading that was broken by hand. */
function oneLine(lines: readonly SourceLine[]): SourceLine[] {
  const text = joinLines(lines);
  return [{ ...lines[0]!, text, chars: wordsIn(text) }];
}
