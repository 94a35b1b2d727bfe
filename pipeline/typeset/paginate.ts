/** Rows into columns into pages on one baseline grid (clreq "Type Area"). Lengths in points. */
import { gridUp, stack } from './columns.ts';
import type { Flow, Geometry, LaidPage } from './flow.ts';
import { Flowing, type OpenPage, openPage, placeFlow } from './flowing.ts';

/** At least so many grid lines must remain below a running-on article's opening. */
const LINES_BELOW_OPENING = 4;

/** Lays flows on pages, the first of which has the number `folio`; an article's last page is balanced over its columns. */
export function paginate(flows: readonly Flow[], geometry: Geometry, folio = 1): LaidPage[] {
  const pages: OpenPage[] = [];
  flows.forEach((flow, index) => {
    if (flow.start === 'right-page' && (folio + pages.length) % 2 === 0) openPage(pages);
    const page = beginFlow(pages, flow, index, geometry);
    const opening = stack(flow.opening, geometry.grid);
    placeFlow(page, flow.opening, opening.tops, 0, page.used);
    page.used += gridUp(opening.height, geometry.grid);
    new Flowing(pages, flow, index, geometry).run();
  });
  return pages;
}

/** The page a flow begins on: a new one, or that of the flow before where a column, or opening and some lines, still fit. */
function beginFlow(pages: OpenPage[], flow: Flow, index: number, { grid, height }: Geometry): OpenPage {
  const opening = gridUp(stack(flow.opening, grid).height, grid);
  const needed = opening + (LINES_BELOW_OPENING + 1) * grid;
  const last = pages.at(-1);
  const hasRoom = last !== undefined && flow.start === 'run-on' && last.used + needed <= height;
  const hasColumn = last !== undefined && flow.start === 'column' && last.taken < flow.columns;
  const page = hasRoom || hasColumn ? last : openPage(pages);
  if (hasRoom) page.used += grid;
  page.begins.push(index);
  page.flows.push(index);
  return page;
}
