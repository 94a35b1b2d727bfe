/** Reads a content stream (ISO 32000-1, 7.8.2) as operators with their operands. Never fails: what is no token is passed over. */

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type Operand = number | boolean | null | Name | Uint8Array | readonly Operand[] | ReadonlyMap<string, Operand>;

/** A picture within the content: its dictionary under BI, its bytes behind ID. */
export interface InlinePicture {
  readonly dict: ReadonlyMap<string, Operand>;
  readonly bytes: Uint8Array;
}

/** More operands than any operator takes are garbage. */
const MOST_OPERANDS = 256;
const DEEPEST = 32;

const WHITE = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) WHITE[code] = 1;
const DELIMITER = new Uint8Array(256);
for (const char of '()<>[]{}/%') DELIMITER[char.charCodeAt(0)] = 1;

/** Calls `carryOut` for every operator in order, and `picture` for every picture within the content, until one of them returns false. */
export function readOperators(
  bytes: Uint8Array,
  carryOut: (operator: string, operands: readonly Operand[]) => boolean,
  picture: (inline: InlinePicture) => boolean,
): void {
  const tokens = new Tokens(bytes);
  let operands: Operand[] = [];
  for (;;) {
    const token = tokens.next(0);
    if (token === undefined) return;
    if (!(token instanceof Keyword)) {
      if (operands.length < MOST_OPERANDS) operands.push(token);
      continue;
    }
    const goesOn = token.word === 'BI' ? picture(tokens.inline()) : carryOut(token.word, operands);
    if (!goesOn) return;
    if (operands.length > 0) operands = [];
  }
}

class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

/** Operators are few and come again: one object each, found by their bytes as a number. */
const keywords = new Map<number, Keyword>();

function keyword(bytes: Uint8Array, from: number, to: number): Keyword {
  let code = 0;
  for (let i = from; i < to && i < from + 4; i++) code = code * 256 + bytes[i]!;
  const known = to - from > 4 ? undefined : keywords.get(code);
  if (known !== undefined) return known;
  const made = new Keyword(latin(bytes.subarray(from, Math.min(to, from + 32))));
  if (to - from <= 4 && keywords.size < 1000) keywords.set(code, made);
  return made;
}

