/** Stretches of Western characters in a good text that were Chinese before a program read their bytes one by one: æ˜¥å¤© and ´ºÌì. */
import { frequentShare } from './frequent.ts';

/** The text with such stretches as they were, the lines that hold one, and those in which bytes are lost; lines count from 1. */
export interface RestoredText {
  readonly text: string;
  readonly restored: readonly number[];
  readonly broken: readonly number[];
}

/** What Windows-1252 shows for the bytes 80 to 9F, and Latin-1 for those up to BF. */
const TRAIL = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const UTF8 = new RegExp(`(?:[\\u00e2-\\u00ef][${TRAIL}]{2}|[\\u00c2-\\u00df][${TRAIL}])+`, 'g');
const THREE = new RegExp(`(?<![A-Za-z])[\\u00e2-\\u00ef][${TRAIL}]{2}`, 'g');
const LEFT = new RegExp(`[\\u00e2-\\u00ef][${TRAIL}]`, 'g');
const GBK = /(?:[\u00a1-\u00f7][\u00a1-\u00fe])+/g;
const MAYBE = new RegExp(`[\\u00e2-\\u00ef][${TRAIL}]{2}|[\\u00a1-\\u00fe]{6}`);
/** A line has so many characters of that kind at least that stand behind no letter: é…” is French in quotation marks. */
const FEWEST = 4;
const FEWEST_PAIRS = 6;
const SURE = 0.6;
const LINE_END = /(\r\n|\r|\n)/;

/** Looks at each line of a text that was decoded as UTF-8. */
export function restoredLines(text: string): RestoredText {
  if (!MAYBE.test(text)) return { text, restored: [], broken: [] };
  const restored: number[] = [];
  const broken: number[] = [];
  const pieces = text.split(LINE_END).map((piece, at) => {
    if (at % 2 === 1 || !MAYBE.test(piece)) return piece;
    const found = fromUtf8(piece) ?? fromGbk(piece);
    if (found === null) return piece;
    (LEFT.test(found) ? broken : restored).push(at / 2 + 1);
    LEFT.lastIndex = 0;
    return found;
  });
  return { text: pieces.join(''), restored, broken };
}

/** The line whose stretches were UTF-8; null where it has none for certain. */
function fromUtf8(line: string): string | null {
  if ((line.match(THREE)?.length ?? 0) < FEWEST) return null;
  const found: string[] = [];
  const read = line.replace(UTF8, (run) => {
    const chars = decoded('utf-8', run);
    if (chars === null) return run;
    found.push(chars);
    return chars;
  });
  return isChinese(found.join('')) ? read : null;
}

/** The line whose stretches were GBK; it has no Chinese of its own. */
function fromGbk(line: string): string | null {
  if (/\p{Script=Han}/u.test(line)) return null;
  const found: string[] = [];
  const read = line.replace(GBK, (run) => {
    const chars = decoded('gb18030', run);
    if (chars === null) return run;
    found.push(chars);
    return chars;
  });
  const chars = found.join('');
  return chars.length >= FEWEST_PAIRS && isChinese(chars) ? read : null;
}

function isChinese(chars: string): boolean {
  return /\p{Script=Han}/u.test(chars) && frequentShare(chars) >= SURE;
}

function decoded(encoding: string, run: string): string | null {
  const bytes = Array.from(run, (character) => western().get(character)!);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** What Windows-1252 shows for the bytes from 80; a space where it has none. Node's own decoder reads them as Latin-1. */
const FROM_80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
let westernTable: ReadonlyMap<string, number> | null = null;

/** The byte that a program showed as each Western character, in Latin-1 or in Windows-1252. */
export function western(): ReadonlyMap<string, number> {
  westernTable ??= new Map([
    ...Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte] as const),
    ...Array.from(FROM_80).flatMap((shown, at) => (shown === ' ' ? [] : [[shown, 0x80 + at] as const])),
  ]);
  return westernTable;
}
