import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined } from '../../pipeline/model/runs.ts';
import { blockTexts } from '../../pipeline/model/slots.ts';
import { read } from '../../pipeline/read/txt/read.ts';
import { runsOf } from '../at-length.ts';

/** Lines of every kind that manuscripts have, each with a word of its own to look for. */
const LINES = [
  '河边的一所小学',
  '●林木森',
  '●何川 陈望',
  '■周文',
  '文/赵一帆',
  '作者：孙小满',
  '受访者:钱多多(作家)',
  '采访者:李云帆',
  '李云帆(以下简称“李”):老师您好。',
  '李:好。',
  '一、缘起',
  '（一）办学',
  '1.经费',
  '摘要：本文说的是一所小学。',
  '关键词：小学；乡村',
  '参考文献',
  '[1]吴某.乡村小学[J].教育,2020(1):1-5.',
  '①此处有注。',
  '图1 学校全景',
  '学校建在河边,一到夏天水就漫上来,孩子们要绕很远的路才能走到教室里去,年年如此。',
  '(作者单位:某某镇中心小学)',
  '责任编辑:郑重',
  '——以某地为例',
  '',
];

it('no order of lines is too much for the reader, and no line of text is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), (lines) => {
      const { articles } = read('shuffled.txt', new TextEncoder().encode(lines.join('\n')));
      const text = articles.flatMap((article) => article.body.flatMap(blockTexts)).map(joined);
      const whole = JSON.stringify(articles) + text.join('');
      for (const word of ['绕很远的路', '水就漫上来'].filter(() => lines.some((line) => line.includes('绕很远')))) {
        expect(whole).toContain(word);
      }
    }),
    { numRuns: runsOf(3000, 300) },
  );
});
