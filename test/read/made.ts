/** Articles made at random of all kinds of block, as a manuscript could hold them, to be printed and read again. */

import fc from 'fast-check';
import type { Article, Author, Block, EndMatter, English, Mark, Text } from '../../pipeline/model/document.ts';
import { plainTable } from '../model/tables.ts';

const FILE = 'a.txt';
const POINT = { line: 1, column: 1 };
const AT = { file: FILE, from: POINT, to: POINT };
const HAN = '春江水暖鸭先知竹外桃花枝蒌蒿满芦芽短河豚欲时山路村茶采屋桥渡船';

type Run = readonly [string, readonly Mark[]];

function text(...runs: readonly Run[]): Text {
  const whole: Run[] = [];
  for (const [one, marks] of runs.filter(([characters]) => characters !== '')) {
    const before = whole.at(-1);
    if (before === undefined || before[1].length > 0 || marks.length > 0) whole.push([one, marks]);
    else whole[whole.length - 1] = [before[0] + one, marks];
  }
  return { runs: whole.map(([one, marks]) => ({ text: one, marks })), anchors: [{ offset: 0, point: POINT }] };
}

const han = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...HAN), minLength, maxLength });
const plain = (minLength: number, maxLength: number) => han(minLength, maxLength).map((one) => text([one, []]));

const clause = fc.oneof(
  { weight: 8, arbitrary: han(4, 16) },
  han(2, 6).map((one) => `“${one}”`),
  han(2, 6).map((one) => `《${one}》`),
  han(2, 6).map((one) => `（${one}）`),
  fc.tuple(han(2, 4), fc.nat(9999), han(2, 4)).map(([a, number, b]) => `${a}${number}${b}`),
  fc.constantFrom('GDP增长3.5%', '1980年5月', 'https://example.org/a?b=1', 'a@example.org'),
);
const sentence = fc
  .tuple(
    fc.array(clause, { minLength: 2, maxLength: 5 }),
    han(3, 9),
    fc.constantFrom('。', '。', '。', '！', '？', '……'),
  )
  .map(([clauses, last, stop]) => `${han0(clauses)}，${last}${stop}`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));

function han0(clauses: readonly string[]): string {
  return `春${clauses.join('，')}`;
}

type Piece = (number: number) => Block[];

const NUMERALS = '一二三四五六七八九';
const paragraph: fc.Arbitrary<Piece> = prose.map((one) => () => [{ kind: 'paragraph', at: AT, text: text([one, []]) }]);
/** 一、 with or without （一） under it, and 1. under that. */
const heading: fc.Arbitrary<Piece> = fc
  .tuple(han(3, 12), han(3, 12), han(3, 12), fc.integer({ min: 1, max: 3 }), prose)
  .map(([one, two, three, depth, between]) => (number) => [
    headingAt(1, `${NUMERALS[number]}、${one}`),
    ...(depth > 1 ? [headingAt(2, `（一）${two}`)] : []),
    ...(depth > 2
      ? [
          headingAt(3, `1. ${three}`),
          { kind: 'paragraph' as const, at: AT, text: text([between, []]) },
          headingAt(3, `2. ${two}`),
        ]
      : []),
  ]);

function headingAt(level: 1 | 2 | 3, words: string): Block {
  return { kind: 'heading', at: AT, level, text: text([words, []]) };
}

const list: fc.Arbitrary<Piece> = fc
  .tuple(fc.array(han(6, 20), { minLength: 2, maxLength: 5 }), fc.constantFrom('circled', 'bullet', 'bracket', 'stop'))
  .map(([items, kind]) => () => {
    const marker = (at: number) =>
      kind === 'circled' ? '①②③④⑤'[at]! : kind === 'bullet' ? '• ' : kind === 'stop' ? `${at + 1}. ` : `（${at + 1}）`;
    const last = items.length - 1;
    const texts = items.map((one, at) => text([`${marker(at)}${one}${at === last ? '。' : '；'}`, []]));
    return [{ kind: 'list', at: AT, items: texts }];
  });
