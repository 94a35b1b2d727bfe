import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../pipeline/model/document.ts';
import { locator } from '../../pipeline/model/locate.ts';
import {
  concat,
  joined,
  marksAt,
  pointAt,
  rewrite,
  rubyGroups,
  slice,
  textAt,
  withMark,
} from '../../pipeline/model/runs.ts';
import { cleanLine } from '../../pipeline/read/source/characters.ts';

const EMPHASIS = { kind: 'emphasis' } as const;

describe('texts of runs', () => {
  const first = textAt('前一行的结', { line: 3, column: 5 });
  const second = textAt('尾在这里', { line: 7, column: 1 });

  it('know where each character stood, across a join', () => {
    const text = concat([first, second]);
    expect(joined(text)).toBe('前一行的结尾在这里');
    expect(pointAt(text, 0)).toEqual({ line: 3, column: 5 });
    expect(pointAt(text, 4)).toEqual({ line: 3, column: 9 });
    expect(pointAt(text, 5)).toEqual({ line: 7, column: 1 });
    expect(pointAt(text, 8)).toEqual({ line: 7, column: 4 });
  });

  it('keep places after an edit that changes the length', () => {
    const text = rewrite(textAt('甲...乙', { line: 1, column: 1 }), [{ from: 1, to: 4, text: '……' }]);
    expect(joined(text)).toBe('甲……乙');
    expect(pointAt(text, 3)).toEqual({ line: 1, column: 5 });
  });

  it('give new characters the marks of those they replace', () => {
    const marked = withMark(textAt('甲,乙丙', { line: 1, column: 1 }), 1, 3, EMPHASIS);
    const edited = rewrite(marked, [{ from: 1, to: 2, text: '，' }]);
    expect(edited.runs.map(({ text }) => text)).toEqual(['甲', '，乙', '丙']);
    expect(marksAt(edited, 1)).toEqual([EMPHASIS]);
  });

  it('merge neighbouring runs with the same marks and drop empty ones', () => {
    expect(concat([first, textAt('', { line: 9, column: 9 }), second]).runs).toHaveLength(1);
  });

  it('tell two rubies of one reading apart, and put one together again', () => {
    const over = (characters: string) => {
      const text = textAt(characters, { line: 1, column: 1 });
      return withMark(text, 0, characters.length, { kind: 'ruby', reading: 'xiè' });
    };
    const thanks = concat([over('谢'), over('谢'), textAt('。', { line: 1, column: 3 })]);
    expect(rubyGroups(thanks.runs).map(({ runs }) => runs.map(({ text }) => text))).toEqual([['谢'], ['谢'], ['。']]);
    const name = over('䶮㛃');
    const marked = withMark(name, 1, 2, EMPHASIS);
    expect(rubyGroups(marked.runs)).toHaveLength(1);
    expect(concat([slice(name, 0, 1), slice(name, 1, 2)]).runs).toHaveLength(1);
  });

  it('cut anywhere and join again to the same text, marks and places', () => {
    fc.assert(
      fc.property(marked(), fc.nat(40), fc.nat(40), (text, a, b) => {
        const length = joined(text).length;
        const [from, to] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
        const again = concat([slice(text, 0, from), slice(text, from, to), slice(text, to, length)]);
        expect(joined(again)).toBe(joined(text));
        for (let offset = 0; offset < length; offset++) {
          expect(pointAt(again, offset)).toEqual(pointAt(text, offset));
          expect(marksAt(again, offset)).toEqual(marksAt(text, offset));
        }
      }),
    );
  });
});

describe('every text', () => {
  const any = fc.oneof(marked(), fc.constant(textAt('', { line: 2, column: 2 })));
  const lawful = (text: Text) => {
    const offsets = text.anchors.map(({ offset }) => offset);
    expect(offsets[0]).toBe(0);
    expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
    expect(offsets.at(-1)).toBeLessThanOrEqual(joined(text).length);
    expect(pointAt(text, 0).line).toBeGreaterThan(0);
  };

  it('has a place, whatever it was cut from or put together from', () => {
    fc.assert(
      fc.property(any, any, any, fc.nat(40), fc.nat(40), fc.constantFrom('', '甲', '甲乙丙'), (a, b, c, x, y, put) => {
        const length = joined(a).length;
        const [from, to] = [Math.min(x, y, length), Math.min(Math.max(x, y), length)];
        for (const made of [
          textAt(put, { line: 1, column: 1 }),
          slice(a, from, to),
          slice(a, to, length),
          concat([a]),
          concat([a, b, c]),
          concat([slice(a, from, from), b, slice(c, 0, 0)]),
          rewrite(a, [{ from, to, text: put }]),
          rewrite(a, [{ from: 0, to: length, text: '' }]),
          withMark(a, from, to, EMPHASIS),
        ])
          lawful(made);
      }),
    );
  });

  it('has a place where cleaning takes characters out, from its start, its end or all of it', () => {
    const unit = fc.constantFrom('甲', '\ue5c5', '\u200b', '\u{f0000}', 'é', 'Ａ', ' ', '𠮷');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), fc.string({ unit, maxLength: 6 }), (raw, more) => {
        const [first, second] = [cleanLine(raw, 1, 1).text, cleanLine(more, 2, 1).text];
        for (const text of [first, second, concat([first, second])]) lawful(text);
        const locate = locator([{ file: '甲', text: first }]);
        for (let column = 1; column <= raw.length + 1; column++) {
          const found = locate('甲', { line: 1, column });
          expect(found === null || found.offset >= 0).toBe(true);
        }
      }),
    );
  });
});

function marked(): fc.Arbitrary<Text> {
  const part = fc.record({
    text: fc.string({ unit: fc.constantFrom('甲', '乙', '，', 'a', '1'), minLength: 1, maxLength: 8 }),
    line: fc.integer({ min: 1, max: 30 }),
    column: fc.integer({ min: 1, max: 30 }),
    strong: fc.boolean(),
  });
  return fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) =>
    concat([
      textAt('', { line: 1, column: 1 }),
      ...parts.map(({ text, line, column, strong }) => {
        const plain = textAt(text, { line, column });
        return strong ? withMark(plain, 0, text.length, { kind: 'strong' }) : plain;
      }),
    ]),
  );
}
