/** A colour profile (ICC.1) that issue.yaml names: whether it is one of a four-colour press, and what is said where it is not. */
import { type Diagnostic, diagnostic } from './diagnostic.ts';
import type { PressPlan } from './press.ts';

/** ICC.1 7.2: the header is 128 bytes, the size at 0, class at 12, colour space at 16, signature at 36; a count of tags follows. */
export const HEADER = 128;

/** Whether bytes are the profile of a CMYK printer. */
export function isPressProfile(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < HEADER + 4 || view.readUInt32BE(0) !== view.length) return false;
  const word = (at: number) => view.toString('latin1', at, at + 4);
  return word(36) === 'acsp' && word(12) === 'prtr' && word(16) === 'CMYK';
}

/** The error where the issue folder has no such profile. */
export function profileRefused({ path, at }: NonNullable<PressPlan['profile']>): Diagnostic {
  const message = `颜色特性文件“${path}”找不到，或不是四色印刷的 ICC 文件`;
  return diagnostic('error', 'profile-refused', at.file, at.from, message, '把印刷厂给的 .icc 文件放进本期的文件夹');
}
