/** Chinese words, so that a title of two lines is not broken inside one. */
import { remember } from '../model/remember.ts';

const HAN = /\p{Script=Han}/u;
/** Particles that belong to the word before. */
const PARTICLES = /^[的地得了着过之们等性化]$/u;
let segmenter: Intl.Segmenter | null = null;

/** Titles come again: on their page, in the contents, in each format. */
const known = remember(1000, (text): readonly number[] => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return offsetsInside(segmenter.segment(text));
});

/** Offsets in UTF-16 units at which a break would divide a word or part it from its particle. */
export function insideWords(text: string): readonly number[] {
  return HAN.test(text) ? known(text) : [];
}

function offsetsInside(segments: Iterable<{ segment: string; index: number }>): number[] {
  const inside: number[] = [];
  for (const { segment, index } of segments) {
    for (let offset = index + 1; offset < index + segment.length; offset++) inside.push(offset);
    if (index > 0 && PARTICLES.test(segment)) inside.push(index);
  }
  return inside;
}
