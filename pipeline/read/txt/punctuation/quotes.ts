/** Straight quotes become “” and ‘’ by pairing within the paragraph (GB/T 15834 4.8). */
import type { Repair, Shield } from './repair.ts';

const HAN = /\p{Script=Han}/u;

/** Edits of straight and low quotes; a quote that stays unpaired stays as it is. */
export function quoteEdits(chars: string, shield: Shield): Repair[] {
  return [...pairEdits(chars, shield, '"＂', '“', '”'), ...pairEdits(chars, shield, "'＇", '‘', '’')];
}

function pairEdits(chars: string, shield: Shield, marks: string, open: string, close: string): Repair[] {
  const places: number[] = [];
  for (const match of chars.matchAll(new RegExp(`[${marks}]`, 'g'))) {
    if (!shield(match.index) && !isApostrophe(chars, match.index)) places.push(match.index);
  }
  if (places.length % 2 === 1) return [];
  const edits: Repair[] = [];
  for (let index = 0; index < places.length; index += 2) {
    const from = places[index]!;
    const to = places[index + 1]!;
    if (!HAN.test(chars.slice(from - 1, to + 2))) continue;
    edits.push({ from, to: from + 1, text: open, rule: 'quotes-paired' });
    edits.push({ from: to, to: to + 1, text: close, rule: 'quotes-paired' });
  }
  return edits;
}

function isApostrophe(chars: string, at: number): boolean {
  return /[A-Za-z]/.test(chars[at - 1] ?? '') && /[A-Za-z\s]/.test(chars[at + 1] ?? '') && chars[at] === "'";
}
