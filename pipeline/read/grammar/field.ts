/** The lines of covers and of the front of students' papers: a label, and what it tells: 论文题目：…, 学　　院　水利学院. */
import { fieldWords } from '../../lexis/fields.ts';
import { once } from '../../lexis/once.ts';
import type { Line } from './line.ts';

/** What a field is for. */
export type FieldKind = 'title' | 'author' | 'tutor' | 'place' | 'fact';

export interface Field {
  readonly kind: FieldKind;
  /** The label without white space in it. */
  readonly label: string;
  /** Where the label ends, and where what it tells begins. */
  readonly labelEnd: number;
  readonly from: number;
}

const KINDS: readonly FieldKind[] = ['title', 'author', 'tutor', 'place', 'fact'];
const LONGEST = 100;
const patterns = once(() =>
  KINDS.map((kind) => ({
    kind,
    pattern: new RegExp(
      `^[*＊]{0,2}(${fieldWords(kind)})[*＊]{0,2}(?:\\s*[：:]\\s*|\\u3000\\s*|\\s{2,}|\\t\\s*)(?=\\S)`,
      'u',
    ),
  })),
);

/** The field that a line is; null for any other line. */
export function fieldOf({ chars }: Line): Field | null {
  if (chars.length > LONGEST || /[。！]/.test(chars)) return null;
  for (const { kind, pattern } of patterns()) {
    const found = pattern.exec(chars);
    if (found === null) continue;
    const from = found[0].length;
    const labelEnd = found.index + found[0].indexOf(found[1]!) + found[1]!.length;
    return { kind, label: found[1]!.replace(/\s/g, ''), labelEnd, from };
  }
  return null;
}

// 作品类别：发明: among fields, any short fact with a label.
const OTHER = /^(\p{Script=Han}{2,6})[：:]\s*(?=\S{1,30}$)/u;

/** A fact by a label that is in no list, where it stands among fields. */
export function factAmong({ chars }: Line): Field | null {
  const found = OTHER.exec(chars);
  return found === null ? null : { kind: 'fact', label: found[1]!, labelEnd: found[1]!.length, from: found[0].length };
}
