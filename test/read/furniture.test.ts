/** Only page numbers, running heads, turn lines and rules are taken out; what only looks like them stays. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../pipeline/model/outline.ts';
import { readText } from './summary.ts';

const DONE = '渡口的老人把缆绳解开，船就慢慢地离了岸，岸上的人还站着不走。';
const OPEN = '渡口的老人把缆绳解开，船就慢慢地离了岸，岸上的人还站着';
const REST = '不走，一直望到看不见船影为止。';

function bodyOf(...lines: string[]): string[] {
  const { articles } = readText(['河边的早晨', '●王小明', ...lines, '（作者单位：河边小学）'].join('\n'));
  return articles.flatMap((article) => outlineOf(article).blocks.map(({ text }) => text));
}

/** Pages of text with a line between them. */
function paged(between: (page: number) => string, count = 4): string[] {
  return Array.from({ length: count }, (_, page) => [DONE.repeat(8) + OPEN, between(page)]).flat();
}

describe('is taken out', () => {
  it.each([
    ['a page number in a sentence', '12'],
    ['a decorated one', '— 12 —'],
    ['one of all pages', '3/20'],
    ['a turn line', '（下转第35页）'],
    ['a masthead line', '《河边》 2024年第6期'],
    ['a masthead line with its page number', '河边文艺 2024年第6期 128'],
    ['a masthead line behind its page number', '128 河边文艺 2024年第6期'],
    ['a name and a page number', '河边文艺 128'],
    [
      'a masthead of two padded lines',
      '第12卷 第5期        河边学刊        Vol.12 No.5\n2026年9月        Riverside Journal        Sep. 2026',
    ],
    ['a page number and a name', '128 河边文艺'],
    ['the title itself with its author', '王小明：河边的早晨'],
    ['the title beside the number of the issue', '第6期　王小明：河边的早晨'],
  ])('%s', (_, line) => {
    expect(bodyOf(OPEN, line, REST)).toEqual([OPEN + REST]);
  });

  it('a name and the number of the page, a page apart', () => {
    const lines = [DONE, OPEN, '河边文艺 96', REST, DONE.repeat(8), '河边文艺 98', DONE];
    expect(bodyOf(...lines).join('')).not.toContain('河边文艺');
  });

  it('a page number between finished paragraphs', () => {
    expect(bodyOf(DONE, '12', DONE)).toEqual([DONE, DONE]);
  });

  it('a rule', () => {
    expect(bodyOf(DONE, '————————', DONE)).toEqual([DONE, DONE]);
  });

  it('a line on every page, with and without the number', () => {
    expect(bodyOf(...paged(() => '河边文艺'), REST).join('')).not.toContain('河边文艺');
    expect(bodyOf(...paged((page) => `河边文艺　${page + 7}`), REST).join('')).not.toContain('河边文艺');
  });
});

describe('is taken out for what the page says', () => {
  it.each([
    [
      'beside page numbers',
      paged(() => '渡口往事', 3).flatMap((line, at) => (at % 2 === 1 ? [line, `${at + 40}`] : [line])),
    ],
    ['with numbers that count on', paged((page) => `渡口往事 ${page * 2 + 11}`, 3)],
    ['on five pages of one length', paged(() => '渡口往事', 5)],
  ])('%s', (_, lines) => {
    expect(bodyOf(...lines, REST).join('')).not.toContain('渡口往事');
  });

  it('that it is the title', () => {
    expect(bodyOf(...paged(() => '河边的早晨', 3), REST).join('')).not.toContain('河边的早晨');
  });
});

