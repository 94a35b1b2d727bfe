/** Walks the content of a paragraph: runs, fields, links, changes and controls. */
import type { Mark } from '../../model/document.ts';
import { childOf, childrenOf, type Element, isOn, textInside, valOf, xmlOf } from '../source/xml.ts';
import { drawing, isUnseen } from './drawing.ts';
import { hrefIn } from './fields.ts';
import { leaveOut, leaveUnknown } from './left-out.ts';
import { call } from './note-call.ts';
import { latexOfMath } from './omml/latex.ts';
import type { ParagraphReading } from './reading.ts';
import { linked, rubied, runMarks, withReading } from './run-marks.ts';
import { isPlaceholder, shownAlternative } from './shown.ts';
import { note } from './story.ts';
import { lookOf, type RunLook } from './styles.ts';
import { readable, symbolOf } from './symbol-text.ts';

/** Reads all that stands in an element into the runs of the paragraph. */
export function readInline(parent: Element, marks: readonly Mark[], reading: ParagraphReading): void {
  for (const child of childrenOf(parent)) inlineElement(child, marks, reading);
}

function inlineElement(element: Element, marks: readonly Mark[], reading: ParagraphReading): void {
  const { story, runs } = reading;
  switch (element.name) {
    case 'w:r':
      run(element, marks, reading);
      return;
    case 'w:ins':
    case 'w:moveTo':
      note(story, 'inserted', runs.point);
      readInline(element, marks, reading);
      return;
    case 'w:del':
    case 'w:moveFrom':
      leaveOut(element, 'deleted', story, runs.point);
      return;
    case 'w:hyperlink':
      readInline(
        element,
        linked(marks, story.relations.get(element.attributes['r:id'] ?? '')?.target, reading),
        reading,
      );
      return;
    case 'w:fldSimple':
      readInline(element, linked(marks, hrefIn(element.attributes['w:instr'] ?? '') ?? undefined, reading), reading);
      return;
    case 'm:oMath':
      formula(element, false, reading);
      return;
    case 'm:oMathPara':
      for (const math of childrenOf(element, 'm:oMath')) formula(math, true, reading);
      return;
    case 'mc:AlternateContent':
      readInline(shownAlternative(element), marks, reading);
      return;
    case 'w:sdt':
      if (isPlaceholder(element)) leaveOut(element, 'placeholder', story, runs.point);
      else readInline(childOf(element, 'w:sdtContent') ?? element, marks, reading);
      return;
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:bdo':
    case 'w:dir':
      readInline(element, marks, reading);
      return;
    default:
      leaveUnknown(element, story, runs.point);
  }
}

/** A formula as LaTeX, with its OMML kept; the number that Word keeps in it stands behind it. */
function formula(element: Element, displayed: boolean, { story, runs, base }: ParagraphReading): void {
  const { latex, number, strays } = latexOfMath(element);
  for (let at = 0; at < strays; at++) note(story, 'formulaPart', runs.point);
  if (latex === '') return;
  story.spend(latex.length, 0);
  runs.formula(latex, displayed || number !== null, { notation: 'omml', xml: xmlOf(element) });
  if (number !== null) runs.add(number, [], base);
}

function run(element: Element, marks: readonly Mark[], reading: ParagraphReading): void {
  const { story, runs, base } = reading;
  const properties = childOf(element, 'w:rPr');
  const own = { ...story.styles.character(valOf(properties, 'w:rStyle')), ...lookOf(properties) };
  const look = { ...base, ...own };
  if (isOn(properties, 'w:del') === true) {
    leaveOut(element, 'deleted', story, runs.point);
    return;
  }
  if (look.hidden === true) {
    leaveOut(element, 'hidden', story, runs.point);
    return;
  }
  if (look.struck === true && textInside(element).trim() !== '') note(story, 'struck', runs.point);
  const given = linked(marks, story.fields.href, reading);
  // The line under a link says that it is one.
  const isLink = given.some(({ kind }) => kind === 'link');
  const all = [...given, ...runMarks(isLink ? { ...own, under: 'none' } : own, base)];
  let custom = false;
  for (const child of childrenOf(element)) {
    custom ||= /^(?:1|true|on)$/.test(child.attributes['w:customMarkFollows'] ?? '');
    // After the call of a note with a mark of its own stands that mark, which our label replaces.
    if (!(custom && (child.name === 'w:t' || child.name === 'w:sym'))) runPart(child, all, look, reading);
    else if (child.name === 'w:sym' || textInside(child).trim() !== '') note(story, 'noteMark', runs.point);
  }
}

const ONE_CHARACTER = new Set(['w:tab', 'w:ptab', 'w:noBreakHyphen', 'w:sym']);

function runPart(element: Element, marks: readonly Mark[], look: RunLook, reading: ParagraphReading): void {
  const { story, runs } = reading;
  const { fields } = story;
  switch (element.name) {
    case 'w:fldChar':
      fieldMark(element.attributes['w:fldCharType'], marks, look, reading);
      return;
    case 'w:instrText':
      fields.addCode(textInside(element));
      return;
    default:
      if (!fields.isText) {
        if (element.name === 'w:t') fields.pass(textInside(element));
        return;
      }
  }
  if (ONE_CHARACTER.has(element.name)) story.spend(1, 0);
  switch (element.name) {
    case 'w:t':
      story.spend(textInside(element).length, 0);
      runs.add(readable(textInside(element).replace(/[\r\n]/g, ' '), look, reading), marks, look);
      return;
    case 'w:tab':
    case 'w:ptab':
      runs.add(runs.isBlank ? '\t' : ' ', marks, look);
      return;
    case 'w:br':
    case 'w:cr':
      story.spend(1, 0);
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
      readInline(childOf(element, 'w:rubyBase') ?? element, rubied(marks, childOf(element, 'w:rt')), reading);
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      if (isUnseen(element)) note(story, 'embedded', runs.point);
      drawing(element, reading);
      return;
    case 'mc:AlternateContent':
      for (const child of childrenOf(shownAlternative(element))) runPart(child, marks, look, reading);
      return;
    default:
      leaveUnknown(element, story, runs.point);
  }
}

function fieldMark(
  type: string | undefined,
  marks: readonly Mark[],
  look: RunLook,
  { story, runs }: ParagraphReading,
): void {
  if (type === 'begin') story.fields.begin();
  else if (type === 'separate') story.fields.separate(runs.length);
  else if (type === 'end') {
    const printed = story.fields.end(runs.length);
    if (printed === null || printed.text === '' || !story.fields.isText) return;
    if (printed.flat) note(story, 'formula', runs.point);
    runs.add(printed.text, withReading(marks, printed.reading ?? ''), look);
  }
}
