/** The rules of a table: thick over and under it, thin under its heads and, not so wide, under heads over several columns. */
import type { PrintedTable } from '../../../galley/printed.ts';
import type { RuledBox } from '../../../typeset/pages.ts';
import { BESIDE, type SetTable } from './setting.ts';

/** 反线 and 正线 in points. */
const THICK = 1;
const THIN = 0.4;

/** By row, the rules that it carries, from its top. */
export function tableRules(
  { headRows, columns, rows }: PrintedTable,
  { edges, heights, rows: cells }: SetTable,
): RuledBox[][] {
  const width = edges.at(-1)!;
  const rules: RuledBox[][] = rows.map(() => []);
  const last = rows.length - 1;
  rules[0]?.push({ x: 0, y: -THICK / 2, width, height: THICK });
  for (const [row, inRow] of cells.slice(0, headRows).entries()) {
    for (const { measured } of inRow) {
      const { column, columns: across, rows: down } = measured.cell;
      const end = row + down - 1;
      if (across === 1 || across === columns || end >= headRows - 1 || measured.natural === 0) continue;
      const left = edges[column]! + (column === 0 ? 0 : BESIDE);
      const right = edges[column + across]! - (column + across === columns ? 0 : BESIDE);
      rules[end]!.push({ x: left, y: heights[end]! - THIN / 2, width: right - left, height: THIN });
    }
  }
  // The rule under the heads is the last of its row: it closes a part of the table as well.
  if (headRows > 0 && headRows <= last)
    rules[headRows - 1]!.push({ x: 0, y: heights[headRows - 1]! - THIN / 2, width, height: THIN });
  rules[last]?.push({ x: 0, y: heights[last]! - THICK / 2, width, height: THICK });
  return rules;
}
