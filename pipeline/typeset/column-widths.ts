/** The columns of a table shared out over a width: what their cells need, then what makes the table lowest. Lengths in points. */

/** What a cell asks of its columns, the white at its sides included; `texts` are the widths of its paragraphs on one line each. */
export interface CellClaim {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly least: number;
  readonly wish: number;
  readonly texts: readonly number[];
  /** The white at its sides. */
  readonly beside: number;
}

/** Widths of columns, and how many lines the rows take by them, one after the other. */
export interface SharedWidths {
  readonly widths: readonly number[];
  readonly lines: number;
}

/** A cell narrower than this had rather stay whole, and what it counts in lines if it does not. */
const SHORT = 130;
const SHORT_BROKEN = 0.2;
/** Lines that are not full to the end make a paragraph so much longer. */
const RAGGED = 1.04;
/** Rows that are looked at, and steps of widths. */
const MOST_ROWS = 80;
const STEPS = [64, 32, 16, 8];
const MOST_ROUNDS = 40;
const MOST_LINES = 200;

/** The widths of `count` columns over `total`; null where what the cells need at least is more than that. */
export function columnWidths(count: number, claims: readonly CellClaim[], total: number): SharedWidths | null {
  const least = widest(count, claims, ({ least: need }) => need);
  if (sum(least) > total + 0.01) return null;
  const wish = widest(count, claims, (claim) => Math.max(claim.least, claim.wish));
  const rows = rowsOf(claims);
  const spare = total - sum(wish);
  if (spare >= 0) {
    const widths = wish.map((width) => width + spare / count);
    return { widths, lines: linesOf(rows, widths) };
  }
  const widths = lowest(sampled(rows), least, wish, total);
  return { widths, lines: linesOf(rows, widths) };
}

/** By column, the most that a cell of one column asks; what wider cells ask besides is shared out among theirs. */
function widest(count: number, claims: readonly CellClaim[], ask: (claim: CellClaim) => number): number[] {
  const widths = new Array<number>(count).fill(0);
  for (const claim of claims)
    if (claim.columns === 1) widths[claim.column] = Math.max(widths[claim.column]!, ask(claim));
  const wide = claims.filter(({ columns }) => columns > 1).sort((a, b) => a.columns - b.columns);
  for (const claim of wide) {
    const missing = ask(claim) - sum(widths.slice(claim.column, claim.column + claim.columns));
    for (let c = claim.column; missing > 0 && c < claim.column + claim.columns; c++)
      widths[c]! += missing / claim.columns;
  }
  return widths;
}

function rowsOf(claims: readonly CellClaim[]): CellClaim[][] {
  const rows = new Map<number, CellClaim[]>();
  for (const claim of claims) {
    const row = rows.get(claim.row);
    if (row === undefined) rows.set(claim.row, [claim]);
    else row.push(claim);
  }
  return [...rows.values()];
}

function sampled<Kind>(rows: readonly Kind[]): Kind[] {
  const step = Math.ceil(rows.length / MOST_ROWS);
  return rows.filter((_, row) => row % step === 0);
}

/** Columns whose cells may be broken share what the others leave: first so that none has more lines than needed, then row by row. */
function lowest(
  rows: readonly (readonly CellClaim[])[],
  least: readonly number[],
  wish: readonly number[],
  total: number,
): number[] {
  const soft = least.flatMap((width, c) => (wish[c]! > width + 0.01 ? [c] : []));
  const claims = rows.flat();
  let widths = [...least];
  for (let lines = 2; lines <= MOST_LINES; lines++) {
    const even = widest(least.length, claims, (claim) => Math.max(claim.least, neededFor(claim, lines)));
    const tried = least.map((width, c) => Math.max(width, even[c]!));
    if (sum(tried) > total) continue;
    widths = tried;
    break;
  }
  return climbed(rows, soft, least, spread(widths, wish, soft, total));
}

/** The width at which a cell has so many lines at most. */
function neededFor({ texts, beside }: CellClaim, lines: number): number {
  const [only, more] = texts;
  if (only === undefined) return 0;
  if (more === undefined) return (only * RAGGED) / lines + beside;
  return Math.max(...texts.map((text) => (text * RAGGED) / Math.max(1, lines - texts.length + 1))) + beside;
}

/** What is left goes to the columns that would like to be wider, as far as they would. */
function spread(widths: readonly number[], wish: readonly number[], soft: readonly number[], total: number): number[] {
  const spare = total - sum(widths);
  const wanted = soft.map((c) => Math.max(0, wish[c]! - widths[c]!));
  const all = sum(wanted);
  if (all === 0) return widths.map((width) => width + spare / widths.length);
  const share = Math.min(1, spare / all);
  const granted = widths.map((width, c) => {
    const at = soft.indexOf(c);
    return at < 0 ? width : width + wanted[at]! * share;
  });
  const left = (total - sum(granted)) / granted.length;
  return granted.map((width) => width + left);
}

/** Takes from one column and gives to another as long as the table gets lower. */
function climbed(
  rows: readonly (readonly CellClaim[])[],
  soft: readonly number[],
  least: readonly number[],
  start: readonly number[],
): number[] {
  let widths = [...start];
  let best = cost(rows, widths);
  for (const step of STEPS) {
    for (let round = 0, better = true; better && round < MOST_ROUNDS; round++) {
      better = false;
      for (const from of soft) {
        for (const to of soft) {
          if (from === to || widths[from]! - step < least[from]!) continue;
          const tried = [...widths];
          tried[from]! -= step;
          tried[to]! += step;
          const found = cost(rows, tried);
          if (found >= best) continue;
          [widths, best, better] = [tried, found, true];
        }
      }
    }
  }
  return widths;
}

/** Lines of all rows; of like many, those are better in which the cells have fewer. */
function cost(rows: readonly (readonly CellClaim[])[], widths: readonly number[]): number {
  let total = 0;
  for (const row of rows) {
    let most = 1;
    for (const claim of row) {
      const lines = linesIn(claim, widths);
      total += 0.001 * lines;
      if (lines > claim.texts.length && claim.wish < SHORT) total += SHORT_BROKEN;
      if (lines > most) most = lines;
    }
    total += most;
  }
  return total;
}

function linesOf(rows: readonly (readonly CellClaim[])[], widths: readonly number[]): number {
  return sum(rows.map((row) => row.reduce((most, claim) => Math.max(most, linesIn(claim, widths)), 1)));
}

function linesIn({ column, columns, texts, beside }: CellClaim, widths: readonly number[]): number {
  let width = 0;
  for (let c = column; c < column + columns; c++) width += widths[c]!;
  const room = Math.max(1, width - beside);
  let lines = 0;
  for (const text of texts) lines += text <= room + 0.01 ? 1 : Math.max(2, Math.ceil((text * RAGGED) / room));
  return lines;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
