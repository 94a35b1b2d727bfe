/** How many of a table's first rows are heads. */
import { placeCells } from '../../model/cells.ts';
import type { Cell } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';

/** Heads of more rows are not known. */
const MOST_HEADS = 5;

/**
 * The head rows of a table; `told` is what its format says, null where it does not. A cell that begins in the heads and reaches
 * further down makes heads of what it reaches. A form, whose labels stand beside what is filled in, has none.
 */
export function headRowsOf(rows: readonly (readonly Cell[])[], told: number | null): number {
  if (told === null && (rows.length < 2 || isForm(rows))) return 0;
  const { rows: placed, columns } = placeCells(rows);
  const first = told ?? 1;
  if (first === 0 || first >= rows.length) return first;
  const isGrouped = placed[0]!.some((one) => one.columns > 1 && one.columns < columns);
  const reaching = placed[0]!.filter((one) => one.rows > 1).length;
  let heads = first;
  if (isGrouped || reaching * 2 >= placed[0]!.length) {
    for (let row = 0; row < heads; row++) for (const one of placed[row]!) heads = Math.max(heads, row + one.rows);
    // Under a head over several columns stand the heads of each.
    if (told === null && isGrouped && heads === 1 && !rows[1]!.some((cell) => isFigure(wordsOf(cell)))) heads = 2;
  }
  return heads > MOST_HEADS || heads >= rows.length ? first : heads;
}

/** Whether a table is a form: 姓名 | 王小明 | 性别 | 男, below it 单位 | 青溪大学 over three columns. */
function isForm(rows: readonly (readonly Cell[])[]): boolean {
  const { rows: placed, columns } = placeCells(rows);
  const uneven = placed.slice(1).filter((cells) =>
    cells.some(({ column, columns: across, cell }) => {
      return column > 0 && across > 1 && across < columns && /[^\d\s.,%]/.test(wordsOf(cell));
    }),
  ).length;
  const isGrouped = placed[0]!.some((one) => one.columns > 1);
  return !isGrouped && uneven > 0 && uneven * 3 >= rows.length - 1;
}

/** Years are no figures: 2022, 2022年. */
function isFigure(words: string): boolean {
  return /^[-−+±<>≤≥～~\d\s.,%‰*()（）]*\d[\d\s.,%‰*()（）]*$/.test(words) && !/^(?:1[89]|20)\d\d$/.test(words);
}

function wordsOf({ paragraphs }: Cell): string {
  return paragraphs.map(joined).join('');
}
