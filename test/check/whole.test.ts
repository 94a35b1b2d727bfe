/** The rules about whole articles, with one thing more or less: every half of what they ask, and lengths and counts at their limits. */
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import type { HasGlyph } from '../../pipeline/check/rule.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import type { Article, Block, English, Text } from '../../pipeline/model/document.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { goldenRows } from '../golden.ts';
import { AT, article, author, endMatter, text } from '../render/issue.ts';
import { askedAboutEntries, RIGHT } from './lists.ts';

/** What some rules say of the articles of an issue: what is asked, where, and what to do. */
function said(
  articles: readonly Article[],
  rules: RegExp,
  { date = null, hasGlyph = () => true }: { readonly date?: string | null; readonly hasGlyph?: HasGlyph } = {},
): string[][] {
  const masthead = { ...planByDefault('a').masthead, date };
  return check({ id: 'a', masthead, sections: [{ title: null, articles }] }, hasGlyph, undefined, (written) =>
    written.includes('坏') ? '坏了' : null,
  )
    .filter(({ rule }) => rules.test(rule))
    .map(({ rule, line, column, endColumn, message, hint }) => [
      rule,
      `${line}:${column}-${endColumn}`,
      message,
      hint ?? '',
    ]);
}

/** Blocks, each on a line of its own. # and its level before a heading. */
function bodyOf(lines: readonly string[], from = 1): Block[] {
  return lines.map((words, index): Block => {
    const point = { line: from + index, column: 1 };
    const at = { file: 'a.txt', from: point, to: { ...point, column: words.length } };
    const level = /^#([1-4])/.exec(words)?.[1];
    if (level !== undefined)
      return { kind: 'heading', at, level: Number(level) as 1, text: textAt(words.slice(2), point) };
    return { kind: 'paragraph', at, text: textAt(words, point) };
  });
}

const SENTENCE = '天亮了。';
const expectRows = goldenRows(join(import.meta.dirname, 'said-of-whole.tsv'), 'about\trule\tat\tmessage\thint');
const expectSaid = (about: string, rules: RegExp, given: Partial<Article>, options?: Parameters<typeof said>[2]) =>
  expectRows(about, said([article('题', given)], rules, options));

describe('an English head beside a Chinese one', () => {
  const list = (has: boolean): Text[] => (has ? [text('桥')] : []);
  const parts = ['abstract', 'keywords', 'authors'] as const;
  const given = Array.from({ length: 2 ** 7 }, (_, number) => (bit: number) => (number & (1 << bit)) !== 0);
  it.each(
    given.map(
      (has) => [parts.filter((_, at) => has(at)), ['title', ...parts].filter((_, at) => has(at + 3)), has] as const,
    ),
  )('%s, in English %s', (chinese, english, has) => {
    const head: English = {
      at: AT,
      title: has(3) ? text('Bridge') : null,
      abstract: list(has(4)),
      keywords: list(has(5)),
      authors: has(6) ? [{ at: AT, name: text('WANG Xiaoming'), affiliations: [] }] : [],
      affiliations: [],
    };
    const authors = has(2) ? [author('王小明')] : [];
    const one = article('题', { abstract: list(has(0)), keywords: list(has(1)), authors, english: head });
    const rows = said([one], /^english-missing/).map(([, , message]) => [message!]);
    expectRows(`has ${chinese}; in English ${english}`, rows);
  });

  it('is wanted where half of the other papers have one', () => {
    const head: English = { at: AT, title: null, abstract: list(true), keywords: [], authors: [], affiliations: [] };
    const paper = (english: English | null, has = true) =>
      article('题', { abstract: list(has), keywords: list(true), english });
    for (const [all, having] of [
      [1, 0],
      [2, 0],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 2],
      [6, 2],
    ] as const) {
      const papers = Array.from({ length: all }, (_, at) => paper(at < having ? head : null));
      expectRows(
        `${having} of ${all} with an English head`,
        said(papers, /^english-missing/).map(([, , message]) => [message!]),
      );
    }
    expectRows(
      'no abstract',
      said([paper(head), paper(null, false)], /^english-missing/).map(([, , message]) => [message!]),
    );
  });
});

