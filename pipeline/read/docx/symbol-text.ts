/** Signs of the symbol fonts, as the characters they look like. */

import type { Element } from '../source/xml.ts';
import type { ParagraphReading } from './reading.ts';
import { note } from './story.ts';
import type { RunLook } from './styles.ts';
import { symbol } from './symbols.ts';

/** Characters of a symbol font typed as text stand in the private use area. */
export function readable(chars: string, look: RunLook, { story, runs }: ParagraphReading): string {
  return chars.replace(/[\uf020-\uf0ff]/g, (sign) => {
    const found = symbol(look.font ?? '', sign.charCodeAt(0)) ?? symbol('Wingdings', sign.charCodeAt(0));
    if (found === null) note(story, 'symbol', runs.point);
    return found ?? '〓';
  });
}

/** The sign of `w:sym`. */
export function symbolOf({ attributes }: Element, { story, runs }: ParagraphReading): string {
  const found = symbol(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16));
  if (found === null) note(story, 'symbol', runs.point);
  return found ?? '〓';
}
