/** 文献类型标识: where an entry says what it is. */
import type { TypeMark } from './entry.ts';
import { familyOf } from './type-codes.ts';

// [J]   [EB/OL]   ［Ｊ］ written as ［J］   【M】   [j]
const SQUARE = /[[［【]\s*([A-Za-z]{1,3})(?:\s*[/／]\s*([A-Za-z]{2}))?\s*[\]］】]/g;
// (J) only where a stop or // follows, since letters in brackets stand in titles too.
const ROUND = /[(（]\s*([A-Z]{1,2})(?:\s*\/\s*(OL|CD|DK|MT))?\s*[)）](?=\s*(?:[.．。]|\/\/))/g;
const FOLLOWS = /^\s*(?:[.．。,，;；:：]|\/\/|／／|[(（]|$)/;

/** The type mark of an entry, behind which nothing but its source stands; null where it has none. */
export function typeMarkIn(chars: string, from: number): TypeMark | null {
  for (const pattern of [SQUARE, ROUND]) {
    for (const match of chars.matchAll(pattern)) {
      if (match.index < from) continue;
      const [text, code = '', carrier] = match;
      const to = match.index + text.length;
      const isKnown = familyOf(code) !== null;
      if (!isKnown && !FOLLOWS.test(chars.slice(to, to + 8))) continue;
      if (!isKnown && match.index > from && /[\s\w]/.test(chars[match.index - 1]!) && code.length > 2) continue;
      return { text, from: match.index, to, code, carrier: carrier ?? null };
    }
  }
  return null;
}