describe('a place of work', () => {
  const paper = { keywords: [text('桥')], authors: [author('王小明')] };
  const bodies: Record<string, Partial<Article>> = {
    'no paper': { keywords: [] },
    'a paper by its keywords': {},
    'a paper by its abstract': { keywords: [], abstract: [text('桥')] },
    'a paper by its references': { keywords: [], references: [{ at: AT, text: text('[1] 桥') }] },
    'nobody signs': { authors: [] },
    'two authors, of whom the second is a reporter': {
      authors: [author('王小明'), { ...author('李桥'), role: text('本刊记者') }],
    },
    'an office signs': { authors: [author('河边县水利局')] },
    'an office signs in front of a name': { authors: [author('河边县水利局王小明')] },
    'an office made it': { authors: [author('河边县水利局编写')] },
    'a biography': { endMatter: [endMatter('biography', '王小明')] },
    'matter with a label of authors': { endMatter: [{ ...endMatter('other', '王小明'), label: text('第一作者') }] },
    'matter with another label': { endMatter: [{ ...endMatter('other', '王小明'), label: text('校对') }] },
    'a remark that begins with the author': {
      endMatter: [{ ...endMatter('other', '（作者系教师。本文有删节）'), label: null }],
    },
    'a remark without the author': {
      endMatter: [{ ...endMatter('other', '（本文有删节，作者另有附记）'), label: null }],
    },
    'a place in brackets in the text': { body: bodyOf(['（河边小学）']) },
    'a place in half brackets': { body: bodyOf(['(河边县水利局)']) },
    'a place in brackets behind words': { body: bodyOf(['他在（河边小学）']) },
    'brackets without place': { body: bodyOf(['（河边的桥）']) },
    'a heading in brackets': { body: bodyOf(['#1（河边小学）']) },
    'a speech': { title: text('在开学典礼上的讲话') },
    'a speech with its date': { title: text('在开学典礼上的讲话（2024年9月）') },
    'about a speech': { title: text('在开学典礼上的讲话的由来') },
    verse: { body: [{ kind: 'verse', at: AT, lines: [text('桥')] }] },
    'verse with a paragraph of 60': {
      body: [{ kind: 'verse', at: AT, lines: [text('桥')] }, ...bodyOf(['桥'.repeat(60)])],
    },
    'verse with a paragraph of 61': {
      body: [{ kind: 'verse', at: AT, lines: [text('桥')] }, ...bodyOf(['桥'.repeat(61)])],
    },
  };
  it.each(Object.entries(bodies))('%s', (about, given) =>
    expectSaid(`place: ${about}`, /^affiliation-missing/, { ...paper, ...given }),
  );

  it('is usual where most others tell it', () => {
    const placed = article('题', { authors: [author('王小明')], affiliations: [{ at: AT, text: text('河边小学') }] });
    const bare = article('题', { authors: [author('李桥')] });
    for (const [tells, lacks] of [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 3],
      [0, 3],
      [3, 0],
    ] as const) {
      const all = [...Array.from({ length: tells }, () => placed), ...Array.from({ length: lacks }, () => bare)];
      expectRows(`${tells} with and ${lacks} without place`, said(all, /^affiliation-missing/));
    }
  });
});

