/** How likely a stretch of text is, by the words it can be cut into. */
import { dictionary } from './dictionary.ts';

/** A character that is no word of the list. */
const UNKNOWN = 18;

/** The cost of the likeliest way to cut a text into words: the negative logarithm of its share; the less, the likelier. */
export function cutCost(text: string): number {
  const least = new Float64Array(text.length + 1).fill(Infinity);
  least[0] = 0;
  for (let at = 0; at < text.length; at++) {
    const { count, lengths, costs } = dictionary()(text, at, text.length);
    for (let index = 0; index < count; index++) {
      const to = at + lengths[index]!;
      least[to] = Math.min(least[to]!, least[at]! + costs[index]!);
    }
    least[at + 1] = Math.min(least[at + 1]!, least[at]! + UNKNOWN);
  }
  return least[text.length]!;
}

/** Whether a text is a word of the list. */
export function isUsualWord(text: string): boolean {
  const { count, lengths } = dictionary()(text, 0, text.length);
  return count > 0 && lengths[count - 1] === text.length;
}
