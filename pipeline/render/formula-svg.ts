/** A set formula as a drawing: outlines only, so that it looks the same wherever no font of formulas is. */
import type { Box, BoxMark } from '../math/layout/box.ts';
import type { FormulaType } from './math-type.ts';
import type { Fonts, PathStep } from './renderer.ts';

/** The SVG of a box; its measures are points. */
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
      case 'rule':
        return `M${at(mark.x)} ${at(height - mark.y)}h${at(mark.width)}v${at(mark.height)}h${at(-mark.width)}z`;
      default:
        return mark satisfies never;
    }
  };
  const [w, h] = [at(Math.max(width, 0.1)), at(Math.max(height + depth, 0.1))];
  const shapes = marks.map(path).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}pt" height="${h}pt" viewBox="0 0 ${w} ${h}"><path d="${shapes}"/></svg>`;
}

const LETTERS: Readonly<Record<PathStep['command'], string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function drawn(outline: readonly PathStep[], x: number, y: number, size: number): string {
  return outline
    .map(({ command, args }) => {
      const points = args.map((value, index) => at(index % 2 === 0 ? x + value * size : y - value * size));
      return LETTERS[command] + points.join(' ');
    })
    .join('');
}

/** Hundredths of a point, without what says nothing. */
function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}
