import { describe, expect, it } from 'vitest';
import { scriptReader } from '../../pipeline/edition/script.ts';
import { made } from './made.ts';

const { of: scriptOf, pureOf } = await scriptReader();

describe('the script of a text', () => {
  it.each([
    ['图书馆开门了', 'Hans'],
    ['圖書館開門了', 'Hant'],
    ['皇后住在台里，干面只余一斗，系松木', null],
    ['台灣的圖書館', 'Hant'],
    ['皇太后在公里之外，说话干脆', 'Hans'],
    ['甲乙丙丁', null],
    ['', null],
  ] as const)('%s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

describe('the script of a text that has nothing of the other', () => {
  it.each([
    ['图书馆开门了', 'Hans'],
    ['圖書館開門了', 'Hant'],
    ['圖書館開門了，他说', null],
    ['书开', null],
  ] as const)('%s', (text, script) => {
    expect(pureOf(text)).toBe(script);
  });
});

describe('an article with quotations of the other script', () => {
  const quoted = '江水東流，歲歲不改其道，後人於此築堤，以禦洪水，余嘗遊其地。';

  it('is in its own script, and what it quotes stays in the Traditional edition', async () => {
    const { text } = await made(
      [
        '引文里的江城',
        '●陈望秋',
        '志书里这样写道。',
        quoted,
        quoted,
        `县志云：“${quoted}”这段话流传很广。`,
        '以上是书里的话。',
      ].join('\n\n'),
    );
    const mine = ['引文裡的江城', '陳望秋', '志書裡這樣寫道。', quoted, quoted];
    expect(text).toBe([...mine, `縣誌云：「${quoted}」這段話流傳很廣。`, '以上是書裡的話。'].join('\n'));
  });

  it('has a Simplified quotation in a Traditional article made Traditional, and nothing else touched', async () => {
    const { text } = await made(
      ['江城的書屋', '●陳望秋', '書裏說：“这条江两岸的书屋开门了。”後來的人都說“對”。'].join('\n\n'),
    );
    expect(text).toBe('江城的書屋\n陳望秋\n書裏說：“這條江兩岸的書屋開門了。”後來的人都說“對”。');
  });
});
