/** Callouts: > [!NOTE] over a quotation says how it looks on a page of the web, and is no part of its text. */
import { wordsIn } from '../../model/math.ts';
import { slice } from '../../model/runs.ts';
import { extentOf } from '../grammar/line.ts';
import { lineOf } from '../source/lines.ts';
import type { SourceLine } from '../source/source.ts';
import type { Manuscript } from './manuscript.ts';

// [!NOTE]   [!tip]- 小窍门
const SIGN = /^\[![A-Za-z]{2,12}\][+-]?\s*/;

/** The lines of a quotation without the sign of a callout; its own heading stays as the first line. */
export function withoutCalloutSign(lines: readonly SourceLine[], manuscript: Manuscript): readonly SourceLine[] {
  const [first, second, ...others] = lines;
  const sign = first === undefined ? null : SIGN.exec(first.chars)?.[0];
  if (first === undefined || !sign) return lines;
  manuscript.say('info', 'markup-read', extentOf(first), `“${sign.trim()}”是提示框的记号，已照它的意思读，作引文`);
  const rest = lineOf(slice(first.text, sign.length, wordsIn(first.text).length), first.told!, first.blanksBefore);
  const next = second?.told?.kind === 'wrapped' ? { ...second, told: { kind: 'paragraph' } as const } : second;
  return [...(rest === null ? [] : [rest]), ...(next === undefined ? [] : [next]), ...others];
}
