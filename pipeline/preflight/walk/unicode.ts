/** Reads a ToUnicode map (ISO 32000-1, 9.10.3): which text a code of a font stands for. */
import { type Operand, readOperators } from './tokens.ts';

/** A range or list beyond this many codes is none that a font needs. */
const MOST = 70_000;

export function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const put = (code: number, text: string) => {
    if (texts.size < MOST) texts.set(code, text);
  };
  readOperatorsOf(bytes, (operator, operands) => {
    if (operator === 'endbfchar') {
      for (let i = 0; i + 1 < operands.length; i += 2) put(codeOf(operands[i]), textOf(operands[i + 1]));
    } else if (operator === 'endbfrange') {
      for (let i = 0; i + 2 < operands.length; i += 3) putRange(operands.slice(i, i + 3), put);
    }
  });
  return texts;
}

function readOperatorsOf(bytes: Uint8Array, each: (operator: string, operands: readonly Operand[]) => void): void {
  readOperators(
    bytes,
    (operator, operands) => {
      each(operator, operands);
      return true;
    },
    () => true,
  );
}

function putRange([from, to, target]: readonly Operand[], put: (code: number, text: string) => void): void {
  const first = codeOf(from);
  const last = Math.min(codeOf(to), first + MOST);
  if (target instanceof Uint8Array) {
    const text = textOf(target);
    const [head, tail] = [text.slice(0, -1), text.charCodeAt(text.length - 1)];
    const pair = text.length === 2 ? text.codePointAt(0)! : 0;
    for (let code = first; code <= last; code++) {
      put(code, pair > 0xffff ? codePoint(pair + code - first) : head + String.fromCharCode(tail + code - first));
    }
  } else if (Array.isArray(target)) {
    for (let code = first; code <= last && code - first < target.length; code++)
      put(code, textOf(target[code - first]));
  }
}

function codePoint(value: number): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd';
}

function codeOf(value: Operand | undefined): number {
  return value instanceof Uint8Array ? value.reduce((code, byte) => (code * 256 + byte) % 0x100000000, 0) : 0;
}

function textOf(value: Operand | undefined): string {
  if (!(value instanceof Uint8Array)) return '';
  let text = '';
  for (let i = 0; i + 1 < value.length; i += 2) text += String.fromCharCode(value[i]! * 256 + value[i + 1]!);
  return text;
}
