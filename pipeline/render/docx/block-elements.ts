/** A galley as block elements of WordprocessingML: every paragraph in its named style, under a bookmark counted within the article. */
import { equationParagraph } from '../../galley/parts.ts';
import {
  type Ending,
  type Galley,
  type NoteParagraph,
  type ParagraphRole,
  type Part,
  type PrintedBlock,
  type PrintedFigure,
  type PrintedParagraph,
  printedWords,
} from '../../galley/printed.ts';
import { type Note, unreachable } from '../../model/document.ts';
import type { BlockElement, PictureElement, StyledParagraph } from './block-element.ts';
import { cellGrid } from './grid.ts';
import { STYLE_OF } from './style-of.ts';

/** The elements of an article in printing order; `looseNotes` finds the notes that nothing among elements refers to. */
export function blockElementsOf(
  { opening, body, ending, opensSection }: Galley,
  looseNotes: (referring: readonly BlockElement[]) => readonly Note[],
): BlockElement[] {
  const before = [
    ...openingParagraphs(opening.filter(({ role }) => role !== 'section' || opensSection)),
    ...body.flatMap((block, index) => blockOf(block, `b${index + 1}`)),
  ];
  const behind = ending.map((part) => (part.kind === 'notes' ? [] : closingParagraphs(part)));
  const loose = new Set(looseNotes([...before, ...behind.flat()]));
  return [
    ...before,
    ...ending.flatMap((part, index) => (part.kind === 'notes' ? endNotes(part, loose) : behind[index]!)),
  ];
}

/** Bookmarks of what an article has once, where they are not called as their roles. */
const OPENING: Partial<Record<ParagraphRole, string>> = { byline: 'authors', identifiers: 'class' };

/** Paragraphs that an article has once, or that are counted from the second on: abstract, abstract_2. */
function openingParagraphs(paragraphs: readonly PrintedParagraph[]): StyledParagraph[] {
  const counts = new Map<ParagraphRole, number>();
  return paragraphs.map((paragraph) => {
    const count = (counts.get(paragraph.role) ?? 0) + 1;
    counts.set(paragraph.role, count);
    const name = OPENING[paragraph.role] ?? paragraph.role;
    return styledParagraph(paragraph, count === 1 ? name : `${name}_${count}`);
  });
}

function blockOf(block: PrintedBlock, bookmark: string): BlockElement[] {
  switch (block.kind) {
    case 'heading':
      return [styledParagraph(block.paragraph, bookmark)];
    case 'paragraph':
      return block.paragraphs.map((paragraph) => styledParagraph(paragraph, bookmark));
    case 'list':
    case 'quotation':
    case 'verse':
      return block.paragraphs.map((paragraph, index) => styledParagraph(paragraph, `${bookmark}_${index + 1}`));
    case 'table':
      return [
        ...captionOf(block.caption, bookmark),
        ...(block.unit === null ? [] : [styledParagraph(block.unit, `${bookmark}_unit`)]),
        ...cellGrid(block, bookmark),
        ...block.notes.map((note, index) => styledParagraph(note, `${bookmark}_note${index + 1}`)),
      ];
    case 'figure':
      return [...drawingOf(block, bookmark), ...captionOf(block.caption, bookmark)];
    case 'equation':
      return [styledParagraph(equationParagraph(block), bookmark)];
    default:
      return unreachable(block);
  }
}

function captionOf(caption: PrintedParagraph | null, bookmark: string): StyledParagraph[] {
  return caption === null ? [] : [styledParagraph(caption, `${bookmark}_caption`)];
}

function drawingOf({ image, caption }: PrintedFigure, bookmark: string): PictureElement[] {
  if (image === null) return [];
  return [{ kind: 'drawing', bookmark, path: image, alt: caption === null ? '' : printedWords(caption) }];
}

/** References and what closes the article; affiliations have the bookmark they would have at its opening. */
function closingParagraphs(part: Exclude<Ending, { kind: 'notes' }>): StyledParagraph[] {
  if (part.kind === 'references')
    return [
      headingOf(part.heading),
      ...part.paragraphs.map((paragraph, index) => styledParagraph(paragraph, `r${index + 1}`)),
    ];
  if (part.kind === 'english') return openingParagraphs(part.paragraphs);
  const endMatter = part.paragraphs.filter(({ role }) => role !== 'affiliations');
  return part.paragraphs.map((paragraph) => {
    const bookmark = paragraph.role === 'affiliations' ? paragraph.role : `e${endMatter.indexOf(paragraph) + 1}`;
    return styledParagraph(paragraph, bookmark);
  });
}

/** The notes that are no footnotes. */
function endNotes(
  { heading, paragraphs }: Extract<Ending, { kind: 'notes' }>,
  loose: ReadonlySet<Note>,
): StyledParagraph[] {
  const printed = paragraphs.filter(({ note }) => loose.has(note));
  if (printed.length === 0) return [];
  return [headingOf(heading), ...printed.map((paragraph, index) => noteOf(paragraph, `n${index + 1}`))];
}

function noteOf(paragraph: NoteParagraph, bookmark: string): StyledParagraph {
  return styledParagraph({ ...paragraph, parts: paragraph.parts.map(spaced) }, bookmark);
}

/** A circled number carries its own space. */
function spaced(part: Part): Part {
  if (!('use' in part) || part.use !== 'mark' || /^[①-⑳㉑-㉟㊱-㊿]$/.test(part.words)) return part;
  return { ...part, words: `${part.words} ` };
}

function headingOf(paragraph: PrintedParagraph): StyledParagraph {
  return styledParagraph(paragraph, null);
}

function styledParagraph({ role, parts }: PrintedParagraph, bookmark: string | null): StyledParagraph {
  return { kind: 'paragraph', style: STYLE_OF[role], bookmark, parts };
}
