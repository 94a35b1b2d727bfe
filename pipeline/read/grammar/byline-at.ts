/** The byline a line is, judged by the lines round it. */
import { bareBullet } from './bare-byline.ts';
import type { Byline } from './byline-type.ts';
import { BYLINES } from './bylines.ts';
import type { Line } from './line.ts';
import { firstRow } from './rows.ts';
import { mayBeTitle } from './title-top.ts';

/** A byline, and the row that says that it is one. */
export interface FoundByline {
  readonly byline: Byline;
  readonly row: string;
}

/** The byline a line is, or null; `ended` says that the article above has ended, `plain` that the articles are signed with bare names. */
export function bylineAt(lines: readonly Line[], at: number, ended: boolean, plain: boolean): FoundByline | null {
  // A byline stands right below a title.
  if (at === 0 || !mayBeTitle(lines, at - 1)) return null;
  const { chars, shows } = lines[at]!;
  const { says, id } = firstRow(BYLINES, { lines, at, ended, plain });
  const byline =
    says === 'shown' ? shows.byline : says === 'group' ? shows.groupByline : says === 'bare' ? bareBullet(chars) : null;
  return byline === null ? null : { byline, row: id };
}
