/** Chinese words, so that a title of two lines is not broken inside one. */

const HAN = /\p{Script=Han}/u;
/** Particles that belong to the word before. */
const PARTICLES = /^[的地得了着过之们等性化]$/u;
const known = new Map<string, readonly number[]>();
let segmenter: Intl.Segmenter | null = null;

/** Offsets in UTF-16 units at which a break would divide a word or part it from its particle. */
export function insideWords(text: string): readonly number[] {
  if (!HAN.test(text)) return [];
  let offsets = known.get(text);
  if (offsets === undefined) {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    offsets = offsetsInside(segmenter.segment(text));
    known.set(text, offsets);
  }
  return offsets;
}

function offsetsInside(segments: Iterable<{ segment: string; index: number }>): number[] {
  const inside: number[] = [];
  for (const { segment, index } of segments) {
    for (let offset = index + 1; offset < index + segment.length; offset++) inside.push(offset);
    if (index > 0 && PARTICLES.test(segment)) inside.push(index);
  }
  return inside;
}
