/** Signs as glyphs: single ones, and those that are made as high or as wide as is wanted. */
import type { Variant } from '../../lexis/alphabets.ts';

import { styled } from '../../lexis/alphabets.ts';
import { type Box, EMPTY_BOX, type GlyphMark, together } from './box.ts';
import type { AssemblyPart, Construction } from './font.ts';
import type { MathSetting } from './setting.ts';

/** A glyph at a size, its italic correction part of the width. */
export function glyphBox(glyph: number, size: number, { font }: MathSetting, silent = false): Box {
  const { top, bottom } = font.bounds(glyph);
  const italic = font.italic(glyph) * size;
  const mark: GlyphMark = { kind: 'glyph', glyph, silent, size, x: 0, y: 0 };
  const width = font.advance(glyph) * size + italic;
  return { width, height: Math.max(0, top * size), depth: -bottom * size, marks: [mark], italic, glyph };
}

/** Characters as glyphs side by side; what the font of formulas lacks is set as words. */
export function signBox(text: string, variant: Variant, size: number, setting: MathSetting): Box {
  const { font } = setting;
  const characters = [...styled(text, variant)];
  const boxes = characters.map((character) => {
    const glyph = font.glyph(character.codePointAt(0)!);
    return glyph === 0 ? wordBox(character, size, variant, setting) : glyphBox(glyph, size, setting);
  });
  const [only, more] = boxes;
  if (only !== undefined && more === undefined) return only;
  let x = 0;
  const placed = boxes.map((box, at) => {
    const place = { box, x, y: 0 };
    // Inside a word letters stand as their advances say.
    x += box.width - (at < boxes.length - 1 ? box.italic : 0);
    return place;
  });
  return { ...together(placed, x), italic: boxes.at(-1)?.italic ?? 0 };
}

/** Words in a face for text. */
export function wordBox(text: string, size: number, variant: Variant, { words }: MathSetting): Box {
  const set = words(text, size, variant);
  const marks = set.runs.map((run) => ({ kind: 'word' as const, y: 0, ...run }));
  return { width: set.width, height: set.height, depth: set.depth, marks, italic: 0, glyph: null };
}

/** A sign at least so high in all, or the highest there is; it stands on its own baseline. */
export function tall(character: string, height: number, size: number, setting: MathSetting): Box {
  const { font } = setting;
  const glyph = font.glyph(character.codePointAt(0)!);
  if (glyph === 0) return character === '' ? EMPTY_BOX : signBox(character, 'upright', size, setting);
  const construction = font.vertical(glyph);
  const found = variantFor(construction, height / size, glyph);
  if (found !== null) return glyphBox(found, size, setting);
  const parts = construction!.parts;
  return parts.length === 0
    ? glyphBox(construction!.variants.at(-1)?.glyph ?? glyph, size, setting)
    : assembled(parts, height, size, setting, 'up');
}

/** A sign at least so wide, or the widest there is. */
export function wide(character: string, width: number, size: number, setting: MathSetting): Box {
  const { font } = setting;
  const glyph = font.glyph(character.codePointAt(0)!);
  if (glyph === 0) return signBox(character, 'upright', size, setting);
  const construction = font.horizontal(glyph);
  const found = variantFor(construction, width / size, glyph);
  if (found !== null) return inkBox(found, size, setting);
  const parts = construction!.parts;
  return parts.length === 0
    ? inkBox(construction!.variants.at(-1)?.glyph ?? glyph, size, setting)
    : assembled(parts, width, size, setting, 'right');
}

/** The widest form of a sign that is no wider. */
export function widest(character: string, width: number, size: number, setting: MathSetting): Box {
  const glyph = setting.font.glyph(character.codePointAt(0)!);
  const variants = setting.font.horizontal(glyph)?.variants ?? [];
  const fitting = variants.filter(({ advance }) => advance * size <= width);
  return inkBox(fitting.at(-1)?.glyph ?? variants[0]?.glyph ?? glyph, size, setting);
}

/** A glyph whose box is its ink, wherever its origin is: accents have theirs at the right. */
export function inkBox(glyph: number, size: number, setting: MathSetting): Box {
  const { left, right } = setting.font.bounds(glyph);
  const box = glyphBox(glyph, size, setting);
  const marks = box.marks.map((mark) => ({ ...mark, x: -left * size }));
  return { ...box, width: (right - left) * size, marks, italic: 0 };
}

/** The first form that is large enough; null where none is, so that parts are put together. */
function variantFor(construction: Construction | null, wanted: number, glyph: number): number | null {
  if (construction === null) return glyph;
  const found = construction.variants.find(({ advance }) => advance >= wanted - 1e-6);
  if (found !== undefined) return found.glyph;
  return construction.variants.length === 0 && construction.parts.length === 0 ? glyph : null;
}

/** More repeats of an extender no page has room for. */
const MOST_REPEATS = 200;

/** Parts that overlap at their connectors, extenders repeated until they reach (OpenType 1.9, MATH: GlyphAssembly). */
function assembled(
  parts: readonly AssemblyPart[],
  wanted: number,
  size: number,
  setting: MathSetting,
  direction: 'up' | 'right',
): Box {
  const least = setting.font.minConnectorOverlap;
  const target = wanted / size;
  let repeats = 0;
  let chosen = repeated(parts, repeats);
  while (lengthOf(chosen, least) < target && repeats < MOST_REPEATS && parts.some(({ isExtender }) => isExtender)) {
    repeats += 1;
    chosen = repeated(parts, repeats);
  }
  const joints = Math.max(1, chosen.length - 1);
  const spare = Math.max(0, (lengthOf(chosen, least) - target) / joints);
  let at = 0;
  const first = direction === 'up' ? chosen.length - 1 : 0;
  const placed = chosen.map((part, index) => {
    const box = glyphBox(part.glyph, size, setting, index !== first);
    const { bottom, left } = setting.font.bounds(part.glyph);
    const place = direction === 'up' ? { box, x: 0, y: (at - bottom) * size } : { box, x: (at - left) * size, y: 0 };
    const next = chosen[index + 1];
    if (next !== undefined) {
      const most = Math.min(part.endConnector, next.startConnector);
      at += part.fullAdvance - Math.max(least, Math.min(most, least + spare));
    } else at += part.fullAdvance;
    return place;
  });
  const across = placed.reduce((most, { box }) => Math.max(most, box.width), 0);
  // What is copied for the whole comes first.
  placed.sort((a, b) => rank(a.box) - rank(b.box));
  if (direction === 'right') return together(placed, at * size);
  return { ...together(placed, across), height: at * size, depth: 0 };
}

function rank({ marks: [mark] }: Box): number {
  return mark?.kind === 'glyph' && mark.silent ? 1 : 0;
}

function repeated(parts: readonly AssemblyPart[], times: number): AssemblyPart[] {
  return parts.flatMap((part) => (part.isExtender ? Array.from({ length: times }, () => part) : [part]));
}

function lengthOf(parts: readonly AssemblyPart[], overlap: number): number {
  return parts.reduce((sum, { fullAdvance }) => sum + fullAdvance, 0) - overlap * Math.max(0, parts.length - 1);
}

/** The box moved up or down so that its middle is on the axis. */
export function onAxis(box: Box, axis: number): Box {
  const shift = axis - (box.height - box.depth) / 2;
  return { ...together([{ box, x: 0, y: shift }], box.width), italic: box.italic };
}
