/** Texts of about a given length that no author writes: runs of one thing, each the food of some pattern that could go wrong. */

/** Makes about so many characters. */
type Shape = (length: number) => string;

/** One line of one thing after another. */
const RUNS = [
  ' ',
  ...[
    '1',
    'a',
    '中',
    '，',
    '。',
    '（',
    '(',
    '[',
    '“',
    '"',
    '中"',
    "'",
    '\t',
    '　',
    '.',
    '-',
    '—',
    '…',
    '①',
    '的',
    '《',
  ],
  ...['1 ', '1,', '1.', 'a.', 'a@', '1.1.1.', 'http://a.b/', 'a@b.', '<!-- -->', '[[', '**', '__', '||', '[^1]', '[1]'],
  ...[
    '第一',
    '一、',
    '2020年',
    '1月1日',
    '12:30',
    '3:2:',
    '1公斤',
    '1%％',
    '作作',
    '张三、',
    '张三 ',
    '中 ',
    'a/b',
    '$a$',
  ],
  ...['a=', 'the ', '摘要：', '（作者单位：某大学）', '图1', '如表1所示', '甲·', '中①', '𠮷', '中\u200b', '&amp;'],
];

/** Many lines; the number of each may be part of it. */
const LINES: Readonly<Record<string, (at: number) => string>> = {
  'short lines': () => '字',
  'empty lines': () => '\n\n\n中',
  'equal lines': () => '这是一样的一行，没有什么不同。',
  'page numbers': (at) => `${at}`,
  'running heads': (at) => `学报 2020年第${at % 3}期\n正文说到这里还没有完呢而且说到这里就断`,
  headings: (at) => `${at}、标题`,
  'equal headings': () => '一、标题',
  'decimal headings': (at) => `${at % 9}.${at % 7} 标题`,
  'marked headings': (at) => `# 标题${at}`,
  notes: (at) => `正文[${at}]说。\n[${at}] 张三，《书》，2020年。`,
  'marked notes': (at) => `说[^${at}]\n\n[^${at}]: 注\n`,
  references: (at) => `[${at}] 张三. 论文${at}[J]. 学报, 2020(1): 1-2.`,
  bylines: () => '●张三',
  'bylines of many names': (at) => `文/张${String.fromCodePoint(0x4e00 + (at % 20_000))}`,
  articles: (at) => `标题${at}\n●张三\n正文说完了。\n\n`,
  dialogue: (at) => (at % 2 === 1 ? '记者：说' : '张三：说'),
  'list items': (at) => `（${at}）说`,
  quotations: (at) => `> 说${at}`,
  'aligned columns without numbers': () => '甲  乙  丙',
  'aligned columns': (at) => `甲  ${at % 2 === 0 ? '乙' : at}  丙`,
  cells: (at) => `| 甲 | ${at} |`,
  captions: (at) => `表${at} 说\n甲 乙\n丙 丁`,
  contents: (at) => `说${at}………………${at}`,
  verse: () => '春眠不觉晓\n处处闻啼鸟\n',
  'broken lines': () => '这一行没有完而且说到这里还是没有完呢而且说到这里就断',
  'Latin lines': () => 'the quick brown- ',
  'end matter': () => '（作者单位：某大学）',
  indents: (at) => `${' '.repeat(at % 100)}说`,
};

/** All of them by name. */
export const SHAPES: Readonly<Record<string, Shape>> = Object.fromEntries([
  ...RUNS.map((unit): [string, Shape] => [
    `a line of ${JSON.stringify(unit)}`,
    (length) => unit.repeat(Math.ceil(length / unit.length)),
  ]),
  ...Object.entries(LINES).map(([name, line]): [string, Shape] => [name, (length) => linesTo(length, line)]),
]);

function linesTo(length: number, line: (at: number) => string): string {
  let text = '';
  for (let at = 1; text.length < length; at++) text += `${line(at)}\n`;
  return text;
}
