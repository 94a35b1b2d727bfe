/** A paragraph of the document: its rows of text, how it looks, and what hangs on it. */
import type { ToldFigure } from '../source/told.ts';
import { childOf, type Element, valOf } from '../source/xml.ts';
import type { DocumentParagraph } from '../styled/paragraph.ts';
import { Runs } from '../styled/runs.ts';
import { readInline } from './inline.ts';
import type { ParagraphReading } from './reading.ts';
import type { Story } from './story.ts';
import { merged, type ParagraphSetting, paragraphSetting } from './styles.ts';

/** A paragraph as read, before anyone decides what it is. */
export interface ToldParagraph extends DocumentParagraph {
  readonly setting: ParagraphSetting;
  /** A line of a table of contents that Word made. */
  readonly isContents: boolean;
  readonly pictures: readonly ToldFigure[];
  /** The text boxes anchored in it. */
  readonly boxes: readonly Element[];
}

/** Reads `w:p`. */
export function readParagraph(element: Element, story: Story): ToldParagraph {
  const properties = childOf(element, 'w:pPr');
  const style = story.styles.paragraph(valOf(properties, 'w:pStyle'));
  const setting = merged(style.setting, paragraphSetting(properties));
  const line = story.fixed?.line ?? story.nextLine();
  const runs = new Runs({ line, fixed: story.fixed }, story.onClean);
  const reading: ParagraphReading = { story, runs, base: style.look, pictures: [], boxes: [] };
  const label = story.fixed === null ? story.labels(setting) : null;
  story.spend(label?.length ?? 0, 0);
  const wasContents = story.fields.isContents;
  readInline(element, [], reading);
  const unclosed = story.fields.endParagraph();
  story.spend(unclosed.length, 0);
  if (unclosed !== '') runs.add(unclosed.replace(/[\r\n]/g, ' '), [], style.look);
  if (story.fixed === null) story.written.set(line, runs.written);
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
