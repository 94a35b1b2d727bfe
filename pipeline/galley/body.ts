/** The body of an article, block by block. */
import { type Article, type Block, type Text, unreachable } from '../model/document.ts';
import { addresses, type SlotRole } from '../model/slots.ts';
import { optionalParagraph, singleParagraph } from './parts.ts';
import type { ParagraphGroup, PrintedBlock, PrintedParagraph } from './printed.ts';
import { printedTable } from './table.ts';
import type { Take } from './take.ts';

/** The blocks in reading order. */
export function printedBody({ body }: Article, take: Take): PrintedBlock[] {
  const addressOf = addresses();
  return body.map((block) => blockOf(block, take, addressOf));
}

function blockOf(block: Block, take: Take, addressOf: ReturnType<typeof addresses>): PrintedBlock {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        paragraph: singleParagraph(`heading${block.level}`, take('heading')),
      };
    case 'paragraph':
      return paragraphsBlock('paragraph', 'paragraph', [block.text], take);
    case 'list':
      return paragraphsBlock('list', 'item', block.items, take);
    case 'quotation':
      return paragraphsBlock('quotation', 'quotation', block.paragraphs, take);
    case 'verse':
      return paragraphsBlock('verse', 'verse', block.lines, take);
    case 'table':
      return printedTable(block, take);
    case 'figure': {
      const { at, image, caption } = block;
      return {
        kind: 'figure',
        address: addressOf('figure', image ?? ''),
        at,
        image,
        caption: optionalParagraph('figureCaption', caption, take),
        alt: block.alt === undefined ? null : take('figureAlt'),
      };
    }
    case 'equation':
      return {
        kind: 'equation',
        formula: take('equation'),
        number: block.number === null ? null : take('equationNumber'),
      };
    default:
      return unreachable(block);
  }
}

function paragraphsBlock(
  kind: ParagraphGroup['kind'],
  role: SlotRole & PrintedParagraph['role'],
  texts: readonly Text[],
  take: Take,
): ParagraphGroup {
  return { kind, paragraphs: texts.map(() => singleParagraph(role, take(role))) };
}
