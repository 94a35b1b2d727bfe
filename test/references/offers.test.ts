/** Entries written anew: only where an entry is against the standard and all of it is sure; nothing is lost, and the manuscript stays else. */
import { describe, expect, it } from 'vitest';
import { type EntryOffer, offersOf } from '../../pipeline/references/offers.ts';
import { withOffers } from '../../pipeline/references/rewriting.ts';
import { reference } from '../render/issue.ts';
import { scoredEntries } from './scored.ts';

const RIGHT = [
  '[1] 甲一. 河与船[J]. 河流研究, 2001, 3(2): 5-9.',
  '[2] 乙二. 河与桥[M]. 武昌: 河流出版社, 2002: 7.',
  '[3] 丙三. 河与堤[J]. 河流研究, 2003, 5(2): 6-8.',
];

function offered(entry: string, standard: 2015 | 2025 = 2015): string[] {
  return offersOf({ references: [...RIGHT, entry].map(reference) }, standard).map(({ after }) => after);
}

describe('offers', () => {
  it.each([
    ['[4] 甲、乙。河与岸[J]。河流研究，2004，（3）：10～12。', '[4] 甲, 乙. 河与岸[J]. 河流研究, 2004(3): 10-12.'],
    [
      '[4] 甲, 乙, 丙, 丁. 河史[m]. 第2版. 武昌: 某社, 2004: 第3-5页.',
      '[4] 甲, 乙, 丙, 等. 河史[M]. 2版. 武昌: 某社, 2004: 3-5.',
    ],
    [
      '[4] Smith, J. A., B. Brown. Rivers[M]. Leeds: Ferry Press, 2004.',
      '[4] Smith J A, Brown B. Rivers[M]. Leeds: Ferry Press, 2004.',
    ],
    [
      '[4] 甲. 《河史》[M]. 乙, 译//丙. 河书: 上. 武昌: 某社, 2004: 7—9.',
      '[4] 甲. 河史[M]. 乙, 译//丙. 河书: 上. 武昌: 某社, 2004: 7-9.',
    ],
    [
      '[4] 甲. 水情[EB/OL]. [2020年1月2日](2019.12.3). DOI:10.1234/a. https://example.org/b',
      '[4] 甲. 水情[EB/OL]. (2019-12-03)[2020-01-02]. https://example.org/b. DOI:10.1234/a.',
    ],
  ])('%s', (entry, after) => expect(offered(entry)).toEqual([after]));

  it('follow the edition: of 2025 books on line have no 引用日期', () => {
    const entry = '[4] 甲. 河史[M/OL]. 武昌: 某社, 2004: 7[2020-01-02]. https://example.org/b.';
    expect([offered(entry), offered(entry, 2025)]).toEqual([
      [],
      ['[4] 甲. 河史[M/OL]. 武昌: 某社, 2004: 7. https://example.org/b.'],
    ]);
  });

  it.each([
    '[4] 甲. 河与岸[J]. 河流研究, 2004。',
    '[4] 甲. 河与岸[J]. 河流研究, 35(2), 2004: 10～12.',
    '[4] 甲. 河图. 1:5000[CM]. 武昌: 某社, 2004. 98cm×64cm。',
    '[4] 甲。水情[EB/OL]. [2020-01-02]. https://example.org/b. CSTR:1.2.3',
    '[4] 甲：《河史》，某社，2004年。',
    '甲, 2004. 河史[M]. 武昌: 某社: 7～9.',
  ])('none where something is missing or not understood: %s', (entry) => expect(offered(entry)).toEqual([]));

  it('none for right entries, and what is offered is right', () => {
    for (const { entry, rule, standard } of scoredEntries()) {
      const found = offered(`[4] ${entry}`, standard);
      if (rule === null && !/[，．（]/.test(entry)) expect(found, entry).toEqual([]);
      for (const after of found) expect(offered(after, standard), entry).toEqual([]);
    }
  });
});

describe('a manuscript with offers', () => {
  const offer = (before: string, line: number, from: number, to: number): EntryOffer => ({
    reference: { ...reference(before), at: { file: 'a.txt', from: { line, column: from }, to: { line, column: to } } },
    before,
    after: '[1] 新。',
  });

  it('has them in their places and is else the same, line ends and all', () => {
    const { text, done } = withOffers('题\r\n  [1] 𠮷旧.[2] 旧.\r\n完\r\n', [offer('[1] 𠮷旧.', 2, 3, 9)]);
    expect([text, done.length]).toEqual(['题\r\n  [1] 新。[2] 旧.\r\n完\r\n', 1]);
  });

  it('keeps what is not as it was read', () => {
    const { text, left } = withOffers('[1] **旧**.\n', [offer('[1] 旧.', 1, 1, 10)]);
    expect([text, left.length]).toEqual(['[1] **旧**.\n', 1]);
  });
});
