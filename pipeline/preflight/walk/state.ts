/** The graphics state (ISO 32000-1, 8.4), as much of it as a preflight asks for. */
import type { Matrix, Rectangle } from '../file/geometry.ts';
import type { PaintColour, Painting } from './events.ts';
import type { Font } from './font.ts';
import { GRAY } from './spaces.ts';

export interface GraphicsState {
  matrix: Matrix;
  clip: Rectangle;
  fill: PaintColour;
  stroke: PaintColour;
  lineWidth: number;
  fillOverprint: boolean;
  strokeOverprint: boolean;
  /** OPM: 1 keeps the inks under a colour in four inks that has none of them (ISO 32000-1, 8.6.7). */
  overprintMode: number;
  font: Font | null;
  size: number;
  /** Tr */
  mode: number;
  /** Tc, Tw, Tz (1 = 100 %), TL, Ts */
  spacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

export const BLACK: PaintColour = { space: GRAY, values: [0] };

export function stateOn(matrix: Matrix, clip: Rectangle): GraphicsState {
  return {
    matrix,
    clip,
    fill: BLACK,
    stroke: BLACK,
    lineWidth: 1,
    fillOverprint: false,
    strokeOverprint: false,
    overprintMode: 0,
    font: null,
    size: 1,
    mode: 0,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
}

/** What a state fills or strokes with, and whether inks under it stay: those of a colour in four inks only by mode 1 (8.6.7). */
export function paintIn(state: GraphicsState, act: 'fill' | 'stroke'): Painting {
  const paint = state[act];
  const isOverprinted = act === 'fill' ? state.fillOverprint : state.strokeOverprint;
  const { family } = paint.space;
  const isTint = family === 'Separation' || family === 'DeviceN';
  return {
    paint,
    isOverprinted,
    isAdded: isOverprinted && (isTint || (family === 'DeviceCMYK' && state.overprintMode === 1)),
  };
}
