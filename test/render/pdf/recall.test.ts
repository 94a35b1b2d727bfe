import { expect, it } from 'vitest';
import { type KeptFont, remember } from '../../../pipeline/render/pdf/recall.ts';

/** A font that writes each character as its code, and counts how often it is asked. */
function counting() {
  const asked: string[] = [];
  const font: KeptFont = {
    encode: (text) => {
      asked.push(text);
      const characters = [...text.replace(/\ufe00/g, '')];
      return [characters.map((one) => one.codePointAt(0)!.toString(16)), characters.map((one) => ({ one }))];
    },
    widthOfString: (text) => text.length,
  };
  return { font, asked };
}

it('asks for each character once and writes what the font would', () => {
  const { font, asked } = counting();
  const plain = font.encode('刊印刊𠮷印', []);
  asked.length = 0;
  remember(font);
  expect(font.encode('刊印刊𠮷印', [])).toEqual(plain);
  expect(font.encode('印刊', [])[0]).toEqual(['5370', '520a']);
  expect(asked).toEqual(['刊', '印', '𠮷']);
});

it('leaves characters that join to the font, whole', () => {
  const { font, asked } = counting();
  remember(font);
  font.encode('葛\ufe00城', []);
  font.encode('e\u0301', []);
  expect(asked).toEqual(['葛\ufe00城', 'e\u0301']);
});

it('leaves a font that is not what it was as it is', () => {
  expect(() => remember(undefined)).not.toThrow();
});
