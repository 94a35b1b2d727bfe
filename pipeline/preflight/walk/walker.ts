/** What the parts of a walk ask of each other. */
import type { Matrix } from '../file/geometry.ts';
import type { Dict, Stream } from '../file/objects.ts';
import type { PdfPage } from '../pages.ts';
import type { Watcher } from './events.ts';
import type { Font } from './font.ts';
import type { Space } from './spaces.ts';
import type { GraphicsState } from './state.ts';

/** What a content stream asks of the walk it is part of. */
export interface Walker {
  readonly watcher: Required<Watcher>;
  /** Counts an operator, or so many; false where there were too many. */
  goesOn(steps?: number): boolean;
  font(dict: Dict): Font;
  space(resources: Dict | null, name: string): Space | null;
  drawForm(
    page: PdfPage,
    form: Stream,
    state: GraphicsState,
    resources: Dict | null,
    depth: number,
    isPlaced: boolean,
  ): void;
  drawPattern(page: PdfPage, pattern: Stream, matrix: Matrix, state: GraphicsState, resources: Dict | null): void;
  drawGlyph(page: PdfPage, glyph: Stream, font: Dict, matrix: Matrix, state: GraphicsState): void;
}

/** Where text is shown: a content stream at the point to which it has been read. */
export interface ShowingPoint {
  readonly walker: Walker;
  readonly page: PdfPage;
  readonly isPlaced: boolean;
  readonly state: GraphicsState;
  fontNamed(name: string): Font | null;
}
