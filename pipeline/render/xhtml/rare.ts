/** Characters that e-readers' own fonts lack, ideographs in names above all: marked, so that a book can bring a font for them. */
import { element, type Markup, sequence, text } from './markup.ts';

/**
 * Beyond what GBK has, which is what every reader's Chinese font covers: the extensions and the late additions; 彝文, letters of the
 * later Latin blocks, and the letters of formulas.
 */
const RARE =
  '[\\u2c60-\\u2c7f\\u3400-\\u4dbf\\u9fa6-\\u9fff\\ua000-\\ua4cf\\ua722-\\ua7ff\\u{1d400}-\\u{1d7ff}\\u{20000}-\\u{323af}]';
const HAS_RARE = new RegExp(RARE, 'u');
const RUN = new RegExp(`(${RARE}+)`, 'u');
const EACH = new RegExp(RARE, 'gu');

/** Text as XHTML, with its rare characters marked. */
export function withRare(characters: string): Markup {
  if (!HAS_RARE.test(characters)) return text(characters);
  const parts = characters.split(RUN);
  return sequence(
    parts.map((part, index) => (index % 2 === 1 ? element('span', { class: 'rare' }, text(part)) : text(part))),
  );
}

/** The rare characters of a text, each as often as it stands there. */
export function rareIn(characters: string): readonly string[] {
  return characters.match(EACH) ?? [];
}
