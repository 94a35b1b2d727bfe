/** The byline a line is, judged by the lines round it. */
import { bareBullet } from './bare-byline.ts';
import type { Byline } from './byline-type.ts';
import { BYLINES } from './bylines.ts';
import { mayStandOver } from './habits.ts';
import type { Line } from './line.ts';
import { firstRow } from './rows.ts';
import { mayBeTitle } from './title-top.ts';

/** A byline, and the row that says that it is one. */
export interface FoundByline {
  readonly byline: Byline;
  readonly row: string;
}

/** The byline a line is, or null; `ended` says that the article above has ended, `plain` that the articles are signed with bare names, `signs` those before bylines. */
export function bylineAt(
  lines: readonly Line[],
  at: number,
  ended: boolean,
  plain: boolean,
  signs: ReadonlySet<string>,
): FoundByline | null {
  // A byline stands right below a title.
  if (at === 0 || !(mayBeTitle(lines, at - 1) || isSignedUnder(lines, at, signs))) return null;
  const { chars, shows } = lines[at]!;
  const { says, id } = firstRow(BYLINES, { lines, at, ended, plain, signs });
  const byline =
    says === 'shown' ? shows.byline : says === 'group' ? shows.groupByline : says === 'bare' ? bareBullet(chars) : null;
  return byline === null ? null : { byline, row: id };
}

/** Below a line that only a sign shows to be a title: 井, above ◎明月光. */
function isSignedUnder(lines: readonly Line[], at: number, signs: ReadonlySet<string>): boolean {
  return signs.has(lines[at]!.chars[0]!) && mayStandOver(lines, at - 1);
}
