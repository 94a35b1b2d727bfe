/** Notes that are called from a title or a byline stand at the article's end, under one label, in either script. */
import { expect, it } from 'vitest';
import { joined } from '../../../pipeline/model/runs.ts';
import { read } from '../../../pipeline/read/md/read.ts';

const BODY = '河邊的石橋修了三年，橋上的人換了一批又一批，橋下的水還是那樣流著，誰也說不清它從哪一年開始這樣流。';

it.each([
  ['with a label of its own', '作者簡介：張三（1970—），江城學院教授。', 'biography', '張三（1970—），江城學院教授。'],
  ['without', '張三，江城學院教授。', 'biography', '張三，江城學院教授。'],
  [
    'on who paid',
    '本文係江城市社科基金項目“石橋研究”的階段性成果。',
    'funding',
    '本文係江城市社科基金項目“石橋研究”的階段性成果。',
  ],
])('a note in Traditional Chinese %s', (_, note, kind, words) => {
  const text = `# 石橋邊的早晨[^1]\n\n●張三\n\n${BODY}\n\n[^1]: ${note}\n`;
  const { articles } = read('a.md', new TextEncoder().encode(text));
  expect(articles[0]!.endMatter.map((one) => [one.kind, joined(one.text)])).toEqual([[kind, words]]);
});
