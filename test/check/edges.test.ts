/** What lies just inside a rule and just outside it: what is said of these texts stands in a table, and nothing is said of the rest. */
import { describe, expect, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import type { Article, Heading } from '../../pipeline/model/document.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { article, NO_IDENTIFIERS } from '../render/issue.ts';
import { askedAboutEntries, RIGHT } from './lists.ts';
import { askedAboutManuscript } from './rules.ts';
import { expectWords, saidIn } from './said.ts';

/** The fourth entries of lists. */
const ENTRIES = [
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): 第10-12页.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): 10-12页.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): p. 10-12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): 10至12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): 10−12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): A10-A12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): 10-12+15.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 第6卷(3): 10-12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(No. 3): 10-12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3期): 10-12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(增刊1): 10-12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004年, 6(3): 10-12.',
  '陆放舟. 河与岸[J]. 河流研究, c2004, 6(3): 10-12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, Vol.6 No.3.',
  '陆放舟. 河与岸[J]. 河流研究, 2004，6(3)：10-12.',
  '陆放舟．河与岸[J]．河流研究, 2004, 6(3): 10-12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6（3）: 10-12.',
  '陆放舟. 河与岸［J］. 河流研究, 2004, 6(3): 10-12.',
  '陆放舟. 河与岸[J]. 河流研究, 2004， 6(3): 10-12.',
  '陆放舟. 河与岸[M]. 第2版. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[M]. 第 十二 版. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[M]. 2版. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[M]. 武昌:: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[M]. 武昌; 河流出版社, 2004: 3.',
  '陆放舟. 《河与岸》上[M]. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 《河与岸》[M]. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 《河与岸》[J]. 河流研究, 2004, 6(3): 10-12.',
  '陆放舟. 河与岸(M). 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[M] 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[M]，武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[m/ol]. 武昌: 河流出版社, 2004: 3[2020-01-02]. https://example.org/a.',
  '陆放舟. 河与岸[M/XX]. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[Q]. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[DS/OL]. (2019-06-18)[2020-01-02]. https://example.org/a.',
  '陆放舟. 河与岸[EB/OL]. (2019-6-18)[2020-01-02]. https://example.org/a.',
  '陆放舟. 河与岸[EB/OL]. (2019-06)[2020-01-02]. https://example.org/a.',
  '陆放舟. 河与岸[EB/OL]. (2019-06-18)[2020年1月2日]. https://example.org/a.',
  '陆放舟. 河与岸[EB]. (2019-06-18). https://example.org/a.',
  '陆放舟. 河与岸[EB/OL]. [2020-01-02](2019-06-18). https://example.org/a.',
  '陆放舟. 河与岸[EB/OL]. https://example.org/a. [2020-01-02].',
  '陆放舟. 河与岸[J/OL]. 河流研究, 2004, 6(3): 10-12. https://example.org/a.',
  '陆放舟. 河与岸[J/OL]. 河流研究, 2004, 6(3): 10-12[2020-01-02].',
  '陆放舟. 河与岸[J]. 河流研究, 2004, 6(3): 10-12. https://example.org/a.',
  '陆放舟. 河与岸[N]. 河流日报, 2004-5-6(3).',
  '陆放舟. 河与岸[N]. 河流研究, 2004, 6(3): 10-12.',
  '陆放舟. 河与岸[J]. 河流日报, 2004-05-06(3).',
  '陆放舟. 河与岸[J]. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[J]. 武昌: 河流大学, 2004.',
  '陆放舟. 河与岸[M]. 河流研究, 2004, 6(3): 10-12.',
  '陆放舟. 河与岸[M]. 武昌: 河流大学, 2004: 3.',
  '陆放舟. 河与岸[D]. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河与岸[D]. 武昌: 河流大学出版社, 2004: 3.',
  '水利部. 水尺: GB/T 50138—2010[M]. 北京: 中国标准出版社, 2010: 3.',
  '陆放舟. 河与岸[M]. 河流出版社, 武昌, 2004: 3.',
  '陆放舟. 河与岸[M]. 河流出版社: 武昌, 2004: 3.',
  '陆放舟. 河与岸[M]. 2004, 武昌: 河流出版社: 3.',
  '陆放舟. 河与岸[M]. 2004, 河流出版社: 3.',
  '陆放舟. 河与岸[J]. 河流研究, 6(3), 2004: 10-12.',
  '陆放舟. 河与岸. 河流研究[J], 2004, 6(3): 10-12.',
  '陆放舟, 2004. 河与岸[J]. 河流研究, 6(3): 10-12.',
  '陆放舟, 沈怀瑾, 韩既白, 杜若, 等. 河与岸[J]. 河流研究, 2004, 6(3): 10-12.',
  '陆放舟, 沈怀瑾, 韩既白, 等. 河与岸[J]. 河流研究, 2004, 6(3): 10-12.',
  '陆放舟, 沈怀瑾, 韩既白等. 河与岸[J]. 河流研究, 2004, 6(3): 10-12.',
  '陆放舟, 沈怀瑾, 韩既白, et al. 河与岸[J]. 河流研究, 2004, 6(3): 10-12.',
  'BROOK T R, LANE S, STERN K, 等. Banks[J]. Rivers, 2004, 6(3): 10-12.',
  'BROOK T. R., LANE S. Banks[J]. Rivers, 2004, 6(3): 10-12.',
  'T. R. Brook. Banks[J]. Rivers, 2004, 6(3): 10-12.',
  'U.S. Department of Rivers. Banks[R]. Harbor: Harbor Press, 2004: 3.',
  '陆放舟. 河与岸. 河流研究, 2004, 6(3): 10-12.',
  '陆放舟：《河与岸》，河流出版社2004年版，第3页。',
  '参见陆放舟. 河与岸. 武昌: 河流出版社, 2004: 3.',
  '陆放舟. 河的一章[M]//沈怀瑾. 河与岸. 武昌: 河流出版社, 2004: 3-5.',
  '陆放舟. 河的一章[M]. 沈怀瑾. 河与岸. 武昌: 河流出版社, 2004: 3-5.',
  '[M]. 武昌: 河流出版社, 2004: 3.',
];

