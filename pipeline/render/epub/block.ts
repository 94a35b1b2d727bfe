/** One block of an article's body as XHTML. */
import {
  type Block,
  type Figure,
  type Heading,
  type List,
  type Quotation,
  type Table,
  type Text,
  unreachable,
  type Verse,
} from '../../model/document.ts';
import { element, empty, type Markup, NOTHING, onLines, sequence } from './markup.ts';
import { type Landing, labelOf } from './outline.ts';
import { columnsOf, table } from './table.ts';

/** What a block needs to know of its article. */
export interface BlockContext {
  /** Marked runs as XHTML, with the article's notes linked. */
  inline(text: Text): Markup;
  /** The pages of the print edition that begin with a heading. */
  breaksBefore(text: Text): Markup;
  /** The landing of a heading, or undefined for one that has nothing to show in the contents. */
  landing(heading: Heading): Landing | undefined;
  /** The address of a picture by its path in the manuscript, or null where the book does not have it. */
  picture(path: string): string | null;
  /** Stands in for the alternative of a picture without caption. */
  readonly pictureLabel: string;
}

export function block(node: Block, context: BlockContext): Markup {
  switch (node.kind) {
    case 'heading':
      return heading(node, context);
    case 'paragraph':
      return element('p', {}, context.inline(node.text));
    case 'list':
      return list(node, context);
    case 'quotation':
      return quotation(node, context);
    case 'verse':
      return verse(node, context);
    case 'table':
      return tableUnder(node, context);
    case 'figure':
      return figure(node, context);
    default:
      return unreachable(node);
  }
}

/** The tag follows the depth, so that no level is skipped (h1 is the article's title); the class follows the level. */
function heading(node: Heading, { inline, landing, breaksBefore }: BlockContext): Markup {
  const found = landing(node);
  const look = `heading${node.level}`;
  const words = inline(node.text);
  const tag = found === undefined ? 'p' : `h${found.depth + 1}`;
  return sequence([breaksBefore(node.text), element(tag, { id: found?.id, class: look }, words)]);
}

/** The markers are in the text, as printed, so the list shows none of its own. */
function list(node: List, { inline }: BlockContext): Markup {
  if (node.items.length === 0) return NOTHING;
  return element('ul', { class: 'list' }, onLines(...node.items.map((item) => element('li', {}, inline(item)))));
}

function quotation(node: Quotation, { inline }: BlockContext): Markup {
  return element('blockquote', {}, onLines(...node.paragraphs.map((part) => element('p', {}, inline(part)))));
}

function verse(node: Verse, { inline }: BlockContext): Markup {
  return element(
    'div',
    { class: 'verse', 'epub:type': 'z3998:verse' },
    onLines(...node.lines.map((line) => element('p', {}, inline(line)))),
  );
}

function tableUnder(node: Table, context: BlockContext): Markup {
  if (columnsOf(node) === 0) return captionOf(node.caption, 'p', context);
  return table(node, captionOf(node.caption, 'caption', context), context);
}

/** A picture that is not there leaves its caption; a caption also says what the picture shows. */
function figure(node: Figure, context: BlockContext): Markup {
  const caption = captionOf(node.caption, 'figcaption', context);
  const src = node.image === null ? null : context.picture(node.image);
  const label = node.caption === null ? '' : labelOf(node.caption);
  const image = src === null ? NOTHING : empty('img', { src, alt: label === '' ? context.pictureLabel : label });
  return image === '' && caption === '' ? NOTHING : element('figure', {}, onLines(image, caption));
}

function captionOf(caption: Text | null, tag: string, { inline }: BlockContext): Markup {
  return caption === null ? NOTHING : element(tag, { class: 'caption' }, inline(caption));
}
