import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { convert, convertedText } from '../../pipeline/edition/convert.ts';
import { longestIn } from '../../pipeline/edition/lattice.ts';
import { chainInto } from '../../pipeline/edition/opencc.ts';
import { runsOf } from '../at-length.ts';

const CHAINS = [
  { chain: await chainInto('zh-Hant-TW', false, []), reference: Converter({ from: 'cn', to: 'tw' }), name: 's2tw' },
  { chain: await chainInto('zh-Hant-TW', true, []), reference: Converter({ from: 'cn', to: 'twp' }), name: 's2twp' },
  { chain: await chainInto('zh-Hant-HK', false, []), reference: Converter({ from: 'cn', to: 'hk' }), name: 's2hk' },
  { chain: await chainInto('zh-Hans', false, []), reference: Converter({ from: 't', to: 'cn' }), name: 't2s' },
];

describe.each(CHAINS)('$name', ({ chain, reference }) => {
  const words = fc.constantFrom(
    ...chain.first.words.all().keys(),
    ...chain.first.characters.keys(),
    '，',
    '“',
    'a',
    '3',
    '⿰木木',
  );
  const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''));

  it('converts as opencc-js does where the longest word is taken, whatever words stand together', () => {
    const longest = { ...chain, read: longestIn(chain.first) };
    fc.assert(
      fc.property(text, (source) => {
        expect(convertedText(convert(source, longest))).toBe(reference(source));
      }),
      { numRuns: runsOf(400, 80) },
    );
  });

  it('converts the words of opencc-js as it does, each by itself', () => {
    const apart = fc.array(words, { maxLength: 30 }).map((parts) => parts.join('，'));
    fc.assert(
      fc.property(apart, (source) => {
        expect(convertedText(convert(source, chain))).toBe(reference(source));
      }),
      { numRuns: runsOf(200, 50) },
    );
  });

  it('accounts for every character of the source, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        let at = 0;
        for (const piece of convert(source, chain)) {
          expect(piece.from).toBe(at);
          at = piece.to;
        }
        expect(at).toBe(source.length);
      }),
    );
  });
});

describe('words that meet', () => {
  const [taiwan, regional] = [CHAINS[0]!.chain, CHAINS[1]!.chain];

  it.each([
    ['书屋开了一百年历来如此', '書屋開了一百年歷來如此'],
    ['他是一个中等个子的学生', '他是一個中等個子的學生'],
    ['这口井被发现过两次', '這口井被發現過兩次'],
    ['她学会了如何修表', '她學會了如何修表'],
    ['村民参与制作', '村民參與製作'],
    ['村民参与制定', '村民參與制定'],
    ['有了解决的办法', '有了解決的辦法'],
    ['展示了发展的方向', '展示了發展的方向'],
    ['这个系数值得再算', '這個係數值得再算'],
    ['头发现在全白了', '頭髮現在全白了'],
  ])('are not cut through: %s', (source, form) => {
    expect(convertedText(convert(source, taiwan))).toBe(form);
  });

  it.each([
    ['可爱的士兵排着队', '可愛的士兵排著隊'],
    ['少数组织不同意', '少數組織不同意'],
    ['可以改变量具', '可以改變量具'],
    ['鸟儿聚集成群', '鳥兒聚集成群'],
    ['编辑文件名字要短', '編輯檔案名字要短'],
    ['这个数组很长', '這個陣列很長'],
  ])('are not cut through by words of the region: %s', (source, form) => {
    expect(convertedText(convert(source, regional))).toBe(form);
  });
});

it('leaves the description of a character whole, whatever word its last part would begin', () => {
  for (const [source, printed] of [
    ['⿰云里面，⿰', '⿰云里面，⿰'],
    ['⿰云⿰后里面', '⿰云⿰后里面'],
    ['里面⿲后云里面里面', '裡面⿲后云里面裡面'],
    ['⿰云', '⿰雲'],
  ])
    expect(convertedText(convert(source!, CHAINS[0]!.chain))).toBe(printed);
});

describe('a lock', () => {
  it('is not converted, and its neighbours are converted without it', () => {
    const { chain } = CHAINS[0]!;
    const pieces = convert('记者于洪水灾', chain, [{ from: 2, to: 4, text: '于洪' }]);
    expect(convertedText(pieces)).toBe('記者于洪水災');
    expect(pieces.map(({ by }) => by)).toContain('given');
  });
});