describe('stays', () => {
  it.each([
    ['the years of a chronicle', [DONE, '1949', DONE, '1950', DONE, '1951', DONE], ['1949', '1950', '1951']],
    ['a year after an open line', [OPEN, '1949', DONE], ['1949']],
    ['the numbers of parts', ['1', DONE, '2', DONE, '3', DONE], ['1', '2', '3']],
    ['the Chinese numbers of parts', ['一', DONE, '二', DONE], ['一', '二']],
    ['a number before its unit', [OPEN, '12', '万元，大家都说值得。'], ['12']],
    ['the date under a text', [DONE, '于河边 2024.10'], ['于河边2024.10']],
    ['where a text came from', [DONE, '原载《河边》 2024年第6期', DONE], ['原载《河边》2024年第6期']],
    ['a numbered heading', [OPEN, '12 渡口的由来', DONE], ['12 渡口的由来']],
    ['what the author says', [DONE, '王小明：河边的孩子都会水', DONE], ['王小明：河边的孩子都会水']],
    ['silence', ['老人说：“走吧。”', '......', '船走了。'], ['......']],
  ])('%s', (_, lines, kept) => {
    const blocks = bodyOf(...lines);
    for (const text of kept) expect(blocks).toContain(text);
  });

  it('the rows of a table of issues', () => {
    const rows = [1, 2, 3].map((number) => `第3卷 第${number}期    河边学刊    Vol.3 No.${number}`);
    for (const number of [1, 2, 3]) expect(bodyOf(DONE, ...rows, DONE).join('')).toContain(`No.${number}`);
  });

  it('rows of names and figures', () => {
    expect(bodyOf(OPEN, '甲厂工会 128', '乙厂工会 96', DONE).join('')).toContain('甲厂工会128乙厂工会96');
  });

  it('a refrain', () => {
    const line = '我从山里来我带着山里的泥土和雨水';
    const blocks = bodyOf(line, '唱吧船工', line, '唱吧船工', line, '唱吧船工', line);
    expect(blocks.join('\n').match(/唱吧船工/g)).toHaveLength(3);
  });

  it('the name of a speaker', () => {
    const blocks = bodyOf(...Array.from({ length: 4 }, () => ['主持人', DONE.repeat(8)]).flat());
    expect(blocks.join('\n').match(/主持人/g)).toHaveLength(4);
  });

  it('a small heading that repeats under long ones', () => {
    const chapter = (n: string) => [`${n}、乡村渡口里的老人与船和他们的日子`, '【案例】', DONE.repeat(8)];
    expect(
      bodyOf(...['一', '二', '三'].flatMap(chapter))
        .join('\n')
        .match(/【案例】/g),
    ).toHaveLength(3);
  });

  it('a row of dashes in a table', () => {
    expect(bodyOf(DONE, '表1 收支', '| 年 | 收 |', '|---|---|', '| - | - |', '| 2 | 3 |')[1]).toContain('-\n-');
  });

  it.each([
    [
      'the answers of questions',
      [1, 2, 3, 4].flatMap((n) => [`${n}．${OPEN}`, '【答案】B', DONE.repeat(8)]),
      '【答案】B',
      4,
    ],
    [
      'a part of sentences',
      [1, 2, 3].flatMap(() => [DONE.repeat(6) + OPEN, '这就是河边的规矩']),
      '这就是河边的规矩',
      3,
    ],
    [
      'who signs several notices',
      [1, 2, 3].flatMap(() => [`${DONE.repeat(7)}${OPEN}`, '江城市水利局']),
      '江城市水利局',
      3,
    ],
    ['a date', [1, 2, 3].flatMap(() => [`${DONE.repeat(7)}${OPEN}`, '2024年3月']), '2024年3月', 3],
    ['a line of a song', [1, 2, 3, 4].flatMap(() => [OPEN.repeat(8), '水呀水呀慢慢地流']), '水呀水呀慢慢地流', 4],
    ['a label of examples', [1, 2, 3].flatMap((n) => [DONE.repeat(8) + OPEN, `例 ${n * 7}`, DONE]), '例', 3],
    [
      'a part of a form',
      [1, 2, 3].flatMap((n) => [DONE.repeat(n * 5) + OPEN, '责任单位', `水利局等${n}家`]),
      '责任单位',
      3,
    ],
  ])('%s, though it repeats', (_, lines, kept, times) => {
    expect(
      bodyOf(...lines)
        .join('\n')
        .split(kept),
    ).toHaveLength(times + 1);
  });

  it('what may be a running head, and is asked about', () => {
    const { diagnostics } = readText(['河边的早晨', '●王小明', ...paged(() => '这就是河边的规矩', 3)].join('\n'));
    expect(diagnostics.filter(({ rule }) => rule === 'running-head-doubtful')).toMatchObject([{ severity: 'warning' }]);
  });
});
