/** A house style on paper of another size: the same type, margins in the same proportions. */
import type { TrimSize } from '../model/press.ts';
import type { HouseStyle, PageStyle } from './style.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Characters that a line of text needs to be set well; narrower columns give way to fewer. */
const NARROWEST = 18;

/** The style as it is for its own size, else with as many whole characters and lines as the new page takes (clreq "Type Area"). */
export function trimmed(style: HouseStyle, trim: TrimSize | null): HouseStyle {
  const { page } = style;
  if (trim === null || (trim.width === page.trim.width && trim.height === page.trim.height)) return style;
  const { size, leading } = style.text.body;
  const [em, line] = [size / POINTS_PER_MM, leading / POINTS_PER_MM];
  const [across, down] = [trim.width / page.trim.width, trim.height / page.trim.height];
  const wide = charactersAcross(page);
  const columns = columnsFor(page, Math.floor(wide * across));
  const charactersPerLine = Math.floor((Math.floor(wide * across) - (columns - 1) * page.gutter) / columns);
  const linesPerColumn = Math.floor(page.linesPerColumn * down);
  const changed = { ...page, trim, columns, charactersPerLine, linesPerColumn };
  return {
    ...style,
    page: {
      ...changed,
      inner: shareOf(page.inner, page.trim.width - wide * em, trim.width - charactersAcross(changed) * em),
      top: shareOf(page.top, page.trim.height - page.linesPerColumn * line, trim.height - linesPerColumn * line),
    },
  };
}

/** Of the type area, in characters. */
function charactersAcross({ columns, charactersPerLine, gutter }: PageStyle): number {
  return columns * charactersPerLine + (columns - 1) * gutter;
}

function columnsFor({ columns, gutter }: PageStyle, characters: number): PageStyle['columns'] {
  const fitting = Math.floor((characters + gutter) / (NARROWEST + gutter));
  return Math.max(1, Math.min(columns, fitting)) as PageStyle['columns'];
}

/** One of two margins, as large a part of both as it was. */
function shareOf(margin: number, before: number, now: number): number {
  return (margin / before) * now;
}
