/** One article as a post: headings, paragraphs, tables, pictures to be uploaded, and its notes at the end. */
import type {
  Galley,
  Part,
  PrintedBlock,
  PrintedCell,
  PrintedFigure,
  PrintedParagraph,
  PrintedTable,
} from '../../galley/printed.ts';
import { isLabel, isSlot, printedWords } from '../../galley/printed.ts';
import { element, empty, type Markup, NOTHING, onLines, sequence, text } from '../xhtml/markup.ts';
import { type Addresses, postInline } from './inline.ts';
import type { Looks } from './looks.ts';

/** A post, and the paths of its pictures in order. */
export interface Post {
  readonly markup: Markup;
  readonly pictures: readonly string[];
}

/** What the parts of one post share. */
interface PostDesk {
  readonly looks: Looks;
  readonly addresses: Addresses;
  readonly pictures: string[];
}

const HEADINGS: Readonly<Record<string, string>> = {
  title: 'h1',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  heading4: 'h4',
  endHeading: 'h4',
};

/** The post of a galley. */
export function openPost({ opening, body, ending }: Galley, looks: Looks): Post {
  const desk: PostDesk = { looks, addresses: [], pictures: [] };
  const parts = [
    ...opening.map((one) => paragraph(one, desk)),
    ...body.map((one) => block(one, desk)),
    ...ending.flatMap((one) => [
      ...('heading' in one ? [paragraph(one.heading, desk)] : []),
      ...one.paragraphs.map((each) => paragraph(each, desk)),
    ]),
  ];
  const markup = element('section', { style: looks.of('article') }, onLines(...parts, addressNotes(desk)));
  return { markup, pictures: desk.pictures };
}

function paragraph(one: PrintedParagraph, desk: PostDesk): Markup {
  if (printedWords(one).trim() === '') return NOTHING;
  const name = HEADINGS[one.role] ?? 'p';
  return element(name, { style: desk.looks.of(one.role) }, sequence(one.parts.map((part) => piece(part, desk))));
}

function piece(part: Part, { looks, addresses }: PostDesk): Markup {
  const inside = isSlot(part) ? postInline(part.text, looks, addresses) : text(part.words);
  if (isLabel(part)) return element('strong', {}, inside);
  return !isSlot(part) && part.use === 'tie' ? looks.call(inside) : inside;
}

function block(one: PrintedBlock, desk: PostDesk): Markup {
  switch (one.kind) {
    case 'heading':
      return paragraph(one.paragraph, desk);
    case 'table':
      return table(one, desk);
    case 'figure':
      return figure(one, desk);
    case 'equation': {
      const parts = one.number === null ? [one.formula] : [one.formula, one.number];
      const inside = parts.map((slot) => postInline(slot.text, desk.looks, desk.addresses));
      return element('p', { style: desk.looks.of('equation') }, sequence(inside, text('\u3000')));
    }
    default:
      return onLines(...one.paragraphs.map((each) => paragraph(each, desk)));
  }
}

/** A picture has no address before it is uploaded. */
function figure({ image, caption }: PrintedFigure, desk: PostDesk): Markup {
  const words = caption === null ? '' : printedWords(caption);
  if (image !== null) desk.pictures.push(image);
  const picture =
    image === null ? NOTHING : empty('img', { alt: words === '' ? image : words, style: desk.looks.of('picture') });
  return onLines(picture, caption === null ? NOTHING : paragraph(caption, desk));
}

function table({ caption, unit, rows, notes }: PrintedTable, desk: PostDesk): Markup {
  const above = [caption, unit].map((one) => (one === null ? NOTHING : paragraph(one, desk)));
  const lines = rows.map((row) => element('tr', {}, sequence(row.map((one) => cell(one, desk)))));
  const grid = element('table', { style: desk.looks.of('table') }, element('tbody', {}, onLines(...lines)));
  return onLines(...above, grid, ...notes.map((one) => paragraph(one, desk)));
}

function cell({ isHead, columns, rows, align, paragraphs }: PrintedCell, { looks, addresses }: PostDesk): Markup {
  const aligned = align === null ? '' : `;text-align:${align}`;
  const inside = paragraphs.map((slot) => postInline(slot.text, looks, addresses));
  return element(
    isHead ? 'th' : 'td',
    {
      colspan: columns > 1 ? String(columns) : undefined,
      rowspan: rows > 1 ? String(rows) : undefined,
      style: `${looks.of(isHead ? 'head' : 'cell')}${aligned}`,
    },
    sequence(inside, empty('br', {})),
  );
}

/** 公众号 links nowhere: the addresses stand at the end, by the numbers put behind their words. */
function addressNotes({ addresses, looks }: PostDesk): Markup {
  if (addresses.length === 0) return NOTHING;
  const notes = addresses.map((href, at) => element('p', { style: looks.of('note') }, text(`[链${at + 1}] ${href}`)));
  return onLines(element('h4', { style: looks.of('endHeading') }, text('链接')), ...notes);
}
