/** Rows in their places on a page: runs, rules, emphasis dots and link areas from the trimmed page's corner. */
import type { FormulaPart, Piece } from '../../typeset/characters.ts';
import { compose } from '../../typeset/compose.ts';
import type { LaidPage, PlacedRow } from '../../typeset/flow.ts';
import type {
  Dot,
  LinkArea,
  LinkTarget,
  OutlineEntry,
  PlacedImage,
  PlacedRun,
  RuledBox,
  Wave,
} from '../../typeset/pages.ts';
import type { Row } from '../../typeset/rows.ts';
import type { Sheet } from './sheet.ts';
import type { Type } from './type.ts';
import { dotsUnder, linesUnder, wavesUnder } from './under.ts';

/** 注音: how far its baseline is above the text's, in em; the leading has room for it. */
const RUBY_ABOVE = 1;

interface PlacedColumns {
  readonly runs: PlacedRun[];
  readonly turned: PlacedRun[];
  readonly rules: RuledBox[];
  readonly images: PlacedImage[];
  readonly dots: Dot[];
  readonly waves: Wave[];
  readonly links: LinkArea[];
  readonly targets: LinkTarget[];
}

/** Places a page's rows; `left` is where the type area begins. */
export function placeRows(rows: readonly PlacedRow[], left: number, sheet: Sheet, type: Type): PlacedColumns {
  const placed = nothingPlaced();
  for (const { row, x, y } of rows) {
    if (!row.turned) placeRow(row, left + x, sheet.top + y, sheet, type, placed);
    else {
      const upright = nothingPlaced();
      placeRow(row, 0, 0, sheet, type, upright);
      placeTurned(upright, left + x, sheet.top + y + row.height, row.height, placed);
    }
  }
  return placed;
}

function nothingPlaced(): PlacedColumns {
  return { runs: [], turned: [], rules: [], images: [], dots: [], waves: [], links: [], targets: [] };
}

/** Places a row whose top left corner is at `x`, `y`. */
function placeRow(row: Row, x: number, y: number, sheet: Sheet, type: Type, placed: PlacedColumns): void {
  for (const line of row.lines) {
    const first = placed.runs.length;
    line.runs.forEach(({ x: runX, ...run }, i) => {
      const placedRun = { ...run, x: x + runX, baseline: y + line.baseline - run.look.rise };
      if (run.look.part === null) placed.runs.push(placedRun);
      else placePart(run.look.part, placedRun, placed);
      if (run.look.under === 'dots') placed.dots.push(...dotsUnder(placedRun, type));
      if (run.look.href !== null) addLink(placed.links, linkOver(placedRun, run.look.href));
      if (run.look.ruby !== null && line.runs[i + 1]?.look.ruby !== run.look.ruby) {
        placed.runs.push(...readingOver(run.look.ruby, placed.runs.slice(first), sheet, type));
      }
    });
    const set = placed.runs.slice(first);
    placed.rules.push(...linesUnder(set));
    placed.waves.push(...wavesUnder(set));
  }
  if (row.target !== null) placed.targets.push({ name: row.target, x, y });
  if (row.leadsTo !== null) {
    const area = { x, y, width: sheet.area.width, height: row.height };
    placed.links.push({ ...area, to: { page: row.leadsTo } });
  }
  for (const rule of row.rules) placed.rules.push({ ...rule, x: x + rule.x, y: y + rule.y });
  for (const image of row.images) placed.images.push({ ...image, x: x + image.x, y: y + image.y });
}

/** What was placed from a corner, turned to the left round it: that corner is at `left` and `foot`. A wave becomes a line. */
function placeTurned(upright: PlacedColumns, left: number, foot: number, height: number, placed: PlacedColumns): void {
  const turned = <Box extends RuledBox>(box: Box): Box => {
    return { ...box, x: left + box.y, y: foot - box.x - box.width, width: box.height, height: box.width };
  };
  for (const run of upright.runs) placed.turned.push({ ...run, x: left + run.baseline, baseline: foot - run.x });
  placed.rules.push(...upright.rules.map(turned));
  for (const { x, y, width, swing } of upright.waves) placed.rules.push(turned({ x, y, width, height: swing }));
  for (const dot of upright.dots) placed.dots.push({ ...dot, x: left + dot.y, y: foot - dot.x });
  placed.links.push(...upright.links.map(turned));
  for (const { name } of upright.targets) placed.targets.push({ name, x: left, y: foot - height });
}

/** The glyphs and the rules of a part of a formula. */
function placePart(part: FormulaPart, { x, baseline }: PlacedRun, placed: PlacedColumns): void {
  for (const run of part.runs) {
    const { text, look, width } = run;
    placed.runs.push({ text, look, x: x + run.x, baseline: baseline - run.y, spacing: 0, width });
  }
  for (const { x: at, y, width, height } of part.rules) {
    placed.rules.push({ x: x + at, y: baseline - y, width, height });
  }
}

/** A reading centred over what bears it, read after it. */
function readingOver(ruby: readonly Piece[], line: readonly PlacedRun[], sheet: Sheet, type: Type): PlacedRun[] {
  const under = line.filter(({ look }) => look.ruby === ruby);
  const [first, last] = [under[0]!, under.at(-1)!];
  const shape = { width: Number.MAX_SAFE_INTEGER, indent: 0, firstLine: 0, align: 'left' } as const;
  const { lines } = compose(ruby, type.measure, shape, sheet.rules);
  const runs = lines[0]?.runs ?? [];
  const end = runs.at(-1);
  const left = (first.x + last.x + last.width - (end === undefined ? 0 : end.x + end.width)) / 2;
  const baseline = first.baseline - RUBY_ABOVE * first.look.size;
  return runs.map(({ x, ...run }) => ({ ...run, x: left + x, baseline }));
}

/** Runs side by side that lead to one place are one link. */
function addLink(links: LinkArea[], link: LinkArea): void {
  const last = links.at(-1);
  const isNext = last !== undefined && Math.abs(last.x + last.width - link.x) < TOUCHING && last.y === link.y;
  if (isNext && JSON.stringify(last.to) === JSON.stringify(link.to))
    links[links.length - 1] = {
      ...last,
      width: link.x + link.width - last.x,
      height: Math.max(last.height, link.height),
    };
  else links.push(link);
}

/** In points; letters are squeezed and spaced. */
const TOUCHING = 3;

function linkOver(run: PlacedRun, href: string): LinkArea {
  const { size } = run.look;
  const to = href.startsWith('#') ? { target: href.slice(1) } : { href };
  return { x: run.x, y: run.baseline - 0.9 * size, width: run.width, height: 1.1 * size, to };
}

/** Bookmarks of all pages in order. */
export function pageBookmarks(pages: readonly LaidPage[], sheet: Sheet): OutlineEntry[] {
  return pages.flatMap((page, index) =>
    page.rows.flatMap(({ row, y }) => (row.mark === null ? [] : [{ ...row.mark, page: index, y: sheet.top + y }])),
  );
}
