/** A colour profile (ICC.1) that issue.yaml names: whether it is one of a four-colour press, and what is said where it is not. */
import { type Diagnostic, diagnostic } from './diagnostic.ts';
import type { PressPlan } from './press.ts';

/** ICC.1 7.2: the header is 128 bytes, the size at 0, class at 12, colour space at 16, signature at 36; a count of tags follows. */
const HEADER = 128;

/** Tables that a printer's profile has (ICC.1 8.5.2), and the kinds of table they may be. */
const TABLES = ['A2B0', 'B2A0'];
const KINDS = ['mft1', 'mft2', 'mAB ', 'mBA '];
/** Of an entry in the list of tags: its name, where it begins, how long it is. */
const TAG = 12;
const MOST_TAGS = 200;

/** Whether bytes are the profile of a CMYK printer, with tables to convert by. */
export function isPressProfile(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < HEADER + 4 || view.readUInt32BE(0) !== view.length) return false;
  const word = (at: number) => view.toString('latin1', at, at + 4);
  if (word(36) !== 'acsp' || word(12) !== 'prtr' || word(16) !== 'CMYK') return false;
  const count = Math.min(view.readUInt32BE(HEADER), MOST_TAGS, Math.floor((view.length - HEADER - 4) / TAG));
  const tags = Array.from({ length: count }, (_, i) => HEADER + 4 + i * TAG);
  return TABLES.every((table) =>
    tags.some((at) => {
      const [start, size] = [view.readUInt32BE(at + 4), view.readUInt32BE(at + 8)];
      return word(at) === table && start + size <= view.length && KINDS.includes(word(start));
    }),
  );
}

/** The error where the issue folder has no such profile. */
export function profileRefused({ path, at }: NonNullable<PressPlan['profile']>): Diagnostic {
  const message = `颜色特性文件“${path}”找不到，或不是四色印刷的 ICC 文件`;
  return diagnostic('error', 'profile-refused', at.file, at.from, message, '把印刷厂给的 .icc 文件放进本期的文件夹');
}

/** What a profile calls itself, `CMYK` where it does not. */
export function profileDescription(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.length < HEADER + 4 ? 0 : Math.min(view.readUInt32BE(HEADER), MOST_TAGS);
  for (let tag = 0; tag < count; tag++) {
    const at = HEADER + 4 + tag * TAG;
    if (at + TAG > view.length) break;
    if (view.toString('latin1', at, at + 4) !== 'desc') continue;
    const [start, size] = [view.readUInt32BE(at + 4), view.readUInt32BE(at + 8)];
    return wordsIn(view.subarray(start, Math.min(start + size, view.length))) || UNNAMED;
  }
  return UNNAMED;
}

const UNNAMED = 'CMYK';

/** ICC.1:2001 textDescriptionType is ASCII, ICC.1:2010 multiLocalizedUnicodeType UTF-16BE. */
function wordsIn(tag: Buffer): string {
  const kind = tag.toString('latin1', 0, 4);
  if (kind === 'desc' && tag.length > 12) {
    const words = tag.toString('latin1', 12, 12 + tag.readUInt32BE(8));
    return words.replace(/[^\x20-\x7e]/g, '').trim();
  }
  if (kind !== 'mluc' || tag.length < 28) return '';
  const [length, start] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  const text = Buffer.from(tag.subarray(start, start + (length & ~1)));
  return text.swap16().toString('utf16le').trim();
}
