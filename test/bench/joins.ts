/** The joins that a reading made, against those that would be right. */
import { read } from '../../pipeline/read/txt/read.ts';
import type { Distorted } from './articles.ts';

/** Right joins, false ones and missed ones. */
export interface Joins {
  readonly right: number;
  readonly false: number;
  readonly missed: number;
}

export const NO_JOINS: Joins = { right: 0, false: 0, missed: 0 };

export function added(one: Joins, other: Joins): Joins {
  return {
    right: one.right + other.right,
    false: one.false + other.false,
    missed: one.missed + other.missed,
  };
}

/** Keywords and workplaces are cut into pieces, whatever their lines. */
const IN_PIECES = /^\s*(?:[［【[]?关键词|作者单位|（1\. )/;

/** Compares the joins of a distorted article with the truth. */
export function joinsIn({ text, goesOn }: Distorted): Joins {
  const joined = joinedLines(text);
  const lines = text.split('\n');
  const counts = { right: 0, false: 0, missed: 0 };
  let inPieces = false;
  for (const [number, on] of goesOn) {
    if (!on) inPieces = IN_PIECES.test(lines[number - 1]!);
    if (inPieces || on === joined.has(number)) counts.right += on && !inPieces ? 1 : 0;
    else counts[on ? 'missed' : 'false']++;
  }
  return counts;
}

/** The lines that stand in one text with a line before them. */
function joinedLines(text: string): Set<number> {
  const joined = new Set<number>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('anchors' in value && Array.isArray(value.anchors)) {
      const lines = new Set<number>(value.anchors.map(({ point }) => point.line));
      for (const line of [...lines].sort((a, b) => a - b).slice(1)) joined.add(line);
    } else for (const inner of Object.values(value)) visit(inner);
  };
  visit(read('a.txt', new TextEncoder().encode(text)).articles);
  return joined;
}
