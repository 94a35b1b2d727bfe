/** The mathematical alphabets of Unicode (The Unicode Standard, 22.2): letters by their cut. */

/** The cut of letters: `italic` is that of single letters, `upright` of digits, signs and names. */
export type Variant =
  | 'upright'
  | 'italic'
  | 'bold'
  | 'bold-italic'
  | 'script'
  | 'fraktur'
  | 'double-struck'
  | 'sans'
  | 'sans-bold'
  | 'sans-italic'
  | 'mono';

/** Where the alphabet of a cut begins: capitals, small letters, Greek capitals, Greek small letters, digits; null where it has none. */
interface Alphabet {
  readonly capital: number;
  readonly small: number;
  readonly greek: readonly [capital: number, small: number] | null;
  readonly digit: number | null;
}

const ALPHABETS: Readonly<Partial<Record<Variant, Alphabet>>> = {
  italic: { capital: 0x1d434, small: 0x1d44e, greek: [0x1d6e2, 0x1d6fc], digit: null },
  bold: { capital: 0x1d400, small: 0x1d41a, greek: [0x1d6a8, 0x1d6c2], digit: 0x1d7ce },
  'bold-italic': { capital: 0x1d468, small: 0x1d482, greek: [0x1d71c, 0x1d736], digit: 0x1d7ce },
  script: { capital: 0x1d49c, small: 0x1d4b6, greek: null, digit: null },
  fraktur: { capital: 0x1d504, small: 0x1d51e, greek: null, digit: null },
  'double-struck': { capital: 0x1d538, small: 0x1d552, greek: null, digit: 0x1d7d8 },
  sans: { capital: 0x1d5a0, small: 0x1d5ba, greek: null, digit: 0x1d7e2 },
  'sans-bold': { capital: 0x1d5d4, small: 0x1d5ee, greek: [0x1d756, 0x1d770], digit: 0x1d7ec },
  'sans-italic': { capital: 0x1d608, small: 0x1d622, greek: null, digit: null },
  mono: { capital: 0x1d670, small: 0x1d68a, greek: null, digit: 0x1d7f6 },
};

/** Letters that Unicode had before the alphabets, by what would be their places. */
const EARLIER = new Map<number, number>([
  [0x1d455, 0x210e],
  [0x1d49d, 0x212c],
  [0x1d4a0, 0x2130],
  [0x1d4a1, 0x2131],
  [0x1d4a3, 0x210b],
  [0x1d4a4, 0x2110],
  [0x1d4a7, 0x2112],
  [0x1d4a8, 0x2133],
  [0x1d4ad, 0x211b],
  [0x1d4ba, 0x212f],
  [0x1d4bc, 0x210a],
  [0x1d4c4, 0x2134],
  [0x1d506, 0x212d],
  [0x1d50b, 0x210c],
  [0x1d50c, 0x2111],
  [0x1d515, 0x211c],
  [0x1d51d, 0x2128],
  [0x1d53a, 0x2102],
  [0x1d53f, 0x210d],
  [0x1d545, 0x2115],
  [0x1d547, 0x2119],
  [0x1d548, 0x211a],
  [0x1d549, 0x211d],
  [0x1d551, 0x2124],
]);

/** Greek letters outside the run from α to ω, in the order of the alphabets after ω: ∂ ϵ ϑ ϰ ϕ ϱ ϖ. */
const GREEK_SYMBOLS = [0x2202, 0x3f5, 0x3d1, 0x3f0, 0x3d5, 0x3f1, 0x3d6];
const DOTLESS = new Map([
  [0x131, 0x1d6a4],
  [0x237, 0x1d6a5],
]);

/** A text in a cut: its letters as those of the alphabet, all else as it is. */
export function styled(text: string, variant: Variant): string {
  const alphabet = ALPHABETS[variant];
  if (alphabet === undefined) return text;
  let out = '';
  for (const character of text) out += String.fromCodePoint(placeOf(character.codePointAt(0)!, alphabet, variant));
  return out;
}

function placeOf(codePoint: number, { capital, small, greek, digit }: Alphabet, variant: Variant): number {
  if (codePoint >= 0x41 && codePoint <= 0x5a) return earlier(capital + codePoint - 0x41);
  if (codePoint >= 0x61 && codePoint <= 0x7a) return earlier(small + codePoint - 0x61);
  if (digit !== null && codePoint >= 0x30 && codePoint <= 0x39) return digit + codePoint - 0x30;
  if (variant === 'italic') return DOTLESS.get(codePoint) ?? greekPlace(codePoint, greek!);
  return greek === null ? codePoint : greekPlace(codePoint, greek);
}

function earlier(codePoint: number): number {
  return EARLIER.get(codePoint) ?? codePoint;
}

function greekPlace(codePoint: number, [capital, small]: readonly [number, number]): number {
  if (codePoint >= 0x391 && codePoint <= 0x3a9 && codePoint !== 0x3a2) return capital + codePoint - 0x391;
  if (codePoint === 0x3f4) return capital + 17;
  if (codePoint === 0x2207) return capital + 25;
  if (codePoint >= 0x3b1 && codePoint <= 0x3c9) return small + codePoint - 0x3b1;
  const symbol = GREEK_SYMBOLS.indexOf(codePoint);
  return symbol < 0 ? codePoint : small + 25 + symbol;
}

let plain: Map<string, { readonly text: string; readonly variant: Variant }> | null = null;

/** The plain letter and the cut of a letter of an alphabet; null for any other character. */
export function unstyled(character: string): { readonly text: string; readonly variant: Variant } | null {
  plain ??= everyLetter();
  return plain.get(character) ?? null;
}

function everyLetter(): Map<string, { readonly text: string; readonly variant: Variant }> {
  const letters = new Map<string, { readonly text: string; readonly variant: Variant }>();
  const sources = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x30, 0x39), ...range(0x391, 0x3c9)];
  for (const variant of Object.keys(ALPHABETS) as Variant[]) {
    for (const source of [...sources, ...GREEK_SYMBOLS, 0x3f4, 0x2207, ...DOTLESS.keys()]) {
      const text = String.fromCodePoint(source);
      const letter = styled(text, variant);
      if (letter !== text && !letters.has(letter)) letters.set(letter, { text, variant });
    }
  }
  return letters;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
