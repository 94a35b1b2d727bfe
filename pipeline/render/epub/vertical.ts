/** 直排: a horizontal stylesheet turned so that its sides are those of the lines, whichever way these run. */
import type { Job } from '../renderer.ts';

/** Only Traditional editions are set from top to bottom. */
export function isVertical({ edition, wishes }: Pick<Job, 'edition' | 'wishes'>): boolean {
  return wishes.writing === 'vertical' && edition !== 'zh-Hans';
}

const SIDES = { top: 'block-start', right: 'inline-end', bottom: 'block-end', left: 'inline-start' } as const;
const ON_A_SIDE = /(?<=[{;]\s*)(margin|padding|border)-(top|right|bottom|left)(?=\s*:)/g;
const ON_ALL_SIDES = /(?<=[{;]\s*)(margin|padding)\s*:\s*([^;}]+)/g;
const WIDTH = /(?<=[{;]\s*)width(?=\s*:)/g;

/**
 * The stylesheet with logical sides (CSS Logical Properties 1). Horizontal books keep the physical ones, since there are readers for
 * Chinese that know no others and none of those sets lines from top to bottom.
 */
export function turned(css: string): string {
  return css
    .replace(ON_A_SIDE, (_, property: string, side: keyof typeof SIDES) => `${property}-${SIDES[side]}`)
    .replace(ON_ALL_SIDES, (_, property: string, values: string) => onAllSides(property, values.trim().split(/\s+/)))
    .replace(WIDTH, 'inline-size');
}

/** One to four values, as CSS gives them out: top, right, bottom, left. */
function onAllSides(property: string, [top = '0', right = top, bottom = top, left = right]: readonly string[]): string {
  return `${property}-block: ${top} ${bottom}; ${property}-inline: ${left} ${right}`;
}
