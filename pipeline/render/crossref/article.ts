/** An article for Crossref, its parts in the order of the schema. */
import type { Article, Masthead, Text } from '../../model/document.ts';
import { plainFaced } from '../../model/faces.ts';
import { articleDates, awardsOf } from '../../model/facts.ts';
import { mathOf, plainly } from '../../model/math.ts';
import { licenceAddress } from '../record/licence.ts';
import { noticesOf } from '../record/notice.ts';
import type { ArticlePages } from '../record/pages.ts';
import { bareSubtitle, plainOr } from '../record/words.ts';
import { element, type Markup, onLines, sequence, text } from '../xhtml/markup.ts';
import { citationList } from './citations.ts';
import { crossrefDate, fact, isDepositable } from './facts.ts';
import { contributorsOf } from './people.ts';

/** What a deposit says of an article besides the article. */
export interface DepositedArticle {
  readonly masthead: Masthead;
  readonly doi: string;
  readonly address: string;
  readonly published: Markup;
  readonly pages: ArticlePages | null;
}

/** journal_article */
export function journalArticle(article: Article, deposit: DepositedArticle): Markup {
  const { masthead, doi, address, published, pages } = deposit;
  return element(
    'journal_article',
    { publication_type: 'full_text', language: 'zh' },
    onLines(
      ...titlesOf(article),
      ...contributorsOf(article),
      ...abstractsOf(article),
      published,
      ...acceptance(article),
      ...(pages === null
        ? []
        : [element('pages', {}, ...fact('first_page', pages.first), ...fact('last_page', pages.last))]),
      ...itemNumber(article),
      ...funding(article),
      ...access(masthead),
      ...relations(article),
      element('doi_data', {}, onLines(element('doi', {}, text(doi)), element('resource', {}, text(address)))),
      ...citationList(article),
    ),
  );
}

/** In both languages, the Chinese first. */
function titlesOf({ title, subtitle, english }: Article): Markup[] {
  const sub = subtitle === null ? [] : [element('subtitle', {}, titleWords(bareSubtitle(subtitle)))];
  const own = element('titles', {}, element('title', {}, titleWords(title)), ...sub);
  const letters = english?.title ?? null;
  return letters === null ? [own] : [own, element('titles', {}, element('title', {}, titleWords(letters)))];
}

const FACES: Readonly<Record<string, string>> = {
  superscript: 'sup',
  subscript: 'sub',
  emphasis: 'em',
  strong: 'strong',
};

/** The faces that Crossref keeps in titles; calls of notes are left out. */
function titleWords(title: Text): Markup {
  const parts = plainFaced(title)
    .runs.filter(({ marks }) => marks.every(({ kind }) => kind !== 'note'))
    .map((run) => {
      const plain = text(mathOf(run)?.plain ?? run.text);
      const faces = run.marks.flatMap(({ kind }) => FACES[kind] ?? []);
      return faces.reduceRight<Markup>((inside, face) => element(face, {}, inside), plain);
    });
  return sequence(parts);
}

function abstractsOf({ abstract, english }: Article): Markup[] {
  const one = (tongue: string, paragraphs: readonly Text[]) => {
    const lines = paragraphs.map(plainly).filter((line) => line.trim() !== '');
    if (lines.length === 0) return [];
    return [
      element('jats:abstract', { 'xml:lang': tongue }, ...lines.map((line) => element('jats:p', {}, text(line)))),
    ];
  };
  return [...one('zh', abstract), ...one('en', english?.abstract ?? [])];
}

function acceptance(article: Article): Markup[] {
  const iso = articleDates(article).find(({ kind }) => kind === 'accepted')?.iso;
  const date = iso === undefined ? null : crossrefDate('acceptance_date', iso, 'print');
  return date === null ? [] : [date];
}

/** 文章编号 */
function itemNumber({ identifiers }: Article): Markup[] {
  const number = plainOr(identifiers.articleNumber);
  if (number === null || [...number].length > 32) return [];
  const item = element('item_number', { item_number_type: 'article_number' }, text(number));
  return [element('publisher_item', {}, item)];
}

function funding(article: Article): Markup[] {
  const assertion = (name: string, ...inside: Markup[]) => element('fr:assertion', { name }, ...inside);
  const groups = awardsOf(article)
    .filter(({ source }) => source !== '')
    .map(({ source, ids }) =>
      assertion(
        'fundgroup',
        assertion('funder_name', text(source)),
        ...ids.map((id) => assertion('award_number', text(id))),
      ),
    );
  return groups.length === 0 ? [] : [element('fr:program', { name: 'fundref' }, onLines(...groups))];
}

function access({ registry: { license }, date }: Masthead): Markup[] {
  const address = license === null ? null : licenceAddress(license);
  if (address === null) return [];
  const from = date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined;
  const reference = element('ai:license_ref', { applies_to: 'vor', start_date: from }, text(address));
  return [element('ai:program', { name: 'AccessIndicators' }, reference)];
}

const NOTICES = { correction: '更正', retraction: '撤稿' } as const;

/** What a notice is about; `updates`, of which Crossref has more to say, is only for journals that take part in Crossmark. */
function relations(article: Article): Markup[] {
  const items = noticesOf(article).flatMap(({ kind, doi }) => {
    if (doi === null || !isDepositable(doi)) return [];
    const relation = { 'relationship-type': 'isCommentOn', 'identifier-type': 'doi' };
    return [
      element(
        'rel:related_item',
        {},
        element('rel:description', {}, text(NOTICES[kind])),
        element('rel:inter_work_relation', relation, text(doi)),
      ),
    ];
  });
  return items.length === 0 ? [] : [element('rel:program', { name: 'relations' }, ...items)];
}
