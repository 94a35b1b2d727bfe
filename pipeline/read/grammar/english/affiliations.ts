/** Affiliations in English: (1. School of …, City 100000, China; 2. …), or a line each with its number. */
import type { Affiliation } from '../../../model/document.ts';
import { isBalanced } from '../ends.ts';
import { cut, type Line, spanOf, withText } from '../line.ts';
import { latinText } from './joined-lines.ts';

const MARKER =
  /^(?:[（(]\s*\d{1,2}\s*[）)]|\d{1,2}\s*[.．、)）]?|[a-z]\s*[.．)）]|[¹²³⁴-⁹]+|[①-⑨]|[*†‡])\s*(?=\p{Lu})/u;
const SEPARATOR =
  /[;；]\s*|(?<=[\s,，.])(?=(?:\d{1,2}\s*[.．、]\s*|[①-⑨]\s*|[¹²³⁴-⁹]+\s*|[（(]\d{1,2}[）)]\s*)\p{Lu})|$/gu;

/** One affiliation each, without numbers and brackets. */
export function latinAffiliations(file: string, lines: readonly Line[]): Affiliation[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || begins(group, line)) groups.push([line]);
    else group.push(line);
  }
  return groups.flatMap((group) => partsOf(file, group));
}

function begins(group: readonly Line[], line: Line): boolean {
  const before = group.map(({ chars }) => chars).join(' ');
  if (!isBalanced(before)) return false;
  return MARKER.test(line.chars) || /^[（(]/.test(line.chars) || /[;；.）)]$/.test(before);
}

function partsOf(file: string, group: readonly Line[]): Affiliation[] {
  const whole = withText(group[0]!, latinText(group));
  const bracketed = /^[（(](?!\d{1,2}[）)]).*[）)][.。]?$/.exec(whole.chars);
  const inner = bracketed === null ? whole : cut(whole, 1, whole.chars.replace(/[.。]$/, '').length - 1);
  if (inner === null) return [];
  const parts: Affiliation[] = [];
  let from = 0;
  for (const match of inner.chars.matchAll(SEPARATOR)) {
    const piece = cut(inner, from, match.index);
    from = match.index + match[0].length;
    if (piece !== null) parts.push(affiliation(file, piece));
  }
  return parts;
}

function affiliation(file: string, piece: Line): Affiliation {
  const from = MARKER.exec(piece.chars)?.[0].length ?? 0;
  const to = piece.chars.replace(/[\s.,，;；]+$/, '').length;
  const bare = cut(piece, from, Math.max(to, from + 1)) ?? piece;
  return { at: spanOf(file, bare, bare), text: bare.text };
}
