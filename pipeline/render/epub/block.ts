/** One block of an article's body as XHTML. */
import { equationParagraph } from '../../galley/parts.ts';
import {
  type ParagraphGroup,
  type PrintedBlock,
  type PrintedFigure,
  type PrintedHeading,
  type PrintedParagraph,
  type PrintedTable,
  paragraphTexts,
  printedWords,
} from '../../galley/printed.ts';
import { type Text, unreachable } from '../../model/document.ts';
import { element, empty, type Markup, NOTHING, onLines, sequence } from '../xhtml/markup.ts';
import { contentsLabel, type Landing } from './outline.ts';
import { partsMarkup } from './parts.ts';
import { tableMarkup } from './table.ts';

/** What a block needs to know of its article. */
export interface BlockContext {
  /** Marked runs as XHTML, with the article's notes linked. */
  inline(text: Text): Markup;
  /** The pages of the print edition that begin with a heading. */
  breaksBefore(text: Text): Markup;
  /** The address of a picture by its path in the manuscript, or null where the book does not have it. */
  picture(path: string): string | null;
  /** Stands in for the alternative of a picture without caption. */
  readonly pictureLabel: string;
}

/** The block; `landing` is that of a heading that has something to show in the contents. */
export function blockOf(block: PrintedBlock, landing: Landing | undefined, context: BlockContext): Markup {
  switch (block.kind) {
    case 'heading':
      return heading(block, landing, context);
    case 'paragraph':
      return sequence(paragraphs(block, context));
    case 'list':
      return list(block, context);
    case 'quotation':
      return element('blockquote', {}, onLines(...paragraphs(block, context)));
    case 'verse':
      return element('div', { class: 'verse', 'epub:type': 'z3998:verse' }, onLines(...paragraphs(block, context)));
    case 'table':
      return tableUnder(block, context);
    case 'figure':
      return figure(block, context);
    case 'equation':
      return element(
        'p',
        { id: block.formula.address, class: 'equation' },
        partsMarkup(equationParagraph(block), context.inline),
      );
    default:
      return unreachable(block);
  }
}

/** The tag follows the depth, so that no level is skipped (h1 is the article's title); the class follows the level. */
function heading({ level, paragraph }: PrintedHeading, landing: Landing | undefined, context: BlockContext): Markup {
  const tag = landing === undefined ? 'p' : `h${landing.depth + 1}`;
  const words = partsMarkup(paragraph, context.inline);
  const breaks = paragraphTexts(paragraph).map(context.breaksBefore);
  return sequence([...breaks, element(tag, { id: landing?.id, class: `heading${level}` }, words)]);
}

/** What the first item of a list in a given order begins with: 1. （2） ③ 一、 */
const NUMBERED =
  /^\s*(?:[（(]?\s*(?:\d+|[一二三四五六七八九十百]+|[a-zA-Z])\s*[)）.．、]|[\u2460-\u249b\u24b6-\u24ff\u3220-\u3229])/u;

/** The markers are in the text, as printed, so the list shows none of its own. */
function list({ paragraphs }: ParagraphGroup, { inline }: BlockContext): Markup {
  if (paragraphs.length === 0) return NOTHING;
  const isNumbered = paragraphs.every((item) => NUMBERED.test(printedWords(item)));
  return element(
    isNumbered ? 'ol' : 'ul',
    { class: 'list' },
    onLines(...paragraphs.map((item) => element('li', {}, partsMarkup(item, inline)))),
  );
}

function paragraphs({ paragraphs }: ParagraphGroup, { inline }: BlockContext): Markup[] {
  return paragraphs.map((paragraph) => element('p', {}, partsMarkup(paragraph, inline)));
}

/** Written in reading order, in which the calls of notes are counted. */
function tableUnder(block: PrintedTable, context: BlockContext): Markup {
  const { caption, unit, notes } = block;
  const under = () => notes.map((note) => element('p', { class: 'table-note' }, partsMarkup(note, context.inline)));
  if (block.columns === 0) {
    const title = captionOf(caption, 'p', context, caption?.address);
    return sequence([title, unit === null ? NOTHING : unitOf(unit, context), ...under()]);
  }
  const title = caption === null ? NOTHING : partsMarkup(caption, context.inline);
  const lines = [title === '' ? NOTHING : element('p', {}, title), unit === null ? NOTHING : unitOf(unit, context)];
  const above = unit === null ? title : sequence(lines);
  const head = caption === null && unit === null ? NOTHING : element('caption', { class: 'caption' }, above);
  return sequence([tableMarkup(block, head, context), ...under()]);
}

function unitOf(unit: PrintedParagraph, { inline }: BlockContext): Markup {
  return element('p', { class: 'table-unit' }, partsMarkup(unit, inline));
}

/** A picture that is not there leaves its caption, which also says what the picture shows where nothing else does. */
function figure({ image: path, caption: under, alt }: PrintedFigure, context: BlockContext): Markup {
  const caption = captionOf(under, 'figcaption', context);
  const src = path === null ? null : context.picture(path);
  const label = under === null ? '' : paragraphTexts(under).map(contentsLabel).join('');
  const shows = alt === null ? '' : contentsLabel(alt.text);
  const image = src === null ? NOTHING : empty('img', { src, alt: shows || label || context.pictureLabel });
  return image === '' && caption === '' ? NOTHING : element('figure', { id: under?.address }, onLines(image, caption));
}

function captionOf(caption: PrintedParagraph | null, tag: string, { inline }: BlockContext, id?: string): Markup {
  return caption === null ? NOTHING : element(tag, { id, class: 'caption' }, partsMarkup(caption, inline));
}
