/** However the lines of an English head are laid out and spoilt, no word of them is lost. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined } from '../../pipeline/model/runs.ts';
import { slotsOf } from '../../pipeline/model/slots.ts';
import { runsOf } from '../at-length.ts';
import { readText } from './summary.ts';

const word = fc.constantFrom('Word', 'Long Word');
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((all) => all.join(' '));
const latin = fc.oneof(
  { weight: 6, arbitrary: words },
  words.map((one) => `${one}.`),
  words.map((one) => `(${one}, China)`),
  words.map((one) => `1 Institute of ${one}, China`),
  fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.map((one) => `WANG ${one}`).join(', ')),
  fc
    .tuple(
      fc.constantFrom(
        'Abstract:',
        'Abstract',
        'ABSTRACT ',
        '[Key words]',
        'Keywords:',
        'Title:',
        'Foundation item:',
        'CLC number:',
        'DOI:',
        'E-mail:',
      ),
      words,
    )
    .map((both) => both.join(' ')),
  fc.constantFrom('Abstract', 'Key words:', 'Author:'),
);
const chinese = fc.constantFrom(
  '摘要：桥在河上。',
  '关键词：桥；河',
  '●王小明',
  '（作者单位：某大学）',
  '一、桥',
  '桥上的人换了一批又一批，桥下的水还是那样流着。',
  '参考文献',
  '[1] 王一. 桥[M]. 北京: 某社, 2001.',
);
const manuscript = fc
  .array(fc.tuple(fc.oneof({ weight: 3, arbitrary: latin }, chinese), fc.constantFrom('\n', '\n\n')), {
    minLength: 2,
    maxLength: 24,
  })
  .map((lines) => withOwnWords(`河边的桥\n${lines.flat().join('')}\n${CHINESE}`));

/** An article that is all English has no English head. */
const CHINESE = '河边的石桥修了三年，桥上的人换了一批又一批，桥下的水还是那样流着。'.repeat(40);

/** Each word another: Waaq, Wabq. */
function withOwnWords(text: string): string {
  let count = 0;
  return text.replace(/Word/g, () => {
    const [first, second] = [Math.floor(count / 26) % 26, count++ % 26];
    return `W${String.fromCharCode(97 + first, 97 + second)}q`;
  });
}

it('loses no word of an English head', () => {
  fc.assert(
    fc.property(manuscript, (text) => {
      const { articles, diagnostics } = readText(text);
      const kept = [
        ...articles.flatMap((article) => slotsOf(article).map(({ text: slot }) => joined(slot))),
        ...diagnostics.map(({ message }) => message),
      ].join('\n');
      for (const [found] of text.matchAll(/W[a-z]{2}q/g)) expect(kept).toContain(found);
    }),
    { numRuns: runsOf(400, 80) },
  );
});
