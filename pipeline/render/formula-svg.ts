/** A set formula as a drawing: outlines only, so that it looks the same wherever no font of formulas is. */
import type { Box, BoxMark } from '../math/layout/box.ts';
import type { FormulaType } from './math-type.ts';
import type { Fonts, PathStep } from './renderer.ts';

/** Units of the drawing in a point: hundredths, so that every number is whole. */
const UNITS = 100;

/** The SVG of a box, in its size in points. */
export function formulaSvg({ width, height, depth, marks }: Box, fonts: Fonts, { faces }: FormulaType): string {
  const math = fonts.math();
  const path = (mark: BoxMark): string => {
    switch (mark.kind) {
      case 'glyph':
        return drawn(math.outline(mark.glyph), mark.x, height - mark.y, mark.size);
      case 'word': {
        const face = faces.get(mark.face)!;
        let x = mark.x;
        return [...mark.text]
          .map((character) => {
            const codePoint = character.codePointAt(0)!;
            const outline = drawn(face.outline(codePoint), x, height - mark.y, mark.size);
            x += face.width(codePoint) * mark.size;
            return outline;
          })
          .join('');
      }
      case 'rule': {
        // No thinner than a unit, or it would not be there.
        const [w, h] = [Math.max(1, units(mark.width)), Math.max(1, units(mark.height))];
        return `M${numbers([units(mark.x), units(height - mark.y)])}h${w}v${h}h${-w}z`;
      }
      default:
        return mark satisfies never;
    }
  };
  const [w, h] = [Math.max(width, 0.1), Math.max(height + depth, 0.1)].map(units);
  const shapes = marks.map(path).join('');
  const size = `width="${w! / UNITS}pt" height="${h! / UNITS}pt"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${w} ${h}"><path d="${shapes}"/></svg>`;
}

const LETTERS: Readonly<Record<PathStep['command'], string>> = {
  moveTo: 'M',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
};

/** Each step from where the last one ended, which takes the fewest digits; ends are rounded, so that no error adds up. */
function drawn(outline: readonly PathStep[], left: number, baseline: number, size: number): string {
  let [x, y] = [0, 0];
  let out = '';
  for (const { command, args } of outline) {
    const points = args.map((value, at) => units(at % 2 === 0 ? left + value * size : baseline - value * size));
    const own = command === 'moveTo' ? points : points.map((value, at) => value - (at % 2 === 0 ? x : y));
    out += LETTERS[command] + numbers(own);
    if (points.length > 0) [x, y] = [points.at(-2)!, points.at(-1)!];
  }
  return out;
}

function units(points: number): number {
  return Math.round(points * UNITS) || 0;
}

/** Numbers with no more between them than tells them apart. */
function numbers(values: readonly number[]): string {
  return values.map((value, at) => (at === 0 || value < 0 ? String(value) : ` ${value}`)).join('');
}