const quotation: fc.Arbitrary<Piece> = fc
  .array(prose, { minLength: 1, maxLength: 3 })
  .map((all) => () => [{ kind: 'quotation', at: AT, paragraphs: all.map((one) => text([one, []])) }]);
const verse: fc.Arbitrary<Piece> = fc.array(han(7, 7), { minLength: 2, maxLength: 3 }).map((lines) => () => {
  const pairs = lines.map((one, at) => text([`${one}，${one.slice(0, 6)}${HAN[at]}。`, []]));
  return [{ kind: 'verse', at: AT, lines: pairs }];
});
const cell = fc.oneof(han(1, 6), fc.nat(9999).map(String), fc.constant(''));
const table: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    han(2, 6),
    fc.boolean(),
  )
  .map(([width, rows, name, captioned]) => (number) => [
    plainTable(
      AT,
      [[...'甲乙丙丁'], ...rows].map((cells) => cells.slice(0, width).map((one) => text([one, []]))),
      { caption: captioned ? text([`表${number + 1} ${name}`, []]) : null },
    ),
  ]);
const figure: fc.Arbitrary<Piece> = fc
  .tuple(han(2, 8), fc.constantFrom('images/a.png', null))
  .map(([name, image]) => (number) => [
    { kind: 'figure', at: AT, image, caption: text([`图${number + 1} ${name}`, []]) },
  ]);
const bare: fc.Arbitrary<Piece> = fc.constant(() => [{ kind: 'figure', at: AT, image: 'images/b.jpg', caption: null }]);

const KINDS: Readonly<Record<string, fc.Arbitrary<Piece>>> = { heading, list, quotation, verse, table, figure, bare };

/** A body: paragraphs between all else, so that no two blocks run together by what they are. */
const body = fc
  .array(
    fc.tuple(
      paragraph,
      fc.constantFrom(...Object.keys(KINDS)).chain((kind) => KINDS[kind]!.map((piece) => ({ kind, piece }))),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain((pairs) => paragraph.map((last) => ({ pairs, last })))
  .map(({ pairs, last }) => {
    const counts = new Map<string, number>();
    const blocks = pairs.flatMap(({ 0: before, 1: { kind, piece } }) => {
      const number = counts.get(kind) ?? 0;
      counts.set(kind, number + 1);
      return [...before(0), ...piece(number)];
    });
    return [...blocks, ...last(0)];
  });

const NAMES = ['王小明', '李四平', '张建国', '欧阳文', '赵敏', '陈水生'];
const authors = fc
  .tuple(fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 3 }), fc.constantFrom(null, '本刊记者', '特约通讯员'))
  .map(([names, role]) =>
    names.map(
      (name, at): Author => ({
        at: AT,
        name: text([name, []]),
        role: role === null || at > 0 ? null : text([role, []]),
        affiliations: [],
      }),
    ),
  );
const PLACES = ['青溪大学', '河东县文化局', '某省社会科学院'];
const END: readonly EndMatter[] = [
  { kind: 'biography', at: AT, label: null, text: text(['王小明（1970—），男，教授，研究方向为方志学。', []]) },
  { kind: 'funding', at: AT, label: null, text: text(['某省社会科学基金项目“渡口研究”（2020ABC001）', []]) },
  { kind: 'received', at: AT, label: null, text: text(['2024-03-01', []]) },
  { kind: 'corresponding', at: AT, label: null, text: text(['李四平', []]) },
  { kind: 'editor', at: AT, label: null, text: text(['林小满', []]) },
  { kind: 'editor', at: AT, label: text(['责任校对', []]), text: text(['赵敏', []]) },
];
const END_ORDER = new Map(END.map((one, at) => [one, at]));

const latin = (least: number, most: number) =>
  fc.array(fc.constantFrom('river', 'ferry', 'bridge', 'school', 'village', 'water', 'people', 'boats'), {
    minLength: least,
    maxLength: most,
  });