const CONSTANTS = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class Tokens {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next operand or operator; undefined at the end. */
  next(depth: number): Operand | Keyword | undefined {
    for (;;) {
      this.skipWhite();
      if (this.at >= this.bytes.length) return undefined;
      const code = this.bytes[this.at]!;
      if (code === 0x2f) return this.name();
      if (code === 0x28) return this.literal();
      if (code === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.dictionary(depth) : this.hex();
      if (code === 0x5b) return this.array(depth);
      if (DELIMITER[code] === 1) this.at += code === 0x3e && this.bytes[this.at + 1] === 0x3e ? 2 : 1;
      else return this.word();
    }
  }

  /** Dictionary and bytes of a picture; BI has been read. */
  inline(): InlinePicture {
    const dict = new Map<string, Operand>();
    for (;;) {
      const key = this.next(0);
      if (key === undefined || (key instanceof Keyword && key.word === 'ID')) break;
      if (!(key instanceof Name)) continue;
      const value = this.next(0);
      if (value === undefined || value instanceof Keyword) break;
      dict.set(key.name, value);
    }
    const from = this.at + 1;
    const end = this.endOfPicture(from);
    this.at = Math.min(this.bytes.length, end + 3);
    return { dict, bytes: this.bytes.subarray(from, end) };
  }

  /** The EI that stands alone and is followed by what may be content. */
  private endOfPicture(from: number): number {
    const { bytes } = this;
    for (let i = from; i + 2 < bytes.length; i++) {
      if (bytes[i + 1] !== 0x45 || bytes[i + 2] !== 0x49 || WHITE[bytes[i]!] !== 1) continue;
      const next = bytes[i + 3];
      if (next !== undefined && WHITE[next] !== 1) continue;
      if (isPlain(bytes.subarray(i + 3, i + 13))) return i;
    }
    return bytes.length;
  }

  private skipWhite(): void {
    const { bytes } = this;
    while (this.at < bytes.length) {
      const code = bytes[this.at]!;
      if (code === 0x25) while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      else if (WHITE[code] === 1) this.at++;
      else return;
    }
  }

  private word(): Operand | Keyword {
    const { bytes } = this;
    const from = this.at;
    while (this.at < bytes.length && WHITE[bytes[this.at]!] !== 1 && DELIMITER[bytes[this.at]!] !== 1) this.at++;
    const first = bytes[from]!;
    if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e) {
      return this.number(from, this.at);
    }
    const found = keyword(bytes, from, this.at);
    return CONSTANTS.has(found.word) ? (CONSTANTS.get(found.word) ?? null) : found;
  }

  private number(from: number, to: number): number {
    const { bytes } = this;
    let [value, fraction, sign] = [0, 0, 1];
    for (let i = from; i < to; i++) {
      const code = bytes[i]!;
      if (code === 0x2d && i === from) sign = -1;
      else if (code === 0x2e) fraction = fraction || 1;
      else if (code >= 0x30 && code <= 0x39) {
        if (fraction === 0) value = value * 10 + code - 0x30;
        else {
          fraction /= 10;
          value += (code - 0x30) * fraction;
        }
      } else if (code === 0x2d) break;
    }
    return sign * Math.min(value, 1e12);
  }

  private name(): Name {
    const { bytes } = this;
    const from = ++this.at;
    while (this.at < bytes.length && WHITE[bytes[this.at]!] !== 1 && DELIMITER[bytes[this.at]!] !== 1) this.at++;
    const raw = latin(bytes.subarray(from, Math.min(this.at, from + 256)));
    if (!raw.includes('#')) return new Name(raw);
    return new Name(raw.replace(/#([0-9a-fA-F]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))));
  }

  private literal(): Uint8Array {
    const { bytes } = this;
    const from = ++this.at;
    let depth = 1;
    let isPlainText = true;
    for (; this.at < bytes.length; this.at++) {
      const code = bytes[this.at]!;
      if (code === 0x5c) {
        isPlainText = false;
        this.at++;
      } else if (code === 0x28) depth++;
      else if (code === 0x29 && --depth === 0) break;
    }
    const raw = bytes.subarray(from, Math.min(this.at, bytes.length));
    this.at++;
    return isPlainText ? raw : unescaped(raw);
  }

  private hex(): Uint8Array {
    const { bytes } = this;
    const from = ++this.at;
    while (this.at < bytes.length && bytes[this.at] !== 0x3e) this.at++;
    const out = new Uint8Array((this.at - from + 1) >> 1);
    let digits = 0;
    for (let i = from; i < this.at; i++) {
      const digit = digitOf(bytes[i]!);
      if (digit >= 0) out[digits >> 1]! |= (digits++ & 1) === 0 ? digit << 4 : digit;
    }
    this.at++;
    return out.subarray(0, (digits + 1) >> 1);
  }

  private array(depth: number): Operand[] {
    this.at++;
    const items: Operand[] = [];
    for (;;) {
      this.skipWhite();
      if (this.at >= this.bytes.length) return items;
      if (this.bytes[this.at] === 0x5d) {
        this.at++;
        return items;
      }
      const item = depth < DEEPEST ? this.next(depth + 1) : undefined;
      if (item === undefined) return items;
      if (!(item instanceof Keyword)) items.push(item);
    }
  }

  private dictionary(depth: number): Map<string, Operand> {
    this.at += 2;
    const dict = new Map<string, Operand>();
    for (;;) {
      this.skipWhite();
      if (this.at >= this.bytes.length) return dict;
      if (this.bytes[this.at] === 0x3e) {
        this.at += 2;
        return dict;
      }
      const key = depth < DEEPEST ? this.next(depth + 1) : undefined;
      if (key === undefined) return dict;
      if (!(key instanceof Name)) continue;
      this.skipWhite();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) continue;
      const value = this.next(depth + 1);
      if (value !== undefined && !(value instanceof Keyword)) dict.set(key.name, value);
    }
  }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function unescaped(raw: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] !== 0x5c) {
      out.push(raw[i]!);
      continue;
    }
    const code = raw[++i];
    if (code === undefined) break;
    if (code >= 0x30 && code <= 0x37) {
      let value = 0;
      const end = i + 3;
      for (; i < end && raw[i]! >= 0x30 && raw[i]! <= 0x37; i++) value = value * 8 + raw[i]! - 0x30;
      i--;
      out.push(value & 255);
    } else if (code === 13) {
      if (raw[i + 1] === 10) i++;
    } else if (code !== 10) out.push(ESCAPES[String.fromCharCode(code)] ?? code);
  }
  return Uint8Array.from(out);
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function isPlain(bytes: Uint8Array): boolean {
  return bytes.every((code) => WHITE[code] === 1 || (code >= 32 && code < 127));
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
