/** Characters that print as nothing and yet say something: joiners, variation selectors and tags that make one sign with what stands beside them. */

/** Scripts whose letters join or stack, where a joiner says how. */
const JOINING_SCRIPT = [
  'Arabic Syriac Mongolian Phags_Pa Tibetan Khmer Myanmar Devanagari Bengali',
  'Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala',
]
  .join(' ')
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const EMOJI = '\\p{Extended_Pictographic}';
/** An emoji, how it is to be shown, and the tone of its skin. */
const WHOLE_EMOJI = `${EMOJI}[\\ufe0e\\ufe0f]?[\\u{1f3fb}-\\u{1f3ff}]?`;

/** Where each of these stands as it should; what follows an emoji may stand in the next stretch of a line. */
const MEANT = new RegExp(
  [
    `(?<=${WHOLE_EMOJI})\\u200d(?=${EMOJI}|$)`,
    `(?<=[${JOINING_SCRIPT}]\\p{M}{0,4})[\\u200c\\u200d]`,
    `[\\u200c\\u200d](?=[${JOINING_SCRIPT}])`,
    `(?<=${EMOJI})[\\ufe0e\\ufe0f]`,
    '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
    // Unicode's StandardizedVariants: forms of ideographs, of signs in formulas, of letters of Burma and 八思巴文.
    '(?<=[\\p{Script=Han}\\p{Sm}\\p{Script=Myanmar}\\p{Script=Phags_Pa}])[\\ufe00-\\ufe02]',
    // The flag of a region: a black flag, its letters as tags, and the tag that ends them.
    '(?<=\\u{1f3f4})[\\u{e0020}-\\u{e007e}]+\\u{e007f}',
  ].join('|'),
  'gu',
);
const MAY_BE = /\u200c|\u200d|[\ufe00-\ufe0f]|\udb40[\udc20-\udc7f]/;
/** So much of what stands before a stretch says what its first characters mean (UTF-16 units). */
export const JOINER_REACH = 8;

/** The offsets in a stretch of a line where such a character is meant; `before` is what stands before the stretch. */
export function meantIn(raw: string, before: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  if (!MAY_BE.test(raw)) return offsets;
  const near = before.slice(-JOINER_REACH);
  for (const { 0: found, index } of (near + raw).matchAll(MEANT)) {
    for (let at = index; at < index + found.length; at++) offsets.add(at - near.length);
  }
  return offsets;
}