describe('a byline', () => {
  it.each([
    ['nobody', []],
    ['an office below', [SENTENCE, '河边县水利局']],
    ['an office below three lines', ['河边县水利局', SENTENCE, SENTENCE, SENTENCE]],
    ['an office above two lines', ['河边县水利局', SENTENCE, SENTENCE]],
    ['an office in a sentence', ['河边县水利局来了人。']],
    ['an office as heading', ['#1河边县水利局']],
  ])('%s', (about, lines) => expectSaid(`byline: ${about}`, /^byline-missing/, { body: bodyOf(lines) }));

  it.each([
    ['two clauses', ['第一条　桥归全村。', '第二条　谁都可以过桥。']],
    ['a clause', ['第一条　桥归全村。', '谁都可以过桥。']],
    ['clauses told of', ['第一条路通到桥头。', '第二条路通到渡口。']],
  ])('over %s', (about, lines) => expectSaid(`byline: ${about}`, /^byline-missing/, { body: bodyOf(lines) }));

  it.each(['本刊编辑部', '江城大学水利学院'])('with the unit %s', (unit) => {
    const affiliations = [{ at: AT, text: text(unit) }];
    expectSaid(`byline: ${unit}`, /^byline-missing/, { body: bodyOf([SENTENCE]), affiliations });
  });

  it.each(['编后', '征稿启事', '关于编后的话', '桥'])('under the title %s', (title) =>
    expectRows(`byline under ${title}`, said([article(title)], /^byline-missing/)),
  );
});

describe('headings without text', () => {
  it.each([
    ['第一节'],
    ['#1桥'],
    ['#1一、桥'],
    ['天亮了。', '#1桥'],
    ['天亮了。', '#1桥', '天亮了。'],
    ['天亮了。', '#1桥', '#2船', '天亮了。'],
    ['天亮了。', '#2桥', '#2船', '天亮了。'],
    ['天亮了。', '#2桥', '#1船', '天亮了。'],
    ['天亮了。', '#1桥', '#1船', '#1人', '天亮了。'],
    ['天亮了。', '#1桥', '#1船', '#1人'],
    ['天亮了。', '#1桥修好了。', '#1船', '天亮了。'],
    ['天亮了。', '#1桥：', '#1船', '天亮了。'],
    ['天亮了。', '#1桥，船', '#1船', '天亮了。'],
    ['天亮了。', `#1${'桥'.repeat(30)}`],
    ['天亮了。', `#1${'桥'.repeat(31)}`],
    ['#1（一）桥', '#1船', '天亮了。'],
    ['#1桥一', '#1船', '天亮了。'],
    ['#12、桥', '#1船', '天亮了。'],
    ['#1第一章', '#1船', '天亮了。'],
  ])('%s %s %s', (...lines) => expectSaid(`headings: ${lines.join(' ')}`, /^heading-empty/, { body: bodyOf(lines) }));
});

describe('lengths', () => {
  it.each([25, 26])('a title of %i', (length) =>
    expectRows(`title of ${length}`, said([article(`${'桥'.repeat(length - 1)} Bridge，`)], /^title-length/)),
  );

  it.each([19, 20])('a paragraph of %i twice', (length) =>
    expectSaid(`twice ${length}`, /^paragraph-duplicated/, {
      body: bodyOf(['桥'.repeat(length), SENTENCE, '桥'.repeat(length), '桥'.repeat(length)]),
    }),
  );

  it('a heading twice', () =>
    expectSaid('heading twice', /^paragraph-duplicated/, {
      body: bodyOf([`#1${'桥'.repeat(20)}`, `#1${'桥'.repeat(20)}`]),
    }));

  it.each([20, 21])('a short name of %i', (length) =>
    expectSaid(`short name of ${length}`, /^short-name/, {
      body: bodyOf([`《${'桥'.repeat(length)}》说了。`, `《河边的办法》（以下简称“《${'桥'.repeat(length)}》”）。`]),
    }),
  );
});

