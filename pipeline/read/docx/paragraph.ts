/** A paragraph of the document: its rows of text, how it looks, and what hangs on it. */
import type { Mark, Point, Text } from '../../model/document.ts';
import { textAt } from '../../model/runs.ts';
import { withMarker } from '../lines.ts';
import type { ToldFigure } from '../told.ts';
import { hrefIn } from './fields.ts';
import { piecesOf } from './formula.ts';
import { Refusal } from './refusal.ts';
import { type Appearance, Runs } from './runs.ts';
import { note, type Story } from './story.ts';
import { type Look, lookOf, merged, type Setting, settingOf } from './styles.ts';
import { symbol } from './symbols.ts';
import { childOf, childrenOf, type Element, isOn, textOf, valOf } from './xml.ts';

/** A paragraph as read, before anyone decides what it is. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly point: Point;
  readonly rows: readonly Text[];
  /** The automatic number as printed, or null. */
  readonly label: string | null;
  readonly style: string;
  readonly setting: Setting;
  readonly appearance: Appearance;
  /** Columns that its first line is set in. */
  readonly indent: number;
  /** Goes on in the next paragraph: its end was deleted, or it is a dropped initial (首字下沉). */
  readonly goesOn: boolean;
  /** A line of a table of contents that Word made. */
  readonly isContents: boolean;
  readonly pictures: readonly ToldFigure[];
  /** The text boxes anchored in it. */
  readonly boxes: readonly Element[];
}

/** A book of a million characters has some two thousand. */
const MOST_NOTES = 5_000;

/** What is being read of a paragraph. */
interface Reading {
  readonly story: Story;
  readonly runs: Runs;
  readonly base: Look;
  readonly pictures: ToldFigure[];
  readonly boxes: Element[];
}

/** Reads `w:p`. */
export function paragraphOf(element: Element, story: Story): Paragraph {
  const properties = childOf(element, 'w:pPr');
  const style = story.styles.paragraph(valOf(properties, 'w:pStyle'));
  const setting = merged(style.setting, settingOf(properties));
  const line = story.fixed?.line ?? story.nextLine();
  const runs = new Runs({ line, fixed: story.fixed }, story.onClean);
  const reading: Reading = { story, runs, base: style.look, pictures: [], boxes: [] };
  const label = story.fixed === null ? story.labels(setting) : null;
  const wasContents = story.fields.isContents;
  inline(element, [], reading);
  story.fields.endParagraph();
  const appearance = runs.appearance();
  return {
    kind: 'paragraph',
    point: story.fixed ?? { line, column: 1 },
    rows: runs.rows(),
    label: runs.isBlank ? null : label,
    style: style.name,
    setting,
    appearance,
    indent: label === null ? indentOf(setting.indents, appearance.size) : 0,
    goesOn: goesOn(properties),
    isContents: wasContents || story.fields.isContents,
    pictures: reading.pictures,
    boxes: reading.boxes,
  };
}

function goesOn(properties: Element | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) return true;
  return /^(?:drop|margin)$/.test(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
}

/** Columns, two to a character; the …Chars values count hundredths of a character, the others twentieths of a point. */
function indentOf(indents: Readonly<Record<string, string>>, size: number): number {
  const columns = (chars: string | undefined, twips: string | undefined) => {
    if (chars !== undefined && Number(chars) !== 0) return Number(chars) / 50;
    return (Number(twips ?? 0) / (size * 10)) * 2;
  };
  const left = columns(indents['w:leftChars'] ?? indents['w:startChars'], indents['w:left'] ?? indents['w:start']);
  const first = columns(indents['w:firstLineChars'], indents['w:firstLine']);
  const hanging = columns(indents['w:hangingChars'], indents['w:hanging']);
  const total = left + (first > 0 ? first : -hanging);
  return Number.isFinite(total) ? Math.max(0, Math.round(total)) : 0;
}

/** Walks the content of a paragraph. */
function inline(parent: Element, marks: readonly Mark[], reading: Reading): void {
  for (const child of childrenOf(parent)) inlineElement(child, marks, reading);
}

