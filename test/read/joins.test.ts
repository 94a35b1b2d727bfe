/** Where lines are joined, where they stay apart, and where the editor is asked. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../pipeline/model/outline.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { distorted, madeUpArticles, type Setting } from '../bench/articles.ts';
import { added, joinsIn, NO_JOINS } from '../bench/joins.ts';
import { readText } from './summary.ts';

const TITLE = ['河边的一所小学', '●林木森'];
const FIRST = '学校建在河边，一到夏天水就漫上来，孩子们要绕很远的路才能走到教室里去，年年如此，大家也就习惯了。';
const SECOND = '后来村里修了一座桥，桥不长，走过去只要几步，可是那几步省下了许多孩子清早的一个钟头。';

const reading = (lines: readonly string[]) => readText([...TITLE, ...lines].join('\n'));
const blocks = (lines: readonly string[]) =>
  reading(lines).articles.flatMap((article) => outlineOf(article).blocks.map(({ text }) => text));
const doubts = (lines: readonly string[]) =>
  reading(lines).diagnostics.flatMap(({ rule, line }) => (/break-doubtful/.test(rule) ? [line] : []));
const wrapped = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
/** Enough wrapped prose that the width is known. */
const PROSE = [FIRST, SECOND, FIRST, SECOND].flatMap((text) => wrapped(text, 20));

describe('a full line with a stop', () => {
  const exactly = '这是恰好写满了二十个字的一行结尾的话吧。';
  const before = '村里人说起这座桥，总要先说一说那个夏天，说那个夏';

  it('ends its paragraph where the next character had room', () => {
    const short = [
      ...wrapped(FIRST, 20),
      ...wrapped(before, 20).slice(0, 1),
      '天的水，这是差一个字没写满的一行呢。',
      '桥修好以后，大家就不再说它了，只是走。',
    ];
    const found = blocks([...PROSE, ...short]);
    expect(found.at(-1)).toBe('桥修好以后，大家就不再说它了，只是走。');
  });

  it('goes on where paragraphs are long and few', () => {
    const long = [FIRST.slice(0, 40), exactly, FIRST].join('');
    const found = blocks([...wrapped(FIRST + FIRST.slice(0, -9), 20), ...wrapped(long, 20), ...wrapped(long, 20)]);
    expect(found.some((text) => text.includes(exactly + FIRST))).toBe(true);
  });

  it('is asked about where paragraphs are short and many, or where the next one sums up', () => {
    const short = Array.from({ length: 12 }, () => ['孩子们清早过桥上学去，桥下的水声很大很大，', '谁也不怕。']).flat();
    const tail = ['孩子们傍晚过桥回家来，桥下的水声很小很小，', '这是恰好写满了二十一个字的一行结尾的话吧。'];
    expect(doubts([...short, ...tail, ...short])).toEqual([29]);
    expect(
      doubts([...wrapped(FIRST + FIRST + FIRST + FIRST.slice(0, 20), 20), exactly, '总之，桥修好了。']),
    ).toHaveLength(1);
  });

  it('does not take the next speaker along', () => {
    const turn = '记者：您在这所学校里教了多少年的书呢？？';
    const answer = '老师：一直没有走。';
    const found = blocks([...PROSE, turn, answer, turn, answer]);
    expect(found.slice(-4)).toEqual([turn, answer, turn, answer]);
  });
});

describe('indents', () => {
  const paragraphs = [FIRST, SECOND, FIRST].map((text) => `　　${text}`);

  it('do not join a heading or an aside without one to the paragraph above', () => {
    const found = blocks([paragraphs[0]!, '祖父的粮票', paragraphs[1]!, '（掌声）', paragraphs[2]!]);
    expect(found).toEqual([FIRST, '祖父的粮票', SECOND, '（掌声）', FIRST]);
  });

  it('join the rest of a paragraph after a page, also after a stop', () => {
    const [head, tail] = ['　　桥修好了。', '孩子们再也不用绕路了，清早能多睡一个钟头。'];
    const found = blocks([...paragraphs, head + FIRST, tail]);
    expect(found.at(-1)).toBe(`桥修好了。${FIRST}${tail}`);
  });

  it('part a full heading from the paragraph below it', () => {
    const heading = '（一）修了桥的好处很多，但也不是没有坏处';
    const set = [FIRST, SECOND, FIRST].flatMap((text) => wrapped(`　　${text}`, 20));
    expect(blocks([...set, heading, ...wrapped(`　　${SECOND}`, 20)])).toEqual([FIRST, SECOND, FIRST, heading, SECOND]);
  });
});

describe('lines of their own', () => {
  it.each([
    ['bullets', '★ 统一供种，解决种什么', '★ 统一制棒，解决怎么种'],
    ['a hypothesis', '据此提出：', 'H1：桥的长度与路的长度负相关。'],
    ['a date and a place', '老人把缆绳解开，船就慢慢地离了岸，岸上的人还站着', '2021年8月7日，于河边'],
    ['an equation', 'Cost=a+bx+cy+dz+ex+fu+gw+hv   （1）', '其中，a为常数，b为系数，其余都是变量。'],
  ])('are %s', (_, one, other) => {
    expect(blocks([FIRST, one, other, SECOND]).join('|')).toContain(`${one.replace(/ +（/, '   （')}|${other}`);
  });
});

