/** What in the text leads to entries, figures, tables, equations and addresses, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import { linkedIssue } from '../../pipeline/links/linked-issue.ts';
import type { Article, Block, Mark } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { slotsOf } from '../../pipeline/model/slots.ts';
import { AT, article, note, paragraph, reference, text } from '../render/issue.ts';

const ENTRIES = Array.from({ length: 9 }, (_, index) =>
  reference(`[${index + 1}] 甲. 书${index + 1}[M]. 武昌: 某社, 2001.`),
);
const figure = (caption: string): Block => ({ kind: 'figure', at: AT, caption: text(caption), image: null });
const equation = (number: string): Block => ({ kind: 'equation', at: AT, text: text('$$x$$'), number: text(number) });
const OBJECTS = [
  figure('图1　甲'),
  figure('图2　乙'),
  figure('图2-1　丙'),
  figure('圖3 丁'),
  figure('附图1 戊'),
  equation('(1)'),
  equation('（2）'),
];

/** The stretches of the first paragraph that lead somewhere, each `words>where`. */
function leads(words: Parameters<typeof text> | string, given: Partial<Article> = {}): string[] {
  const body = [paragraph(...(typeof words === 'string' ? [words] : words)), ...OBJECTS];
  const made = linked(article('题', { body, references: ENTRIES, ...given }));
  return stretches(made, 'paragraph');
}

function linked(one: Article): Article {
  const { masthead } = planByDefault('a');
  return linkedIssue({ id: 'a', masthead, sections: [{ title: null, articles: [one] }] }).sections[0]!.articles[0]!;
}

function stretches(one: Article, role: string): string[] {
  const names = namesOf(one);
  const where = (mark: Mark): string | undefined => {
    if (mark.kind === 'crossReference') return names.get(mark.to);
    return mark.kind === 'link' ? mark.href : undefined;
  };
  const { runs } = slotsOf(one).find((slot) => slot.role === role)!.text;
  return runs.flatMap(({ text, marks }) =>
    marks.flatMap((mark) => (where(mark) === undefined ? [] : `${text}>${where(mark)}`)),
  );
}

/** What the texts of an article are by their addresses: reference-2 is the second entry, figure-1 the caption of the first figure. */
function namesOf(one: Article): Map<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    slotsOf(one).map(({ role, address }) => {
      counts.set(role, (counts.get(role) ?? 0) + 1);
      return [address, `${role.replace('Caption', '')}-${counts.get(role)}`];
    }),
  );
}

describe('calls by author and year', () => {
  const references = [
    '张三. 渡口[J]. 江城学刊, 2019(1): 1-5.',
    '张三, 李四. 河埠[J]. 江城学刊, 2020(2): 6-9.',
    '张三, 王五. 桥头[J]. 江城学刊, 2020(3): 10-12.',
    'SMITH J. Rivers[M]. London: Press, 2018.',
    'Smith, A., Jones, B., 2021a. Ferries. Journal of Rivers, 3, 4-5.',
    'van Dijk K. Dikes[EB/OL]. (2017-01-02)[2021-05-06]. https://a.example.',
    '欧阳修远等：《水志》，江城出版社2016年版。',
    'DE LA ROCA J, MARÉ D. Skills[J]. Cities, 2014, 3: 1-9.',
  ].map((entry) => reference(entry));
  const found = (words: string) => leads(words, { references });

  it.each([
    ['渡口很早就有（张三，2019）。', ['张三，2019>reference-1']],
    ['张三（2019）认为', ['张三（2019）>reference-1']],
    ['张三（2019，2020）认为', ['张三（2019>reference-1']],
    ['张三和李四（2020）认为', ['张三和李四（2020）>reference-2']],
    ['（张三、王五，2020：11）', ['张三、王五，2020>reference-3']],
    ['（张三等，2020）', []],
    ['as Smith (2018) says', ['Smith (2018)>reference-4']],
    ['(see Smith, 2018; Smith & Jones, 2021a)', ['Smith, 2018>reference-4', 'Smith & Jones, 2021a>reference-5']],
    ['(Smith et al., 2021a, p. 4)', ['Smith et al., 2021a>reference-5']],
    ['van Dijk（2017）', ['van Dijk（2017）>reference-6']],
    [
      'de la Roca与Maré（2014）、Roca和Maré（2014）',
      ['de la Roca与Maré（2014）>reference-8', 'Roca和Maré（2014）>reference-8'],
    ],
    ['Smith等（2018）认为', ['Smith等（2018）>reference-4']],
    ['欧阳修远等（2016）指出', ['欧阳修远等（2016）>reference-7']],
    ['Smith（2019）、赵六（2018）、Smithson (2018)、Smith 的书（见后，2018）', []],
    ['张三出生于江城（今江州，2019年改名）', []],
  ])('%s', (words, wanted) => {
    expect(found(words)).toEqual(wanted);
  });
});

