/** Rules that hold for all text at all widths. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../at-length.ts';
import { linesOf, places, set, textOf } from './setting.ts';

const NEVER_FIRST = /^[，。、；：？！）》」』】〕〉”’…—·～／％‰℃]/u;
const NEVER_LAST = /[（《「『【〔〈“‘￥]$/u;

const han = fc.constantFrom(...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏');
const words = fc.array(han, { minLength: 1, maxLength: 9 }).map((characters) => characters.join(''));
const western = fc
  .constantFrom('12.5％', '￥300', 'PDF', '1995', '3:2', '-40℃', 'a', '10‰', 'x y')
  .map((token) => `${token}年`);
const mark = fc.constantFrom('，', '。', '、', '；', '：', '？', '！', '……', '——', '·', '～', '／', '。”', '！”');
const quoted = fc
  .tuple(fc.constantFrom('（）', '《》', '“”', '‘’', '【】', '〔〕', '「」'), words)
  .map(([pair, inside]) => pair[0] + inside + pair[1]);
/** Text with at least one character of text between marks, as authors write it. */
const text = fc
  .array(
    fc
      .tuple(fc.oneof({ weight: 6, arbitrary: words }, western, quoted), fc.option(mark, { freq: 2 }))
      .map(([stretch, after]) => stretch + (after ?? '')),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const width = fc.integer({ min: 8, max: 60 });

/** Space of its own a mark has before and after its ink. */
function whiteOf(character: string): [number, number] {
  if (/[（《「『【〔〈“‘]/u.test(character)) return [0.5, 0];
  if (character === '·') return [0.25, 0.25];
  if (character === ' ') return [0, 0.1];
  return /[，。、；：？！）》」』】〕〉”’]/u.test(character) ? [0, 0.5] : [0, 0];
}

describe('for all text and widths', () => {
  it('no line starts or ends with a forbidden mark', () => {
    fc.assert(
      fc.property(text, width, (written, ems) => {
        const lines = linesOf(set(written, ems, { firstLine: 2 }));
        lines.slice(1).forEach((line) => {
          expect(line).not.toMatch(NEVER_FIRST);
        });
        lines.slice(0, -1).forEach((line) => {
          expect(line).not.toMatch(NEVER_LAST);
        });
      }),
      { numRuns: runsOf(400, 100) },
    );
  });

  it('nothing is lost or doubled', () => {
    fc.assert(
      fc.property(text, width, (written, ems) => {
        expect(linesOf(set(written, ems)).join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
      }),
    );
  });

  it('every line but the last ends at the measure, the last not beyond it', () => {
    fc.assert(
      fc.property(text, width, (written, ems) => {
        const { lines, forced } = set(written, ems, { firstLine: 2 });
        expect(forced).toBe(false);
        lines.forEach((line, i) => {
          const last = places(line).at(-1)!;
          const end = last.x + (/[，。、；：？！）》」』】〕〉”’]/u.test(last.character) ? 0.5 : last.width);
          if (last.character === '·' || /^[\x21-\x7e％‰℃￥]+$/.test(textOf(line))) return;
          if (i < lines.length - 1) expect(end).toBeCloseTo(ems, 6);
          else expect(end).toBeLessThan(ems + 1e-6);
        });
      }),
      { numRuns: runsOf(400, 100) },
    );
  });

  it('no character prints over the one before', () => {
    fc.assert(
      fc.property(text, width, (written, ems) => {
        for (const line of set(written, ems).lines) {
          let right = -1;
          for (const { character, x, width: advance } of places(line)) {
            const [before, after] = whiteOf(character);
            expect(x + before).toBeGreaterThan(right - 1e-6);
            right = x + advance - after;
          }
        }
      }),
    );
  });

  it('no paragraph ends in a line of one character', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 8, maxLength: 30 }), width, (parts, ems) => {
        const lines = linesOf(set(`${parts.join('，')}。`, ems, { firstLine: 2 }));
        expect(lines.at(-1)!.replace(/[，。]/gu, '').length).toBeGreaterThan(1);
      }),
    );
  });
});
