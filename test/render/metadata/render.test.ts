import { expect, test } from 'vitest';
import { render as renderCrossref } from '../../../pipeline/render/crossref/render.ts';
import { render } from '../../../pipeline/render/metadata/render.ts';
import { article } from '../issue.ts';
import { papers } from '../jats/paper.ts';
import { job } from '../job.ts';

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The cells of a CSV file (RFC 4180). */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

test('a row an article, with what databases ask for', async () => {
  const csv = decoded((await render(job(papers))).bytes);
  expect(csv.startsWith('\ufeff刊名,英文刊名,ISSN,')).toBe(true);
  const [head, first, second, third] = cellsOf(csv.slice(1));
  expect([first, second, third].map((row) => row!.length)).toEqual([head!.length, head!.length, head!.length]);
  const facts = Object.fromEntries(head!.map((name, at) => [name, first![at]]));
  expect(facts).toMatchObject({
    刊名: '江河论坛',
    题名: '湖泊水位与渔业',
    副题名: '二十年的记录',
    英文题名: 'Lake Levels and Fisheries',
    作者: '闻人渡；沈禾；水边客',
    作者与单位: '闻人渡[1]；沈禾[1,2]；水边客[2]',
    作者单位: '湖州学院 水利系，湖东 湖州 430072；湖州市水利局',
    通信作者: '沈禾',
    电子邮箱: 'shenhe@example.org',
    ORCID: '闻人渡 0000-0002-1825-0097',
    摘要: '水位每降一米，h²随之变化。',
    关键词: '水位；渔业',
    中图分类号: 'S931；TV1',
    文献标识码: 'A',
    文章编号: '1234-5679(2024)06-0001-05',
    DOI: '10.13000/hz.2024.06.001',
    网址: 'https://doi.org/10.13000/hz.2024.06.001',
    收稿日期: '2024-01-08',
    基金项目: '国家自然科学基金项目（41900001，41900002）；湖东省社科规划项目（2020A01）',
    责任编辑: '苏禾、白露',
    参考文献数: '5',
  });
  expect(facts.参考文献!.split('\n').length).toBe(5);
  expect(second![head!.indexOf('更正')]).toContain('清溪渡口考');
});

test('the table comes with a deposit too, byte for byte', async () => {
  const { also } = await renderCrossref(job(papers));
  expect(also!.map(({ extension, bytes }) => [extension, decoded(bytes)])).toEqual([
    ['metadata.csv', decoded((await render(job(papers))).bytes)],
  ]);
});

test('what spreadsheets would take for a formula, quotes and control characters stay words', async () => {
  const titles = ['=1+1', '他说“好”, "好"', 'a\u0000\tb', '@x'];
  const issue = { ...papers, sections: [{ title: null, articles: titles.map((title) => article(title)) }] };
  const [head, ...rows] = cellsOf(decoded((await render(job(issue))).bytes).slice(1));
  expect(rows.map((row) => row[head!.indexOf('题名')])).toEqual([' =1+1', '他说“好”, "好"', 'a  b', ' @x']);
});
