/** The 版权页 in the book: where the house style has it, listed, and with its page of the print edition. */
import { expect, test } from 'vitest';
import { render } from '../../../pipeline/render/epub/render.ts';
import type { PageStart } from '../../../pipeline/render/renderer.ts';
import { AT, issue as rich } from '../issue.ts';
import { job } from '../job.ts';
import { named } from '../xml.ts';
import { altered, fileText, open } from './book.ts';
import { failures } from './checks.ts';
import { epubcheck } from './epubcheck.ts';
import { textOf, withType } from './tree.ts';

const imprint = [
  { label: '主办单位', lines: ['江城大学', '江城市社会科学院'] },
  { label: '网址', lines: ['https://example.org/a/b'] },
  { label: '定价', lines: ['15.00元'] },
];
const issue = { ...rich, masthead: { ...rich.masthead, imprint } };
const given = job(issue);
const STARTS: readonly PageStart[] = [
  { folio: 65, part: 'contents', begins: null },
  { folio: 66, part: 'imprint', begins: null },
  { folio: 67, part: 'text', begins: { file: AT.file, point: AT.from } },
];

async function bookWith(imprintPage: 'front' | 'back') {
  const { bytes } = await render({ ...given, style: { ...given.style, imprintPage }, pages: async () => STARTS });
  return open(bytes);
}

const [front, back] = [await bookWith('front'), await bookWith('back')];

test('it stands after the contents or behind the articles, in the spine and in the contents', () => {
  const names = ({ pages }: typeof front) => pages.map(({ name }) => name);
  expect(names(front).slice(0, 4)).toEqual(['cover.xhtml', 'toc.xhtml', 'imprint.xhtml', 'article-001.xhtml']);
  expect(names(back).at(-1)).toBe('imprint.xhtml');
  const listed = (book: typeof front) => named(withType(book.navigation, 'toc')[0]!, 'a').map((link) => textOf(link));
  expect(listed(front)[0]).toBe('版权页');
  expect(listed(back).at(-1)).toBe('版权页');
});

test('it says what issue.yaml says in its order, and what the issue tells elsewhere', () => {
  const page = front.pages[2]!.root;
  expect(named(page, 'dt', 'dd').map((node) => textOf(node))).toEqual([
    ...['主办单位', '江城大学', '江城市社会科学院', '网址', 'https://example.org/a/b'],
    ...['出版', '江城社会科学院', '国际标准刊号', 'ISSN 1234-5679'],
    ...['国内统一刊号', 'CN 00-1234/C', '定价', '15.00元', '出版日期', '2024年12月15日'],
  ]);
  expect(textOf(named(page, 'h1')[0]!)).toBe('江河论坛');
});

test('contents and 版权页 are in the list of pages, which counts on from the first page of the issue', async () => {
  const pages = withType(front.navigation, 'page-list').flatMap((nav) => named(nav, 'a'));
  expect(pages.map((link) => `${textOf(link)} ${link.attributes.href}`)).toEqual([
    '65 toc.xhtml#page-65',
    '66 imprint.xhtml#page-66',
    '67 article-003.xhtml#page-67',
  ]);
  expect(named(front.ncx, 'pageTarget').map(({ attributes }) => attributes.value)).toEqual(['65', '66', '67']);
  expect(failures(front, { issue, edition: 'zh-Hans' })).toEqual({});
  for (const { bytes } of [front, back]) expect(await epubcheck(bytes)).toEqual([]);
});

test.for([
  ['imprint as issue.yaml has it', 'OEBPS/imprint.xhtml', '江城大学', '江城学院'],
  ['imprint as issue.yaml has it', 'OEBPS/imprint.xhtml', ' epub:type="copyright-page"', ''],
  ['landmarks present', 'OEBPS/toc.xhtml', 'epub:type="copyright-page" href', 'href'],
  ['NCX lists the same pages', 'OEBPS/toc.ncx', 'imprint.xhtml#page-66', 'imprint.xhtml'],
  ['NCX counts in reading order', 'OEBPS/toc.ncx', 'type="normal" value="66" playOrder="3"', 'playOrder="9"'],
] as const)('caught: %s (%s)', ([check, file, from, to]) => {
  expect(fileText(front, file)).toContain(from);
  const planted = open(altered(front, { [file]: (text) => text.replace(from, to) }));
  expect(Object.keys(failures(planted, { issue, edition: 'zh-Hans' }))).toContain(check);
});
