/** Every part of an article made another kind of part, each a fifth of all kinds, and parted and joined: what of the reading goes and what comes. */
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Correction } from '../../../pipeline/model/correction.ts';
import { goldenRows } from '../../golden.ts';
import { changes, shownReading } from '../shown.ts';
import { at, corrected, type Format, KINDS } from './correcting.ts';

/** An article with a part of each kind, and the words that each begins with. */
const TEXT = `【桥边】
河上的桥
——以青溪为例
林木森¹，陈水生²
（1.青溪大学；2.江城大学）
摘要：桥在河上①。
关键词：桥；船
中图分类号：K87
A Bridge on a River
LIN Musen¹, CHEN Shuisheng²
(1. Qingxi University; 2. Jiangcheng University)
Abstract: The bridge stands.
Key words: bridge; boat
一、修桥
石头从山上来，
木头从河里来②。
老人唱：
河水清清，
河水长长。
1. 修桥；
2. 铺路；
3. 种树。
> 桥要修得高。
> 路要铺得平。
images/a.png
图1 桥
表1 人数
单位：人
年⇥人
一⇥二
注：数到秋天。
（二）铺路
沙子从河里来。
注释
①桥：石桥。
②见县志。
参考文献
[1] 林木森. 河史[M]. 江城: 江城出版社, 2001.
责任编辑：赵小满
渡口的船
●周大河
船走了③。
`.replaceAll('⇥', '\t');

const PLACES = [
  '【桥边】',
  '河上的桥',
  '——以',
  '林木森¹',
  '（1.青',
  '摘要',
  '关键词',
  '中图',
  'A Bridge',
  'LIN',
  '(1. Q',
  'Abstract',
  'Key',
  '一、修桥',
  '石头',
  '河水长长',
  '2. 铺路',
  '> 路',
  'images',
  '图1',
  '表1',
  '单位：人',
  '一\t二',
  '注：数',
  '（二）',
  '②见',
  '[1]',
  '责任',
  '渡口的船',
  '●周',
];

/** In Markdown, whose notes are tied to their places. */
const MARKDOWN = `# 河上的桥

林木森

桥[^1]上的人换了一批又一批[^2]。

## 渡口的船

船[^3]走了，又来了[^1]。

| 年 | 人[^4] |
|---|---|
| 一 | 二 |

- 修桥
- 铺路[^5]

> 水[^6]还在。

岸还在。

[^1]: 石桥。
[^2]: 过桥的人。
[^3]: 木船。
[^4]: 人数。
[^5]: 沙路。
[^6]: 河水。
`;

const uncorrected = new Map<Format, readonly string[]>();

/** What the reading loses and gains by corrections. */
function change(corrections: readonly Correction[], format: Format = 'txt'): string[] {
  const before = uncorrected.get(format) ?? linesOf([], format);
  uncorrected.set(format, before);
  return changes(before, linesOf(corrections, format));
}

function linesOf(corrections: readonly Correction[], format: Format): string[] {
  const bytes = new TextEncoder().encode(format === 'md' ? MARKDOWN : TEXT);
  const reading = corrected({ format, bytes }, corrections);
  return [...shownReading(reading, 'words'), ...reading.doubts.map((doubt) => `doubt ${JSON.stringify(doubt)}`)];
}

const expectRows = goldenRows(join(import.meta.dirname, 'every.tsv'), 'correction\tchange');
const STEP = 5;

describe.each(PLACES.map((words, index) => [words, index] as const))('%s', (words, index) => {
  it.each(KINDS.filter((_, kind) => (kind + index) % STEP === 0))('as %s', (kind) =>
    expectRows(`${words} ${kind}`, [[change([at(words, kind)]).join('; ')]]),
  );

  it.each(['apart', 'join'] as const)('%s', (says) =>
    expectRows(`${words} ${says}`, [[change([at(`…${words}`, says)]).join('; ')]]),
  );
});

describe.each(['桥1上', '渡口', '船', '河', '铺路', '水', '岸', '年'])('in Markdown, %s', (words) => {
  it.each(['title', 'nothing', 'paragraph', 'note', 'quotation', 'apart', 'join'] as const)('as %s', (says) => {
    const place = says === 'apart' || says === 'join' ? `…${words}` : words;
    expectRows(`Markdown ${words} ${says}`, [[change([at(place, says)], 'md').join('; ')]]);
  });
});

describe('several corrections', () => {
  it.each<[string, readonly Correction[]]>([
    ['a title with its byline', [at('老人唱', 'title'), at('河水清清', 'byline')]],
    ['a column above a title', [at('石头从山上来', 'section'), at('木头从河里来', 'title')]],
    ['two lines of a title', [at('石头从山上来', 'title'), at('木头从河里来', 'title')]],
    ['an article that begins no longer, and another that does', [at('渡口的船', 'paragraph'), at('（二）', 'title')]],
    ['a caption for a picture, and the caption it had', [at('沙子', 'caption'), at('图1', 'nothing')]],
    ['rows for a table', [at('年', 'table'), at('沙子', 'table')]],
    ['items of a list', [at('石头', 'list'), at('木头', 'list')]],
    ['paragraphs of an abstract', [at('石头', 'abstract'), at('木头', 'abstract')]],
    ['lines joined and named', [at('…石头从山上来，', 'join'), at('石头', 'quotation')]],
    ['words that are not there', [at('没有的话', 'title')]],
    ['words that are there twice', [at('桥', 'title')]],
    ['words that are there twice, with their line', [at('桥', 'title', 13)]],
  ])('%s', (about, corrections) => expectRows(about, [[change(corrections).join('; ')]]));
});
