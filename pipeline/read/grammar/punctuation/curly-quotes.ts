/** Curly quotes by what they say of themselves: whether each stands where it may, or they were typed the wrong way round. */
import { mayClose, mayOpen } from './quote-pairs.ts';

/** Whether the quotes at these places, of which `open` opens, have their partners. */
export function isWellTurned(chars: string, places: readonly number[], open: string): boolean {
  let depth = 0;
  for (const [index, at] of places.entries()) {
    const opens = chars[at] === open;
    depth += opens ? 1 : -1;
    if (depth < 0 || (opens && !mayOpen(chars, at, places[index + 1]))) return false;
    if (!opens && !mayClose(chars, at, places[index - 1])) return false;
  }
  return depth === 0;
}

/** ”铁人“, “铁人“: one of them stands where its like cannot; a quotation that goes on from the paragraph above ends behind a mark. */
export function isTurnedRound(chars: string, places: readonly number[], open: string): boolean {
  if (places.length % 2 === 0 && new Set(places.map((at) => chars[at])).size === 1) return true;
  return places.some((at, index) => {
    if (chars[at] === open) return !mayOpen(chars, at, places[index + 1]);
    return !mayClose(chars, at, places[index - 1]) || (index === 0 && isInWords(chars, at));
  });
}

function isInWords(chars: string, at: number): boolean {
  return /\p{Script=Han}/u.test(chars[at - 1] ?? '') && /\p{Script=Han}/u.test(chars[at + 1] ?? '');
}

/** Whether a paragraph's double quotes were typed the wrong way round, as many as there are: ”昨天修了没有？“支部书记问。 */
export function hasTurnedQuotes(chars: string): boolean {
  const places = [...chars.matchAll(/[“”]/g)].map(({ index }) => index);
  return places.length > 0 && places.length % 2 === 0 && isTurnedRound(chars, places, '“');
}
