/** What a walk through the pages tells those who watch. */
import type { Rectangle } from '../file/geometry.ts';
import type { Dict } from '../file/objects.ts';
import type { PdfPage } from '../pages.ts';
import type { Font } from './font.ts';
import type { Space } from './spaces.ts';

/** A colour in its space. */
export interface PaintColour {
  readonly space: Space;
  readonly values: readonly number[];
}

/** A colour, and what becomes of the inks under it. */
export interface Painting {
  readonly paint: PaintColour;
  /** Set to overprint. */
  readonly isOverprinted: boolean;
  /** Printed over the inks under it, which stay. */
  readonly isAdded: boolean;
}

/** Something that leaves a mark; the box is what of it lies within the clipping path. */
interface Painted {
  readonly page: PdfPage;
  readonly box: Rectangle;
  /** False within a pattern's cell or a font's glyph: the box is that of the first only. */
  readonly isPlaced: boolean;
}

export interface FilledPath extends Painted, Painting {
  readonly isRectangle: boolean;
}

export interface Stroked extends Painted, Painting {
  /** Thickness on the page, in points. */
  readonly weight: number;
}

export interface ShownText extends Painted {
  readonly font: Font;
  readonly codes: readonly number[];
  /** Size on the page, in points. */
  readonly size: number;
  /** What the glyphs are filled and drawn with; none where the text is invisible. */
  readonly paints: readonly PaintColour[];
  /** The same, each with what becomes of the inks under it. */
  readonly paintings: readonly Painting[];
  /** Thickness of the lines round the glyphs on the page, in points; null where they have none. */
  readonly weight: number | null;
}

export interface PlacedPicture extends Painted {
  readonly dict: Dict;
  readonly contents: Uint8Array;
  /** The same for every use of the same picture. */
  readonly key: string;
  readonly columns: number;
  readonly rows: number;
  readonly bits: number;
  readonly isMask: boolean;
  readonly space: Space | null;
  /** Size on the page before clipping, in points. */
  readonly width: number;
  readonly height: number;
}

export interface Watcher {
  /** A colour space comes into use, by an operator (rg) or a thing (图片). */
  space?(page: PdfPage, space: Space, by: string): void;
  fill?(mark: FilledPath): void;
  stroke?(mark: Stroked): void;
  text?(mark: ShownText): void;
  picture?(mark: PlacedPicture): void;
  /** A shading painted over the clipping path. */
  shading?(mark: Painted & { readonly dict: Dict; readonly space: Space }): void;
  /** A graphics state dictionary of the resources. */
  state?(page: PdfPage, dict: Dict): void;
  /** A form, a page or a picture, with its dictionary, as it is come upon. */
  object?(page: PdfPage, dict: Dict, kind: 'page' | 'form' | 'picture' | 'postscript'): void;
  /** Something that cannot be read. */
  broken?(page: PdfPage, what: string): void;
}

/** One watcher out of many; each event reaches those who look for it. */
export function allWatchers(watchers: readonly Watcher[]): Required<Watcher> {
  const all = <Key extends keyof Watcher>(key: Key) => {
    const calls = watchers.filter((one) => one[key] !== undefined);
    return (...args: unknown[]) => {
      for (const one of calls) (one[key] as (...args: unknown[]) => void)(...args);
    };
  };
  return {
    space: all('space'),
    fill: all('fill'),
    stroke: all('stroke'),
    text: all('text'),
    picture: all('picture'),
    shading: all('shading'),
    state: all('state'),
    object: all('object'),
    broken: all('broken'),
  };
}
