/** A galley as block elements of WordprocessingML: every paragraph in its named style, under a bookmark of its address. */
import { equationParagraph } from '../../galley/parts.ts';
import {
  type Ending,
  type Galley,
  type NoteParagraph,
  type Part,
  type PrintedBlock,
  type PrintedFigure,
  type PrintedParagraph,
  printedWords,
} from '../../galley/printed.ts';
import { type Note, unreachable } from '../../model/document.ts';
import { plainly } from '../../model/math.ts';
import { addresses } from '../../model/slots.ts';
import type { BlockElement, PictureElement, StyledParagraph } from './block-element.ts';
import { cellGrid } from './grid.ts';
import { STYLE_OF } from './style-of.ts';

/** The elements of an article in printing order; `looseNotes` finds the notes that nothing among elements refers to. */
export function blockElementsOf(
  { opening, body, ending, opensSection }: Galley,
  looseNotes: (referring: readonly BlockElement[]) => readonly Note[],
): BlockElement[] {
  const addressOf = addresses();
  const before = [
    ...opening.filter(({ role }) => role !== 'section' || opensSection).map(styledParagraph),
    ...body.flatMap((block) => blockOf(block, addressOf)),
  ];
  const behind = ending.map((part) => (part.kind === 'notes' ? [] : closingParagraphs(part)));
  const loose = new Set(looseNotes([...before, ...behind.flat()]));
  return [
    ...before,
    ...ending.flatMap((part, index) => (part.kind === 'notes' ? endNotes(part, loose) : behind[index]!)),
  ];
}

function blockOf(block: PrintedBlock, addressOf: ReturnType<typeof addresses>): BlockElement[] {
  switch (block.kind) {
    case 'heading':
      return [styledParagraph(block.paragraph)];
    case 'paragraph':
    case 'list':
    case 'quotation':
    case 'verse':
      return block.paragraphs.map(styledParagraph);
    case 'table':
      return [
        ...[block.caption, block.unit].flatMap(optional),
        ...cellGrid(block, addressOf),
        ...block.notes.map(styledParagraph),
      ];
    case 'figure':
      return [...drawingOf(block), ...optional(block.caption)];
    case 'equation':
      return [styledParagraph(equationParagraph(block))];
    default:
      return unreachable(block);
  }
}

function optional(paragraph: PrintedParagraph | null): StyledParagraph[] {
  return paragraph === null ? [] : [styledParagraph(paragraph)];
}

function drawingOf({ address, image, caption, alt }: PrintedFigure): PictureElement[] {
  if (image === null) return [];
  const words = alt === null ? (caption === null ? '' : printedWords(caption)) : plainly(alt.text);
  return [{ kind: 'drawing', address, path: image, alt: words }];
}

/** References under their heading, and what closes the article. */
function closingParagraphs(part: Exclude<Ending, { kind: 'notes' }>): StyledParagraph[] {
  const heading = part.kind === 'references' ? [styledParagraph(part.heading)] : [];
  return [...heading, ...part.paragraphs.map(styledParagraph)];
}

/** The notes that are no footnotes. */
function endNotes(
  { heading, paragraphs }: Extract<Ending, { kind: 'notes' }>,
  loose: ReadonlySet<Note>,
): StyledParagraph[] {
  const printed = paragraphs.filter(({ note }) => loose.has(note));
  return printed.length === 0 ? [] : [styledParagraph(heading), ...printed.map(noteOf)];
}

function noteOf(paragraph: NoteParagraph): StyledParagraph {
  return styledParagraph({ ...paragraph, parts: paragraph.parts.map(spaced) });
}

/** A circled number carries its own space. */
function spaced(part: Part): Part {
  if (!('use' in part) || part.use !== 'mark' || /^[①-⑳㉑-㉟㊱-㊿]$/.test(part.words)) return part;
  return { ...part, words: `${part.words} ` };
}

function styledParagraph({ address, role, parts }: PrintedParagraph): StyledParagraph {
  return { kind: 'paragraph', style: STYLE_OF[role], address, parts };
}