describe('calls of entries', () => {
  it.each([
    ['天亮了[1]。', ['[1]>reference-1']],
    ['天亮了［2］，见文献[3]。', ['［2］>reference-2', '[3]>reference-3']],
    ['天亮了[2-4]。', ['2>reference-2', '->reference-3', '4>reference-4']],
    ['天亮了[1,3]，又亮了[5，7]。', ['1>reference-1', '3>reference-3', '5>reference-5', '7>reference-7']],
    ['天亮了[1-2,9]。', ['1>reference-1', '2>reference-2', '9>reference-9']],
    ['天亮了[1]12-15，又亮了[1]260。', ['[1]>reference-1', '[1]>reference-1']],
    ['用BERT[5]和维生素C[6]。', ['[5]>reference-5', '[6]>reference-6']],
    ['天亮了[3,1]。', ['3>reference-3', '1>reference-1']],
  ])('%s', (words, found) => expect(leads(words)).toEqual(found));

  it.each([
    '在[2020]年，见[a]、[b]和[注]，数组f[1]、x[2]、α[3]，a_i[4]=0。',
    '区间[1,3]上，取值范围[2,5]，x∈[1,2]，在[1,9]之间。',
    '矩阵[1,1]和[0,1]，[12]没有条目。',
    '[1]开头的一段。',
  ])('none: %s', (words) => expect(leads(words)).toEqual([]));

  it('are raised or not, and what is raised is one even behind a letter', () => {
    expect(leads(['天亮了', ['[1]', { kind: 'superscript' }], '，f', ['[2]', { kind: 'superscript' }], '。'])).toEqual([
      '[1]>reference-1',
      '[2]>reference-2',
    ]);
  });

  it('are none where notes bear the label, where a list has no numbers, and in the list itself', () => {
    expect(leads('天亮了[1]。', { notes: [note('n1', '[1]', '注。')] })).toEqual([]);
    expect(leads('天亮了[1]。', { references: [reference('甲, 2001. 书[M]. 武昌: 某社.')] })).toEqual([]);
    const made = linked(article('题', { references: [reference('[1] 甲. 书[M]. 武昌: 某社, 2001[2].'), ENTRIES[1]!] }));
    expect(stretches(made, 'reference')).toEqual([]);
  });
});

describe('mentions of figures, tables and equations', () => {
  it.each([
    ['研究框架如图1所示。', ['图1>figure-1']],
    ['见图 2(a)和图2-1。', ['图 2>figure-2', '图2-1>figure-3']],
    ['图1、2对照，图1和3相反。', ['图1>figure-1', '2>figure-2', '图1>figure-1', '3>figure-4']],
    ['图1至图3说明，图1-3说明。', ['图1>figure-1', '图3>figure-4', '图1>figure-1', '3>figure-4']],
    ['見圖3，另見附图1。', ['圖3>figure-4', '附图1>figure-5']],
    ['由式(1)和公式（2）得，代入（2）式。', ['式(1)>equation-1', '公式（2）>equation-2', '（2）式>equation-2']],
    ['式(1)、(2)相减。', ['式(1)>equation-1', '(2)>equation-2']],
    [
      '由式（1）～(2)得，由(1)～（2）式得。',
      ['式（1）>equation-1', '(2)>equation-2', '(1)>equation-1', '（2）式>equation-2'],
    ],
    ['See Fig. 1 and Figure 2.', ['Fig. 1>figure-1', 'Figure 2>figure-2']],
  ])('%s', (words, found) => expect(leads(words)).toEqual(found));

  it.each([
    '地图1幅，企图2次，版图3分，图1幅，图2张。',
    '图书1册，图1，3个样本里没有图4。'.replace('图1，', '图甲，'),
    '模式(1)、方式（2）和形式(1)都有。',
    '图12里没有，图1.5也没有。',
  ])('none: %s', (words) => expect(leads(words)).toEqual([]));

  it('are none in headings, and no caption mentions itself', () => {
    const made = linked(
      article('题', { body: [{ kind: 'heading', at: AT, level: 1, text: text('一、图1') }, figure('图1 同图1')] }),
    );
    expect(stretches(made, 'heading')).toEqual([]);
    expect(stretches(made, 'figureCaption')).toEqual(['图1>figure-1']);
  });

  it('have marks on the labels they lead to', () => {
    const made = linked(article('题', { body: OBJECTS }));
    const labels = slotsOf(made).flatMap(({ text: { runs } }) =>
      runs.flatMap(({ text, marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'objectLabel' ? `${text} ${mark.part} ${namesOf(made).get(mark.target)}` : [],
        ),
      ),
    );
    expect(labels.slice(0, 2)).toEqual(['图 word figure-1', '1 number figure-1']);
    expect(labels.slice(-3)).toEqual(['（ word equation-2', '2 number equation-2', '） word equation-2']);
  });
});

describe('addresses', () => {
  it.each([
    ['见https://example.org/a?b=1，', ['https://example.org/a?b=1>https://example.org/a?b=1']],
    ['（www.example.org/甲）', ['www.example.org/>http://www.example.org/']],
    [
      'http://example.org/a.DOI:10.1234/b。',
      ['http://example.org/a>http://example.org/a', '10.1234/b>https://doi.org/10.1234/b'],
    ],
    ['DOI:10.1234/ab.c(5).', ['10.1234/ab.c(5)>https://doi.org/10.1234/ab.c(5)']],
    ['(see http://example.org/x).', ['http://example.org/x>http://example.org/x']],
    ['10.5%的人和10.1234次', []],
  ])('%s', (words, found) => expect(leads(words)).toEqual(found));

  it('of the manuscript stay as they are', () => {
    expect(leads([['https://example.org/', { kind: 'link', href: 'https://example.com/' }]])).toEqual([
      'https://example.org/>https://example.com/',
    ]);
  });
});

it('changes no character, and nothing at all where nothing leads anywhere', () => {
  const one = article('题', { body: [paragraph('见图1、图2-1和[1-3]。'), ...OBJECTS], references: ENTRIES });
  expect(slotsOf(linked(one)).map(({ text }) => joined(text))).toEqual(slotsOf(one).map(({ text }) => joined(text)));
  const plain = article('题', { body: [paragraph('天亮了。')] });
  expect(linked(plain)).toBe(plain);
});
