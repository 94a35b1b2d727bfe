/** What lies under a mark: areas painted before it, so that inks that overprint can be summed and reversed letters seen. */
import { contains, heightOf, overlaps, type Rectangle, widthOf } from './file/geometry.ts';
import type { PdfPage } from './pages.ts';
import type { FilledPath, PlacedPicture } from './walk/events.ts';
import { inksIn } from './walk/inked.ts';
import { type Inks, totalOf } from './walk/spaces.ts';

/** What is under a stretch of a page: inks of areas, or a picture, whose inks differ from spot to spot. */
export interface Ground {
  /** The most ink that any part of it bears; null where a picture or a colour without inks lies uppermost. */
  readonly inks: Inks | null;
  /** Whether all of the stretch lies on it, and the areas are rectangles. */
  readonly isCertain: boolean;
}

interface Area {
  readonly box: Rectangle;
  readonly inks: Inks | null;
  readonly isAdded: boolean;
  readonly isRectangle: boolean;
}

/** Smaller areas are rules and parts of signs (square points). */
const LEAST = 100;
/** Areas of a page that are kept; a map has more, and is no ground for letters. */
const MOST = 2000;
const PAPER: Inks = { cyan: 0, magenta: 0, yellow: 0, black: 0, spot: 0, isAll: false };

export class Backdrop {
  private page: PdfPage | null = null;
  private areas: Area[] = [];

  /** Lays what has been painted, so that what follows lies on it. */
  lay({ page, box, isPlaced, ...rest }: FilledPath | PlacedPicture): void {
    if (page !== this.page) {
      this.page = page;
      this.areas = [];
    }
    if (!isPlaced || widthOf(box) * heightOf(box) < LEAST || this.areas.length >= MOST) return;
    if ('paint' in rest) {
      const { paint, isAdded, isRectangle } = rest;
      this.areas.push({ box, inks: inksIn(paint), isAdded, isRectangle });
    } else if (!rest.isMask) this.areas.push({ box, inks: null, isAdded: false, isRectangle: true });
  }

  /** What lies under a box of a page; null where it is bare paper. */
  under(page: PdfPage, box: Rectangle): Ground | null {
    if (page !== this.page) return null;
    let grounds: (Inks | null)[] = [PAPER];
    let isCertain = true;
    for (const area of this.areas) {
      if (!overlaps(area.box, box)) continue;
      const isWhole = area.isRectangle && contains(area.box, box, 0.5);
      const on = area.isAdded ? grounds.map((ground) => inksTogether(ground, area.inks)) : [area.inks];
      grounds = isWhole ? on : [...on, ...grounds].slice(0, 16);
      isCertain = isWhole && (isCertain || !area.isAdded);
    }
    const inked = grounds.filter((ground) => ground === null || totalOf(ground) > 0);
    if (inked.length === 0) return null;
    const most = inked.reduce((one, other) => (one === null || other === null ? null : heavier(one, other)));
    return { inks: most, isCertain };
  }
}

/** The inks of a colour that is printed over another: its own inks, and those of the other that it has not. */
export function inksTogether(under: Inks | null, over: Inks | null): Inks | null {
  if (under === null || over === null) return null;
  const ink = (name: 'cyan' | 'magenta' | 'yellow' | 'black' | 'spot') => (over[name] > 0 ? over[name] : under[name]);
  return {
    cyan: ink('cyan'),
    magenta: ink('magenta'),
    yellow: ink('yellow'),
    black: ink('black'),
    spot: ink('spot'),
    isAll: over.isAll || under.isAll,
  };
}

function heavier(one: Inks, other: Inks): Inks {
  return totalOf(one) >= totalOf(other) ? one : other;
}
