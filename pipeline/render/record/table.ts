/** The table of an issue's metadata: an article a row, with what CNKI and 万方 ask for when an issue is handed in. */
import { type Article, articlesOf, type EndMatter, type Issue, type Text } from '../../model/document.ts';
import { articleDates } from '../../model/facts.ts';
import { plainly, plainTitle } from '../../model/math.ts';
import type { PageStart } from '../renderer.ts';
import { articleAddress } from './address.ts';
import { type ArticlePages, pagesOfArticles } from './pages.ts';
import { type RecordAuthor, recordAuthors } from './people.ts';
import { bareSubtitle, doiOf, plainOr } from './words.ts';

/** A row of the table before it is put into columns. */
interface RowFacts {
  readonly issue: Issue;
  readonly section: string | null;
  readonly article: Article;
  readonly authors: readonly RecordAuthor[];
  readonly number: number;
  readonly pages: ArticlePages | null;
}

type CellOf = (facts: RowFacts) => string | number | null | undefined;

const BETWEEN = '；';
const list = (words: readonly (string | null)[]) => words.filter((one) => one !== null && one !== '').join(BETWEEN);
const texts = (all: readonly Text[]) => list(all.map(plainTitle));
const matter =
  (kind: EndMatter['kind']): CellOf =>
  ({ article }) =>
    list(article.endMatter.filter((one) => one.kind === kind).map(({ text }) => plainly(text).trim()));
const date =
  (kind: 'received' | 'revised' | 'accepted'): CellOf =>
  ({ article }) =>
    articleDates(article).find((one) => one.kind === kind)?.iso;

/** The columns in order. */
const COLUMNS: readonly { readonly name: string; readonly cell: CellOf }[] = [
  { name: '刊名', cell: ({ issue }) => issue.masthead.journal },
  { name: '英文刊名', cell: ({ issue }) => issue.masthead.registry.journalEnglish },
  { name: 'ISSN', cell: ({ issue }) => issue.masthead.issn },
  { name: 'EISSN', cell: ({ issue }) => issue.masthead.registry.electronicIssn },
  { name: 'CN', cell: ({ issue }) => issue.masthead.cn },
  { name: '年', cell: ({ issue }) => issue.masthead.year },
  { name: '卷', cell: ({ issue }) => issue.masthead.volume },
  { name: '期', cell: ({ issue }) => issue.masthead.number },
  { name: '总期', cell: ({ issue }) => issue.masthead.totalNumber },
  { name: '出版日期', cell: ({ issue }) => issue.masthead.date },
  { name: '篇序', cell: ({ number }) => number },
  { name: '栏目', cell: ({ section, article }) => section ?? plainOr(article.section) },
  { name: '题名', cell: ({ article }) => plainTitle(article.title) },
  {
    name: '副题名',
    cell: ({ article: { subtitle } }) => (subtitle === null ? null : plainTitle(bareSubtitle(subtitle))),
  },
  { name: '英文题名', cell: ({ article }) => plainOr(article.english?.title ?? null) },
  { name: '作者', cell: ({ authors }) => list(authors.map(({ name }) => name.whole)) },
  { name: '作者英文', cell: ({ article }) => texts(article.english?.authors.map(({ name }) => name) ?? []) },
  { name: '作者单位', cell: ({ article }) => texts(article.affiliations.map(({ text }) => text)) },
  { name: '作者与单位', cell: tiedAuthors },
  { name: '单位英文', cell: ({ article }) => texts(article.english?.affiliations.map(({ text }) => text) ?? []) },
  {
    name: '通信作者',
    cell: ({ authors }) => list(authors.map((one) => (one.isCorresponding ? one.name.whole : null))),
  },
  { name: '电子邮箱', cell: ({ authors }) => list(authors.flatMap(({ emails }) => emails)) },
  {
    name: 'ORCID',
    cell: ({ authors }) => list(authors.map(({ name, orcid }) => (orcid === null ? null : `${name.whole} ${orcid}`))),
  },
  { name: '作者简介', cell: matter('biography') },
  { name: '摘要', cell: ({ article }) => article.abstract.map(plainly).join('\n') },
  { name: '英文摘要', cell: ({ article }) => article.english?.abstract.map(plainly).join('\n') },
  { name: '关键词', cell: ({ article }) => texts(article.keywords) },
  { name: '英文关键词', cell: ({ article }) => texts(article.english?.keywords ?? []) },
  { name: '中图分类号', cell: ({ article }) => plainOr(article.identifiers.classification) },
  { name: '文献标识码', cell: ({ article }) => plainOr(article.identifiers.documentCode) },
  { name: '文章编号', cell: ({ article }) => plainOr(article.identifiers.articleNumber) },
  { name: 'DOI', cell: ({ article }) => doiOf(article) },
  {
    name: '网址',
    cell: ({ issue, article, number }) => articleAddress(issue.masthead.registry.articleUrl, doiOf(article), number),
  },
  { name: '起页', cell: ({ pages }) => pages?.first },
  { name: '止页', cell: ({ pages }) => pages?.last },
  { name: '页数', cell: ({ pages }) => (pages === null ? null : pages.last - pages.first + 1) },
  { name: '收稿日期', cell: date('received') },
  { name: '修回日期', cell: date('revised') },
  { name: '录用日期', cell: date('accepted') },
  { name: '基金项目', cell: matter('funding') },
  { name: '责任编辑', cell: matter('editor') },
  { name: '更正', cell: matter('correction') },
  { name: '撤稿', cell: matter('retraction') },
  { name: '参考文献数', cell: ({ article }) => article.references.length },
  { name: '参考文献', cell: ({ article }) => article.references.map(({ text }) => plainly(text).trim()).join('\n') },
];

/** 甲[1]；乙[1,2], by the order of 作者单位. */
function tiedAuthors({ authors }: RowFacts): string {
  return list(
    authors.map(({ name, affiliations }) =>
      affiliations.length === 0 ? name.whole : `${name.whole}[${affiliations.map((index) => index + 1).join(',')}]`,
    ),
  );
}

/** The table as CSV (RFC 4180) in UTF-8 with a BOM, without which Excel takes Chinese for something else. */
export function metadataTable(issue: Issue, starts: readonly PageStart[]): string {
  const pages = pagesOfArticles(issue, starts);
  const sections = new Map(
    issue.sections.flatMap(({ title, articles }) => articles.map((one) => [one, title] as const)),
  );
  const rows = articlesOf(issue).map((article, at) => {
    const section = sections.get(article) ?? null;
    const authors = recordAuthors(article);
    const facts = { issue, section, article, authors, number: at + 1, pages: pages.get(article) ?? null };
    return COLUMNS.map(({ cell }) => quoted(String(cell(facts) ?? '')));
  });
  return `\ufeff${[COLUMNS.map(({ name }) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

/** A space keeps programs from taking words for a formula (=1+1); control characters are nobody's words. */
function quoted(words: string): string {
  const clean = words.replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/g, ' ').replace(/^(?=[=+@-])/, ' ');
  return /[",\r\n]|^\s|\s$/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}