describe('short names', () => {
  it.each([
    ['《办法》说了。'],
    ['#1《办法》说了'],
    ['《河边的办法》说了。', '《办法》说了。'],
    ['《办法》、《意见》说了。'],
    ['《办法》和《意见》说了。'],
    ['《办法》等说了。'],
    ['、《办法》说了。'],
    ['《河边的办法》（下称《河办》）。', '《河办》说了。'],
    ['《河办》说了，《河办》又说了。', '《河边的办法》（简称为：《河办》）。'],
    ['《河办》说了。', '《河边的办法》（就是《河办》）。'],
    ['《规定》《规定》说了。', '《规定》说了。'],
  ])('%s %s', (...lines) => expectSaid(`names: ${lines.join(' ')}`, /^short-name/, { body: bodyOf(lines) }));

  it('in an abstract', () =>
    expectSaid('names: in an abstract', /^short-name/, { abstract: [text('《办法》说了。')] }));
});

describe('formulas', () => {
  const formula = (latex: string) => text('水位是', [`$${latex}$`, { kind: 'math', source: null, plain: null }], '。');
  const asked = (about: string, ...latex: readonly string[]) =>
    expectSaid(about, /^formula-unread/, {
      body: latex.map((one): Block => ({ kind: 'paragraph', at: AT, text: formula(one) })),
    });
  it.each([
    '\\frac{}{b}',
    '\\frac{ }{b}',
    '\\dfrac  {a}  { }',
    '\\tfrac{a}{b}',
    '\\frac{ab} {}',
    '\\sqrt{}',
    '\\sqrt { }',
    '\\sqrt[3] {}',
    '\\sqrt[33]{ }',
    '\\sqrt[]{}',
    '\\sqrt{a}',
    '坏',
    `坏${'a'.repeat(29)}`,
    `坏${'a'.repeat(30)}`,
  ])('%s', (latex) => asked(`formula ${latex}`, latex));

  it.each([20, 21])('%i that cannot be set', (count) =>
    expectRows(`${count} formulas`, [
      [
        `${
          said(
            [
              article('题', {
                body: Array.from({ length: count }, (): Block => ({ kind: 'paragraph', at: AT, text: formula('坏') })),
              }),
            ],
            /^formula-unread/,
          ).length
        }`,
      ],
    ]),
  );
});

describe('signs without glyph', () => {
  const hasGlyph = (codePoint: number) => codePoint < 0x400 || (codePoint >= 0x2000 && codePoint < 0xac00);
  const asked = (about: string, ...lines: readonly string[]) =>
    expectSaid(`signs: ${about}`, /^(?:character-without|emoji)/, { body: bodyOf(lines) }, { hasGlyph });
  it.each([
    ['three kinds', '甲ж한𠀀'],
    ['four kinds', '甲ж한𠀀😀'],
    ['four kinds, the last twice', '甲ж한𠀀😀😀'],
    ['in the order of lines', '甲한', '乙ж', '丙한ж'],
    ['five of one kind', '甲жзийк'],
    ['six of one kind', '甲жзийкл'],
    ['one twice', '甲жж'],
    ['letters that join', '甲ب，ต'],
    ['letters that join and others', '甲بж𠀀ต'],
    ['twelve lines', ...Array.from({ length: 12 }, () => 'ж')],
    ['thirteen lines', ...Array.from({ length: 13 }, () => 'ж')],
    ['a letter with a mark', '甲ж́'],
    ['music and Tangut', '𝄞𗀀'],
  ])('%s', (about, ...lines) => asked(about, ...lines));

  it.each([
    ['of twelve lines', ...Array.from({ length: 12 }, () => '✌🏽')],
    ['of thirteen lines', ...Array.from({ length: 13 }, () => '✌🏽')],
    ['two in a line', '✌🏽甲☀\u200d☁'],
  ])('emoji %s', (about, ...lines) => expectSaid(`emoji: ${about}`, /^emoji/, { body: bodyOf(lines) }));
});

describe('dates', () => {
  it.each([
    ['2024-01', '2024-01-02', '2024-01'],
    ['2024-02', '2024-01-31', null],
    ['2024', '2023-12', null],
    ['2024-01-02', '2024-01-02', '2024-01-02'],
    ['2024-01-03', '2024-01-02', '2024-01-01'],
  ])('%s, %s, out on %s', (received, revised, date) =>
    expectSaid(
      `dates: ${received} ${revised} ${date}`,
      /^dates-order/,
      { endMatter: [endMatter('received', received), endMatter('revised', revised), endMatter('accepted', revised)] },
      { date },
    ),
  );
});

