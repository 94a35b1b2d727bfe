/** A galley as a flow: its opening across the columns, its body in them, and what stands at its end. */
import type { Ending, Galley, PrintedBlock, PrintedParagraph } from '../../galley/printed.ts';
import type { Article } from '../../model/document.ts';
import { plainly } from '../../model/math.ts';
import { type Float, rowsHeight, stack } from '../../typeset/columns.ts';
import type { Flow } from '../../typeset/flow.ts';
import { keepAfterHeadings, type Row } from '../../typeset/rows.ts';
import { blockRows, isPanorama, setOff } from './blocks.ts';
import { withEnding } from './ending.ts';
import { keptTogether, noteFoot, paragraphRows, type Stick, targeted } from './stick.ts';
import { placedTable } from './table/table.ts';

/** Part of the type area's height that a table that floats takes at most. */
const TALLEST_FLOAT = 0.6;
/** Part of it that the foot of the first page takes at most. */
const TALLEST_FOOT = 0.4;

/** Part of it that an opening across the columns takes at most; a taller one runs in the columns, and on over pages. */
const TALLEST_OPENING = 0.8;

/** Sets an article; the opening is as wide as the type area, unless articles start in columns or it is very tall, the rest as a column. */
export function articleFlow(galley: Galley, across: Stick, column: Stick): Flow {
  const { page, articleStart: start } = column.sheet.style;
  // Without any text there is no column whose foot it could be.
  const foot = galley.body.length === 0 && page.columns > 1 ? [] : footRows(galley.foot, column);
  const wide = start === 'column' ? column : across;
  const spanning = openingRows(galley, wide);
  const isTall = rowsHeight(spanning) > across.sheet.area.height * TALLEST_OPENING;
  // In one column the opening may run in it, so that the foot hangs on the very first row.
  const isInColumn = start === 'column' || isTall || (foot.length > 0 && page.columns === 1);
  const opening = isTall && page.columns > 1 ? openingRows(galley, column) : spanning;
  const { rows, floats, spans } = bodyRows(galley.body, column, wide);
  const left = foot.length === 0 ? galley.ending : withoutFoot(galley);
  const whole = withFoot(withEnding(isInColumn ? [...opening, ...rows] : rows, left, column), foot);
  return {
    columns: page.columns,
    gutter: column.sheet.gutter,
    start,
    opening: isInColumn ? [] : opening,
    rows: whole,
    floats: behind(floats, isInColumn ? opening.length : 0),
    spans: behind(spans, isInColumn ? opening.length : 0),
    footnotes: noteFoot(column),
  };
}

/** Floats of rows before which so many others have come. */
function behind(floats: readonly Float[], rows: number): readonly Float[] {
  return rows === 0 ? floats : floats.map((float) => ({ ...float, at: float.at + rows }));
}

/** What stands at the foot of the first page; nothing where it would take too much of it. */
function footRows(foot: readonly PrintedParagraph[], stick: Stick): Row[] {
  const rows = foot.flatMap((paragraph) => paragraphRows(paragraph, stick));
  return rowsHeight(rows) > stick.sheet.area.height * TALLEST_FOOT ? [] : rows;
}

function withoutFoot({ ending, foot }: Galley): Ending[] {
  return ending.flatMap((one): readonly Ending[] => {
    if (one.kind !== 'closing') return [one];
    const paragraphs = one.paragraphs.filter((paragraph) => !foot.includes(paragraph));
    return paragraphs.length === 0 ? [] : [{ ...one, paragraphs }];
  });
}

/** Hangs the foot on the first row, above the notes that it refers to. */
function withFoot([first, ...others]: readonly Row[], foot: readonly Row[]): Row[] {
  return first === undefined ? [] : [{ ...first, notes: [...foot, ...first.notes] }, ...others];
}

/** The article's title as one line of plain text. */
export function titleLine(article: Article): string {
  return plainly(article.title).replace(/\s+/g, ' ').trim();
}

function openingRows({ article, opening }: Galley, stick: Stick): Row[] {
  const rows = opening.flatMap((paragraph) => {
    if (paragraph.role === 'title') return titleRows(paragraph, article, stick);
    const set = paragraphRows(paragraph, stick);
    return paragraph.role === 'affiliations' ? keptTogether(set) : set;
  });
  return withWhiteBelow(rows, stick.sheet.area.grid);
}

/** The first row of a title carries the article's bookmark. */
function titleRows(paragraph: PrintedParagraph, article: Article, stick: Stick): Row[] {
  const mark = { title: titleLine(article), level: 0 };
  return paragraphRows(paragraph, stick).map((row, i) => (i === 0 ? { ...row, mark } : row));
}

function withWhiteBelow(rows: readonly Row[], grid: number): Row[] {
  return rows.map((row, i) => (i === rows.length - 1 ? { ...row, below: Math.max(row.below, grid) } : row));
}

/** Rows of the body, two at least after every heading; figures and tables apart from them, those too wide for a column as spans. */
function bodyRows(body: readonly PrintedBlock[], stick: Stick, wide: Stick): Pick<Flow, 'rows' | 'floats' | 'spans'> {
  const rows: Row[] = [];
  const floats: Float[] = [];
  const spans: Float[] = [];
  const headingEnds: number[] = [];
  for (const [i, block] of body.entries()) {
    const [isSpan, placed] = placedBlock(block, stick, wide);
    const set = apart(targeted(placed, targetOf(block), stick), block, body[i - 1], stick);
    if (isSpan) spans.push({ at: rows.length, rows: set });
    else if (mayFloat(block, set, stick)) floats.push({ at: rows.length, rows: set });
    else rows.push(...set);
    if (block.kind === 'heading') headingEnds.push(rows.length - 1);
  }
  return { rows: keepAfterHeadings(rows, headingEnds), floats, spans };
}

/** The text of a block that links to it lead to. */
function targetOf(block: PrintedBlock): string | null {
  if (block.kind === 'equation') return block.formula.address;
  return block.kind === 'figure' || block.kind === 'table' ? (block.caption?.address ?? null) : null;
}

/** Stanzas are parted by a line of white. */
function apart(rows: Row[], block: PrintedBlock, before: PrintedBlock | undefined, { sheet }: Stick): Row[] {
  if (block.kind !== 'verse' || before?.kind !== 'verse') return rows;
  return rows.map((row, i) => (i === 0 ? { ...row, above: sheet.area.grid } : row));
}

/** Figures and tables float, but a table so long that it would leave no room for text is cut between its rows. */
function mayFloat({ kind }: PrintedBlock, rows: readonly Row[], { sheet }: Stick): boolean {
  if (rows.length === 0 || (kind !== 'figure' && kind !== 'table')) return false;
  return stack(rows, sheet.area.grid).height <= sheet.area.height * TALLEST_FLOAT;
}

/** The rows of a block, and whether they stand across the columns: a table that does not fit one, a picture meant for the page. */
function placedBlock(block: PrintedBlock, stick: Stick, wide: Stick): [isSpan: boolean, rows: Row[]] {
  if (block.kind === 'table') {
    const { place, rows } = placedTable(block, stick, wide);
    return [place === 'across', rows.some(({ turned }) => turned) ? [...rows] : setOff(rows, stick)];
  }
  const isSpan = block.kind === 'figure' && wide.width > stick.width && isPanorama(block, wide);
  return [isSpan, blockRows(block, isSpan ? wide : stick)];
}