/** Whole lists. */
const LISTS: Record<string, readonly string[]> = {
  'a list without numbers': [
    '甲一. 河与船上的人家和他们的孩子[J]. 河流研究, 2001, 3(2): 第5页.',
    '乙二. 桥[K]. 武昌: 河流出版社, 2002: 7.',
  ],
  'two widths without a habit': ['[1] 甲一. 河与船[J]. 河流研究, 2001，3(2): 5-9.', RIGHT[1]!],
  'full-width marks': [
    ...RIGHT.map((entry) => entry.replaceAll(', ', '，').replaceAll(': ', '：')),
    '[4] 丁四. 河与岸[J]. 河流研究, 2004, 6(3): 10-12.',
    '[5] 戊五. 河与桥[J]. 河流研究，2004, 6(3): 13-15.',
  ],
  'three of four with long dashes': [
    ...RIGHT.map((entry, index) => entry.replace(/: .*$/, `: ${index}1—${index}9.`)),
    '[4] 丁四. 河与岸[J]. 河流研究, 2004, 6(3): 10-12.',
  ],
  'two of three with long dashes': RIGHT.map((entry, index) =>
    entry.replace(/: \d-?\d?\.$/, index === 2 ? ': 11-19.' : ': 11—19.'),
  ),
  'a work twice': [
    ...RIGHT,
    '[4] 乙二．河与桥［M］．武昌：河流出版社，2002：33．',
    '[5] 丙三. 河与堤[J]. 河流研究, 2003, 5(2): 60-68.',
    '[6] 同[1].',
    '[7] 同[1].',
    '[8] 丁四. 岸上[M]//戊五. 河. 武昌: 河流出版社, 2002: 3-5.',
    '[9] 丁四. 岸上[M]//戊五. 河. 武昌: 河流出版社, 2002: 6-8.',
  ],
};

describe('entries', () => {
  const expectSaid = saidIn('said-of-edges.tsv');
  it.each(ENTRIES)('%s', (entry) => {
    const list = [...RIGHT, `[4] ${entry}`];
    for (const standard of [2015, 2025] as const)
      expectSaid(`${standard} ${entry}`, list, expectWords(askedAboutEntries(list, standard)));
  });

  it.each(Object.entries(LISTS))('%s', (name, list) => {
    expectSaid(name, list, expectWords(askedAboutEntries(list)));
  });
});

