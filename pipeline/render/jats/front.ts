/** The front of an article: the journal, then all that is known about the article itself, in the order of the tag set. */
import type { StyleWords } from '../../house/style.ts';
import type { Article, Masthead, Section, Text } from '../../model/document.ts';
import { articleDates } from '../../model/facts.ts';
import { plainTitle } from '../../model/math.ts';
import type { ArticlePages } from '../record/pages.ts';
import { recordAuthors, unpairedLetters } from '../record/people.ts';
import { bareSubtitle, doiOf, plainFaced, plainOr } from '../record/words.ts';
import { element, empty, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';
import { authorNotes, correspOf, ownBiographies } from './author-notes.ts';
import { contributorGroup, editorGroup } from './contributors.ts';
import { dateElement } from './dates.ts';
import { fundingGroup } from './funding.ts';
import { WORDS, type WriteJats } from './inline.ts';
import { journalMeta } from './journal-meta.ts';
import { permissionsMarkup } from './permissions.ts';
import { relatedArticles } from './related.ts';

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
      categories(article, context),
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
      ...abstracts(article, language, write),
      ...keywordGroups(article, language, write),
      fundingGroup(article, write),
      countsOf(article, pages),
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

/** 栏目 and 中图分类号, of which there may be several. */
function categories({ section: own, identifiers }: Article, { section, write }: FrontContext): Markup {
  const group = (type: string, ...subjects: Markup[]) =>
    element('subj-group', { 'subj-group-type': type }, onLines(...subjects.map((one) => element('subject', {}, one))));
  const heading = section.title ?? (own === null ? null : plainTitle(own));
  const classes = (plainOr(identifiers.classification) ?? '').split(/[；;，,\s]+/).filter((one) => one !== '');
  const isOwn = own !== null && plainTitle(own) === heading;
  const groups = [
    heading === null || heading === '' ? NOTHING : group('heading', isOwn ? write(own, WORDS) : text(heading)),
    classes.length === 0 ? NOTHING : group('clc', ...classes.map(text)),
  ].filter((one) => one !== '');
  return groups.length === 0 ? NOTHING : element('article-categories', {}, onLines(...groups));
}

function titleGroup({ title, subtitle, english }: Article, write: WriteJats): Markup {
  const translated = english?.title ?? null;
  return element(
    'title-group',
    {},
    onLines(
      element('article-title', {}, write(plainFaced(title))),
      subtitle === null ? NOTHING : element('subtitle', {}, write(plainFaced(bareSubtitle(subtitle)))),
      translated === null
        ? NOTHING
        : element('trans-title-group', { 'xml:lang': 'en' }, element('trans-title', {}, write(plainFaced(translated)))),
    ),
  );
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

function abstracts({ abstract, english }: Article, language: string, write: WriteJats): Markup[] {
  const one = (name: string, tongue: string, paragraphs: readonly Text[]) =>
    paragraphs.length === 0
      ? []
      : [
          element(
            name,
            { 'xml:lang': tongue },
            onLines(...paragraphs.map((content) => element('p', {}, write(content)))),
          ),
        ];
  return [...one('abstract', language, abstract), ...one('trans-abstract', 'en', english?.abstract ?? [])];
}

function keywordGroups({ keywords, english }: Article, language: string, write: WriteJats): Markup[] {
  const one = (tongue: string, words: readonly Text[]) =>
    words.length === 0
      ? []
      : [
          element(
            'kwd-group',
            { 'xml:lang': tongue, 'kwd-group-type': 'author' },
            onLines(...words.map((word) => element('kwd', {}, write(plainFaced(word), WORDS)))),
          ),
        ];
  return [...one(language, keywords), ...one('en', english?.keywords ?? [])];
}

function countsOf({ body, references }: Article, pages: ArticlePages | null): Markup {
  const kinds = (kind: string) => body.filter((block) => block.kind === kind).length;
  const count = (name: string, of: number) => empty(name, { count: String(of) });
  return element(
    'counts',
    {},
    onLines(
      count('fig-count', kinds('figure')),
      count('table-count', kinds('table')),
      count('equation-count', kinds('equation')),
      count('ref-count', references.length),
      pages === null ? NOTHING : count('page-count', pages.last - pages.first + 1),
    ),
  );
}

/** What JATS has no element for. */
function customMeta(article: Article, { totalNumber }: Masthead, letters: readonly string[]): Markup {
  const { documentCode, doi } = article.identifiers;
  const facts = [
    { name: '文献标识码', value: plainOr(documentCode) },
    { name: 'DOI', value: doiOf(article) === null ? plainOr(doi) : null },
    { name: '英文作者', value: letters.length === 0 ? null : letters.join('; ') },
    { name: '总期号', value: totalNumber === null ? null : String(totalNumber) },
  ].filter(({ value }) => value !== null);
  const metas = facts.map(({ name, value }) =>
    element('custom-meta', {}, element('meta-name', {}, text(name)), element('meta-value', {}, text(value!))),
  );
  return metas.length === 0 ? NOTHING : element('custom-meta-group', {}, onLines(...metas));
}