describe('citations', () => {
  const cited = (count: number, calls: string) => ({
    body: bodyOf([`天亮了${calls}。`], 100),
    references: Array.from({ length: count }, (_, at) => ({
      at: { ...AT, from: { line: at + 1, column: 1 } },
      text: textAt(`[${at + 1}] 王小明. 河边的书之${at + 1}[M]. 北京: 河边出版社, 2020.`, { line: at + 1, column: 1 }),
    })),
  });
  it.each<[number, string]>([
    [11, '[1]'],
    [12, '[1]'],
    [22, '[1-11]'],
    [23, '[1-11]'],
    [3, '[2]，[1]，[3]'],
    [4, '[4]，[3]，[2]，[1]'],
    [12, '[4]，[3]，[2]，[1]，[5-9]'],
    [12, '[4]，[3]，[2]，[1]，[5-8]'],
    [4, '[1-2]，[3,5]'],
    [1, '[2]，[3]'],
    [2, '[1]，[2]，[3]，[4]'],
    [2, '[1]，[2]，[3]，[4]，[5]'],
  ])('%i entries, %s', (count, calls) =>
    expectSaid(`cited: ${count} ${calls}`, /^(?:reference-(?:uncited|missing)|citation)/, cited(count, calls)),
  );
});

describe('works', () => {
  it.each([
    ['同[12].', '同[12].'],
    ['1234567', '[2] 1234567'],
    ['12345678', '[2]12345678'],
    ['河边的桥和船[J]', '河边的桥和船［J］.'],
    ['王小明. 桥[M]. 北京: 河边出版社, 2020: 3.', '王小明. 桥[M]. 北京: 河边出版社, 2020: 5.'],
    ['王小明. 桥[J]. 河边学刊, 2020(3): 3.', '王小明. 桥[J]. 河边学刊, 2020(3): 5.'],
    ['王小明. 桥[M]//李桥. 河. 北京: 河边出版社, 2020: 3.', '王小明. 桥[M]//李桥. 船. 北京: 河边出版社, 2020: 3.'],
    [`[1] 王小明. 桥[M]${'。'.repeat(2990)}`, '[2] 桥[M]'],
  ])('%.40s, %.40s', (...entries) =>
    expectSaid(`works: ${entries.map((one) => one.slice(0, 60)).join(' | ')}`, /^reference-(?:doubled|length)/, {
      references: entries.map((one, at) => ({ at: AT, text: textAt(one, { line: at + 1, column: 1 }) })),
    }),
  );
});