const statement = latin(4, 12).map((words) => `The ${words.join(' ')} stayed.`);
/** An English head; without an abstract or a title nothing would say that it is one. */
const english: fc.Arbitrary<English> = fc
  .record({
    title: latin(2, 6).map((words) => `On the ${words.join(' ')}`),
    names: fc.uniqueArray(fc.constantFrom('WANG Xiaoming', 'LI Siping', 'Zhao Min', 'OUYANG Qing'), { maxLength: 3 }),
    places: fc.shuffledSubarray(
      ['School of History, Qingxi University, Qingxi 310000, China', 'Bureau of Culture, Hedong, China'],
      { maxLength: 2 },
    ),
    abstract: fc.array(statement, { minLength: 1, maxLength: 3 }),
    keywords: fc.uniqueArray(
      latin(1, 3).map((words) => words.join(' ')),
      { maxLength: 3 },
    ),
  })
  .map(({ title, names, places, abstract, keywords }) => ({
    at: AT,
    title: text([title, []]),
    authors: names.map((name, at) => ({
      at: AT,
      name: text([name, []]),
      affiliations: places.length > 1 ? [at % places.length] : [],
    })),
    affiliations: places.map((one) => ({ at: AT, text: text([one, []]) })),
    abstract: abstract.map((one) => text([one, []])),
    keywords: keywords.map((one) => text([one, []])),
  }));

/** An article. */
export const article: fc.Arbitrary<Article> = fc
  .record({
    title: plain(5, 16),
    subtitle: fc.option(han(4, 12).map((one) => text([`——${one}`, []]))),
    authors,
    places: fc.shuffledSubarray(PLACES, { maxLength: 2 }),
    tied: fc.boolean(),
    abstract: fc.option(prose.map((one) => text([one, []]))).map((one) => (one === null ? [] : [one])),
    keywords: fc.uniqueArray(han(2, 5), { maxLength: 4 }),
    classification: fc.option(fc.constantFrom('G127', 'F323.3').map((one) => text([one, []]))),
    english: fc.option(english),
    body,
    section: fc.option(fc.constantFrom('渡口春秋', '地方志研究').map((one) => text([one, []]))),
    notes: fc.array(han(4, 12), { maxLength: 3 }),
    references: fc.nat(3),
    endMatter: fc.subarray([...END]),
  })
  .map(({ places, tied, keywords, notes, references, endMatter, classification, ...rest }) => {
    const labels = notes.map((_, at) => '①②③'[at]!);
    const isTied = tied && places.length > 1;
    return {
      ...rest,
      at: AT,
      identifiers: { doi: null, articleNumber: null, classification, documentCode: null },
      authors: rest.authors.map((author, at) => ({ ...author, affiliations: isTied ? [at % places.length] : [] })),
      affiliations: places.map((one) => ({ at: AT, text: text([one, []]) })),
      keywords: keywords.map((one) => text([one, []])),
      body: called(rest.body, labels),
      notes: notes.map((one, at) => ({
        at: AT,
        id: `n${at + 1}`,
        label: labels[at]!,
        text: text([`见《${one}》第${at + 3}页。`, []]),
      })),
      references: Array.from({ length: references }, (_, at) => ({
        at: AT,
        text: text([`[${at + 1}] 王小明.渡口[M].北京:某社,20${at + 10}:${at + 1}-9.`, []]),
      })),
      endMatter: [...endMatter].sort((a, b) => END_ORDER.get(a)! - END_ORDER.get(b)!),
    };
  });

/** The calls of the notes, at the end of the first paragraph. */
function called(blocks: readonly Block[], labels: readonly string[]): Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph' || labels.length === 0) return [...blocks];
  const calls = labels.flatMap((label, at): Run[] => [
    ['渡口有船', []],
    [label, [{ kind: 'note', id: `n${at + 1}` }]],
  ]);
  return [
    { ...first, text: text([first.text.runs[0]!.text.replace(/(?:……|.)$/, ''), []], ['，', []], ...calls, ['。', []]) },
    ...others,
  ];
}
