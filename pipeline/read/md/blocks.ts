/** The blocks of a Markdown tree as lines for the text rules, a block kind a function. */
import type {
  Code,
  Definition,
  Heading,
  Image,
  ImageReference,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import { simpleCell } from '../../model/cells.ts';
import type { Point, Text } from '../../model/document.ts';
import { formulaAt } from '../../model/math.ts';
import { joined, textAt } from '../../model/runs.ts';
import { filledUp } from '../grammar/cells.ts';
import { markerOf } from '../grammar/marker.ts';
import { readingCharacters } from '../grammar/reading-characters.ts';
import { type Signs, signsOf } from '../grammar/signs.ts';
import { joinLines } from '../grammar/unit.ts';
import { withEquations } from '../source/equations.ts';
import { isAllStrong, lineOf, objectLine, withMarker, withoutEmphasis } from '../source/lines.ts';
import type { SourceLine } from '../source/source.ts';
import type { Told } from '../source/told.ts';
import { withoutCalloutSign } from './callout.ts';
import { isAddress } from './definitions.ts';
import { htmlLines } from './html-lines.ts';
import { holdsHtmlTable, htmlParts } from './html-tables.ts';
import type { Manuscript } from './manuscript.ts';
import { pictureLine } from './picture.ts';
import { type RunningRow, runningRows } from './rows.ts';
import { sourceRows } from './source-rows.ts';

export type ToldHeadings = ReadonlyMap<Heading, Told | 'repeated'>;

const PARAGRAPH: Told = { kind: 'paragraph' };
const LONGEST_VERSE = 30;
const LONGEST_HEADING = 50;

/** The lines of a block. */
export function blockLines(node: RootContent, headings: ToldHeadings, manuscript: Manuscript): SourceLine[] {
  switch (node.type) {
    case 'heading':
      return headingLines(node, headings, manuscript);
    case 'paragraph':
      return paragraphLines(node, manuscript);
    case 'list':
      return listLines(node, headings, manuscript);
    case 'blockquote':
      return node.children.flatMap((child, at) => {
        const lines = blockLines(child, headings, manuscript);
        return quoted(at === 0 ? withoutCalloutSign(lines, manuscript) : lines);
      });
    case 'table':
      return tableLines(node, manuscript);
    case 'code':
      return codeLines(node, manuscript);
    case 'html': {
      const { line } = manuscript.pointOf(node);
      if (!holdsHtmlTable(node.value)) return htmlLines(manuscript.shown(node, node.value), line, node, manuscript);
      return htmlParts(node, manuscript).flatMap((part) =>
        part.kind === 'table' ? [objectLine(part)] : htmlLines(part.html, part.line, node, manuscript),
      );
    }
    case 'definition':
      return definitionLines(node, manuscript);
    default:
      return [];
  }
}

function headingLines(node: Heading, headings: ToldHeadings, manuscript: Manuscript): SourceLine[] {
  const { rows, images } = runningRows(node.children, manuscript);
  const text = joinRows(rows, manuscript.pointOf(node));
  // Text right above --- is a heading to Markdown; where it is a sentence, the writer meant a rule.
  const isRule = !manuscript.sourceOf(node).startsWith('#') && signsIn(text).endsSentence;
  const found = headings.get(node);
  const told: Told = isRule ? PARAGRAPH : typeof found === 'object' ? found : { kind: 'heading', level: null };
  const line = lineOf(isRule ? text : withoutEmphasis(text), told, 1);
  return [...(line === null ? [] : [line]), ...images.flatMap((image) => pictureLine(image, manuscript))];
}

function paragraphLines(node: Paragraph, manuscript: Manuscript): SourceLine[] {
  const { rows, images } = runningRows(node.children, manuscript);
  const told = isVerse(rows) ? rows.map((): Told => ({ kind: 'verse' })) : rows.map((_, at) => toldRow(rows, at));
  const lines = rows.flatMap((row, at) => lineOf(row.text, told[at]!, at === 0 ? 1 : 0) ?? []);
  const only = lines.length === 1 ? standingOut(lines[0]!) : lines;
  return [...withEquations(manuscript.file, only), ...images.flatMap((image) => pictureLine(image, manuscript))];
}

/** A short paragraph all in bold is a heading without a sign; what it heads, the text rules find out. */
function standingOut(line: SourceLine): SourceLine[] {
  const { text, chars } = line;
  const { label, byline, caption, headingMarker, endsSentence } = signsIn(text);
  if (chars.length > LONGEST_HEADING || !isAllStrong(text) || endsSentence) return [line];
  const known = [label, byline, caption, headingMarker].some((sign) => sign !== null);
  return [{ ...line, text: withoutEmphasis(text), told: known ? PARAGRAPH : { kind: 'heading', level: null } }];
}

/** What a text shows as a line of its own, by the characters that the rules know. */
function signsIn(text: Text): Signs {
  return signsOf(readingCharacters(lineOf(text, PARAGRAPH, 0)?.chars ?? ''));
}

/** Short rows that the writer parted by hard breaks. */
function isVerse(rows: readonly RunningRow[]): boolean {
  return (
    rows.length > 1 &&
    rows.every(({ text, broken }, at) => {
      const { chars, label, marker, byline, affiliation } = signsIn(text);
      const plainLine =
        label === null && marker === null && byline?.marked !== true && !affiliation && !/^[（(].*[）)]$/.test(chars);
      return (at === 0 || broken === 'hard') && chars.length <= LONGEST_VERSE && plainLine;
    })
  );
}

/** A soft break goes on with the paragraph, but for an indent or a long row of sentences: there the writer pressed Enter once. */
function toldRow(rows: readonly RunningRow[], at: number): Told {
  const { text, broken, indent } = rows[at]!;
  if (at === 0 || broken === 'hard') return PARAGRAPH;
  if (/\t| {4}/.test(indent) || /^[ \t]*\u3000/.test(joined(text))) return PARAGRAPH;
  const before = signsIn(rows[at - 1]!.text);
  const isWhole = before.chars.length >= 60 && before.endsSentence && /[。！？].*[。！？]/.test(before.chars);
  return isWhole ? PARAGRAPH : { kind: 'wrapped' };
}

/** Two items or more are a list; a single one is a numbered paragraph or heading. */
function listLines(node: List, headings: ToldHeadings, manuscript: Manuscript): SourceLine[] {
  const told: Told = node.children.length > 1 || node.ordered !== true ? { kind: 'item' } : PARAGRAPH;
  return node.children.flatMap((item, index) => {
    const number = node.ordered === true ? (node.start ?? 1) + index : null;
    const [first, ...others] = itemParts(item, headings, manuscript);
    const text = markedItem(item, number, first ?? textAt('', manuscript.pointOf(item)), manuscript);
    const line = lineOf(text, told, index === 0 ? 1 : 0);
    return [...(line === null ? [] : withEquations(manuscript.file, [line])), ...others];
  });
}

/** The text of an item's first paragraph, and the lines of what else it holds. */
function itemParts(item: ListItem, headings: ToldHeadings, manuscript: Manuscript): [Text | null, ...SourceLine[]] {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph')
    return [null, ...item.children.flatMap((child) => blockLines(child, headings, manuscript))];
  const { rows, images } = runningRows(first.children, manuscript);
  return [
    joinRows(rows, manuscript.pointOf(first)),
    ...images.flatMap((image) => pictureLine(image, manuscript)),
    ...others.flatMap((child) => inItem(blockLines(child, headings, manuscript), child)),
  ];
}

/** A list within an item goes on with the list round it. */
function inItem(lines: readonly SourceLine[], { type }: RootContent): SourceLine[] {
  return lines.map((line, index) => (type === 'list' && index === 0 ? { ...line, blanksBefore: 0 } : line));
}

/** 1. or 1) as written, a bullet as printed; none where the item has a number of its own. */
function markedItem(item: ListItem, number: number | null, text: Text, manuscript: Manuscript): Text {
  const chars = lineOf(text, PARAGRAPH, 0)?.chars ?? '';
  const own = markerOf(chars)?.bare === false || /^[[［]\d/.test(chars);
  const delimiter = /^\d+\)/.test(manuscript.sourceOf(item)) ? ')' : '.';
  if (number === null) return own ? text : withMarker('• ', manuscript.pointOf(item), text);
  return withMarker(`${number}${delimiter} `, manuscript.pointOf(item), text);
}

function quoted(lines: readonly SourceLine[]): SourceLine[] {
  const told: Told = { kind: 'quotation' };
  return joinWrapped(lines).map((line) => (line.chars === '' ? line : { ...line, told }));
}

/** Lines broken for the eye only, joined to the line before. */
function joinWrapped(lines: readonly SourceLine[]): SourceLine[] {
  const whole: SourceLine[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (line.told?.kind !== 'wrapped' || before === undefined) whole.push(line);
    else whole[whole.length - 1] = lineOf(joinLines([before, line]), before.told ?? PARAGRAPH, before.blanksBefore)!;
  }
  return whole;
}

/** The table, and after it the pictures in its cells. */
function tableLines(node: Table, manuscript: Manuscript): SourceLine[] {
  const images: (Image | ImageReference)[] = [];
  const rows = node.children.map(({ children }) =>
    children.map((cell) => {
      const running = runningRows(cell.children, manuscript);
      images.push(...running.images);
      return simpleCell(...paragraphsOf(running.rows, manuscript.pointOf(cell)));
    }),
  );
  const even = filledUp(rows, manuscript.pointOf(node));
  const hasHead = even[0]!.some((cell) => cell.paragraphs.some(({ runs }) => runs.length > 0));
  const told: Told = {
    kind: 'table',
    at: manuscript.spanOf(node),
    caption: [],
    headRows: hasHead ? 1 : 0,
    aligns: node.align ?? [],
    rows: hasHead ? even : even.slice(1),
  };
  return [objectLine(told), ...images.flatMap((image) => pictureLine(image, manuscript))];
}

function codeLines(node: Code, manuscript: Manuscript): SourceLine[] {
  const start = manuscript.pointOf(node);
  if (node.lang === 'math') return mathLines(node, manuscript);
  const [first] = [node.lang, node.meta].filter((words) => words !== null && words !== undefined);
  const dropped = first === undefined ? '' : `，开头的“${[node.lang, node.meta].join(' ').trim()}”没有收进来`;
  manuscript.say('info', 'code-as-text', manuscript.spanOf(node), `代码块按普通段落收进来${dropped}`);
  return sourceRows(manuscript.shown(node, node.value), start.line + 1, manuscript);
}

/** ```math: an equation, as some programs write it. */
function mathLines(node: Code, manuscript: Manuscript): SourceLine[] {
  const { from, to } = manuscript.spanOf(node);
  const latex = manuscript.shown(node, node.value).replace(/\s+/g, ' ').trim();
  const line = lineOf(formulaAt(latex, true, from, { end: to }), PARAGRAPH, 1);
  return line === null ? [] : withEquations(manuscript.file, [line]);
}

/** [1]: 张三. 某书 is a reference to its writer, though the address of a link to Markdown. */
function definitionLines(node: Definition, manuscript: Manuscript): SourceLine[] {
  if (isAddress(node.url)) {
    reportDefinition(node, manuscript);
    return [];
  }
  return sourceRows(manuscript.sourceOf(node), manuscript.pointOf(node).line, manuscript);
}

/** Says what of a definition nothing in the text shows. */
function reportDefinition(node: Definition, manuscript: Manuscript): void {
  const at = manuscript.spanOf(node);
  const name = node.label ?? node.identifier;
  if (manuscript.definition(node.identifier) !== node) {
    const message = `“[${name}]:”写了不止一次，用的是头一次的地址，这里的“${node.url}”没有用上`;
    manuscript.say('warning', 'definition-twice', at, message, '给它另取一个名字');
  } else if (!manuscript.isUsed(node.identifier)) {
    manuscript.say('info', 'definition-unused', at, `正文里没有用到“[${name}]: ${node.url}”，没有收进来`);
  }
  if (node.title) manuscript.dropTitle(node.title, at);
}

/** The rows of a cell, which the writer parted, or one without characters that stands at `point`. */
function paragraphsOf(rows: readonly RunningRow[], point: Point): [Text, ...Text[]] {
  const [first, ...others] = rows.flatMap((row) => lineOf(row.text, PARAGRAPH, 0)?.text ?? []);
  return [first ?? textAt('', point), ...others];
}

/** The rows as one text, which stands at `point` where they are blank. */
function joinRows(rows: readonly RunningRow[], point: Point): Text {
  const lines = rows.flatMap((row) => lineOf(row.text, PARAGRAPH, 0) ?? []);
  return lines.length === 0 ? textAt('', point) : joinLines(lines);
}
