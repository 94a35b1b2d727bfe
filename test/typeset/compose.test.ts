import { describe, expect, it } from 'vitest';
import { CENTRED, LOOK, linesOf, origins, places, RULES, set, UNIT } from './setting.ts';

describe('hanging', () => {
  const hanging = { ...RULES, hanging: true };
  const lines = (text: string, width: number, measure = UNIT) => linesOf(set(text, width, {}, hanging, measure));

  it('lets a comma or stop stand outside the measure where it does not fit', () => {
    const composed = set('春夏秋冬东南，西北上下左右', 6, {}, hanging);
    expect(linesOf(composed)).toEqual(['春夏秋冬东南，', '西北上下左右']);
    expect(composed.lines[0]!.stretch).toBe(0);
    expect(places(composed.lines[0]!).at(-1)!.x).toBe(6);
  });

  it('keeps inside what fits', () => {
    expect(places(set('春夏秋冬东，西北上下左右', 6, {}, hanging).lines[0]!).at(-1)!.x).toBeLessThan(6);
  });

  it('lets no other mark hang, and none that stands in the middle of its em', () => {
    expect(lines('春夏秋冬东南；西北上下左右', 6)[0]).not.toBe('春夏秋冬东南；');
    expect(lines('春夏秋冬东南）西北上下左右', 6)[0]).not.toBe('春夏秋冬东南）');
    expect(lines('春夏秋冬东南，西北上下左右', 6, CENTRED)[0]).not.toBe('春夏秋冬东南，');
  });
});

