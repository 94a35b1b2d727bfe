/** The front of an article: the journal, then all that is known about the article itself, in the order of the tag set. */
import type { StyleWords } from '../../house/style.ts';
import type { Article, Masthead, Section } from '../../model/document.ts';
import { articleDates } from '../../model/facts.ts';
import type { ArticlePages } from '../record/pages.ts';
import { recordAuthors, unpairedLetters } from '../record/people.ts';
import { doiOf, plainOr } from '../record/words.ts';
import { element, empty, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';
import { abstractElements, keywordGroups } from './abstracts.ts';
import { authorNotes, correspOf, ownBiographies } from './author-notes.ts';
import { contributorGroup, editorGroup } from './contributors.ts';
import { articleCounts, customMeta } from './counts.ts';
import { dateElement } from './dates.ts';
import { fundingGroup } from './funding.ts';
import type { WriteJats } from './inline.ts';
import { journalMeta } from './journal-meta.ts';
import { permissionsMarkup } from './permissions.ts';
import { relatedArticles } from './related.ts';
import { categories, titleGroup } from './titles.ts';

/** What the front says besides the article. */
export interface FrontContext {
  readonly masthead: Masthead;
  readonly publisher: string | null;
  readonly section: Section;
  readonly language: string;
  readonly words: StyleWords;
  readonly pages: ArticlePages | null;
  /** The address of the article where it is not that of its DOI. */
  readonly address: string | null;
  readonly write: WriteJats;
}

/** front */
export function frontMarkup(article: Article, context: FrontContext): Markup {
  const { masthead, publisher } = context;
  return element('front', {}, onLines(journalMeta(masthead, publisher), articleMeta(article, context)));
}

function articleMeta(article: Article, context: FrontContext): Markup {
  const { masthead, language, words, pages, address, write } = context;
  const biographies = ownBiographies(article);
  const contributing = { language, write, biographies, corresp: (at: number) => correspOf(article, at) };
  return element(
    'article-meta',
    {},
    onLines(
      ...identifiersOf(article),
      categories(article, context.section, write),
      titleGroup(article, write),
      contributorGroup(article, recordAuthors(article), contributing),
      editorGroup(article, language, bare(words.editor)),
      authorNotes(article, biographies, words, write),
      publicationDate(masthead),
      ...numbered('volume', masthead.volume),
      ...numbered('issue', masthead.number),
      ...(pages === null ? [] : [...numbered('fpage', pages.first), ...numbered('lpage', pages.last)]),
      historyOf(article),
      permissionsMarkup(masthead),
      address === null ? NOTHING : empty('self-uri', { 'xlink:href': address }),
      ...relatedArticles(article),
      ...abstractElements(article, language, write),
      ...keywordGroups(article, language, write),
      fundingGroup(article, write),
      articleCounts(article, pages),
      customMeta(article, masthead, unpairedLetters(article)),
    ),
  );
}

/** 摘要： without the colon. */
function bare(label: string): string {
  return label.replace(/[：:\s]+$/, '');
}

function identifiersOf(article: Article): Markup[] {
  const one = (type: string, value: string | null) =>
    value === null ? [] : [element('article-id', { 'pub-id-type': type }, text(value))];
  return [...one('doi', doiOf(article)), ...one('publisher-id', plainOr(article.identifiers.articleNumber))];
}

/** The day of publication, or as much of it as is known. */
function publicationDate({ date, year }: Masthead): Markup {
  const iso = date ?? (year === null ? null : String(year));
  if (iso === null) return empty('pub-date-not-available', {});
  return dateElement('pub-date', iso, { 'date-type': 'pub', 'publication-format': 'print' });
}

function numbered(name: string, value: number | null): Markup[] {
  return value === null ? [] : [element(name, {}, text(String(value)))];
}

/** The words of NISO for the dates in the life of a manuscript. */
const DATES = { received: 'received', revised: 'rev-recd', accepted: 'accepted' } as const;

function historyOf(article: Article): Markup {
  const dates = articleDates(article).map(({ kind, iso }) => dateElement('date', iso, { 'date-type': DATES[kind] }));
  return dates.length === 0 ? NOTHING : element('history', {}, onLines(...dates));
}
