import { describe, expect, it } from 'vitest';
import { locator } from '../../pipeline/model/locate.ts';
import { concat, textAt } from '../../pipeline/model/runs.ts';

const at = (text: string, line: number, column = 1) => textAt(text, { line, column });
const first = concat([at('前一行的结', 3, 5), at('尾', 4)]);
const second = at('𠮷田', 6, 3);
const locate = locator([first, second, at('', 5)].map((text) => ({ file: 'a.txt', text })));
const found = (line: number, column: number) => {
  const { text, offset } = locate('a.txt', { line, column })!;
  return [text === first ? 'first' : 'second', offset];
};

describe('a place in a manuscript', () => {
  it('leads to its character, across a join', () => {
    expect(found(3, 5)).toEqual(['first', 0]);
    expect(found(3, 8)).toEqual(['first', 3]);
    expect(found(4, 1)).toEqual(['first', 5]);
  });

  it('that nothing came from leads to what stands before, else to the first', () => {
    expect(found(5, 2)).toEqual(['first', 5]);
    expect(found(9, 9)).toEqual(['second', 2]);
    expect(found(1, 1)).toEqual(['first', 0]);
    expect(locate('b.txt', { line: 1, column: 1 })).toBeNull();
  });

  it('before a text on its own line leads to that text: a label', () => {
    expect(found(6, 1)).toEqual(['second', 0]);
  });

  it('never falls between the halves of a character', () => {
    expect(found(6, 4)).toEqual(['second', 0]);
  });
});
