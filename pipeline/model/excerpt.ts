/** The manuscript's own characters at a place, for programs that read findings. */

/** Characters on each side of the place, and at most of the place itself. */
const AROUND = 8;
const LONGEST = 60;

/** Characters `column`..`endColumn` (code points from 1) of a line with some round them, and … where the line is cut. */
export function excerptOf(line: string, column: number, endColumn: number): string {
  const characters = windowOf(line, column + LONGEST + 2 * AROUND);
  const from = Math.max(0, Math.min(column - 1, characters.length) - AROUND);
  const to = Math.min(column - 1 + LONGEST, Math.max(column, endColumn)) + AROUND;
  const shown = characters.slice(from, to).join('');
  return `${from > 0 ? '…' : ''}${shown}${to < characters.length ? '…' : ''}`;
}

/** The first characters of a line, one more than wanted where there are more. */
function windowOf(line: string, wanted: number): string[] {
  return [...line.slice(0, 2 * (wanted + 1))].slice(0, wanted + 1);
}