function inlineElement(element: Element, marks: readonly Mark[], reading: Reading): void {
  const { story, runs } = reading;
  switch (element.name) {
    case 'w:r':
      run(element, marks, reading);
      return;
    case 'w:ins':
    case 'w:moveTo':
      note(story, 'inserted', runs.point);
      inline(element, marks, reading);
      return;
    case 'w:del':
    case 'w:moveFrom':
      note(story, 'deleted', runs.point);
      return;
    case 'w:hyperlink':
      inline(element, linked(marks, story.relations.get(element.attributes['r:id'] ?? '')?.target), reading);
      return;
    case 'w:fldSimple':
      inline(element, linked(marks, hrefIn(element.attributes['w:instr'] ?? '') ?? undefined), reading);
      return;
    case 'm:oMath':
      note(story, 'formula', runs.point);
      for (const { text, vertical } of piecesOf(element)) {
        runs.add(text, vertical === null ? marks : [...marks, { kind: vertical }], reading.base);
      }
      return;
    case 'mc:AlternateContent':
      inline(chosen(element), marks, reading);
      return;
    case 'w:sdt':
      if (isPlaceholder(element)) note(story, 'placeholder', runs.point);
      else inline(childOf(element, 'w:sdtContent') ?? element, marks, reading);
      return;
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:bdo':
    case 'w:dir':
    case 'm:oMathPara':
      inline(element, marks, reading);
      return;
    default:
      return;
  }
}

function linked(marks: readonly Mark[], href: string | null | undefined): readonly Mark[] {
  if (href === undefined || href === null || href === '' || marks.some(({ kind }) => kind === 'link')) return marks;
  return [...marks, { kind: 'link', href }];
}

/** 拼音指南: the reading stands over the characters. */
function rubied(marks: readonly Mark[], above: Element | undefined): readonly Mark[] {
  return withReading(marks, above === undefined ? '' : textOf(above).trim());
}

function withReading(marks: readonly Mark[], reading: string): readonly Mark[] {
  return reading === '' ? marks : [...marks, { kind: 'ruby', reading }];
}

/** 单击此处输入文字: a control that nobody filled in. */
export function isPlaceholder(control: Element): boolean {
  return isOn(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;
}

/** What a newer Word would show, unless only the older form has something that we can read. */
export function chosen(alternate: Element): Element {
  const [choice, fallback] = [childOf(alternate, 'mc:Choice'), childOf(alternate, 'mc:Fallback')];
  if (choice !== undefined && fallback !== undefined && !isReadable(choice) && isReadable(fallback)) return fallback;
  return choice ?? fallback ?? alternate;
}

const READABLE = new Set(['w:t', 'w:txbxContent', 'a:blip', 'v:imagedata', 'w:p', 'm:t']);

function isReadable(element: Element): boolean {
  return childrenOf(element).some((child) => READABLE.has(child.name) || isReadable(child));
}

function run(element: Element, marks: readonly Mark[], reading: Reading): void {
  const { story, runs, base } = reading;
  const properties = childOf(element, 'w:rPr');
  const own = { ...story.styles.character(valOf(properties, 'w:rStyle')), ...lookOf(properties) };
  const look = { ...base, ...own };
  if (isOn(properties, 'w:del') === true) return;
  if (look.hidden === true) {
    note(story, 'hidden', runs.point);
    return;
  }
  if (look.struck === true && textOf(element).trim() !== '') note(story, 'struck', runs.point);
  const given = linked(marks, story.fields.href);
  // The line under a link says that it is one.
  const isLink = given.some(({ kind }) => kind === 'link');
  const all = [...given, ...marksOf(isLink ? { ...own, under: 'none' } : own, base)];
  let custom = false;
  for (const child of childrenOf(element)) {
    custom ||= /^(?:1|true|on)$/.test(child.attributes['w:customMarkFollows'] ?? '');
    // After the call of a note with a mark of its own stands that mark, which our label replaces.
    if (!(custom && (child.name === 'w:t' || child.name === 'w:sym'))) runPart(child, all, look, reading);
  }
}

/** The marks of a run; boldness is one where the paragraph's own style is not bold. */
function marksOf(own: Look, base: Look): Mark[] {
  const marks: Mark[] = [];
  if (own.bold === true && base.bold !== true) marks.push({ kind: 'strong' });
  if ((own.italic === true && base.italic !== true) || own.dotted === true) marks.push({ kind: 'emphasis' });
  if (own.under !== undefined && own.under !== 'none' && own.under !== base.under) marks.push({ kind: own.under });
  const vertical = own.vertical ?? base.vertical;
  if (vertical === 'superscript' || vertical === 'subscript') marks.push({ kind: vertical });
  return marks;
}

function runPart(element: Element, marks: readonly Mark[], look: Look, reading: Reading): void {
  const { story, runs } = reading;
  const { fields } = story;
  switch (element.name) {
    case 'w:fldChar':
      fieldMark(element.attributes['w:fldCharType'], marks, look, reading);
      return;
    case 'w:instrText':
      fields.addCode(textOf(element));
      return;
    default:
      if (!fields.isText) return;
  }
  switch (element.name) {
    case 'w:t':
      story.spend(textOf(element).length, 0);
      runs.add(readable(textOf(element).replace(/[\r\n]/g, ' '), look, reading), marks, look);
      return;
    case 'w:tab':
    case 'w:ptab':
      runs.add(runs.isBlank ? '\t' : ' ', marks, look);
      return;
    case 'w:br':
    case 'w:cr':
      story.spend(0, 1);
      runs.breakRow();
      return;
    case 'w:noBreakHyphen':
      runs.add('-', marks, look);
      return;
    case 'w:sym':
      runs.add(symbolOf(element, reading), marks, look);
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      call(element, reading);
      return;
    case 'w:ruby':
      inline(childOf(element, 'w:rubyBase') ?? element, rubied(marks, childOf(element, 'w:rt')), reading);
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      drawing(element, reading);
      return;
    case 'mc:AlternateContent':
      for (const child of childrenOf(chosen(element))) runPart(child, marks, look, reading);
      return;
    default:
      return;
  }
}

function fieldMark(type: string | undefined, marks: readonly Mark[], look: Look, { story, runs }: Reading): void {
  if (type === 'begin') story.fields.begin();
  else if (type === 'separate') story.fields.separate();
  else if (type === 'end') {
    const printed = story.fields.end();
    if (printed === null || printed.text === '' || !story.fields.isText) return;
    if (printed.flat) note(story, 'formula', runs.point);
    runs.add(printed.text, withReading(marks, printed.reading ?? ''), look);
  }
}

/** Characters of a symbol font typed as text stand in the private use area. */
function readable(chars: string, look: Look, { story, runs }: Reading): string {
  return chars.replace(/[\uf020-\uf0ff]/g, (sign) => {
    const found = symbol(look.font ?? '', sign.charCodeAt(0)) ?? symbol('Wingdings', sign.charCodeAt(0));
    if (found === null) note(story, 'symbol', runs.point);
    return found ?? '\ufffd';
  });
}

function symbolOf({ attributes }: Element, { story, runs }: Reading): string {
  const found = symbol(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16));
  if (found === null) note(story, 'symbol', runs.point);
  return found ?? '\ufffd';
}

