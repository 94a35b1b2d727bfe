/** What each kind of character may do at a line's ends, and the space that two of them leave: the rules as tables, character by character. */
import { describe, expect, it } from 'vitest';
import { classOf } from '../../pipeline/typeset/classes.ts';
import { type KinsokuLevel, mayBreak } from '../../pipeline/typeset/kinsoku.ts';
import { CENTRED, LOOK, linesOf, origins, places, RULES, set, UNIT } from './setting.ts';

const kind = (character: string) => classOf(character.codePointAt(0)!);
const breaks = ([before, after]: string, level: KinsokuLevel = 'gb') => mayBreak(kind(before!), kind(after!), level);

describe('a line', () => {
  it.each(['汉字', '。汉', '）（', '汉（', '-a', '/a', ' a', '汉a', 'a汉', '%汉', '…汉', '—汉', '汉$', ')('])(
    'may end within %s',
    (pair) => {
      expect(breaks(pair)).toBe(true);
    },
  );

  it.each([
    ...[
      '汉，',
      '汉。',
      '汉）',
      '汉”',
      '汉％',
      '汉、',
      '汉：',
      '汉？',
      '汉.',
      '汉)',
      '汉²',
      '汉₂',
      '汉\u0301',
      '汉\u2060',
      ...['汉々', '汉〻', 'カー', '汉‥', '汉/', '汉|', '汉‐', '汉-', '汉»', '汉›', '汉〙', '汉〛', '汉‒'],
      '汉 ',
    ],
    ...[
      '（汉',
      ...['〘汉', '〚汉', '«汉', '‹汉', '„汉', '‚汉', 'a‑', '‑b'],
      '“汉',
      '￥3',
      '$3',
      '(a',
      '§3',
      '№5',
      'ab',
      'a1',
      '1a',
      '12',
      'éa',
      'яб',
      'αβ',
      '1%',
      'a.',
      '𝑥𝑦',
      'a-',
      '3±',
      'a$',
    ],
    ...['%a', '％a', '——', '⸺⸺', '……', '⋯⋯', '汉—', '汉…', '汉～', '汉·', '汉–'],
  ])('never ends within %s', (pair) => {
    expect(breaks(pair)).toBe(false);
  });

  it('may begin with a dash, an ellipsis, a connector or a middle dot in a loose setting only', () => {
    for (const pair of ['汉—', '汉…', '汉～', '汉·']) {
      expect([pair, breaks(pair, 'loose'), breaks(pair, 'gb'), breaks(pair, 'strict')]).toEqual([
        pair,
        true,
        false,
        false,
      ]);
    }
    for (const pair of ['——', '……', '汉，', '（汉']) expect([pair, breaks(pair, 'loose')]).toEqual([pair, false]);
  });

  it('keeps a number with 年 in a strict setting only, and nothing else with it', () => {
    expect(['loose', 'gb', 'strict'].map((level) => breaks('5年', level as KinsokuLevel))).toEqual([true, true, false]);
    for (const pair of ['汉字', 'a年', '汉5', '年（']) expect(breaks(pair, 'strict')).toBe(true);
  });

  it('never begins with a raised mark, at any width', () => {
    const raised = { ...LOOK, size: 0.6, rise: 0.4 };
    const pieces = Array.from({ length: 8 }, (_, i) => [
      { text: '春夏秋冬东南西北'.slice(0, 1 + ((i * 3) % 7)), look: LOOK },
      { text: '①', look: raised },
    ]).flat();
    for (let width = 4; width < 14; width += 0.5) {
      for (const line of linesOf(set([...pieces, { text: '天地玄黄', look: LOOK }], width))) {
        expect([width, line.startsWith('①')]).toEqual([width, false]);
      }
    }
  });

  it.each(['P < 0.05', '30～50%', '3×5', '12 ÷ 4', 'n≥30', '1–3', 'x ≠ 2'])(
    'keeps %s on one line, at any width',
    (whole) => {
      for (let width = 8; width < 16; width += 0.5) {
        const lines = linesOf(set(`春夏秋冬${whole}东南西北天地${whole}玄黄宇宙洪荒`, width));
        expect([width, lines.join('\n').split(whole).length]).toEqual([width, 3]);
      }
    },
  );

  it('never ends within a row of spaces, nor begins with one', () => {
    for (let width = 4; width < 12; width++) {
      const lines = linesOf(set('one two   three four    five six', width, { align: 'left' }));
      for (const line of lines) expect(line).not.toMatch(/^ /);
    }
  });

  it('is shorter by its indent, and stands to the right by as much', () => {
    const composed = set('春夏秋冬东南西北', 6, { indent: 2 });
    expect(linesOf(composed)).toEqual(['春夏秋冬', '东南西北']);
    expect(origins(composed)).toEqual([2, 3, 4, 5]);
  });

  it('is filled to the measure where a break has to be forced', () => {
    expect(linesOf(set('abcdefghijklmnopqrstuvwxyz', 4))).toEqual(['abcdefgh', 'ijklmnop', 'qrstuvwx', 'yz']);
  });

  it.each(['春2 909元', '春29 909元', '春299 909 001元', '春12 kg重'])(
    'keeps the number in %s whole at any width',
    (text) => {
      const whole = /[\d ]+(?:kg)?/.exec(text)![0];
      for (let width = 6; width < 13; width++) {
        const lines = linesOf(set(`夏秋冬东南${text}西北上下左右`, width));
        expect([width, lines.some((line) => line.includes(whole))]).toEqual([width, true]);
      }
    },
  );
});

