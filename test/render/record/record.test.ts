import { expect, test } from 'vitest';
import type { Article, Issue, Text } from '../../../pipeline/model/document.ts';
import { articleAddress } from '../../../pipeline/render/record/address.ts';
import { licenceAddress } from '../../../pipeline/render/record/licence.ts';
import { isOrganisation, lettersName, recordName } from '../../../pipeline/render/record/names.ts';
import { noticesOf } from '../../../pipeline/render/record/notice.ts';
import { pagesOfArticles } from '../../../pipeline/render/record/pages.ts';
import { recordAuthors, unpairedLetters } from '../../../pipeline/render/record/people.ts';
import { placeOf } from '../../../pipeline/render/record/place.ts';
import { AT, article, author, endMatter, paragraph, issue as rich, text } from '../issue.ts';

const cut = (name: string) => {
  const { parts, isEastern } = recordName(name);
  return parts === null ? null : `${parts.surname}|${parts.given}${isEastern ? '' : ' western'}`;
};
const letters = (name: string, chinese: string | null = null) => {
  const { parts, isEastern } = lettersName(name, chinese);
  return parts === null ? null : `${parts.surname}|${parts.given}${isEastern ? '' : ' western'}`;
};

test.for([
  ['陈望秋', '陈|望秋'],
  ['陳望秋', '陳|望秋'],
  ['蔣禾', '蔣|禾'],
  ['欧阳青', '欧阳|青'],
  ['歐陽青山', '歐陽|青山'],
  ['欧阳', null],
  ['沈　禾', '沈|禾'],
  ['范徐丽泰', null],
  ['一苇', null],
  ['水边客', null],
  ['约翰·史密斯', null],
  ['本刊编辑部', null],
  ['John Smith', 'Smith|John western'],
  ['Ludwig van Beethoven', null],
  ['', null],
] as const)('%s is cut %s', ([name, wanted]) => {
  expect(cut(name)).toBe(wanted);
});

test.for([
  ['CHEN Wangqiu', '陈望秋', 'CHEN|Wangqiu'],
  ['Chen Wangqiu', '陈望秋', 'Chen|Wangqiu'],
  ['Wangqiu Chen', '陈望秋', 'Chen|Wangqiu western'],
  ['Ouyang Qing', '欧阳青', 'Ouyang|Qing'],
  ['Chan Tai-man', '陈大文', null],
  ['CHAN Tai-man', '陈大文', 'CHAN|Tai-man'],
  ['Tai-man CHAN', null, 'CHAN|Tai-man western'],
  ['Smith, John', null, 'Smith|John'],
  ['John A. Smith', '约翰·史密斯', 'Smith|John A. western'],
  ['Zhang San', null, null],
  ['Editors', null, null],
] as const)('%s of %s is cut %s', ([name, chinese, wanted]) => {
  expect(letters(name, chinese)).toBe(wanted);
});

test('names in letters go to whom they are the pinyin of where there are not as many; the others are told', () => {
  const person = (name: string) => ({ at: AT, name: text(name), affiliations: [] });
  const one = article('x', {
    authors: [author('闻人渡'), author('沈禾')],
    english: {
      at: AT,
      title: null,
      authors: [person('SHEN He'), person('Old TOM'), person('WENREN Du')],
      affiliations: [],
      abstract: [],
      keywords: [],
    },
  });
  expect(recordAuthors(one).map(({ english }) => english?.whole)).toEqual(['WENREN Du', 'SHEN He']);
  expect(unpairedLetters(one)).toEqual(['Old TOM']);
  const three = { ...one, authors: [author('闻人渡'), author('何川'), author('沈禾')] };
  expect(recordAuthors(three).map(({ english }) => english?.whole)).toEqual(['WENREN Du', 'Old TOM', 'SHEN He']);
});

test('organisations are told from people', () => {
  expect(['本刊编辑部', '江城市水利局', '某大学课题组'].map(isOrganisation)).toEqual([true, true, true]);
  expect(['陈望秋', '罗局', '水边客', '欧阳青山'].map(isOrganisation)).toEqual([false, false, false, false]);
});

