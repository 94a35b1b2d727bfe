import { describe, expect, it } from 'vitest';
import { scriptReader } from '../../pipeline/edition/script.ts';

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
