/** Quotes written with grave accents and apostrophes, as on typewriters and in TeX. */
import type { PunctuationRepair } from './edit.ts';
import type { Shield } from './protect.ts';
import { besideChinese } from './quote-pairs.ts';

// ``双引号''   ‘‘双引号’’   `单引号'
const TYPED = /``([^`'\n]{1,200})''|‘‘([^‘’\n]{1,200})’’|`([^`'\n]{1,200})'/g;

/** Edits that make such quotes beside Chinese curly. */
export function typedEdits(chars: string, shield: Shield): PunctuationRepair[] {
  if (!/`|‘‘/.test(chars)) return [];
  return [...chars.matchAll(TYPED)].flatMap(({ index, 0: quoted }) => {
    const [width, open, close] = /^`[^`]/.test(quoted) ? [1, '‘', '’'] : [2, '“', '”'];
    const last = index + quoted.length - width;
    if (shield(index) || !besideChinese(chars, index, index + quoted.length - 1)) return [];
    return [
      { from: index, to: index + width, text: open, rule: 'quotes-paired' },
      { from: last, to: last + width, text: close, rule: 'quotes-paired' },
    ];
  });
}
