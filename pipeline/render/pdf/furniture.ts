/** What stands round the type area: running heads and folios, mirrored on left and right pages. */

import type { StyleWords, TextStyle } from '../../house/style.ts';
import type { Masthead } from '../../model/document.ts';
import { compose } from '../../typeset/compose.ts';
import type { PlacedRun, RuledBox } from '../../typeset/pages.ts';
import { issueNumber } from '../issue-number.ts';
import { EM_ASCENT, type Sheet } from './sheet.ts';
import type { Type } from './type.ts';

/** Lines of the grid from the type area to the running head's baseline, and to the folio's. */
const HEAD_ABOVE = 1.1;
const FOLIO_BELOW = 1.6;
const HEAD_RULE = 0.4;

/** A page's place in the issue. */
export interface PageSide {
  readonly folio: number;
  /**
   * Where something opens there is no running head, and a number only where the style says so; a bare page such as the 版权页 has
   * neither.
   */
  readonly kind: 'text' | 'opening' | 'bare';
  readonly head: string;
  readonly left: number;
}

/** 刊名　2025年第1期 */
export function issueLine(masthead: Masthead, words: StyleWords): string {
  return [masthead.journal, issueNumber(masthead, words)].filter((part) => part !== '').join('　');
}

/** Whether a page lies on the left of an opened issue. */
export function isLeft(folio: number): boolean {
  return folio % 2 === 0;
}

/** Sets a page's running head and folio, both at the outer edge. */
export function furnish(side: PageSide, sheet: Sheet, type: Type): { runs: PlacedRun[]; rules: RuledBox[] } {
  const { style, area, top } = sheet;
  const runs: PlacedRun[] = [];
  const rules: RuledBox[] = [];
  const folioBaseline = top + area.height + FOLIO_BELOW * area.grid;
  if (side.kind === 'text' && side.head !== '') {
    const baseline = top - HEAD_ABOVE * area.grid;
    runs.push(...outerLine(side.head, style.text.runningHead, side, baseline, sheet, type));
    const below = baseline + (1 - EM_ASCENT) * style.text.runningHead.size + 3;
    rules.push({ x: side.left, y: below, width: area.width, height: HEAD_RULE });
  }
  if (side.kind === 'text' || (side.kind === 'opening' && style.openingFolios === 'shown')) {
    runs.push(...outerLine(String(side.folio), style.text.folio, side, folioBaseline, sheet, type));
  }
  return { runs, rules };
}

function outerLine(
  words: string,
  style: TextStyle,
  side: PageSide,
  baseline: number,
  sheet: Sheet,
  type: Type,
): PlacedRun[] {
  const align = isLeft(side.folio) ? 'left' : 'right';
  const shape = { width: sheet.area.width, indent: 0, firstLine: 0, align } as const;
  const fitting = shortened(words, sheet.area.width / style.size - 2);
  const { lines } = compose(type.words(fitting, style), type.measure, shape, sheet.rules);
  return (lines[0]?.runs ?? []).map(({ x, ...run }) => ({ ...run, x: side.left + x, baseline }));
}

function shortened(words: string, ems: number): string {
  const characters = [...words];
  return characters.length <= ems ? words : `${characters.slice(0, Math.floor(ems) - 2).join('')}……`;
}
