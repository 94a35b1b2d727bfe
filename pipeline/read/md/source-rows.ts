/** The rows of a stretch of the manuscript that is read as it is written. */
import { lineOf } from '../source/lines.ts';
import type { SourceLine } from '../source/source.ts';
import type { Manuscript } from './manuscript.ts';

/** A paragraph a row; `firstLine` is the line of the first. */
export function sourceRows(value: string, firstLine: number, manuscript: Manuscript): SourceLine[] {
  return value.split(/\r\n|\r|\n/).flatMap((row, index) => {
    const point = manuscript.pointIn(firstLine + index, row);
    return lineOf(manuscript.clean(row, point, []), { kind: 'paragraph' }, index === 0 ? 1 : 0) ?? [];
  });
}
