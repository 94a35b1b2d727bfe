/** The body of an OpenDocument text as blocks in reading order. */
import { Refusal } from '../source/refusal.ts';
import { childrenOf, type Element, textInside } from '../source/xml.ts';
import { type DraftBlock, draftParagraph } from '../styled/draft.ts';
import { frameBlocks, isFrame } from './frames.ts';
import { type OdtParagraph, readOdtInline } from './inline.ts';
import { ODT_CONTENTS, ODT_HIDDEN, ODT_STRUCK, ODT_UNKNOWN } from './matters.ts';
import { ListCount } from './numbering.ts';
import type { OdtReading } from './reading.ts';
import { odtGrid } from './tables.ts';

/** The list that a block stands in. */
interface InList {
  readonly count: ListCount;
  readonly name: string;
  readonly level: number;
  /** Whether the next paragraph begins an item. */
  isItem: boolean;
  start: number | null;
}

/** The blocks of the children of an element. */
export function odtBlocksIn(element: { readonly children: readonly unknown[] }, reading: OdtReading): DraftBlock[] {
  return (element.children as Element['children']).flatMap((child) =>
    typeof child === 'string' ? [] : odtBlocks(child, reading),
  );
}

/** What a block holds. */
export function odtBlocks(block: Element, reading: OdtReading, list: InList | null = null): DraftBlock[] {
  const { name } = block;
  switch (name) {
    case 'text:p':
    case 'text:h':
      return paragraphBlocks(block, reading, list);
    case 'text:list':
      return listBlocks(block, reading, list);
    case 'table:table':
      return [odtGrid(block, reading)];
    case 'text:section':
    case 'text:index-body':
    case 'text:index-title':
    case 'text:bibliography':
    case 'text:numbered-paragraph':
      return odtBlocksIn(block, reading);
    case 'text:table-of-content':
    case 'text:illustration-index':
    case 'text:table-index':
    case 'text:object-index':
    case 'text:user-index':
    case 'text:alphabetical-index':
      return [{ kind: 'remark', matter: ODT_CONTENTS }];
    case 'text:change-start':
      reading.changes.inserted++;
      return [];
    default:
      if (isFrame(block)) return frameBlocks(block, reading);
      return /^(?:text|office|table|style):/.test(name) || textInside(block).trim() === ''
        ? []
        : [{ kind: 'remark', matter: ODT_UNKNOWN }];
  }
}

function paragraphBlocks(block: Element, reading: OdtReading, list: InList | null): DraftBlock[] {
  if (--reading.left.paragraphs < 0) throw new Refusal('tooLarge');
  const { attributes } = block;
  const style = reading.styles.paragraph(attributes['text:style-name']);
  if (style.look.hidden === true)
    return textInside(block).trim() === '' ? [] : [{ kind: 'remark', matter: ODT_HIDDEN }];
  const paragraph: OdtParagraph = { pieces: [], before: [], after: [], base: style.look, last: '' };
  if (style.look.struck === true) paragraph.pieces.push({ kind: 'remark', matter: ODT_STRUCK });
  readOdtInline(block, paragraph, reading);
  const level = block.name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) || 1 : null;
  const outline = level === null ? style.outline : level - 1;
  const label = labelOf(level, attributes['text:is-list-header'] === 'true', reading, list);
  const size = style.look.sizes?.[1] ?? 21;
  const setting = {
    ...(style.align === 'center' && { centred: true }),
    ...(outline !== null && { outline }),
    ...(list !== null && { numberId: list.name, numberLevel: list.level - 1 }),
  };
  const indent = list === null ? Math.max(0, Math.min(80, Math.round((style.indent / size) * 2))) : 0;
  return [
    ...paragraph.before,
    draftParagraph(paragraph.pieces, { style: style.name, setting, label, indent }),
    ...paragraph.after,
  ];
}

/** The number of a paragraph: of the item that it begins, or of a heading. */
function labelOf(
  level: number | null,
  isHeader: boolean,
  { headings }: OdtReading,
  list: InList | null,
): string | null {
  if (list !== null) {
    if (!list.isItem) return null;
    list.isItem = false;
    return list.count.next(list.level, list.start);
  }
  return level === null || isHeader ? null : headings.next(level);
}

/** The items of a list; lists in it are its deeper levels. */
function listBlocks(block: Element, reading: OdtReading, around: InList | null): DraftBlock[] {
  const { attributes } = block;
  const name = attributes['text:style-name'] ?? around?.name ?? '';
  const level = (around?.level ?? 0) + 1;
  const count = around !== null && around.name === name ? around.count : countOf(attributes, name, reading);
  const id = attributes['xml:id'] ?? attributes['?:id'] ?? attributes['text:id'];
  if (id !== undefined) reading.lists.set(`#${id}`, count);
  reading.lists.set(name, count);
  return childrenOf(block).flatMap((item) => {
    const start = Number(item.attributes['text:start-value'] ?? Number.NaN);
    const own: InList = {
      count,
      name,
      level,
      isItem: item.name === 'text:list-item',
      start: Number.isSafeInteger(start) ? start : null,
    };
    return childrenOf(item).flatMap((child) => odtBlocks(child, reading, own));
  });
}

/** A list goes on with the numbers of another where it says so, or begins. */
function countOf(attributes: Element['attributes'], name: string, { styles, lists }: OdtReading): ListCount {
  const before = attributes['text:continue-list'] ?? null;
  const continued =
    before !== null
      ? lists.get(`#${before}`)
      : attributes['text:continue-numbering'] === 'true'
        ? lists.get(name)
        : undefined;
  return new ListCount(styles.list(name), continued?.numbers ?? []);
}
