/** 作者单位 where no label announces it: before the name, under the byline, or in brackets at the end. */
import { anyOffice, tails } from '../../lexis/offices.ts';
import { once } from '../../lexis/once.ts';
import type { Affiliation } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { ArticleLines } from './article-lines.ts';
import { isBalanced } from './ends.ts';
import { affiliationsOf } from './front.ts';
import { extentOf, type Line, withText } from './line.ts';
import type { Say } from './say.ts';
import { joinLines, type Unit } from './unit.ts';

const MOST_AFFILIATION_LINES = 6;

/** The places of work written before the authors' names. */
export function organisationsOf(file: string, { byline }: ArticleLines): Affiliation[] {
  const stretches = byline?.byline.organisations ?? [];
  return stretches.flatMap((stretch) => affiliationsOf(file, byline!.line, ...stretch));
}

/** The places of work on a line under the byline. */
export function topAffiliations(file: string, line: Line): Affiliation[] {
  const { label } = line.shows;
  // （作者单位：某大学）: the label is the style's own.
  if (label?.kind === 'affiliation') return affiliationsOf(file, line, label.from, label.to);
  const bracketed = /^[（(].*[）)]$/.test(line.chars);
  return affiliationsOf(file, line, bracketed ? 1 : 0, line.chars.length - (bracketed ? 1 : 0));
}

/** （1.某大学；/ 2.某学院）: affiliations in brackets that run over lines come back in one. */
export function withWholeBracket(rest: readonly Line[], say: Say): readonly Line[] {
  const [first] = rest;
  if (first === undefined || !/^[（(]/.test(first.chars) || isBalanced(first.chars)) return rest;
  for (let end = 2; end <= MOST_AFFILIATION_LINES; end++) {
    const lines = rest.slice(0, end);
    const whole = withText(first, joinLines(lines));
    if (!isBalanced(whole.chars)) continue;
    if (!whole.shows.affiliation) return rest;
    say('info', 'affiliation-joined', extentOf(first, lines.at(-1)), '作者单位跨行，已接合');
    return [whole, ...rest.slice(end)];
  }
  return rest;
}

/** The same place of work under the byline and at the end is one. */
export function namedOnce(affiliations: readonly Affiliation[], say: Say): Affiliation[] {
  const seen = new Set<string>();
  return affiliations.filter(({ at, text }) => {
    const again = seen.has(joined(text));
    if (again) say('info', 'affiliation-repeated', at, '同一作者单位写了两次，只留一处');
    seen.add(joined(text));
    return !again;
  });
}

const endsAsOffice = once(() => {
  const office = `[\\p{Script=Han}“”·\\d]{2,40}(?:${anyOffice()}|街道)|[\\p{Script=Han}“”·\\d]{3,40}${tails('end')}`;
  return new RegExp(`^[（(](?:${office})(?:[）)]|[，,、；;])$`, 'u');
});

/** （某街道党工委）: an office in brackets as the last line of an article without 作者单位; it is taken out of the body. */
export function unlabelledAffiliation(file: string, body: Unit[], say: Say): Affiliation[] {
  const last = body.at(-1);
  if (last === undefined || body.length < 2 || last.kind !== 'paragraph' || !endsAsOffice().test(last.chars)) return [];
  body.pop();
  const [line] = last.lines;
  say('info', 'affiliation-unlabelled', extentOf(line!, last.lines.at(-1)), '文末括号里的单位作为作者单位');
  return affiliationsOf(file, withText(line!, last.text, last.chars), 1, last.chars.length - 1);
}
