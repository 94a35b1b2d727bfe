/** What the parts of a walk ask of each other. */
import type { Matrix } from '../file/geometry.ts';
import type { Dict, Stream } from '../file/objects.ts';
import type { Page } from '../pages.ts';
import type { Watcher } from './events.ts';
import type { Font } from './font.ts';
import type { Space } from './spaces.ts';
import type { State } from './state.ts';

/** What a content stream asks of the walk it is part of. */
export interface Walker {
  readonly watcher: Required<Watcher>;
  goesOn(): boolean;
  font(dict: Dict): Font;
  space(resources: Dict | null, name: string): Space | null;
  drawForm(page: Page, form: Stream, state: State, resources: Dict | null, depth: number, isPlaced: boolean): void;
  drawPattern(page: Page, pattern: Stream, matrix: Matrix, state: State, resources: Dict | null): void;
  drawGlyph(page: Page, glyph: Stream, font: Dict, matrix: Matrix, state: State): void;
}

/** Where text is shown: a content stream at the point to which it has been read. */
export interface Stage {
  readonly walker: Walker;
  readonly page: Page;
  readonly isPlaced: boolean;
  readonly state: State;
  fontNamed(name: string): Font | null;
}
