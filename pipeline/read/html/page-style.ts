/** What tags and inline styles say of characters and paragraphs; style sheets are not looked at. */
import type { Mark } from '../../model/document.ts';
import { HTML_MARKS } from '../source/html-marks.ts';
import type { CharacterLook } from '../styled/runs.ts';
import type { PageElement } from './tree.ts';

/** How characters stand: their marks, and their look; `size` in half-points. */
export interface PageLook {
  readonly marks: readonly Mark[];
  readonly look: CharacterLook & { readonly size: number };
}

/** 16 pixels, as browsers begin with. */
export const PLAIN_LOOK: PageLook = { marks: [], look: { size: 24, bold: false } };

/** Sizes of <font size="1"> to "7" in pixels (HTML 15.3.1). */
const FONT_SIZES = [10, 10, 13, 16, 18, 24, 32, 48];
const PIXEL = 1.5;

/** The value of a property of an element's own style, in lower case; '' where it says nothing. */
export function styleOf({ attributes }: PageElement, property: string): string {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]{1,60})`, 'i').exec(attributes.style ?? '');
  return found?.[1]?.trim().toLowerCase() ?? '';
}

/** The look inside an element, under the one round it. */
export function lookInside(element: PageElement, { marks, look }: PageLook): PageLook {
  const kinds: Mark['kind'][] = [];
  const own = HTML_MARKS[element.name];
  if (own !== undefined) kinds.push(own);
  if (element.attributes.style !== undefined) kinds.push(...styledKinds(element));
  const added = kinds.filter((kind) => !marks.some((mark) => mark.kind === kind)) as PlainKind[];
  const bold = look.bold === true || kinds.includes('strong');
  const size = sizeOf(element, look.size);
  if (added.length === 0 && size === look.size && bold === look.bold) return { marks, look };
  return { marks: [...marks, ...added.map((kind): Mark => ({ kind }))], look: { size, bold } };
}

type PlainKind = 'superscript' | 'subscript' | 'strong' | 'emphasis' | 'properName';

function styledKinds(element: PageElement): PlainKind[] {
  const weight = styleOf(element, 'font-weight');
  const vertical = styleOf(element, 'vertical-align');
  const emphasis = styleOf(element, '(?:-webkit-)?text-emphasis(?:-style)?');
  return [
    ...(/^(?:bold|bolder|[6-9]00)$/.test(weight) ? (['strong'] as const) : []),
    ...(styleOf(element, 'font-style') === 'italic' || (emphasis !== '' && emphasis !== 'none')
      ? (['emphasis'] as const)
      : []),
    ...(vertical === 'super' ? (['superscript'] as const) : vertical === 'sub' ? (['subscript'] as const) : []),
  ];
}

function sizeOf(element: PageElement, around: number): number {
  if (element.name === 'font') {
    const size = Number(element.attributes.size);
    return Math.round((FONT_SIZES[size] ?? around / PIXEL) * PIXEL);
  }
  const [, value, unit] = /^([\d.]{1,8})(px|pt|em|rem|%)$/.exec(styleOf(element, 'font-size')) ?? [];
  const number = Number(value);
  if (unit === undefined || !(number > 0 && number < 1000)) return around;
  const sizes: Readonly<Record<string, number>> = {
    px: number * PIXEL,
    pt: number * 2,
    em: number * around,
    rem: number * PLAIN_LOOK.look.size,
    '%': (number * around) / 100,
  };
  return Math.min(400, Math.round(sizes[unit]!));
}

/** Columns that the first line is set in, two to a character; null where nothing is said. */
export function indentOf(element: PageElement, size: number): number | null {
  const [, value, unit] = /^([\d.]{1,8})(px|pt|em|rem)$/.exec(styleOf(element, 'text-indent')) ?? [];
  if (unit === undefined) return null;
  const halves = Number(value) * (unit === 'px' ? PIXEL : unit === 'pt' ? 2 : size);
  return Math.min(80, Math.max(0, Math.round((halves / size) * 2))) || 0;
}

/** Whether a block's lines stand in the middle; null where nothing is said. */
export function centredIn(element: PageElement): boolean | null {
  if (element.name === 'center') return true;
  const align = styleOf(element, 'text-align') || (element.attributes.align ?? '').toLowerCase();
  return align === '' ? null : align === 'center';
}

/** Whether nobody sees an element. */
export function isHidden(element: PageElement): boolean {
  const { hidden } = element.attributes;
  return hidden !== undefined || styleOf(element, 'display') === 'none' || styleOf(element, 'visibility') === 'hidden';
}
