import { expect, it } from 'vitest';
import { wordDiff } from '../../pipeline/terminal/diff.ts';
import { terminalText } from '../../pipeline/terminal/write.ts';

it.each([
  ['a mark', '天亮了,鸟叫了。\n', '天亮了，鸟叫了。\n', '天亮了[-,-]{+，+}鸟叫了。'],
  ['a joined line', '天慢慢地\n亮了。\n', '天慢慢地亮了。\n', '天慢慢地[-⏎-]亮了。'],
  ['a joined line with a mark', '天亮了,\n鸟叫了。\n', '天亮了，鸟叫了。\n', '天亮了[-,⏎-]{+，+}鸟叫了。'],
  ['a joined line with its indent', '天慢慢地\n　　亮了。\n', '天慢慢地亮了。\n', '天慢慢地[-⏎␣␣-]亮了。'],
  ['a line taken out between', '天慢慢地\n页眉\n亮了。\n', '天慢慢地亮了。\n', '天慢慢地[-⏎页眉⏎-]亮了。'],
  ['a split line', '河边 天亮了。\n', '河边\n天亮了。\n', '河边[-␣-]{+⏎+}'],
  ['a space', '共有 12人\n', '共有12人\n', '共有[-␣-]12人'],
  ['what nobody sees', '天\u200b亮\u001b了。\n', '天亮了。\n', '[-天⟨U+200B⟩亮⟨U+001B⟩-]{+天亮+}了。'],
  ['no indent', '　　天亮了。\n', '天亮了。\n', ''],
  ['no space at an end', '天亮了。  \n鸟叫了。\n', '天亮了。\n鸟叫了。\n', ''],
  ['no blank line', '天亮了。\n鸟叫了。\n', '天亮了。\n\n鸟叫了。\n', ''],
])('shows %s', (_, before, after, shown) => {
  expect(wordDiff(before, after, false)).toBe(shown);
});

it('is red and green where colours are seen', () => {
  const text = terminalText(wordDiff('天慢慢地\n亮了,好。\n', '天慢慢地亮了，好。\n', true)!);
  expect(text).toContain('\u001b[31m[-⏎-]\u001b[39m');
  expect(text).toContain('\u001b[32m{+，+}\u001b[39m');
});
