/** A house style worked out in points: the page, the type area, and each text style's stacking on the grid. */
import type { HouseStyle, TextRole, TextStyle } from '../../house/style.ts';
import type { ParagraphShape } from '../../typeset/compose.ts';
import type { Geometry } from '../../typeset/flow.ts';
import type { LineRules } from '../../typeset/prepared.ts';
import type { Keep, RowShape } from '../../typeset/rows.ts';
import { insideWords } from '../words.ts';
import { hyphenate } from './hyphenate.ts';

/** Height of the em box above the baseline, in em: what Chinese faces share. */
export const EM_ASCENT = 0.88;
const POINTS_PER_MM = 72 / 25.4;

/** A page's fixed measures in points. */
export interface Sheet {
  readonly style: HouseStyle;
  /** The number of the first page. */
  readonly firstPage: number;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly top: number;
  readonly inner: number;
  readonly outer: number;
  readonly gutter: number;
  readonly area: Geometry;
  readonly rules: LineRules;
}

/** Works out a house style's page; the type area is a whole number of body characters wide (clreq "Type Area"). */
export function openSheet(style: HouseStyle, firstPage = 1): Sheet {
  const { page, text } = style;
  const em = text.body.size;
  const areaWidth = em * (page.columns * page.charactersPerLine + (page.columns - 1) * page.gutter);
  const width = page.trim.width * POINTS_PER_MM;
  const inner = page.inner * POINTS_PER_MM;
  return {
    style,
    firstPage,
    width,
    height: page.trim.height * POINTS_PER_MM,
    bleed: page.bleed * POINTS_PER_MM,
    top: page.top * POINTS_PER_MM,
    inner,
    outer: width - inner - areaWidth,
    gutter: page.gutter * em,
    area: { width: areaWidth, height: page.linesPerColumn * text.body.leading, grid: text.body.leading },
    rules: { ...style.lines, hyphenate, insideWords },
  };
}

/** A text style's measure in a column of a given width. */
export function paragraphShape(style: TextStyle, width: number): ParagraphShape {
  return {
    width: width - style.indentRight * style.size,
    indent: style.indent * style.size,
    firstLine: style.firstLineIndent * style.size,
    align: style.align,
  };
}

/** How a text style's lines are stacked: on the grid where its leading is the grid's or a multiple of it. */
export function rowShape(sheet: Sheet, role: TextRole, keep: Keep): RowShape {
  const style = sheet.style.text[role];
  const { grid } = sheet.area;
  const body = sheet.style.text.body;
  const onGrid = Math.abs(style.leading / grid - Math.round(style.leading / grid)) < 0.01;
  const set = style.leading === grid ? body : style;
  return {
    leading: style.leading,
    baseline: (style.leading - set.size) / 2 + EM_ASCENT * set.size,
    size: set.size,
    above: style.linesBefore * grid,
    below: style.linesAfter * grid,
    onGrid,
    keep,
  };
}
