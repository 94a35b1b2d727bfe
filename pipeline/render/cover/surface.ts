/** What a cover is drawn on, whatever becomes of it: a sheet for the press, a picture for an e-book. */
import type { Ink } from '../../house/style.ts';
import type { Face } from '../renderer.ts';
import type { PanelBox } from './panels.ts';

/** Places outlines: the origin, the size in points, and whether they are turned a quarter clockwise, as on a spine. */
export interface OutlinePlacing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isTurned: boolean;
}

/** Measures in points, y upwards. */
export interface Surface {
  fill(box: PanelBox, ink: Ink): void;
  letter(face: Face, codePoint: number, placing: OutlinePlacing, ink: Ink): void;
}
