import { describe, expect, it } from 'vitest';
import { Name, type Operand, readOperators } from '../../pipeline/preflight/walk/tokens.ts';

/** Operators with their operands, strings as text. */
function read(content: string): unknown[] {
  const found: unknown[] = [];
  readOperators(
    Buffer.from(content, 'latin1'),
    (operator, operands) => {
      found.push([operator, ...operands.map(plain)]);
      return true;
    },
    ({ dict, bytes }) => {
      found.push(['BI', plain(dict), plain(bytes)]);
      return true;
    },
  );
  return found;
}

function plain(value: Operand): unknown {
  if (value instanceof Name) return `/${value.name}`;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (Array.isArray(value)) return value.map(plain);
  return value instanceof Map ? Object.fromEntries([...value].map(([key, one]) => [key, plain(one)])) : value;
}

describe('operators of a content stream', () => {
  it.each<[string, string, unknown[]]>([
    ['numbers', '1 -2.50 +.5 4. 0 0 cm', [['cm', 1, -2.5, 0.5, 4, 0, 0]]],
    ['numbers that run into names and strings', '1/F1(a)Tj', [['Tj', 1, '/F1', 'a']]],
    ['names with codes', '/A#20b#2F gs', [['gs', '/A b/']]],
    ['strings with brackets and escapes', '(a(b)c\\)\\\\\\101\\n\\\r\n!)Tj', [['Tj', 'a(b)c)\\A\n!']]],
    ['strings in digits, the last one missing', '<4 1 4>Tj', [['Tj', 'A@']]],
    ['arrays', '[(a) -20 <42>]TJ', [['TJ', ['a', -20, 'B']]]],
    ['dictionaries', '/P <</MCID 0/A[1 2]/B<</C true>>>>BDC', [['BDC', '/P', { MCID: 0, A: [1, 2], B: { C: true } }]]],
    ['comments', 'q % Q\nQ', [['q'], ['Q']]],
    ['operators with marks', "(a)' T* b*", [["'", 'a'], ['T*'], ['b*']]],
    [
      'a picture in the content',
      'BI /W 2/H 1 /BPC 8/CS/G ID xEI y EI Q',
      [['BI', { W: 2, H: 1, BPC: 8, CS: '/G' }, 'xEI y'], ['Q']],
    ],
    ['what is cut off', '1 0 0 rg (ab', [['rg', 1, 0, 0]]],
    ['stray ends', ']>> ) q } Q', [['q'], ['Q']]],
  ])('%s', (_, content, operators) => {
    expect(read(content)).toEqual(operators);
  });

  it('ends where it is told to', () => {
    let count = 0;
    readOperators(
      Buffer.from('q '.repeat(100)),
      () => ++count < 5,
      () => true,
    );
    expect(count).toBe(5);
  });

  it('takes any depth of brackets', () => {
    expect(() => read('['.repeat(100_000))).not.toThrow();
    expect(() => read('<</A'.repeat(100_000))).not.toThrow();
  });
});
