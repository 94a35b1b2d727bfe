/** The deposit of an issue's DOIs at Crossref (schema 5.3.1), and the table of its metadata. */
import { strToU8 } from 'fflate';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { type Article, articlesOf } from '../../model/document.ts';
import { articleAddress } from '../record/address.ts';
import { pagesOfArticles } from '../record/pages.ts';
import { metadataTable } from '../record/table.ts';
import { doiOf } from '../record/words.ts';
import type { Job, PageStart, Render } from '../renderer.ts';
import { element, file, type Markup, onLines } from '../xhtml/markup.ts';
import { journalArticle } from './article.ts';
import { crossrefDate, fact, isDepositable } from './facts.ts';
import { depositHead } from './head.ts';

/** Where what is missing is to be written. */
const ISSUE_FILE = 'issue.yaml';

const SCHEMA = 'http://www.crossref.org/schema/5.3.1';
const NAMESPACES = {
  xmlns: SCHEMA,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:jats': 'http://www.ncbi.nlm.nih.gov/JATS1',
  'xmlns:fr': 'http://www.crossref.org/fundref.xsd',
  'xmlns:ai': 'http://www.crossref.org/AccessIndicators.xsd',
  'xmlns:rel': 'http://www.crossref.org/relations.xsd',
  'xsi:schemaLocation': `${SCHEMA} https://www.crossref.org/schemas/crossref5.3.1.xsd`,
};

type CrossrefJob = Pick<Job, 'issue' | 'edition' | 'pages'>;

/** Renders a deposit. */
export const render: Render = async (job: CrossrefJob) => {
  const { issue, edition } = job;
  const published = publicationDate(job);
  const starts = await job.pages();
  const made = articlesIn(job, starts, published);
  const root = element(
    'doi_batch',
    { ...NAMESPACES, version: '5.3.1' },
    onLines(
      depositHead(issue.masthead, edition),
      element(
        'body',
        {},
        onLines(
          element('journal', {}, onLines(journalMetadata(job), ...journalIssue(job, published), ...made.articles)),
        ),
      ),
    ),
  );
  return {
    bytes: strToU8(file(root)),
    also: [{ extension: 'metadata.csv', bytes: strToU8(metadataTable(issue, starts)), pages: null, signature: null }],
    pages: null,
    diagnostics: [...missingFacts(job, published), ...made.diagnostics],
  };
};

function publicationDate({ issue: { masthead } }: CrossrefJob): Markup | null {
  const { date, year } = masthead;
  return crossrefDate('publication_date', date ?? String(year ?? ''), 'print');
}

function journalMetadata({ issue: { masthead } }: CrossrefJob): Markup {
  const { journal, issn, registry } = masthead;
  const titles = [...fact('full_title', journal), ...fact('full_title', registry.journalEnglish)];
  const number = (media: string, one: string | null) =>
    one === null || !/^\d{4}-\d{3}[\dX]$/.test(one) ? [] : [element('issn', { media_type: media }, one as Markup)];
  return element(
    'journal_metadata',
    { language: 'zh' },
    onLines(
      ...(titles.length === 0 ? fact('full_title', '（刊名没有写）') : titles),
      ...number('print', issn),
      ...number('electronic', registry.electronicIssn),
    ),
  );
}

function journalIssue({ issue: { masthead } }: CrossrefJob, published: Markup | null): Markup[] {
  if (published === null) return [];
  const volume = fact('volume', masthead.volume, 32);
  return [
    element(
      'journal_issue',
      {},
      onLines(
        published,
        ...(volume.length === 0 ? [] : [element('journal_volume', {}, ...volume)]),
        ...fact('issue', masthead.number, 32),
      ),
    ),
  ];
}

/** The articles that can be registered, and a word about each that cannot. */
function articlesIn(job: CrossrefJob, starts: readonly PageStart[], published: Markup | null) {
  const { masthead } = job.issue;
  const pages = pagesOfArticles(job.issue, starts);
  const articles: Markup[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [at, article] of articlesOf(job.issue).entries()) {
    const doi = doiOf(article);
    const address = articleAddress(masthead.registry.articleUrl, doi, at + 1);
    if (doi === null || !isDepositable(doi) || address === null) diagnostics.push(unregistered(article, doi));
    else if (published !== null)
      articles.push(journalArticle(article, { masthead, doi, address, published, pages: pages.get(article) ?? null }));
  }
  return { articles, diagnostics };
}

function unregistered({ at }: Article, doi: string | null): Diagnostic {
  const message =
    doi === null ? '这一篇没有 DOI，没有写进 Crossref 登记文件' : `DOI“${doi}”Crossref 不收，没有写进登记文件`;
  return diagnostic('warning', 'crossref-doi', at.file, at.from, message, '要登记的，在篇首写 DOI：10.…/…');
}

/** What Crossref asks for and issue.yaml does not say; the file is made all the same. */
function missingFacts({ issue }: CrossrefJob, published: Markup | null): Diagnostic[] {
  const { masthead } = issue;
  const { depositor, electronicIssn } = masthead.registry;
  const start = { line: 1, column: 1 };
  const told = [
    {
      isTold: depositor.name !== null && depositor.email !== null,
      rule: 'crossref-depositor',
      message: '没有写交存人和邮箱，Crossref 登记文件里先空着，交上去以前要填',
      hint: '在 issue.yaml 里写 depositor: { name: 某某编辑部, email: doi@example.org }',
    },
    {
      isTold: masthead.issn !== null || electronicIssn !== null,
      rule: 'crossref-issn',
      message: '没有写 ISSN，Crossref 认不出是哪种刊',
      hint: '在 issue.yaml 里写 issn: 或 eissn:',
    },
    {
      isTold: published !== null,
      rule: 'crossref-date',
      message: '不知道哪一年出版，Crossref 登记文件里一篇也没有',
      hint: '在 issue.yaml 里写 date: 或 year:',
    },
  ];
  return told.flatMap(({ isTold, rule, message, hint }) =>
    isTold ? [] : [diagnostic('warning', rule, ISSUE_FILE, start, message, hint)],
  );
}
