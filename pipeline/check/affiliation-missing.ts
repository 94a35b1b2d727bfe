import { anyOffice, tails } from '../lexis/offices.ts';
import { once } from '../lexis/once.ts';
import { roles } from '../lexis/roles.ts';
import { diagnostic } from '../model/diagnostic.ts';
import { type Article, articlesOf, type Block, type Issue } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { anyWordOf } from './lists.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * A paper says where its authors work, and so does any article of an issue in which the others do; silent about essays, news and the like
 * among their own kind, where there is no byline, where an editorial office or a staff writer signs, where a biography says it, for a
 * speech, and for verse.
 */
export const affiliationMissing: Rule = (article, { bylines }) => {
  const [author] = article.authors;
  if (author === undefined || saysWhere(article) || !(isPaper(article) || isUsual(bylines))) return [];
  const names = article.authors
    .flatMap(({ role, name }) => (role === null ? [name] : [role, name]))
    .map(joined)
    .join('');
  if (unplaced().test(names)) return [];
  if (isPoem(article) || speech().test(joined(article.title))) return [];
  const hint = '在文末另起一行写“（作者单位：某某单位）”';
  return [diagnostic('warning', 'affiliation-missing', article.at.file, author.at, '没有找到作者单位', hint)];
};

/** 本刊记者, 某某课题组, 某某局供稿. */
const unplaced = once(() => new RegExp(`${roles('unplaced')}|[局厅](?:编[写印制]?|供稿)?$`));

function saysWhere(article: Article): boolean {
  return (
    article.affiliations.length > 0 ||
    article.endMatter.some(
      ({ kind, label, text }) =>
        kind === 'biography' || /作者/.test(label === null ? joined(text).slice(0, LONGEST_OPENING) : joined(label)),
    ) ||
    article.body.some(isPlaceOfWork)
  );
}

/** What only papers have. */
export function isPaper({ abstract, keywords, identifiers, references }: Article): boolean {
  return abstract.length > 0 || keywords.length > 0 || identifiers.classification !== null || references.length > 0;
}

/** Whether most of the other articles that are signed say where their authors work; this one does not. */
function isUsual({ signed, telling }: RuleContext['bylines']): boolean {
  return signed > 1 && telling * 2 > signed - 1;
}

/** Counts the articles that are signed, and those of them that say where their authors work. */
export function bylinesOf(issue: Issue): RuleContext['bylines'] {
  const signed = articlesOf(issue).filter(({ authors }) => authors.length > 0);
  return { signed: signed.length, telling: signed.filter(saysWhere).length };
}

const speech = once(() => new RegExp(`(?:${anyWordOf('speech')})(?:（[^）]*）)?$`));

/** A paragraph that is nothing but a place of work in brackets, which stands where the reader took it for text. */
function isPlaceOfWork(block: Block): boolean {
  return block.kind === 'paragraph' && placeOfWork().test(joined(block.text));
}

const placeOfWork = once(
  () => new RegExp(`^[（(][^（()）]*(?:${anyOffice()}|${tails('inside')})[^（()）]*[）)]$`, 'u'),
);

/** （本文作者系…: so far the remark at an article's end begins with its author. */
const LONGEST_OPENING = 6;

const LONGEST_IN_POEM = 60;

/** Verse, and at most short lines between. */
function isPoem({ body }: Article): boolean {
  const long = body.some((block) => block.kind === 'paragraph' && joined(block.text).length > LONGEST_IN_POEM);
  return !long && body.some((block) => block.kind === 'verse');
}
