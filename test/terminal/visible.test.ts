import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { always } from '../../pipeline/terminal/paint.ts';
import { visible, visibleInLine } from '../../pipeline/terminal/visible.ts';
import { terminalText } from '../../pipeline/terminal/write.ts';

describe('what a terminal would obey', () => {
  it.each([
    ['an escape', '\u001b[31m红\u001b]0;题\u0007', '␛[31m红␛]0;题␇'],
    ['C1 controls', '\u009b2J\u0085', '\\u009b2J\\u0085'],
    ['carriage return and backspace', '甲\r乙\b\u007f\0', '甲␍乙␈␡␀'],
    ['marks of direction', '\u202e甲\u2066乙\u200f\u061c', '\\u202e甲\\u2066乙\\u200f\\u061c'],
    ['other ends of lines', '甲\u2028乙\u2029', '甲\\u2028乙\\u2029'],
    ['no characters', '\ufdd0甲\u{1ffff}', '\\ufdd0甲\\u{1ffff}'],
  ])('is shown: %s', (_, text, seen) => {
    expect(visible(text)).toBe(seen);
  });

  it('is not what ends a line, nor any letter', () => {
    expect(visible('甲\n\t乙𠮷é👩‍👩‍👧\u3000')).toBe('甲\n\t乙𠮷é👩‍👩‍👧\u3000');
    expect(visibleInLine('甲\n\t乙')).toBe('甲␊␉乙');
  });

  it('is our own colour, but not one that a text brings along', () => {
    expect(terminalText(`${always.red('错误')} \u001b[31m甲`)).toBe('\u001b[31m错误\u001b[39m ␛[31m甲');
  });
});

it('only the terminal’s own room writes to the terminal', () => {
  const root = fileURLToPath(new URL('../../pipeline/', import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const writing = names.filter((name) =>
    /std(?:out|err)\.write\(|console\.\w+\(/.test(readFileSync(join(root, name), 'utf8')),
  );
  expect(writing.filter((name) => !name.startsWith(join('terminal', '')))).toEqual([]);
});
