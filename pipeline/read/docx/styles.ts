/** Styles: what a paragraph's or a run's style says, through the styles it is based on. */

import { childOf, childrenOf, type Element, isOn, valOf } from '../source/xml.ts';
import type { PlainSetting } from '../styled/paragraph.ts';

/** Character formatting as far as it means something; undefined where nothing is said. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** 着重号 */
  readonly dotted?: boolean;
  readonly hidden?: boolean;
  /** 专名号 as a line, 书名号 as a wave. */
  readonly under?: 'properName' | 'bookTitle' | 'none';
  /** 删除线 */
  readonly struck?: boolean;
  readonly vertical?: 'superscript' | 'subscript' | 'baseline';
  /** In half-points, as Word counts. */
  readonly size?: number;
  readonly font?: string;
}

/** Paragraph formatting as far as it means something. */
export interface ParagraphSetting extends PlainSetting {
  readonly indents: Readonly<Record<string, string>>;
}

export interface Style {
  /** In lower case, as Word keeps built-in names: title, heading 1. */
  readonly name: string;
  readonly look: RunLook;
  readonly setting: ParagraphSetting;
}

export interface Styles {
  /** The paragraph style of an id, or the default one. */
  readonly paragraph: (id: string | undefined) => Style;
  /** The look of a character style. */
  readonly character: (id: string | undefined) => RunLook;
}

const NO_SETTING: ParagraphSetting = { indents: {} };

/** The styles of `styles.xml`; without it everything is body text. */
export function stylesOf(root: Element | null): Styles {
  const byId = new Map<string, Element>();
  let fallback: Element | undefined;
  for (const style of childrenOf(root ?? undefined, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id !== undefined && !byId.has(id)) byId.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')) {
      fallback ??= style;
    }
  }
  const defaults = childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const paragraph = resolverOf(byId, lookOf(defaults));
  const character = resolverOf(byId, {});
  return {
    paragraph: (id) => paragraph(id === undefined ? fallback : (byId.get(id) ?? fallback)),
    character: (id) => (id === undefined ? {} : character(byId.get(id)).look),
  };
}

/** Resolves styles from the one at the end of a chain on, each once; a chain that comes back to itself ends there. */
function resolverOf(byId: ReadonlyMap<string, Element>, defaults: RunLook): (style: Element | undefined) => Style {
  const root: Style = { name: '', look: defaults, setting: NO_SETTING };
  const known = new Map<Element, Style>();
  return (style) => {
    const chain = new Set<Element>();
    let at = style;
    while (at !== undefined && !chain.has(at) && !known.has(at)) {
      chain.add(at);
      at = byId.get(valOf(at, 'w:basedOn') ?? '');
    }
    let below = (at === undefined ? undefined : known.get(at)) ?? root;
    for (const one of [...chain].reverse()) {
      below = styleOver(below, one);
      known.set(one, below);
    }
    return below;
  };
}

/** A style over the one it is based on. */
function styleOver(below: Style, style: Element): Style {
  return {
    name: (valOf(style, 'w:name') ?? '').toLowerCase(),
    look: { ...below.look, ...lookOf(childOf(style, 'w:rPr')) },
    setting: merged(below.setting, paragraphSetting(childOf(style, 'w:pPr'))),
  };
}

/** What run properties say. */
export function lookOf(properties: Element | undefined): RunLook {
  const size = Number(valOf(properties, 'w:sz'));
  const vertical = valOf(properties, 'w:vertAlign');
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  const found: { -readonly [Key in keyof RunLook]: RunLook[Key] | undefined } = {
    bold: isOn(properties, 'w:b'),
    italic: isOn(properties, 'w:i'),
    dotted: isOn(properties, 'w:em'),
    hidden: isOn(properties, 'w:vanish'),
    under: underOf(valOf(properties, 'w:u')),
    struck: isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike'),
    vertical: vertical === 'superscript' || vertical === 'subscript' || vertical === 'baseline' ? vertical : undefined,
    size: size > 0 ? size : undefined,
    font: fonts?.['w:ascii'] ?? fonts?.['w:eastAsia'],
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function underOf(line: string | undefined): RunLook['under'] {
  if (line === undefined) return undefined;
  return line === 'single' ? 'properName' : line === 'wave' ? 'bookTitle' : 'none';
}

/** What paragraph properties say. */
export function paragraphSetting(properties: Element | undefined): ParagraphSetting {
  const alignment = valOf(properties, 'w:jc');
  const outline = valOf(properties, 'w:outlineLvl');
  const numbering = childOf(properties, 'w:numPr');
  const numberId = valOf(numbering, 'w:numId');
  const level = valOf(numbering, 'w:ilvl');
  return {
    ...(alignment === undefined ? {} : { centred: alignment === 'center' }),
    ...(outline === undefined ? {} : { outline: Number(outline) }),
    ...(numberId === undefined ? {} : { numberId }),
    ...(level === undefined ? {} : { numberLevel: Number(level) }),
    indents: childOf(properties, 'w:ind')?.attributes ?? {},
  };
}

/** A setting over another. */
export function merged(below: ParagraphSetting, above: ParagraphSetting): ParagraphSetting {
  return { ...below, ...above, indents: { ...below.indents, ...above.indents } };
}