function call({ name, attributes }: Element, { story, runs }: Reading): void {
  if (story.fixed !== null) return;
  const id = noteId(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes['w:id'] ?? '');
  if (story.calls.size >= MOST_NOTES) throw new Refusal('tooLarge');
  if (!story.calls.has(id)) story.calls.set(id, runs.point);
  runs.call(id);
}

/** The id of a note within a reading. */
export function noteId(kind: 'footnote' | 'endnote', id: string): string {
  return `${kind} ${id}`;
}

/** Pictures and text boxes, wherever they lie in a drawing; a chart, SmartArt or 艺术字 is none of them. */
function drawing(element: Element, reading: Reading): void {
  for (const child of childrenOf(element)) {
    const { name, attributes } = child;
    if (name === 'w:txbxContent') reading.boxes.push(child);
    else if (name === 'mc:AlternateContent') drawing(chosen(child), reading);
    else if (name === 'a:graphicData' && DRAWN.test(attributes.uri ?? ''))
      note(reading.story, 'drawn', reading.runs.point);
    else {
      if (name === 'a:blip') picture(attributes['r:embed'] ?? attributes['r:link'], reading);
      if (name === 'v:imagedata') picture(attributes['r:id'], reading);
      if (name === 'v:textpath' && (attributes.string ?? '').trim() !== '')
        note(reading.story, 'drawn', reading.runs.point);
      drawing(child, reading);
    }
  }
}

// http://schemas.openxmlformats.org/drawingml/2006/chart, …/diagram
const DRAWN = /\/(?:chart|chartex|diagram)$/;

function picture(id: string | undefined, { story, runs, pictures }: Reading): void {
  if (id === undefined) return;
  const { point } = runs;
  const relation = story.relations.get(id);
  const taken = relation === undefined || relation.external ? null : story.pictures.take(relation.target);
  if (relation?.external === true) note(story, 'linkedPicture', point);
  else if (taken === null) note(story, 'pictureLost', point);
  else if (taken === 'vector') note(story, 'vector', point);
  else
    pictures.push({
      kind: 'figure',
      at: { file: story.file, from: point, to: point },
      image: taken.name,
      caption: null,
    });
}

/** The label and the text of a paragraph's first row, and its other rows. */
export function labelledRows({ label, rows, point }: Paragraph): Text[] {
  if (label === null) return [...rows];
  return [withMarker(label, point, rows[0] ?? textAt('', point)), ...rows.slice(1)];
}