describe('entries', () => {
  it.each([
    '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): 10～～12.',
    '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): 10 至 12.',
    '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): pp.  10.',
    '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): 第 10 页.',
    '陆放舟. 河与岸[J]. 河流研究, 2004, 6卷(3): 10.',
    '陆放舟. 河与岸[J]. 河流研究, 2004, Vol. 6(3): 10.',
    '陆放舟. 河与岸[J]. 河流研究, 2004, 6(第 12 期): 10.',
    '陆放舟. 河与岸[J]. 河流研究, 2004年第12期: 10.',
    '陆放舟. 河与岸[J]. 河流研究, 2004, 第12期, 第10页.',
    '陆放舟. 河与岸[J]. 河流研究, No.12, 2004.',
    '陆放舟. 河与岸[M]. 第 12 版. 武昌: 河流出版社, 2004: 3.',
    '陆放舟. 河与岸[M]. 武昌: 河流出版社, c2004年: 3.',
    '陆放舟. 河与岸[M]. [2004], 武昌: 河流出版社: 3.',
    '陆放舟. 河与岸[M]. 河流出版社, 武昌市江岸区, 2004: 3.',
    '陆放舟. 河与岸[M]. 武昌: 河流出版社, 河流书店, 2004: 3.',
    '陆放舟. 上册《河与岸》[M]. 武昌: 河流出版社, 2004: 3.',
    '陆放舟. 《河》与《岸》[M]. 武昌: 河流出版社, 2004: 3.',
    '陆放舟. 《河与岸》[D]. 武昌: 河流大学, 2004: 3.',
    '陆放舟. 河与岸[J]. 《河流研究》, 2004, 6(3): 10.',
    '陆放舟. 河与岸[EB/OL]. (2019-06-18)[2020-01-02].',
    '陆放舟. 河与岸[PP/OL]. (2019-06-18)[2020-01-02].',
    '陆放舟. 河与岸[EB]. (2019-06-18)[2020-01-02].',
    '陆放舟. 河与岸[EB/OL]. https://example.org/a.',
    '陆放舟. 河与岸[M/OL]. 武昌: 河流出版社, 2004: 3. https://example.org/a.',
    '陆放舟. 河与岸[M]. 武昌: 河流出版社, 2004: 3. https://example.org/a.',
    '陆放舟. 河与岸[C]. 河流研究, 2004, 6(3): 10-12.',
    '陆放舟. 河与岸[D]. 河流研究, 2004, 6(3): 10-12.',
    '陆放舟. 河与岸[R]. 河流研究, 2004, 6(3): 10-12.',
    '陆放舟. 河与岸[M]. 河流出版社, 2004, 6(3): 10-12.',
    '陆放舟. 河与岸[D]. 武昌: 河流大学出版社学院, 2004.',
    '陆放舟. 河与岸[M]. 河流大学, 2004.',
    '水利部. 水尺 ISO/IEC 5013[M]. 北京: 中国标准出版社, 2010: 3.',
    '水利部. 水尺: GB 50138—2010[M]. 北京: 河流出版社, 2010: 3.',
    '水利部. 水尺[M]. 北京: 中国标准出版社, 2010: 3.',
    '陆放舟. 河与岸[N]. 河流日报, 2004, 6(3): 10.',
    '陆放舟. 河与岸[J]. 河流研究, 2004-05-06(3).',
    '陆放舟. 河与岸[J]. 河流出版社 , 2004, 6(3): 10.',
    '陆放舟. 河与岸[J]. 武昌: 河流大学, 2004(3).',
    '陆放舟. 河与岸[J],河流研究, 2004, 6(3): 10.',
    '陆放舟. 河与岸[J]河流研究, 2004, 6(3): 10.',
    '陆放舟. 河与岸【J】. 河流研究, 2004, 6(3): 10.',
    '陆放舟, 等. 河与岸[J]. 河流研究, 2004, 6(3): 10.',
    '陆放舟, 沈怀瑾, 韩既白 等. 河与岸[J]. 河流研究, 2004, 6(3): 10.',
    'BROOK T. R.. Banks[J]. Rivers, 2004, 6(3): 10.',
    'J.-P. Brook, Lane S. Banks[J]. Rivers, 2004, 6(3): 10.',
    '陆放舟. 河的一章[M]//BROOK T, LANE S, STERN K, 等. Banks. Harbor: Harbor Press, 2004: 3.',
    '陆放舟：《河与岸》，河流出版社，2004年。',
    '参见陆放舟. 河与岸. 武昌: 河流出版社, 2004.',
    `${'河'.repeat(600)}`,
    `${'河'.repeat(601)}`,
  ])('%.70s', (entry) => {
    for (const standard of [2015, 2025] as const) {
      const found = askedAboutEntries([...RIGHT, `[4] ${entry}`], standard);
      const rows = found.map(({ rule, column, endColumn, message, hint }) => {
        return [rule, `${column}-${endColumn}`, message, hint ?? ''];
      });
      expectRows(`${standard} ${entry.slice(0, 80)} ${entry.length}`, rows);
    }
  });
});

