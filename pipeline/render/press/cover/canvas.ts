/** What is drawn on the sheet, as operators of a page in DeviceCMYK. */
import type { PDFOperator } from '@cantoo/pdf-lib';
import type { Ink } from '../../../house/style.ts';
import type { PanelBox } from '../../cover/panels.ts';
import type { OutlinePlacing, Surface } from '../../cover/surface.ts';
import type { PathStep } from '../../renderer.ts';
import { BLACK_OVERPRINTS, NOTHING_OVERPRINTS } from '../overprint.ts';

type Library = typeof import('@cantoo/pdf-lib');

export interface Canvas extends Surface {
  /** A picture of the page's resources. */
  picture(name: string, box: PanelBox): void;
  readonly operators: readonly PDFOperator[];
}

/** Opens an empty canvas; ink is only named where it changes. */
export function openCanvas(pdf: Library, blackOverprints: boolean): Canvas {
  const operators: PDFOperator[] = [];
  let wet: Ink | null = null;
  const dip = (ink: Ink) => {
    if (wet !== null && ink.every((part, i) => part === wet![i])) return;
    const [cyan, magenta, yellow, black] = ink.map((part) => part / 100);
    if (blackOverprints && isBlack(ink) !== (wet !== null && isBlack(wet)))
      operators.push(pdf.setGraphicsState(isBlack(ink) ? BLACK_OVERPRINTS : NOTHING_OVERPRINTS));
    operators.push(pdf.setFillingCmykColor(cyan!, magenta!, yellow!, black!));
    wet = ink;
  };
  return {
    operators,
    fill({ x, y, width, height }, ink) {
      dip(ink);
      operators.push(pdf.rectangle(exact(x), exact(y), exact(width), exact(height)), pdf.fill());
    },
    letter(face, codePoint, placing, ink) {
      const path = pathOf(face.outline(codePoint), placing, pdf);
      if (path.length === 0) return;
      dip(ink);
      for (const step of path) operators.push(step);
      operators.push(pdf.fill());
    },
    picture(name, { x, y, width, height }) {
      operators.push(
        pdf.pushGraphicsState(),
        pdf.concatTransformationMatrix(exact(width), 0, 0, exact(height), exact(x), exact(y)),
        pdf.drawObject(name),
        pdf.popGraphicsState(),
      );
    },
  };
}

/** Full black, and nothing else. */
function isBlack([cyan, magenta, yellow, black]: Ink): boolean {
  return black === 100 && cyan + magenta + yellow === 0;
}

/** Three decimals of a point are finer than any plate. */
function exact(points: number): number {
  return Math.round(points * 1000) / 1000;
}

/** Curves of TrueType have one control point, those of PDF two. */
function pathOf(steps: readonly PathStep[], { x, y, size, isTurned }: OutlinePlacing, pdf: Library): PDFOperator[] {
  const place = (right: number, up: number): [number, number] =>
    isTurned ? [exact(x + up * size), exact(y - right * size)] : [exact(x + right * size), exact(y + up * size)];
  let [fromX, fromY] = [0, 0];
  return steps.map(({ command, args }): PDFOperator => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    const [startX, startY] = [fromX, fromY];
    if (args.length >= 2) [fromX, fromY] = [args.at(-2)!, args.at(-1)!];
    switch (command) {
      case 'moveTo':
        return pdf.moveTo(...place(a, b));
      case 'lineTo':
        return pdf.lineTo(...place(a, b));
      case 'quadraticCurveTo': {
        const first = place(startX + (2 / 3) * (a - startX), startY + (2 / 3) * (b - startY));
        const second = place(c + (2 / 3) * (a - c), d + (2 / 3) * (b - d));
        return pdf.appendBezierCurve(...first, ...second, ...place(c, d));
      }
      case 'bezierCurveTo':
        return pdf.appendBezierCurve(...place(a, b), ...place(c, d), ...place(e, f));
      default:
        return pdf.closePath();
    }
  });
}