test('an affiliation has its place and postal code, an English one stays whole', () => {
  expect(placeOf('江城大学 公共管理学院，湖北 江城 430072')).toEqual({
    institution: '江城大学 公共管理学院',
    address: '湖北 江城',
    postalCode: '430072',
  });
  expect(placeOf('江城市水利局')).toEqual({ institution: '江城市水利局', address: null, postalCode: null });
  expect(placeOf('School of Law, Jiangcheng 430072, China')).toEqual({
    institution: 'School of Law, Jiangcheng, China',
    address: null,
    postalCode: '430072',
  });
  expect(placeOf('，').institution).toBe('');
  const two = '甲所，北京 100190；乙校，北京 100049';
  expect(placeOf(two)).toEqual({ institution: two, address: null, postalCode: null });
});

test('licences have their addresses, words of their own none', () => {
  expect(['CC BY 4.0', 'CC-BY-NC-ND', 'cc by-sa 3.0 国际', 'CC0', 'https://example.org/l'].map(licenceAddress)).toEqual(
    [
      'https://creativecommons.org/licenses/by/4.0/',
      'https://creativecommons.org/licenses/by-nc-nd/4.0/',
      'https://creativecommons.org/licenses/by-sa/3.0/',
      'https://creativecommons.org/publicdomain/zero/1.0/',
      'https://example.org/l',
    ],
  );
  expect(['保留一切权利', 'javascript:alert(1)', 'CC BY-XX'].map(licenceAddress)).toEqual([null, null, null]);
});

test('the address of an article is that of its DOI unless a pattern says otherwise', () => {
  const doi = '10.1/a<b';
  expect(articleAddress(null, doi, 2)).toBe('https://doi.org/10.1/a%3Cb');
  expect(articleAddress('https://x.org/{doi}?n={number}', doi, 2)).toBe('https://x.org/10.1/a%3Cb?n=2');
  expect(articleAddress('https://x.org/a/', doi, 2)).toBe('https://x.org/a/10.1/a%3Cb');
  expect(articleAddress('https://x.org/n{number}', null, 2)).toBe('https://x.org/n2');
  expect([articleAddress(null, null, 2), articleAddress('https://x.org/{doi}', null, 2)]).toEqual([null, null]);
});

test('a notice is read in both forms', () => {
  const read = (line: string) =>
    noticesOf(article('x', { endMatter: [endMatter('retraction', line)] })).map((one) =>
      [one.year, one.volume, one.issue, one.title].map((part) => part?.value ?? null).concat(one.doi),
    )[0];
  expect(read('2022年第41卷第6期《桥的稳定》，DOI：10.13000/b.2022.06.001。')).toEqual([
    '2022',
    '41',
    '6',
    '桥的稳定',
    '10.13000/b.2022.06.001',
  ]);
  expect(read('《论〈水〉》，2022, 41(6)')).toEqual(['2022', '41', '6', '论〈水〉', null]);
  expect(read('一篇文章')).toEqual([null, null, null, null, null]);
});

const at = (text: Text, line: number): Text => ({ ...text, anchors: [{ offset: 0, point: { line, column: 1 } }] });
const long = (line: number): Article => {
  const one = article(`题${line}`, { body: [paragraph('甲甲甲甲'), paragraph('乙乙乙乙')] });
  const body = one.body.map((block, index) =>
    block.kind === 'paragraph' ? { ...block, text: at(block.text, line + 1 + index) } : block,
  );
  return { ...one, title: at(one.title, line), body };
};

test('pages of articles: one that opens a page, one that begins on the last page of another, one inside a page', () => {
  const articles = [long(1), long(11), long(21), long(31)];
  const issue: Issue = { ...rich, sections: [{ title: null, articles }] };
  const begins = (line: number, column = 1) => ({ file: 'hand-made.txt', point: { line, column } });
  const pages = pagesOfArticles(issue, [
    { folio: 1, part: 'contents', begins: begins(1) },
    { folio: 3, part: 'text', begins: begins(1) },
    { folio: 4, part: 'text', begins: null },
    { folio: 5, part: 'text', begins: begins(3, 2) },
    { folio: 6, part: 'text', begins: begins(13, 2) },
    { folio: 7, part: 'text', begins: begins(31) },
  ]);
  expect(articles.map((one) => pages.get(one))).toEqual([
    { first: 3, last: 5 },
    { first: 5, last: 6 },
    { first: 6, last: 6 },
    { first: 7, last: 7 },
  ]);
  expect(pagesOfArticles(issue, []).size).toBe(0);
});
