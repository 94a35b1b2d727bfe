/** Elements that are blocks of a page: paragraphs, lists, tables, figures, notes. */
import type { DraftParagraph } from '../styled/draft.ts';
import { insideBlock, insideCell, type PageInside } from './inside.ts';
import { labelsOfList } from './lists.ts';
import { isBackLink } from './notes.ts';
import { isLayoutTable, pageGrid } from './tables.ts';
import { findElement, type HtmlNode, type PageElement, wordsOfNode } from './tree.ts';
import type { PageWalk } from './walk.ts';

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|d[dlt]|details|div|fieldset|figure|figcaption|footer|form|h[1-6])$/;
const MORE_BLOCKS =
  /^(?:header|hgroup|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|caption|legend)$/;

/** Whether an element begins and ends paragraphs. */
export function isBlock({ name }: PageElement): boolean {
  return BLOCK.test(name) || MORE_BLOCKS.test(name);
}

/** Adds what a block holds. */
export function blockElement(element: PageElement, inside: PageInside, walk: PageWalk): void {
  const { name } = element;
  walk.endParagraph();
  if (name === 'table' && !isLayoutTable(element))
    walk.push(pageGrid(element, (cell) => walk.blocksOf(cell.children, insideCell(cell, inside))));
  else if (name === 'figure') figure(element, inside, walk);
  else if (name === 'ul' || name === 'ol') list(element, insideBlock(element, inside), walk);
  else walk.nodes(element.children, insideBlock(element, inside));
  walk.endParagraph();
}

/** The items of a list; one that is numbered by hand keeps its own number alone. */
function list(element: PageElement, inside: PageInside, walk: PageWalk): void {
  const labels = labelsOfList(element);
  const { listDepth } = inside;
  const setting = { ...inside.setting, numberId: `${listDepth}${element.name}`, numberLevel: listDepth };
  for (const child of element.children) {
    const label = typeof child === 'string' ? undefined : labels.get(child);
    const isWritten = label !== undefined && wordsOfNode(child).trimStart().startsWith(label.trim());
    walk.endParagraph();
    walk.labelNext(label === undefined || isWritten ? null : label);
    walk.nodes([child], { ...inside, setting, listDepth: listDepth + 1 });
    walk.endParagraph();
    walk.labelNext(null);
  }
}

/** A picture with the caption that stands in its <figure>. */
function figure(element: PageElement, inside: PageInside, walk: PageWalk): void {
  const caption = findElement(element, ({ name }) => name === 'figcaption');
  const shown = walk.blocksOf(
    element.children.filter((child) => child !== caption),
    inside,
  );
  const under = caption === null ? [] : walk.blocksOf(caption.children, inside);
  const first = under.find((block) => block.kind === 'paragraph');
  const at = shown.findLastIndex(({ kind }) => kind === 'picture');
  const picture = shown[at];
  if (picture?.kind !== 'picture' || first === undefined) walk.push(...shown, ...under);
  else walk.push(...shown.with(at, { ...picture, caption: first }), ...under.filter((block) => block !== first));
}

/** Keeps the blocks of a note for the place that calls it, without its number and the way back. */
export function noteElement(id: string, element: PageElement, walk: PageWalk): void {
  walk.endParagraph();
  const blocks = walk.blocksOf(element.children.map(withoutBackLinks));
  const [first, ...others] = blocks.filter((block) => block.kind !== 'paragraph' || block.pieces.length > 0);
  const bare = first?.kind === 'paragraph' ? withoutNoteNumber(first) : first;
  const { noteBlocks } = walk.page;
  noteBlocks.set(id, [...(noteBlocks.get(id) ?? []), ...(bare === undefined ? [] : [bare]), ...others]);
}

function withoutBackLinks(node: HtmlNode): HtmlNode {
  if (typeof node === 'string') return node;
  return isBackLink(node) ? '' : { ...node, children: node.children.map(withoutBackLinks) };
}

const NOTE_NUMBER = /^\s*(?:[[(（［〔]\s*\d{1,4}\s*[\])）］〕]|\d{1,4}[.．、]|[①-⑳㉑-㊿]|[\^↑])\s*/u;

function withoutNoteNumber(paragraph: DraftParagraph): DraftParagraph {
  const at = paragraph.pieces.findIndex((piece) => piece.kind === 'text' && piece.chars.trim() !== '');
  const piece = paragraph.pieces[at];
  if (piece?.kind !== 'text') return paragraph;
  const chars = piece.chars.replace(NOTE_NUMBER, '');
  return { ...paragraph, label: null, pieces: paragraph.pieces.with(at, { ...piece, chars }) };
}
