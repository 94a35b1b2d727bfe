/** How characters look: faces, weight and size, as run properties. */
import type { TextStyle } from '../../house/style.ts';
import { type Locale, latinOf } from './locale.ts';
import { valued, type Xml, xmlElement } from './xml.ts';

/** Face, weight and size of a kind of text. */
export function look(text: TextStyle, locale: Locale): Xml[] {
  return [faceFonts(text, locale), valued('w:b', text.weight === 700 ? 1 : 0), ...faceSizes(text)];
}

/** The Chinese face and its Latin companion. */
export function faceFonts({ face }: TextStyle, locale: Locale): Xml {
  const latin = latinOf(face);
  const eastAsia = locale.eastAsian[face];
  return xmlElement('w:rFonts', { 'w:ascii': latin, 'w:eastAsia': eastAsia, 'w:hAnsi': latin, 'w:cs': latin });
}

/** The size, for all scripts. */
export function faceSizes({ size }: TextStyle): Xml[] {
  return [valued('w:sz', Math.round(size * 2)), valued('w:szCs', Math.round(size * 2))];
}
