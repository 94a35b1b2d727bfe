/** Frames of an OpenDocument text: pictures, text boxes, formulas and other objects (ISO/IEC 26300-1, 10.4). */
import { childOf, childrenOf, type Element, textInside } from '../source/xml.ts';
import type { DraftBlock, DraftPiece } from '../styled/draft.ts';
import type { DraftMatter } from '../styled/matter.ts';
import { ODT_DRAWN, ODT_EMBEDDED, ODT_FORMULA, ODT_PICTURE_LINKED, ODT_PICTURE_LOST, ODT_VECTOR } from './matters.ts';
import type { OdtReading } from './reading.ts';

/** Where what a frame holds is put. */
interface FrameHolder {
  readonly pieces: DraftPiece[];
  readonly before: DraftBlock[];
  readonly after: DraftBlock[];
  last: string;
}

/** Whether an element is a frame or a drawing. */
export function isFrame({ name }: Element): boolean {
  return name.startsWith('draw:');
}

/** Reads a frame that is anchored in a paragraph. */
export function frame(element: Element, holder: FrameHolder, reading: OdtReading): void {
  const formula = formulaIn(element, reading);
  if (formula !== null && 'latex' in formula) {
    holder.pieces.push(formula);
    holder.last = 'x';
    return;
  }
  const isBefore = holder.pieces.every(
    (piece) => piece.kind === 'remark' || (piece.kind === 'text' && piece.chars.trim() === ''),
  );
  (isBefore ? holder.before : holder.after).push(...frameBlocks(element, reading));
}

/** The formula of a frame that holds one. */
function formulaIn(element: Element, { objects }: OdtReading): DraftPiece | null {
  const href = childOf(element, 'draw:object')?.attributes['xlink:href'];
  return element.name === 'draw:frame' && href !== undefined ? objects.formula(href) : null;
}

/** What a frame holds, as blocks: of several forms of one thing the first that can be read. */
export function frameBlocks(element: Element, reading: OdtReading): DraftBlock[] {
  const { name } = element;
  if (name === 'draw:a' || name === 'draw:g')
    return childrenOf(element).flatMap((child) => (isFrame(child) ? frameBlocks(child, reading) : []));
  if (name !== 'draw:frame') return drawn(element, reading);
  const box = childOf(element, 'draw:text-box');
  if (box !== undefined) return reading.blocksIn(box, reading);
  const object = childOf(element, 'draw:object') ?? childOf(element, 'draw:object-ole');
  const shows =
    ['svg:title', 'svg:desc'].map((one) => wordsOf(childOf(element, one))).find((words) => words !== '') ?? '';
  const found = childrenOf(element)
    .filter((child) => child.name === 'draw:image')
    .map((image) => pictureBlock(image.attributes['xlink:href'] ?? '', shows, reading));
  const picture = found.find((one) => one.kind === 'picture');
  if (picture !== undefined) return [picture];
  const table = childOf(element, 'table:table');
  if (table !== undefined) return reading.blocksIn({ children: [table] }, reading);
  if (object !== undefined) return [remarked(isFormulaObject(element) ? ODT_FORMULA : ODT_EMBEDDED)];
  return found.length > 0 ? found.slice(0, 1) : [remarked(ODT_EMBEDDED)];
}

function isFormulaObject(element: Element): boolean {
  return (
    /formula|math/i.test(element.attributes['draw:style-name'] ?? '') && childOf(element, 'draw:object') !== undefined
  );
}

function pictureBlock(href: string, shows: string, { objects }: OdtReading): DraftBlock {
  const picture = objects.picture(href);
  if (picture === 'linked') return remarked(ODT_PICTURE_LINKED);
  if (picture === 'vector') return remarked(ODT_VECTOR);
  if (picture === null) return remarked(ODT_PICTURE_LOST);
  return { kind: 'picture', image: picture.name, shows, caption: null };
}

/** A drawing: the paragraphs in it are text, its lines are not taken in. */
function drawn(element: Element, reading: OdtReading): DraftBlock[] {
  const paragraphs = { children: childrenOf(element).filter(({ name }) => name === 'text:p' || name === 'text:list') };
  const nested = childrenOf(element).flatMap((child) => (isFrame(child) ? frameBlocks(child, reading) : []));
  return [remarked(ODT_DRAWN), ...reading.blocksIn(paragraphs, reading), ...nested];
}

function remarked(matter: DraftMatter): DraftBlock {
  return { kind: 'remark', matter };
}

function wordsOf(element: Element | undefined): string {
  return element === undefined ? '' : textInside(element).trim();
}
