/** Chinese words, so that a title of two lines is not broken inside one. */

/** Particles that belong to the word before. */
const PARTICLES = /^[的地得了着过之们等性化]$/u;
let segmenter: Intl.Segmenter | null = null;

/** Offsets in UTF-16 units at which a break would divide a word or part it from its particle. */
export function insideWords(text: string): readonly number[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const inside: number[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    for (let offset = index + 1; offset < index + segment.length; offset++) inside.push(offset);
    if (index > 0 && PARTICLES.test(segment)) inside.push(index);
  }
  return inside;
}
