/** The measures of a house style in points, and in the twips of WordprocessingML. */
import type { HouseStyle } from '../../house/style.ts';

/** The type area's width in points: the tab stop at its end carries page numbers. */
export function measureOf({ page, text }: HouseStyle): number {
  return (page.columns * page.charactersPerLine + (page.columns - 1) * page.gutter) * text.body.size;
}

/** The height of a page's type area in points. */
export function pageHeightOf({ page, text }: HouseStyle): number {
  return page.linesPerColumn * text.body.leading;
}

/** Twentieths of a point, in which Word measures. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** The same from millimetres. */
export function twipsOfMm(mm: number): number {
  return twips((mm / 25.4) * 72);
}
