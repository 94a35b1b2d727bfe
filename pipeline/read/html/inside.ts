/** What holds for what stands in an element of a page. */
import type { Mark } from '../../model/document.ts';
import type { PlainSetting } from '../styled/paragraph.ts';
import { centredIn, indentOf, lookInside, type PageLook, PLAIN_LOOK } from './page-style.ts';
import type { PageElement } from './tree.ts';

/** Looks, link, reading, and what kind of paragraph it makes. */
export interface PageInside {
  readonly look: PageLook;
  readonly href: string | null;
  readonly ruby: Mark | null;
  readonly style: string;
  readonly setting: PlainSetting;
  readonly indent: number;
  readonly isPre: boolean;
  readonly listDepth: number;
}

/** What holds outside all elements. */
export const OUTERMOST: PageInside = {
  look: PLAIN_LOOK,
  href: null,
  ruby: null,
  style: '',
  setting: {},
  indent: 0,
  isPre: false,
  listDepth: 0,
};

/** Paragraph styles by tags, and by the classes that Word gives paragraphs of a page. */
const STYLES: Readonly<Record<string, string>> = { blockquote: 'quote', msotitle: 'title', msosubtitle: 'subtitle' };

/** What holds in a block. */
export function insideBlock(element: PageElement, inside: PageInside): PageInside {
  const { name, attributes } = element;
  const heading = /^h([1-6])$/.exec(name);
  const named = STYLES[name] ?? STYLES[(attributes.class ?? '').toLowerCase()];
  const centred = centredIn(element);
  const look = lookInside(element, inside.look);
  return {
    ...inside,
    look,
    style: heading === null ? (named ?? inside.style) : `heading ${heading[1]}`,
    setting: centred === null ? inside.setting : { ...inside.setting, centred },
    indent: indentOf(element, look.look.size) ?? inside.indent,
    isPre: inside.isPre || name === 'pre',
  };
}

/** What holds in a cell of a table: nothing of the paragraph round it but looks. */
export function insideCell(cell: PageElement, { look, listDepth }: PageInside): PageInside {
  return insideBlock(cell, { ...OUTERMOST, look, listDepth });
}