/** Paragraphs; each is asked about with all others of its rule. */
const PARAGRAPHS: Record<string, readonly string[]> = {
  dates: [
    '他生于1900年2月29日，迁居在2000年2月29日，又在2004年2月29日回来。',
    '会期是4月31日，又说是6月31号，最后定在9月0日。',
    '他记着0月3日，写着12月31日，又写着12月32日。',
    '落款是2023/02/29，又是2023.2.28，再是2024-13-01、2024-12-00。',
    '编号2023-02-30-1，版本1.2023.2.30，网址a/2023/02/30。',
    '生于一九〇〇年二月二十九日，卒于二〇〇〇年二月二十九日，葬于二〇二三年四月三十一号。',
    '写的是一九二三年十二月，一九二三年十三月，一九二三年二十月三日。',
    '喂到13月龄，又养到14月大，第13月无事。',
    '开工是2024年3月5日（周二），2024年3月6日，星期二，2024年3月7日礼拜五，2024年3月9日周天。',
    '那是1911年3月5日星期一，1912年1月1日星期二。',
  ],
  times: [
    '开会定在下午24:00，又改在下午24:01，再改到上午0:60。',
    '下午（25:30）开会，时间：9:15—9:75，晚上9:5和9:100不算。',
    '晚上24点散场，晚上25点散场，上午9点60分到，下午3时61分，上午24时30分。',
    '他走了3时60分，用了30时70分，共3.5时60分。',
  ],
  units: [
    '买了200公斤，又买50 kg面；路长3公里，即3km。',
    '买了50kg，又买200公斤；气温25摄氏度，即25℃；重3吨，即3t。',
    '重500多克，即500g。面积3平方米，即3m²。',
    '占5％，占6%，占7%，占8 %。',
    '约30—50%，2019—20%，3.5至4‰，3-5亿吨，3万-5万，3～5万元，比分3-5%，第3-5%。',
  ],
  numerals: [
    '三五个人，3五个人，十几个，20几个，3几个，5、6天，五、六天，五、六年级。',
    '一九九八年5月，1998年五月，二十1世纪，第三、4章，百分之五，百分之5，5成。',
  ],
  brackets: [
    '甲（乙【丙）丁】戊。他说“好’，走了。',
    '函数f(x）和[0,1）都行，又（a]也行，（甲[乙。',
    '“第一段没有完。',
    '“第二段也没有完。',
    '第三段完了。”',
    '一）好；2）也好；ab）不好说；甲乙丙）多了一个。',
    '〈甲〉《乙〉『丙」「丁』〔戊〕',
    '标点，，重叠；；还有。。和：，；「「甲」」（（乙））《《丙》》））多。',
    "他说,也好.不好;真的?当然!如此:甲 a,b 甲,a '好' 和<<春天和<<春>>。",
    '说了"好"又说"不好，完了。',
  ],
  doubled: [
    '的的确确是的的。他说“的的”是错的，我说的的的也是。',
    '天天向上，人人有责，我们我们都在，他们他们也在，为为人民服务。',
    '加油干加油干加油干！今天去河边今天去河边。',
    '今天去河边今天去河边！哈哈哈哈哈哈哈哈，一二三四一二三四。',
    '每家一户每家一户的门口，桥上的灯桥上的灯亮了。',
  ],
  names: [
    '《甲乙条例》说。《条例》说。《丙丁办法》（以下简称《办法》）说，《办法》再说。',
    '《纲要》《规划》《意见》都在，《方案》说，《决定》也说，《方案》又说。',
    '《通知》说了。《关于渡口管理的通知》（下称《通知》）说。',
    '《规程》是短的，《江城渡口管理规程》是长的。',
  ],
  lost: ['他姓□，名□□，说：“□”。', '屏上是烫烫烫、屯屯、锟斤拷锟斤拷。', '是□否□，也□，还□有□。', '他说\ufffd\ufffd。'],
};

describe('paragraphs', () => {
  const expectSaid = saidIn('said-of-paragraphs.tsv');
  it.each(Object.entries(PARAGRAPHS))('about %s', (name, paragraphs) => {
    const text = `河边的早晨\n\n●王小明\n\n${paragraphs.join('\n\n')}\n\n（作者单位：河边小学）`;
    expectSaid(name, text.split('\n'), askedAboutManuscript(text));
  });
});

/** Levels and words of headings, in rows of one article each. */
const HEADINGS: Record<string, readonly string[]> = {
  chapters: ['1 第一章 甲', '1 第二章 乙', '1 第四章 丁', '1 第5章 戊', '1 第六节 己', '1 第八编 庚', '1 第十章 辛'],
  'Chinese numerals': ['1 九、甲', '1 十、乙', '1 十一、丙', '1 二十、丁', '1 二十一、戊', '1 三十二、己'],
  brackets: ['1 （一）甲', '1 （二）乙', '1 (3)丙', '1 （4）丁', '1 （六）己'],
  'without number between': [
    '1 一、甲',
    '1 引言',
    '1 二、乙',
    '1 四、丁',
    '2 1．甲',
    '2 3．丙',
    '1 五、戊',
    '2 1．甲',
    '2 2、乙',
  ],
  'a new count under each heading': ['1 一、甲', '2 （一）甲', '2 （二）乙', '1 二、乙', '2 （一）甲', '2 （三）丙'],
  decimals: [
    '1 1 甲',
    '2 1.1 甲',
    '2 1.2 乙',
    '3 1.2.1 子',
    '3 1.2.3 寅',
    '2 1.3 丙',
    '2 1.5 戊',
    '1 2 乙',
    '2 2.2 丑',
    '2 3.1 寅',
  ],
  'decimals of four parts, percentages, versions': [
    '1 1.1.1.1 甲',
    '1 1.1.1.2 乙',
    '1 2.5% 的利率',
    '1 3.5％的利率',
    '1 1．2 丙',
  ],
  'decimals of two digits': ['1 10.1 甲', '1 10.2 乙', '1 10.4 丁', '1 11.1 甲'],
  'bare numbers': ['1 10 年之后', '1 11 甲', '1 13 丙', '1 0 引言', '1 1 甲'],
  'deepest level': ['4 1. 甲', '4 （1）子', '4 （2）丑', '4 （4）卯', '4 2. 乙', '4 （1）子', '4 4. 丁'],
};