describe('breaking', () => {
  it('fills lines of Chinese to the measure', () => {
    expect(linesOf(set('春夏秋冬东南西北上下左右', 4))).toEqual(['春夏秋冬', '东南西北', '上下左右']);
  });

  it('indents the first line by two characters', () => {
    const composed = set('春夏秋冬东南西北', 4, { firstLine: 2 });
    expect(linesOf(composed)).toEqual(['春夏', '秋冬东南', '西北']);
    expect(origins(composed)).toEqual([2, 3]);
  });

  it('never starts a line with a closing or pausing mark, and squeezes before it stretches', () => {
    expect(linesOf(set('春，夏秋冬东，南西北上，下左右', 6))).toEqual(['春，夏秋冬东，', '南西北上，下', '左右']);
  });

  it('never ends a line with an opening mark', () => {
    expect(linesOf(set('春夏秋冬东（南西）北上下左右前后', 6))).toEqual(['春夏秋冬东', '（南西）北上下', '左右前后']);
  });

  it('may break between a colon and an opening quotation mark', () => {
    expect(linesOf(set('他高声地说道：“今天就出发。”', 7))[0]).toBe('他高声地说道：');
  });

  it.each(['——', '……'])('keeps %s whole and off the start of a line', (pair) => {
    for (let width = 4; width < 12; width++) {
      for (const line of linesOf(set(`春夏秋冬东南${pair}西北上下左右前后`, width))) {
        expect(line.startsWith(pair[0]!)).toBe(false);
        expect(line.split(pair[0]!).length).not.toBe(2);
      }
    }
  });

  it.each([
    ...['12.5％', '￥3,000', '-40℃', '－40℃', '−40℃', '±0.5', '1995', '3.14%', 'Kanyin', '[12]'],
    ...['10 kg', '3 m/s', '100 km/h', '20 ℃', 'GB/T', 'No. 5', 'pp. 12'],
  ])('keeps %s whole', (whole) => {
    for (let width = 6; width < 16; width++) {
      const lines = linesOf(set(`春夏秋冬东南${whole}西北上下左右前后天地玄黄`, width));
      expect(lines.some((line) => line.includes(whole))).toBe(true);
    }
  });

  it('keeps a citation with the text before it', () => {
    for (let width = 5; width < 12; width++) {
      expect(linesOf(set('春夏秋冬东南西北[3]上下左右前后', width)).some((line) => line.startsWith('['))).toBe(false);
    }
  });

  it('keeps a raised note mark with the text before it', () => {
    const raised = { ...LOOK, size: 0.6, rise: 0.4 };
    const pieces = [
      { text: '春夏秋冬', look: LOOK },
      { text: '①', look: raised },
      { text: '东南西北', look: LOOK },
    ];
    expect(linesOf(set(pieces, 4))[1]?.startsWith('①')).toBe(false);
  });

  it('breaks English at spaces, which vanish at the line end', () => {
    expect(linesOf(set('one two three four five', 7, { align: 'left' }))).toEqual(['one two three', 'four five']);
  });

  it('does not leave one character on the last line', () => {
    expect(linesOf(set('春夏秋冬东南西北上下左右前', 12)).at(-1)).toBe('右前');
    expect(linesOf(set('春夏秋冬东南西北上下左右前。', 12)).at(-1)).toBe('右前。');
  });

  it('divides a compound name between its words', () => {
    expect(linesOf(set('春夏秋冬东南西北用TypeScript写成上下左右', 12))[0]).toBe('春夏秋冬东南西北用Type-');
  });

  it('may break between a bracket that closes and one that opens', () => {
    expect(linesOf(set('春夏秋冬东南(2018-01-01)[2023-10-12]。', 13))[0]).toBe('春夏秋冬东南(2018-01-01)');
  });

  it('breaks an address after its slashes', () => {
    expect(linesOf(set('见https://example.org/archive/index', 12))[0]).toMatch(/\/$/);
  });

  it('sets a centred title in lines of like length, or broken at its space', () => {
    expect(linesOf(set('春夏秋冬东南西北上下', 8, { align: 'center' }))).toEqual(['春夏秋冬东', '南西北上下']);
    expect(linesOf(set('春夏秋冬　东南西北上下', 8, { align: 'center' }))).toEqual(['春夏秋冬', '东南西北上下']);
  });

  it('does not break a title inside a word', () => {
    const rules = { ...RULES, insideWords: () => [4, 5] };
    expect(linesOf(set('春夏秋冬东南西北上下', 8, { align: 'center' }, rules))).toEqual(['春夏秋冬东南', '西北上下']);
  });

  it('breaks by force, and says so, where a word is wider than the line', () => {
    const composed = set('abcdefghijklmnopqrstuvwxyz', 8);
    expect(composed.forced).toBe(true);
    expect(linesOf(composed).join('')).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  it('divides a word at its own places, with a hyphen, where the line would else be loose', () => {
    const rules = { ...RULES, hyphenate: (word: string) => (word === 'typesetting' ? [4, 7] : []) };
    expect(linesOf(set('春夏秋冬typesetting东南西北', 9, {}, rules))).toEqual(['春夏秋冬typeset-', 'ting东南西北']);
    expect(linesOf(set('春夏typesetting东南西北上', 8, {}, rules))).toEqual(['春夏typesetting', '东南西北上']);
  });

  it('gives no lines for no text', () => {
    expect(set('', 8).lines).toEqual([]);
  });
});

describe('spacing', () => {
  it('sets marks that meet on half their width', () => {
    expect(origins(set('他说：“好。”（笑）', 20))).toEqual([0, 1, 2, 2.5, 3.5, 4.5, 5, 5.5, 6.5, 7.5]);
  });

  it('sets a mark of another look tight all the same', () => {
    const pieces = [
      { text: '好。', look: LOOK },
      { text: '”他', look: { ...LOOK, face: 'other' } },
    ];
    expect(origins(set(pieces, 20))).toEqual([0, 1, 1.5, 2.5]);
  });

  it('centres the halves of Traditional marks', () => {
    expect(origins(set('好。」他', 20, {}, RULES, CENTRED), 0, CENTRED)).toEqual([0, 1, 1.75, 2.75]);
    expect(origins(set('好，「他', 20, {}, RULES, CENTRED), 0, CENTRED)).toEqual([0, 1, 1.5, 2.5]);
  });

  it('halves an opening mark at the start of a line and a closing mark at its end', () => {
    const composed = set('春夏秋冬东南，（西北上下左）前后天地，玄黄', 7);
    expect(linesOf(composed)).toEqual(['春夏秋冬东南，', '（西北上下左）前', '后天地，玄黄']);
    expect(origins(composed, 0).at(-1)).toBe(6.5);
    expect(origins(composed, 1)[0]).toBe(-0.5);
  });

  it('opens a quarter em between Chinese and Western text, but not at marks', () => {
    expect(origins(set('春A夏', 20))).toEqual([0, 1.25, 2]);
    expect(origins(set('，A。', 20))[1]).toBe(1);
  });

  it('spreads what is left evenly', () => {
    const first = places(set('春夏秋冬东南abcdef西北上下', 8).lines[0]!);
    const gaps = first.slice(1).map((place, i) => place.x - first[i]!.x - first[i]!.width);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1e-6);
    expect(first.at(-1)!.x + 1).toBeCloseTo(8);
  });

  it('leaves a fitted line short where it would gape, and no other', () => {
    const ends = (text: string, align: 'justify' | 'fitted') => {
      const last = places(set(text, 8, { align }).lines[0]!).at(-1)!;
      return last.x + last.width;
    };
    const gaping = '江汉航道局ABCDEFGHIJKLMNO';
    expect([ends(gaping, 'justify'), ends(gaping, 'fitted')]).toEqual([8, 5]);
    expect(ends('江汉航道局的abc河与湖', 'fitted')).toBeCloseTo(8);
  });

  it('stretches neither —— nor a number', () => {
    const line = places(set('春夏——12.5％秋冬abcdefgh东南西北', 12).lines[0]!);
    const text = line.map(({ character }) => character).join('');
    const at = (needle: string, offset: number) => line[text.indexOf(needle) + offset]!.x;
    expect(at('——', 1) - at('——', 0)).toBeCloseTo(1);
    expect(at('12.5％', 4) - at('12.5％', 0)).toBeCloseTo(2);
  });

  it('centres a middle dot in a full em', () => {
    const narrow = { width: (codePoint: number) => (codePoint === 0xb7 ? 0.3 : 1), ink: () => ({ left: 0, right: 1 }) };
    expect(origins(set('马克思·列宁', 20, {}, RULES, narrow), 0, narrow)).toEqual([0, 1, 2, 3.35, 4, 5]);
  });

  it('draws —— as one stroke two em wide', () => {
    const short = { width: () => 1, ink: () => ({ left: 0.1, right: 0.8 }) };
    expect(origins(set('春——夏', 20, {}, RULES, short), 0, short)).toEqual([0, 1.2, 1.9, 3]);
  });

  it('sets all marks half wide in 半角 and all but stops in 开明', () => {
    expect(origins(set('春，夏。秋', 20, {}, { ...RULES, marks: 'half' }))).toEqual([0, 1, 1.5, 2.5, 3]);
    expect(origins(set('春，夏。秋', 20, {}, { ...RULES, marks: 'kaiming' }))).toEqual([0, 1, 1.5, 2.5, 3.5]);
  });
});
