/** Bytes to characters: byte order mark, then strict UTF-8, then the encoding that yields the most frequent characters. */
import { frequentShare } from './frequent.ts';

/** A decoded file; `doubt` says that bytes had to be replaced because no encoding explains them all. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly doubt: boolean;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
const LEGACY = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** Decodes a file of unknown encoding. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) return decodeMarked(bytes.subarray(mark.bytes.length), mark.encoding);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null && !looksInterleaved(utf8)) {
    return { text: utf8, encoding: 'utf-8', byteOrderMark: false, doubt: false };
  }
  return bestOf(bytes);
}

function decodeMarked(bytes: Uint8Array, encoding: string): Decoded {
  const text = strictly(encoding, bytes);
  return { text: text ?? loosely(encoding, bytes), encoding, byteOrderMark: true, doubt: text === null };
}

function bestOf(bytes: Uint8Array): Decoded {
  const candidates: Decoded[] = [];
  for (const encoding of LEGACY) {
    const text = strictly(encoding, bytes);
    if (text !== null) candidates.push({ text, encoding, byteOrderMark: false, doubt: false });
  }
  for (const encoding of ['utf-8', 'gb18030']) {
    const whole = candidates.some((candidate) => candidate.encoding === encoding);
    if (!whole) candidates.push({ text: loosely(encoding, bytes), encoding, byteOrderMark: false, doubt: true });
  }
  const shares = candidates.map((candidate) => frequentShare(candidate.text) - (candidate.doubt ? 0.05 : 0));
  return candidates[shares.indexOf(Math.max(...shares))]!;
}

/** UTF-16 of mostly Latin text is valid UTF-8 with a NUL at every other place. */
function looksInterleaved(text: string): boolean {
  const sample = text.slice(0, 4000);
  return (sample.match(/\0/g)?.length ?? 0) > sample.length * 0.2;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function loosely(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
