/** A cover painted as a picture: one byte a pixel, and the colours that occur. */
import type { PanelBox } from '../cover/panels.ts';
import type { Surface } from '../cover/surface.ts';
import { colourOf } from './colours.ts';
import { contoursOf } from './lettering.ts';
import { openPalette, SHADES } from './palette.ts';
import { encodePng } from './png.ts';
import { blankRaster, fillBox, fillContours } from './raster.ts';

export interface Easel extends Surface {
  /** The finished picture, a PNG. */
  picture(): Uint8Array;
}

/** Paints what lies in a frame of the sheet, in points, so large that it has at least so many pixels across and down. */
export function openEasel(frame: PanelBox, least: { readonly width: number; readonly height: number }): Easel {
  const scale = Math.max(least.width / frame.width, least.height / frame.height);
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
  const raster = blankRaster(width, height);
  const palette = openPalette();
  const x = (points: number) => (points - frame.x) * scale;
  const y = (points: number) => (frame.y + frame.height - points) * scale;
  return {
    fill(box, ink) {
      const colour = palette.index(colourOf(ink));
      const corners = [
        [x(box.x), y(box.y + box.height)],
        [x(box.x + box.width), y(box.y)],
      ] as const;
      fillBox(raster, ...corners, SHADES, (ground, level) => palette.over(ground, colour, level));
    },
    letter(face, codePoint, placing, ink) {
      const contours = contoursOf(face, codePoint, x(placing.x), y(placing.y), placing.size * scale);
      const colour = palette.index(colourOf(ink));
      fillContours(raster, contours, SHADES, (ground, level) => palette.over(ground, colour, level));
    },
    picture: () => encodePng(width, height, palette.bytes(), raster.pixels),
  };
}
