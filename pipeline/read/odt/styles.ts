/** Styles of an OpenDocument text: what a paragraph's or a span's style says, through the styles it is based on. */
import type { ColumnAlign } from '../../model/document.ts';
import { childOf, childrenOf, type Element } from '../source/xml.ts';

/** Formatting of characters; undefined where nothing is said. The second of two is that of Chinese characters. */
export interface TextLook {
  readonly bold?: readonly [boolean | undefined, boolean | undefined];
  readonly italic?: boolean;
  readonly dotted?: boolean;
  readonly hidden?: boolean;
  readonly under?: 'properName' | 'bookTitle' | 'none';
  readonly struck?: boolean;
  readonly vertical?: 'superscript' | 'subscript' | 'baseline';
  /** In half-points. */
  readonly sizes?: readonly [number | undefined, number | undefined];
}

/** What a style of paragraphs says. */
export interface ParagraphStyle {
  /** The name of the nearest style that is not made for one paragraph, in lower case: heading 1. */
  readonly name: string;
  readonly look: TextLook;
  readonly align: ColumnAlign;
  /** 0 for level 1. */
  readonly outline: number | null;
  /** Set-in of the first line, in half-points. */
  readonly indent: number;
  readonly listStyle: string | null;
}

export interface OpenStyles {
  readonly paragraph: (name: string | undefined) => ParagraphStyle;
  readonly span: (name: string | undefined) => TextLook;
  /** The definition of a list style. */
  readonly list: (name: string | undefined) => Element | null;
  /** The numbering of headings by their levels, or null. */
  readonly outline: Element | null;
}

const PLAIN: ParagraphStyle = { name: '', look: {}, align: null, outline: null, indent: 0, listStyle: null };
const LONGEST_CHAIN = 64;

/** The styles in the root of styles.xml, and those that the text is made with. */
export function openStyles(root: Element | null, own: readonly Element[]): OpenStyles {
  const groups = [
    { isOwn: false, children: childrenOf(childOf(root ?? undefined, 'office:styles')) },
    { isOwn: true, children: own },
  ];
  const byName = new Map<string, { readonly style: Element; readonly isOwn: boolean }>();
  const lists = new Map<string, Element>();
  let outline: Element | null = null;
  for (const { children, isOwn } of groups) {
    for (const child of children) {
      const name = child.attributes['style:name'] ?? '';
      if (child.name === 'style:style')
        byName.set(`${child.attributes['style:family']} ${name}`, { style: child, isOwn });
      if (child.name === 'style:default-style')
        byName.set(`${child.attributes['style:family']} `, { style: child, isOwn: true });
      if (child.name === 'text:list-style') lists.set(name, child);
      if (child.name === 'text:outline-style') outline = child;
    }
  }
  const chainOf = (family: string, name: string) => {
    const chain: { readonly style: Element; readonly isOwn: boolean }[] = [];
    for (let at = byName.get(`${family} ${name}`); at !== undefined && chain.length < LONGEST_CHAIN; ) {
      chain.unshift(at);
      at = byName.get(`${family} ${at.style.attributes['style:parent-style-name'] ?? '-'}`);
    }
    const base = byName.get(`${family} `);
    return base === undefined ? chain : [base, ...chain];
  };
  const paragraphs = new Map<string, ParagraphStyle>();
  const spans = new Map<string, TextLook>();
  return {
    paragraph: (name = '') => kept(paragraphs, name, () => chainOf('paragraph', name).reduce(paragraphOver, PLAIN)),
    span: (name = '') => {
      const looks = (): TextLook => Object.assign({}, ...chainOf('text', name).map(({ style }) => lookOfText(style)));
      return name === '' ? {} : kept(spans, name, looks);
    },
    list: (name = '') => lists.get(name) ?? null,
    outline,
  };
}

function kept<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}

function paragraphOver(
  below: ParagraphStyle,
  { style, isOwn }: { readonly style: Element; readonly isOwn: boolean },
): ParagraphStyle {
  const properties = childOf(style, 'style:paragraph-properties')?.attributes ?? {};
  const { attributes } = style;
  const level = Number(attributes['style:default-outline-level'] ?? 0);
  const align = properties['fo:text-align'];
  const indent = halfPoints(properties['fo:text-indent']);
  return {
    name: isOwn
      ? below.name
      : (attributes['style:display-name'] ?? readable(attributes['style:name'] ?? '')).toLowerCase(),
    look: withLook(below.look, lookOfText(style)),
    align:
      align === undefined
        ? below.align
        : align === 'center'
          ? 'center'
          : /^(?:end|right)$/.test(align)
            ? 'right'
            : null,
    outline: level > 0 ? level - 1 : below.outline,
    indent: indent ?? below.indent,
    listStyle: attributes['style:list-style-name'] ?? below.listStyle,
  };
}

/** A look over another; sizes in per cent count from the one below. */
function withLook(below: TextLook, above: TextLook): TextLook {
  return { ...below, ...above };
}

/** Heading_20_1 */
function readable(name: string): string {
  return name.replace(/_([\da-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What the text properties of a style say. */
export function lookOfText(style: Element): TextLook {
  const found = childOf(style, 'style:text-properties')?.attributes;
  if (found === undefined) return {};
  const line = found['style:text-underline-style'];
  const position = found['style:text-position'];
  const emphasis = found['style:text-emphasize'];
  const italic = found['style:font-style-asian'] ?? found['fo:font-style'];
  const look: { -readonly [Key in keyof TextLook]: TextLook[Key] | undefined } = {
    bold: pairOf(isBold(found['fo:font-weight']), isBold(found['style:font-weight-asian'])),
    italic: italic === undefined ? undefined : /italic|oblique/.test(italic),
    dotted: emphasis === undefined ? undefined : !emphasis.startsWith('none'),
    hidden: found['text:display'] === 'none' ? true : undefined,
    under: line === undefined ? undefined : line === 'none' ? 'none' : line === 'wave' ? 'bookTitle' : 'properName',
    struck:
      found['style:text-line-through-style'] === undefined
        ? undefined
        : found['style:text-line-through-style'] !== 'none',
    vertical: position === undefined ? undefined : verticalOf(position),
    sizes: pairOf(
      halfPoints(found['fo:font-size']) ?? undefined,
      halfPoints(found['style:font-size-asian']) ?? undefined,
    ),
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

function pairOf<T>(latin: T | undefined, chinese: T | undefined): readonly [T | undefined, T | undefined] | undefined {
  return latin === undefined && chinese === undefined ? undefined : [latin ?? chinese, chinese ?? latin];
}

function isBold(weight: string | undefined): boolean | undefined {
  return weight === undefined ? undefined : /^(?:bold|[6-9]00)$/.test(weight);
}

/** super 58%, -33% 100% */
function verticalOf(position: string): 'superscript' | 'subscript' | 'baseline' {
  if (position.startsWith('super')) return 'superscript';
  if (position.startsWith('sub')) return 'subscript';
  const raised = Number.parseFloat(position);
  return raised > 0 ? 'superscript' : raised < 0 ? 'subscript' : 'baseline';
}

const UNITS: Readonly<Record<string, number>> = { pt: 2, in: 144, cm: 56.7, mm: 5.67, pc: 24, px: 1.5 };

/** A length in half-points; null where it is none. */
export function halfPoints(length: string | undefined): number | null {
  const [, number, unit] = /^(-?[\d.]{1,12})(pt|in|cm|mm|pc|px)$/.exec(length ?? '') ?? [];
  return unit === undefined ? null : Math.round(Number(number) * UNITS[unit]!);
}
