/** Every part of an article made another kind of part, each a fifth of all kinds, and parted and joined: what of the reading goes and what comes. */
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Correction } from '../../../pipeline/model/correction.ts';
import { goldenRows } from '../../golden.ts';
import { changes, shownReading } from '../shown.ts';
import { at, corrected, KINDS } from './correcting.ts';

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

let uncorrected: readonly string[] | null = null;

/** What the reading loses and gains by corrections. */
function change(corrections: readonly Correction[]): string[] {
  uncorrected ??= linesOf([]);
  return changes(uncorrected, linesOf(corrections));
}

function linesOf(corrections: readonly Correction[]): string[] {
  const reading = corrected({ format: 'txt', bytes: new TextEncoder().encode(TEXT) }, corrections);
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