describe('full lines', () => {
  it.each([
    ['bullets', '★ 统一供种，解决乡亲们种什么好的老问题。', '★ 统一制棒，解决乡亲们怎么种好的老问题。'],
    ['bullets without stops', '★ 统一供种，解决乡亲们种什么好的老问题么', '★ 统一制棒，解决怎么种的问题'],
    ['a hypothesis', '这样就降低了债权人的信息成本。据此提出：', 'H1：桥的长度与路的长度负相关。'],
    ['an equation', '+c3Lev+d4ROA+e   （1）', '其中，各个字母都是变量。'],
  ])('that are %s stand alone all the same', (_, one, other) => {
    expect(blocks([...PROSE, one, other, ...PROSE]).join('\n')).toContain(`\n${other}\n`);
  });

  it('of a caption go on with a short one', () => {
    expect(blocks([...PROSE, '图1 不同年份孩子们过桥上学所用时间的长', '短变化', ...PROSE])).toContain(
      '图1 不同年份孩子们过桥上学所用时间的长短变化',
    );
  });
});

describe('across the end of a line', () => {
  it.each([
    [
      'an enumeration',
      '加入的条件是：①住在河边三年以上；②家里有孩子上学；③愿意出工；',
      '④按时交纳修桥的钱，不得拖欠。',
    ],
    ['a bracket', '这与别处的调查结果是一致的，也就是说桥比路更要紧[2', '-3]，值得再想一想。'],
    ['a point', '请把照片寄到学校的信箱river@example.', 'com，邮件的主题写上姓名和班级，我们会一一回复。'],
  ])('%s goes on', (_, one, other) => {
    expect(blocks([FIRST, one, other, SECOND])).toContain(one + other);
  });

  it('a Latin word cut by the number of characters closes up', () => {
    const text = '研究的就是所谓新闻荒漠（news desert）以及社区参与这两个方向的事情，以及别的什么事情。';
    expect(blocks([...PROSE, ...wrapped(text, 20)])).toContain(text);
  });

  it('notes and references keep their lines together, whatever these begin with', () => {
    const called = wrapped(`${FIRST.slice(0, -1)}①。${SECOND.slice(0, -1)}②。`, 20);
    const notes = ['①林某：《桥梁的故事》，某某书局1985', '年版，第588页。', '②参见《某县旧志》，', '2003年印行。'];
    const references = [
      '[1]林某.桥与路[J].某某学刊,2018,12',
      '(3):45-52.',
      '[2]陈某.河[M].北京:某某出版社,2020:8',
      '9.',
    ];
    const [article] = reading([...PROSE, ...called, '注释：', ...notes, '参考文献', ...references]).articles;
    expect(article!.notes.map(({ text }) => joined(text))).toEqual([
      '林某：《桥梁的故事》，某某书局1985年版，第588页。',
      '参见《某县旧志》，2003年印行。',
    ]);
    expect(article!.references).toHaveLength(2);
  });

  it('keywords end where prose or a heading begins', () => {
    const { articles } = reading([
      '关键词：家庭医生；高血压病；自我管理；社区',
      '第一，选书要合适。不同年级的学生，识字量',
      ...PROSE,
    ]);
    expect(articles[0]!.keywords.map(joined)).toEqual(['家庭医生', '高血压病', '自我管理', '社区']);
  });
});

it('speech is no verse', () => {
  const speech = ['“奶奶，你在等谁？”', '“等信。”', '“谁的信？”', '“你叔叔的信呀。”'];
  expect(blocks([FIRST, ...speech, SECOND])).toEqual([FIRST, ...speech, SECOND]);
});

it('page numbers that count on go, also before a word that could be counted', () => {
  const [one, two] = [FIRST.slice(0, 30), FIRST.slice(30)];
  expect(blocks([one, '103', `年${two}`, SECOND, `${one}又`, '104', two])).toEqual([
    `${one}年${two}`,
    SECOND,
    `${one}又${two}`,
  ]);
});

it('a doubt is asked about, not joined', () => {
  const lines = [
    `　　${FIRST}`,
    '这一行没有缩进，也没有句号，可是它又很长很长，像是一句话的前半',
    `　　${SECOND}`,
    `　　${FIRST}`,
    `　　${SECOND}`,
  ];
  expect(blocks(lines)).toHaveLength(5);
  expect(doubts(lines)).toEqual([4, 5]);
});

describe('over articles of every kind', () => {
  const scores = (setting: Omit<Setting, 'pages'>) =>
    madeUpArticles()
      .map((article, seed) => joinsIn(distorted(article, { ...setting, pages: false }, seed)))
      .reduce(added, NO_JOINS);

  it.each([22, 30, 40, 60])('at %i characters hardly a join is false, hardly one missed', (width) => {
    const indented = scores({ width, byProgram: true, indented: true, blank: false });
    expect(indented.false).toBeLessThanOrEqual(1);
    expect(indented.missed / (indented.missed + indented.right)).toBeLessThan(0.02);
    const bare = scores({ width, byProgram: true, indented: false, blank: false });
    expect(bare.false / bare.right).toBeLessThan(0.02);
  });
});
