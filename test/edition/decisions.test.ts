import { describe, expect, it } from 'vitest';
import { impose } from '../../pipeline/edition/decisions.ts';
import type { Decision, DecisionPlace } from '../../pipeline/model/instructions.ts';
import { article, made } from './made.ts';

const at = (place: Partial<DecisionPlace>): DecisionPlace => ({ file: '甲.txt', line: null, context: null, ...place });
const decided = (phrase: string, form: string, place: DecisionPlace | null = null): Decision => ({
  phrase,
  form,
  place,
});
/** The paragraphs of the edition, a mark at each phrase that was decided. */
async function printed(source: string, ...decisions: Decision[]): Promise<string[]> {
  return (await made(source, 'zh-Hant-TW', {}, decisions)).text.split('\n').slice(2);
}

/** Paragraphs at lines 5, 7 and 9 of 甲.txt. */
const source = article('先生说不能松，后来真的不能松。', '管理上不能松。', '纪律也不能松。');
const LOOSE = ['先生說不能松，後來真的不能松。', '管理上不能松。', '紀律也不能松。'];

describe('a decision for a place', () => {
  it('holds in its line only, at every place there', async () => {
    expect(await printed(source, decided('能松', '能鬆', at({ line: 7 })))).toEqual([
      LOOSE[0],
      '管理上不能鬆。',
      LOOSE[2],
    ]);
    expect(await printed(source, decided('能松', '能鬆', at({ line: 5 })))).toEqual([
      '先生說不能鬆，後來真的不能鬆。',
      ...LOOSE.slice(1),
    ]);
    expect(await printed(source, decided('能松', '能鬆', at({ line: 8 })))).toEqual(LOOSE);
  });

  it('holds in all of its manuscript where neither line nor context is said, and in no other', async () => {
    const all = LOOSE.map((line) => line.replaceAll('松', '鬆'));
    expect(await printed(source, decided('能松', '能鬆', at({})))).toEqual(all);
    expect(await printed(source, decided('能松', '能鬆', at({ file: '乙.txt' })))).toEqual(LOOSE);
  });

  it('holds at the one place whose surroundings agree best, not at its neighbour in the same line', async () => {
    const second = at({ line: 5, context: '后来真的不能松。' });
    expect((await printed(source, decided('能松', '能鬆', second)))[0]).toBe('先生說不能松，後來真的不能鬆。');
    const first = at({ line: 5, context: '先生说不能松，后来' });
    expect((await printed(source, decided('能松', '能鬆', first)))[0]).toBe('先生說不能鬆，後來真的不能松。');
  });

  it('goes by the context before the line, and by the nearer of two places that agree as well', async () => {
    const moved = at({ line: 5, context: '管理上不能松。' });
    expect(await printed(source, decided('能松', '能鬆', moved))).toEqual([LOOSE[0], '管理上不能鬆。', LOOSE[2]]);
    const alike = article('大家都不能松。', '歇一会儿。', '大家都不能松。');
    const [above, , below] = await printed(alike, decided('能松', '能鬆', at({ line: 8, context: '大家都不能松。' })));
    expect([above, below]).toEqual(['大家都不能松。', '大家都不能鬆。']);
  });

  it('holds nowhere where hardly anything round the phrase is as it was noted', async () => {
    const gone = at({ line: 7, context: '图书馆里的桌椅不能松动半分' });
    expect(await printed(source, decided('能松', '能鬆', gone))).toEqual(LOOSE);
  });

  it('finds its manuscript whether a name is written in one character or as a letter and its mark', async () => {
    const named = (file: string) => {
      const place = at({ file, line: 5 });
      return made(
        article('管理上不能松。'),
        'zh-Hant-TW',
        {},
        [decided('能松', '能鬆', place)],
        'é甲.txt'.normalize('NFD'),
      );
    };
    expect((await named('é甲.txt'.normalize('NFC'))).text).toContain('不能鬆');
    expect((await named('é甲.txt'.normalize('NFD'))).text).toContain('不能鬆');
    expect((await named('e甲.txt')).text).toContain('不能松');
  });

  it('goes before one for the phrase everywhere, and a later one before those it overlaps', async () => {
    const here = decided('能松', '能鬆', at({ line: 7 }));
    const everywhere = decided('能松', '能鬆鬆');
    expect(await printed(source, everywhere, here)).toEqual([
      '先生說不能鬆鬆，後來真的不能鬆鬆。',
      '管理上不能鬆。',
      '紀律也不能鬆鬆。',
    ]);
    const whole = decided('不能松', '不能松', at({ line: 7 }));
    expect((await printed(source, whole, here))[1]).toBe('管理上不能鬆。');
    expect((await printed(source, here, whole))[1]).toBe('管理上不能松。');
    expect((await printed(source, here, decided('管理', '管裡', at({ line: 7 }))))[1]).toBe('管裡上不能鬆。');
  });

  it('that is still open changes nothing', async () => {
    expect(await printed(source, { phrase: '能松', form: null, place: at({ line: 7 }) })).toEqual(LOOSE);
  });
});

describe('decided forms in a conversion', () => {
  const piece = (from: number, text: string, by: 'characters' | 'given' = 'characters', length = text.length) =>
    ({ from, to: from + length, text, by }) as Parameters<typeof impose>[0][number];
  const texts = (pieces: ReturnType<typeof impose>) => pieces.map(({ from, to, text }) => `${from}-${to} ${text}`);

  it('are put in character by character, and leave what stands round them', () => {
    const pieces = [piece(0, '甲乙丙'), piece(3, '丁戊'), piece(5, '己')];
    expect(texts(impose(pieces, [{ from: 1, to: 2, text: '一' }]))).toEqual([
      '0-1 甲',
      '1-2 一',
      '2-3 丙',
      '3-5 丁戊',
      '5-6 己',
    ]);
    expect(texts(impose(pieces, [{ from: 2, to: 4, text: '二三' }]))).toEqual([
      '0-2 甲乙',
      '2-4 二三',
      '4-5 戊',
      '5-6 己',
    ]);
    expect(texts(impose(pieces, [{ from: 0, to: 6, text: '全' }]))).toEqual(['0-6 全']);
    expect(
      texts(
        impose(pieces, [
          { from: 0, to: 1, text: '一' },
          { from: 5, to: 6, text: '六' },
        ]),
      ),
    ).toEqual([...['0-1 一', '1-3 乙丙', '3-5 丁戊', '5-6 六']]);
    expect(impose(pieces, [])).toBe(pieces);
  });

  it('hold nowhere within what was given or reworded', () => {
    const pieces = [piece(0, '甲乙'), piece(2, '一二三', 'given'), piece(5, '長長', 'characters', 3), piece(8, '丁')];
    for (const [from, to] of [
      [3, 4],
      [1, 3],
      [4, 6],
      [6, 7],
      [6, 9],
    ] as const) {
      expect(texts(impose(pieces, [{ from, to, text: '錯' }]))).toEqual(texts(pieces));
    }
    expect(texts(impose(pieces, [{ from: 2, to: 5, text: '對' }]))[1]).toBe('2-5 對');
    expect(texts(impose(pieces, [{ from: 5, to: 8, text: '對' }]))[2]).toBe('5-8 對');
  });
});
