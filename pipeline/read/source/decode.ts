/** Bytes to characters: byte order mark, then strict UTF-8, then the encoding that yields the most frequent characters. */
import { frequentShare } from './frequent.ts';
import { isSurelyChinese, westernBytes } from './garbled.ts';
import { withSupplement } from './hkscs.ts';
import { decodedByLine } from './line-by-line.ts';

/** A decoded file; `doubt` says that bytes had to be replaced because no encoding explains them all. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly doubt: boolean;
  /** The text was found behind Western characters, as which a program had read and saved it. */
  readonly restored?: true;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];
const LEGACY = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
/** A file no longer than this may be valid UTF-8 by chance: 目录 in GBK is Ŀ¼. */
const SHORT = 64;
const SURE = 0.7;
/** No manuscript without Chinese in so many characters is Chinese. */
const FAR = 1_000_000;

/** Decodes a file of unknown encoding. */
export function decode(bytes: Uint8Array): Decoded {
  if (hasUtf32Mark(bytes)) return decodeUtf32(bytes);
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) return decodeMarked(bytes.subarray(mark.bytes.length), mark.encoding);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 === null || looksInterleaved(utf8)) return bestOf(bytes);
  const plain = { text: utf8, encoding: 'utf-8', byteOrderMark: false, doubt: false };
  if (/\p{Script=Han}/u.test(utf8.slice(0, FAR))) return plain;
  return bytes.length > SHORT ? (restored(utf8) ?? plain) : chanceReading(bytes, plain);
}

function restored(text: string): Decoded | null {
  const bytes = text.length > FAR ? null : westernBytes(text);
  if (bytes === null) return null;
  const utf8 = strictly('utf-8', bytes);
  const found = utf8 === null ? bestOf(bytes) : { text: utf8, encoding: 'utf-8', byteOrderMark: false, doubt: false };
  return isSurelyChinese(found.text) ? { ...found, restored: true } : null;
}

function decodeMarked(bytes: Uint8Array, encoding: string): Decoded {
  const text = strictly(encoding, bytes);
  return { text: text ?? loosely(encoding, bytes), encoding, byteOrderMark: true, doubt: text === null };
}

function hasUtf32Mark(bytes: Uint8Array): boolean {
  return bytes.length % 4 === 0 && bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0;
}

/** UTF-32 LE, which TextDecoder does not know. */
function decodeUtf32(bytes: Uint8Array): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 4; at < bytes.length; at += 4) {
    const code = view.getUint32(at, true);
    text += code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  }
  return { text, encoding: 'utf-32le', byteOrderMark: true, doubt: text.includes('\ufffd') };
}

/** The reading of a few bytes without Chinese in UTF-8 that makes them good Chinese after all, else the plain one. */
function chanceReading(bytes: Uint8Array, plain: Decoded): Decoded {
  const chinese = strictReadings(bytes).find(
    ({ text }) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > 1 && frequentShare(text) >= SURE,
  );
  return chinese ?? plain;
}

function bestOf(bytes: Uint8Array): Decoded {
  const strict = strictReadings(bytes);
  const loose = ['utf-8', ...legacyOf(bytes)]
    .filter((encoding) => strict.every((candidate) => candidate.encoding !== encoding))
    .map((encoding) => ({ text: loosely(encoding, bytes), encoding, byteOrderMark: false, doubt: true }));
  const best = fittest([...strict, ...loose]);
  if (!best.doubt && frequentShare(best.text) >= SURE) return best;
  const byLine = decodedByLine(bytes);
  return byLine === null ? best : fittest([best, { ...byLine, encoding: 'utf-8+gb18030', byteOrderMark: false }]);
}

function strictReadings(bytes: Uint8Array): Decoded[] {
  return legacyOf(bytes).flatMap((encoding) => {
    const text = strictly(encoding, bytes);
    return text === null ? [] : [{ text, encoding, byteOrderMark: false, doubt: false }];
  });
}

/** The encodings that may be tried on these bytes. */
function legacyOf(bytes: Uint8Array): readonly string[] {
  return isLatin(bytes) ? LEGACY.filter((encoding) => !encoding.startsWith('utf-16')) : LEGACY;
}

function fittest(candidates: readonly Decoded[]): Decoded {
  const shares = candidates.map((candidate) => frequentShare(candidate.text) - (candidate.doubt ? 0.05 : 0));
  return candidates[shares.indexOf(Math.max(...shares))]!;
}

/** Latin letters side by side, no NUL between them: whatever it is, not UTF-16. */
function isLatin(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4000);
  let letters = 0;
  for (const byte of sample) if (byte >= 0x20 && byte < 0x7f) letters++;
  return sample.length > 40 && letters > sample.length * 0.8;
}

/** UTF-16 of mostly Latin text is valid UTF-8 with a NUL at every other place. */
function looksInterleaved(text: string): boolean {
  const sample = text.slice(0, 4000);
  return (sample.match(/\0/g)?.length ?? 0) > sample.length * 0.2;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return encoding === 'big5' ? withSupplement(text) : text;
  } catch {
    return null;
  }
}

function loosely(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return encoding === 'big5' ? withSupplement(text) : text;
}