describe('space', () => {
  const gap = (text: string, at = 1, measure = UNIT) => {
    const [one, two] = places(set(text, 30, {}, RULES, measure).lines[0]!, measure).slice(at - 1, at + 1);
    return Math.round((two!.x - one!.x - one!.width) * 1000) / 1000;
  };

  it.each([
    ...([
      ['汉a', 0.25],
      ['汉1', 0.25],
      ['a汉', 0.25],
      ['1汉', 0.25],
      [')汉', 0.25],
      ['汉(', 0],
      ['(汉', 0],
      ['汉-', 0],
      ['-汉', 0],
    ] as const),
    ...([
      ['汉字', 0],
      ['ab', 0],
      ['a1', 0],
      ['，a', 0],
      ['a，', 0],
      ['汉。', 0],
      ['。汉', 0],
      ['汉%', 0],
      ['%汉', 0.25],
      ['汉$', 0.25],
    ] as const),
    ...([
      ['：“', -0.5],
      ['。”', -0.5],
      ['”。', -0.5],
      ['）（', -0.5],
      ['””', -0.5],
      ['“‘', -0.5],
      ['，，', -0.5],
    ] as const),
  ])('%j is set %d em apart', (pair, expected) => {
    expect(gap(`${pair}汉`)).toBe(expected);
  });

  it.each(['a—', '1…', ')～', '—a', '…1'])('is none of its own in %s: only Han stands off from letters', (pair) => {
    expect(gap(`${pair}汉`)).toBe(0);
  });

  it('is the first to go at a pause and at a bracket, and is only halved at a stop', () => {
    const at = (mark: string) => {
      const line = places(set(`春${mark}夏秋冬东南西北上下左右前后`, 8.6).lines[0]!);
      return Math.round((line[2]!.x - line[1]!.x) * 1000) / 1000;
    };
    const [pause, bracket, stop] = ['，', '）', '。'].map(at) as [number, number, number];
    expect([pause, bracket].map((width) => width < stop)).toEqual([true, true]);
  });

  it('is none where one of two is raised', () => {
    const raised = { ...LOOK, size: 0.5, rise: 0.4 };
    const set2 = set(
      [
        { text: '汉', look: LOOK },
        { text: 'a', look: raised },
        { text: '字', look: LOOK },
      ],
      20,
    );
    expect(origins(set2)).toEqual([0, 1, 1.25]);
  });

  it('round a mark no wider than its ink is none of its own', () => {
    const narrow = { ...UNIT, width: (codePoint: number) => (codePoint === 0x201c || codePoint === 0x201d ? 0.5 : 1) };
    expect(origins(set('春“夏”秋', 20, {}, RULES, narrow), 0, narrow)).toEqual([0, 1, 1.5, 2.5, 3]);
  });

  it('round an apostrophe between letters is what its ink leaves; elsewhere it is a closing mark', () => {
    const inked = {
      width: (codePoint: number) => (codePoint < 0x2000 ? 0.5 : 1),
      ink: () => ({ left: 0.1, right: 0.3 }),
    };
    const [i, apostrophe, m] = places(set('I’m', 20, {}, RULES, inked).lines[0]!, inked);
    expect(apostrophe!.x + 0.1 - 0.04).toBeCloseTo(i!.x + 0.5);
    expect(m!.x).toBeCloseTo(i!.x + 0.5 + 0.2 + 0.08);
    expect(origins(set('汉’汉', 20))).toEqual([0, 1, 2]);
  });

  it('between dashes is closed, and a single dash stands as the font has it', () => {
    const short = { width: () => 1, ink: () => ({ left: 0.1, right: 0.8 }) };
    expect(origins(set('春—夏', 20, {}, RULES, short), 0, short)).toEqual([0, 1, 2]);
  });

  it('hangs beside no mark but 、，。．', () => {
    const hanging = { ...RULES, hanging: true };
    const hangs = (mark: string) =>
      linesOf(set(`春夏秋冬东南${mark}西北上下左右`, 6, {}, hanging))[0] === `春夏秋冬东南${mark}`;
    expect(['，', '。', '、', '．'].map(hangs)).toEqual([true, true, true, true]);
    expect(['；', '！', '）', '”'].map(hangs)).toEqual([false, false, false, false]);
    expect(linesOf(set('春夏秋冬东南，西北上下左右', 6, {}, hanging, CENTRED))[0]).not.toContain('，');
  });

  it('gives way in the order of the standard: brackets and pauses before the gap at letters, stops last', () => {
    const squeezed = (text: string, width: number) =>
      places(set(text, width).lines[0]!).map(({ x }) => Math.round(x * 100) / 100);
    // One em is wanting; the pause gives before the stop.
    const line = squeezed('春，夏。秋冬东南西北上', 10.4);
    expect(line[2]! - line[1]!).toBeLessThan(line[4]! - line[3]!);
  });
});