describe('headings', () => {
  const expectSaid = saidIn('said-of-headings.tsv');
  it.each(Object.entries(HEADINGS))('%s', (name, rows) => {
    const body = rows.map((row, index): Heading => {
      const from = { line: index + 1, column: 1 };
      const words = row.slice(2);
      return {
        kind: 'heading',
        level: Number(row[0]) as 1,
        at: { file: 'a.txt', from, to: from },
        text: textAt(words, from),
      };
    });
    const found = findingsIn({ body }).filter(({ rule }) => rule === 'heading-numbering');
    expectSaid(
      name,
      rows.map((row) => row.slice(2)),
      found.map((one) => ({ ...one, endColumn: 99 })),
    );
  });
});

describe('identifiers', () => {
  const saidOf = (name: 'doi' | 'classification' | 'articleNumber' | 'documentCode', words: string) =>
    findingsIn({ identifiers: { ...NO_IDENTIFIERS, [name]: textAt(words, { line: 1, column: 1 }) } }).filter(
      ({ rule }) => rule === 'identifier-form',
    ).length;

  it.each<[Parameters<typeof saidOf>[0], readonly string[], readonly string[]]>([
    [
      'doi',
      [
        '10.13000/j.cnki.1000',
        'https://doi.org/10.13000/a',
        'http://dx.doi.org/10.13000/a',
        'doi: 10.13000/a',
        'DOI:10.1000.10/a',
      ],
      [
        'x10.13000/a',
        '10.130/a',
        '10.13000/',
        '10.13000/甲',
        '10.13000/a b',
        'doi 10.13000/a',
        '11.13000/a',
        '10.1234567890/a',
      ],
    ],
    [
      'classification',
      ['G127', 'F323.3', 'D630；F124.5', 'TP391.1, G20', 'I207.22-05', 'K825.6=73', 'R24/28', 'B84+G44'],
      ['L12', 'W3', 'Y1', 'g127', 'G127.', 'G127a', '1G', 'G127；', 'GAB1'],
    ],
    [
      'articleNumber',
      [
        '1000-0000(2024)03-0012-09',
        '1000-000X（2024）3—0012—9',
        '10000000(2024)A03-012-09',
        ' 1000-000x(2024)03–00012–109',
      ],
      [
        '1000-0000(24)03-0012-09',
        '1000-0000 2024 03',
        '1000-0000(2024)003-0012-09',
        '1000-0000(2024)03-12-09',
        'x1000-0000(2024)03-0012-09',
        '1000-0000(2024)03-0012-0901',
      ],
    ],
    ['documentCode', ['A', 'E', 'Ｂ'], ['F', 'AB', 'a', '']],
  ])('%s', (name, right, wrong) => {
    expect(right.filter((words) => saidOf(name, words) > 0)).toEqual([]);
    expect(wrong.filter((words) => saidOf(name, words) !== 1)).toEqual([]);
  });

  it('are not those of another article, whatever stands before a DOI', () => {
    const twins = ['https://doi.org/10.13000/A', 'doi:10.13000/a', '10.13000/b'].map((words, index) => ({
      ...article(`题${index}`),
      identifiers: { ...NO_IDENTIFIERS, doi: textAt(words, { line: index + 1, column: 1 }) },
    }));
    const issue = { id: 'a', masthead: planByDefault('a').masthead, sections: [{ title: null, articles: twins }] };
    const found = check(issue, () => true).filter(({ rule }) => rule === 'identifier-form');
    expect(found.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 DOI 与《题1》的相同',
      '2 DOI 与《题0》的相同',
    ]);
    const [first] = twins;
    const twice = { ...issue, sections: [{ title: null, articles: [first!, first!] }] };
    expect(check(twice, () => true).filter(({ rule }) => rule === 'identifier-form')).toEqual([]);
  });
});

/** What is asked about an article of an issue without other articles. */
function findingsIn(parts: Partial<Article>) {
  const issue = {
    id: 'a',
    masthead: planByDefault('a').masthead,
    sections: [{ title: null, articles: [article('题', parts)] }],
  };
  return check(issue, () => true);
}