describe('figures and tables', () => {
  it.each([
    [['见图1至图4。', '图1 甲', '图2 乙', '图3 丙', '图4 丁']],
    [['见图1至表4。', '图1 甲', '图2 乙', '表1 甲']],
    [['见图1 — 图3。', '图1 甲', '图2 乙', '图3 丙']],
    [['见图1又图3。', '图1 甲', '图2 乙', '图3 丙']],
    [['见图1至图40。', '图1 甲', '图2 乙', '图40 丙']],
    [['见图A1、图1。', '图1 甲', '图A1 乙', '图2 丙']],
    [['见图1。', '图1 甲', '图1 乙', '图2 丙']],
    [['见图1.1、图1.2、图2.2。', '图1.1 甲', '图1.2 乙', '图2.2 丙']],
    [['见图2、图1、图3。', '图1 甲', '图2 乙', '图3 丙']],
    [['见表2和图1。', '表2 甲', '图1 乙', '表1 丙']],
    [['见图1。', 'Fig. 3 A', '图1 甲']],
    [['见续表1、表2。', '表1 甲', '续表1 甲', '表2 乙']],
    [['由式(2)得，又由式(1)。', '(1)', '(3)', '(2)']],
    [['见图5、表5、式(5)。', '图1 甲', '表1 甲', '(1)']],
  ])('%s', (lines) => {
    const body = lines.map((words, index): Block => {
      const point = { line: index + 1, column: 1 };
      const at = { file: 'a.txt', from: point, to: point };
      if (/^(?:图|Fig)/.test(words)) return { kind: 'figure', at, caption: textAt(words, point), image: null };
      if (/^\(/.test(words))
        return { kind: 'equation', at, text: textAt('$$x$$', point), number: textAt(words, point) };
      if (!/^续?表/.test(words)) return { kind: 'paragraph', at, text: textAt(words, point) };
      const rest = { unit: null, headRows: 0, aligns: [], rows: [], notes: [] };
      return { kind: 'table', at, caption: textAt(words, point), ...rest };
    });
    expectSaid(`objects: ${lines.join(' / ')}`, /^object/, { body });
  });
});

describe('names of one form', () => {
  it.each([
    [['ZHOU Xiaozhou', 'ZHOU Xiaozhou', 'Zhou Xiaozhou']],
    [['Zhou Xiaozhou', 'ZHOU Xiaozhou', 'ZHOU Xiaozhou']],
    [['Zhou Xiaozhou', 'Zhou Xiaozhou', 'ZHOU Xiaozhou', 'ZHOU Xiaozhou', 'ZHOU Xiaozhou']],
    [['Zhou Xiao Zhou', 'ZHOU Xiaozhou', 'ZHOU Xiaozhou']],
    [['Zhou', 'ZHOU Xiaozhou', 'ZHOU Xiaozhou']],
    [['Zhou X', 'ZHOU Xiaozhou', 'ZHOU Xiaozhou']],
    [['Z Xiaozhou', 'ZHOU Xiaozhou', 'ZHOU Xiaozhou']],
  ])('%s', (names) => {
    const papers = names.map((name) => {
      const authors = [{ at: AT, name: text(name), affiliations: [] }];
      const english: English = { at: AT, title: text('A'), authors, affiliations: [], abstract: [], keywords: [] };
      return article('题', { authors: [author('周小舟')], english });
    });
    expectRows(`names: ${names.join(' ')}`, said(papers, /^english-(?:name|authors)/));
  });
});

it('only papers count where an English head is usual', () => {
  const head: English = {
    at: AT,
    title: text('A'),
    abstract: [text('A')],
    keywords: [],
    authors: [],
    affiliations: [],
  };
  const [papers, essays] = [[head, null, null].map((english) => article('题', { abstract: [text('桥')], english })), 4];
  const all = [...papers, ...Array.from({ length: essays }, () => article('文'))];
  expectRows('papers among essays', said(all, /^english-missing/));
});
