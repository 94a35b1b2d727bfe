import { expect, it } from 'vitest';
import { sameSign } from '../../pipeline/house/same-signs.ts';
import { CLASS, classOf } from '../../pipeline/typeset/classes.ts';

const code = (character: string) => character.codePointAt(0)!;

it('a sign behaves as what is drawn for it', () => {
  const rows: [string, string][] = [];
  for (const sign of '\u202f․⁃∗⧵⨯') rows.push([sign, String.fromCodePoint(sameSign(code(sign))!)]);
  expect(rows.map(([, drawn]) => drawn).join('')).toBe('\u00a0.\u2010*\\×');
  for (const [sign, drawn] of rows) expect([sign, classOf(code(sign))]).toEqual([sign, classOf(code(drawn))]);
});

it('phonetic letters are letters, the tones of Bopomofo are not', () => {
  for (const sign of 'əɪʃŋθðʒɔːˈˌʰ˥') expect([sign, classOf(code(sign))]).toEqual([sign, CLASS.letter]);
  for (const tone of 'ˇˊˋ˙') expect([tone, classOf(code(tone))]).toEqual([tone, CLASS.han]);
});

it('brackets and letters of formulas stand close to what they belong to', () => {
  for (const bracket of '⌈⌊⟦⟨⸨') expect(classOf(code(bracket))).toBe(CLASS.westernOpening);
  for (const bracket of '⌉⌋⟧⟩⸩') expect(classOf(code(bracket))).toBe(CLASS.westernClosing);
  expect([classOf(code('𝑥')), classOf(code('𝟏')), classOf(code('𠮷'))]).toEqual([CLASS.letter, CLASS.digit, CLASS.han]);
});
