/** The styles of a Word binary file ([MS-DOC] 2.9.260): their names, and the changes they make over the styles they are based on. */
import { type Changes, changesIn, changesOver } from './sprms.ts';

/** A style; `name` is in lower case, built-in headings bear their English names. */
export interface WordStyle {
  readonly name: string;
  readonly paragraph: Changes;
  readonly characters: Changes;
}

const NONE: WordStyle = { name: '', paragraph: new Map(), characters: new Map() };
const BUILT_IN: Readonly<Record<number, string>> = { 62: 'title', 74: 'subtitle', 180: 'quote' };
const LONGEST_CHAIN = 32;
const NIL = 0xfff;

/** Gives the style of a number. */
export function stylesheet(part: Buffer): (style: number) => WordStyle {
  const stored = storedStyles(part);
  const known = new Map<number, WordStyle>();
  const resolve = (number: number, round: number): WordStyle => {
    const found = known.get(number);
    if (found !== undefined) return found;
    const own = stored.get(number);
    if (own === undefined || round > LONGEST_CHAIN) return NONE;
    const below = own.base === NIL ? NONE : resolve(own.base, round + 1);
    const style: WordStyle = {
      name: own.name,
      paragraph: changesOver(below.paragraph, own.paragraph),
      characters: changesOver(below.characters, own.characters),
    };
    known.set(number, style);
    return style;
  };
  return (style) => resolve(style, 0);
}

interface StoredStyle extends WordStyle {
  readonly base: number;
}

function storedStyles(part: Buffer): Map<number, StoredStyle> {
  const styles = new Map<number, StoredStyle>();
  if (part.length < 6) return styles;
  const head = part.readUInt16LE(0);
  const [count, baseLength] = [part.readUInt16LE(2), part.readUInt16LE(4)];
  let at = 2 + head;
  for (let number = 0; number < count && at + 2 <= part.length; number++) {
    const length = part.readUInt16LE(at);
    const style = part.subarray(at + 2, at + 2 + length);
    at += 2 + length + (length % 2);
    if (style.length > baseLength + 4) styles.set(number, storedStyle(style, baseLength));
  }
  return styles;
}

function storedStyle(style: Buffer, baseLength: number): StoredStyle {
  const builtIn = style.readUInt16LE(0) & 0xfff;
  const kinds = style.readUInt16LE(2);
  const count = style.readUInt16LE(4) & 0xf;
  const letters = style.readUInt16LE(baseLength);
  const nameEnd = baseLength + 2 + letters * 2;
  const name = style.toString('utf16le', baseLength + 2, Math.min(style.length, nameEnd));
  const parts = partsAfter(style, nameEnd + 2, count);
  const isParagraph = (kinds & 0xf) === 1;
  const heading = builtIn >= 1 && builtIn <= 9 ? `heading ${builtIn}` : BUILT_IN[builtIn];
  return {
    name: (heading ?? name).toLowerCase(),
    base: kinds >> 4,
    paragraph: isParagraph && parts[0] !== undefined ? changesIn(parts[0].subarray(2)) : new Map(),
    characters: changesIn((isParagraph ? parts[1] : parts[0]) ?? Buffer.alloc(0)),
  };
}

function partsAfter(style: Buffer, from: number, count: number): Buffer[] {
  const parts: Buffer[] = [];
  let at = from + (from % 2);
  for (let index = 0; index < count && at + 2 <= style.length; index++) {
    const length = style.readUInt16LE(at);
    parts.push(style.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  return parts;
}
