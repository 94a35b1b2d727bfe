/** The words by which an entry of corrections.yaml finds a place of what is printed today. */
import type { CorrectionEntry } from '../issue/corrections.ts';
import type { BaseBlock } from './base-text.ts';
import { hasThing } from './signs.ts';

type EntryPlaceWords = Pick<CorrectionEntry, 'line'> & { readonly at: string };

const FEWEST = 12;

/** The first words of a block; with the line where other blocks begin so too. Null where a manuscript wrote none of them. */
export function atBegin(block: BaseBlock, blocks: readonly BaseBlock[]): EntryPlaceWords | null {
  const words = writtenWords(block).slice(0, FEWEST).join('').trim();
  const line = block.places.find((place) => place !== null)?.line;
  if (words === '' || line === undefined) return null;
  const alike = blocks.filter((other) => writtenWords(other).join('').trim().startsWith(words));
  return alike.length > 1 ? { at: words, line } : { at: words };
}

/** The last words before an offset of a text that is printed, with … before them; null where there are none. */
export function atEnd(text: string): EntryPlaceWords | null {
  const words = Array.from(text)
    .filter((character) => !hasThing(character))
    .slice(-FEWEST)
    .join('')
    .trim();
  return words === '' ? null : { at: `…${words}` };
}

/** The characters of a block that its manuscript wrote, from the first of them on. */
function writtenWords({ text, places }: BaseBlock): string[] {
  let at = 0;
  return Array.from(text).flatMap((character) => {
    const place = places[at];
    at += character.length;
    return place === null || place === undefined || hasThing(character) ? [] : [character];
  });
}
