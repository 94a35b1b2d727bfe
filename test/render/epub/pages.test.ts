/** The list of pages leads to where the pages of the PDF begin. */
import { expect, test } from 'vitest';
import type { Block, Issue } from '../../../pipeline/model/document.ts';
import { textAt } from '../../../pipeline/model/runs.ts';
import { slotsOf } from '../../../pipeline/model/slots.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import type { PageStart } from '../../../pipeline/render/renderer.ts';
import { AT, article, issue, note } from '../issue.ts';
import { job } from '../job.ts';
import { everyNode, named } from '../xml.ts';
import { altered, articlePages, fileText, open } from './book.ts';
import { failures } from './checks.ts';
import { epubcheck } from './epubcheck.ts';

const at = (characters: string, line: number) => textAt(characters, { line, column: 1 });
const body: Block[] = [
  { kind: 'paragraph', at: AT, text: at('第一段的文字。', 3) },
  { kind: 'heading', at: AT, level: 1, text: at('一、标题', 4) },
  { kind: 'paragraph', at: AT, text: at('第二段的文字。', 5) },
];
const notes = [{ ...note('a', '①', ''), text: textAt('一条注释。', { line: 9, column: 2 }) }];
const printed: Issue = {
  ...issue,
  sections: [{ title: null, articles: [{ ...article(''), title: at('题目', 1), body, notes }] }],
};
const start = (folio: number, line: number, column: number): PageStart => ({
  folio,
  part: 'text',
  begins: { file: AT.file, point: { line, column } },
});

const STARTS = [start(2, 1, 1), start(3, 3, 4), start(4, 4, 1), start(5, 5, 7), start(6, 9, 1)];
const { bytes } = await render({ ...job(printed), pages: async () => STARTS });
const book = open(bytes);
const heading = slotsOf(printed.sections[0]!.articles[0]!).find(({ role }) => role === 'heading')!.address;
const page = fileText(book, 'OEBPS/article-001.xhtml').replaceAll(
  /<(span|div) id="page-(\d+)" epub:type="pagebreak"[^>]*><\/\1>\n?/g,
  '[$1 $2]',
);

test('a page begins before its first character, a title or heading keeps its words to itself', () => {
  for (const place of [
    '[div 2]<header>',
    '第一段[span 3]的文字。',
    `[div 4]<h2 id="${heading}" class="heading1">一、标题`,
    '第二段的文字[span 5]。',
    '[span 6]一条注释。',
  ]) {
    expect(page).toContain(place);
  }
});

test('the book says what its pages are those of, and is valid', async () => {
  expect(failures(book, { issue: printed, edition: 'zh-Hans' })).toEqual({});
  expect(await epubcheck(bytes)).toEqual([]);
  expect(named(book.package, 'dc:source').map((node) => node.children.join(''))).toEqual(['江河论坛 2024年第6期 PDF']);
});

test('caught: a page that is listed elsewhere', () => {
  const moved = altered(book, { 'OEBPS/toc.xhtml': (file) => file.replace('#page-4"', '#page-5"') });
  expect(Object.keys(failures(open(moved), { issue: printed, edition: 'zh-Hans' }))).toContain(
    'pages listed as they begin',
  );
});

test('a book of an issue that is not printed lists none and claims none', async () => {
  const plain = open((await render(job(printed))).bytes);
  const marks = [plain.navigation, ...articlePages(plain).map(({ root }) => root)].flatMap(everyNode);
  expect(marks.filter(({ attributes }) => /page/.test(attributes['epub:type'] ?? ''))).toEqual([]);
  expect(named(plain.package, 'dc:source')).toEqual([]);
});

test('contents that go on over pages name each before the entry that begins it', async () => {
  const articles = [1, 2, 3].map((line) => ({ ...article(''), title: at(`题目${line}`, line) }));
  const given: Issue = { ...issue, sections: [{ title: '栏目', articles }] };
  const contents = (folio: number, line: number): PageStart => ({ ...start(folio, line, 1), part: 'contents' });
  const starts = [contents(1, 1), contents(2, 3), start(3, 1, 1)];
  const made = open((await render({ ...job(given), pages: async () => starts })).bytes);
  const nav = fileText(made, 'OEBPS/toc.xhtml');
  expect(nav).toContain('<div id="page-1" epub:type="pagebreak"');
  expect(nav).toMatch(/<a href="article-003.xhtml"><span id="page-2" epub:type="pagebreak"[^>]*><\/span>题目3<\/a>/);
  expect(failures(made, { issue: given, edition: 'zh-Hans' })).toEqual({});
  expect(await epubcheck(made.bytes)).toEqual([]);
});
