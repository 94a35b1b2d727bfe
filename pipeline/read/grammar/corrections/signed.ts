/** The authors on a line that the editor says is a byline. */
import type { Article } from '../../../model/document.ts';
import type { ArticleLines } from '../article-lines.ts';
import type { Byline } from '../byline-type.ts';
import { authorsOf } from '../front.ts';
import type { Line } from '../line.ts';
import type { Say } from '../say.ts';
import { organisationsOf } from '../workplace.ts';

const SIGN = /^[^\p{L}\p{N}]*(?:(?:作\s*者|文|撰\s*文|撰\s*稿|编\s*译|翻\s*译)\s*[/／∕╱⁄|｜│丨：:∣]\s*)?/u;
// 扎西、卓玛   扎西 卓玛   Nguyễn Văn An，李四: spaces part names, but not the words of one in Latin letters.
const BETWEEN = /\s*[、，,；;/／]\s*|\u3000+|\s{2,}|(?<=[\p{Script=Han}\d])\s+|\s+(?=\p{Script=Han})/gu;
const NAME = /[\p{L}\p{M}\p{N}·•.’'‘\-\s]+/u;

/** Reads the line as the byline it shows, where that is all of it; else every word of it that can be a name is one. */
export function signedOn(file: string, line: Line, say: Say): Pick<Article, 'authors' | 'affiliations'> {
  const shown = line.shows.byline ?? line.shows.groupByline;
  const byline = shown !== null && shown.rest === line.chars.length ? shown : namesIn(line.chars);
  const found: ArticleLines = {
    titles: [],
    byline: { line, byline, row: 'corrected' },
    rest: [],
    section: null,
    row: 'corrected',
  };
  return { authors: authorsOf(file, found.byline, say), affiliations: organisationsOf(file, found) };
}

function namesIn(chars: string): Byline {
  const from = SIGN.exec(chars)![0].length;
  const start = from < chars.length ? from : 0;
  const places = [start];
  for (const { index, 0: space } of chars.matchAll(BETWEEN))
    if (index > start) places.push(index, index + space.length);
  places.push(chars.length);
  const names = [];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [first, last] = [places[at]!, places[at + 1]!];
    if (first < last && NAME.test(chars.slice(first, last)))
      names.push({ from: first, to: last, ties: [], role: null });
  }
  if (names.length === 0) names.push({ from: start, to: chars.length, ties: [], role: null });
  return { from: start, names, organisations: [], marked: true, rest: chars.length };
}
