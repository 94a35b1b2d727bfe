/** How much a PDF unpacks to, found before it is opened: a small file may hold streams without end. */
import { inflateSync } from 'node:zlib';
import { Refusal } from '../source/refusal.ts';
import { untangled } from './forms.ts';

/** Bytes that one stream, and all that are no pictures, unpack to at most. */
const LARGEST_STREAM = 32 * 1024 * 1024;
const LARGEST_WHOLE = 96 * 1024 * 1024;
/** Objects: a book of six hundred pages has some tens of thousands. */
const MOST_OBJECTS = 400_000;
/** Before `stream` stands its dictionary. */
const LONGEST_DICTIONARY = 2_000;

const HUGE = ['PDF 解压后过大，不像一篇文字稿', '检查是不是放错了文件，或请作者发来 Word 原稿'] as const;

/** Throws a Refusal where a PDF unpacks to more than a manuscript may. */
export function shallowEnough(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  untangled(buffer.toString('latin1'));
  let left = LARGEST_WHOLE;
  let objects = 0;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.toString('latin1', at - 3, at) === 'end') continue;
    if (++objects > MOST_OBJECTS) throw new Refusal(HUGE);
    const before = buffer.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary) || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    // A stream packed twice unpacks to anything.
    if ((dictionary.match(/\/(?:FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL)\b/g)?.length ?? 0) > 1)
      throw new Refusal(HUGE);
    const from = at + 6 + (buffer[at + 6] === 0x0d && buffer[at + 7] === 0x0a ? 2 : 1);
    left -= unpackedSize(buffer.subarray(from));
    if (left < 0) throw new Refusal(HUGE);
  }
}

/** Bytes a packed stream unpacks to; of a broken one none, for whoever reads it stops there too. */
function unpackedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST_STREAM }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal(HUGE);
    return 0;
  }
}
