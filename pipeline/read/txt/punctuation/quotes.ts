/** Straight quotes become “” and ‘’ by pairing within the paragraph (GB/T 15834 4.8). */
import type { Repair } from './edit.ts';
import type { Shield } from './protect.ts';

/** Edits of straight quotes, and of curly ones that stand the wrong way round; what stays unpaired stays as it is. */
export function quoteEdits(chars: string, shield: Shield): Repair[] {
  return [...pairEdits(chars, shield, /["＂“”]/g, '“', '”'), ...pairEdits(chars, shield, /['＇‘’]/g, '‘', '’')];
}

/** Pairs quotes in order; an opening “ or a closing ” says which way its straight partner stands. */
function pairEdits(chars: string, shield: Shield, marks: RegExp, open: string, close: string): Repair[] {
  const edits: Repair[] = [];
  let opened = -1;
  for (const match of chars.matchAll(marks)) {
    const at = match.index;
    if (shield(at) || isApostrophe(chars, at)) continue;
    const mark = match[0];
    if (opened < 0 || mark === open) {
      opened = mark === close ? -1 : at;
      continue;
    }
    if (besideChinese(chars, opened, at)) edits.push(...edit(chars, opened, open), ...edit(chars, at, close));
    opened = -1;
  }
  return edits;
}

function edit(chars: string, at: number, text: string): Repair[] {
  return chars[at] === text ? [] : [{ from: at, to: at + 1, text, rule: 'quotes-paired' }];
}

/** Whether the quotation holds Chinese or touches it; a paragraph's end counts as what stands on the other side. */
function besideChinese(chars: string, from: number, to: number): boolean {
  return /[\p{Script=Han}，。、；：？！（）《》“”…—]/u.test(
    chars.slice(Math.max(0, from - 1), from) +
      chars.slice(from + 1, Math.min(to, from + 200)) +
      chars.slice(to + 1, to + 2),
  );
}

function isApostrophe(chars: string, at: number): boolean {
  return /['’＇]/.test(chars[at]!) && /[A-Za-z]/.test(chars[at - 1] ?? '') && /[A-Za-z\s]/.test(chars[at + 1] ?? '');
}
