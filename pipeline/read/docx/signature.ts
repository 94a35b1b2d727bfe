/** What a file named .docx really is. */
import { decode } from '../source/decode.ts';
import type { Reason } from '../source/refusal.ts';
import { isGarbage } from '../source/signature.ts';

/** What the bytes are instead of a package; null where they may be one. */
export function otherThanPackage(bytes: Uint8Array): Reason | null {
  if (bytes.length === 0) return 'empty';
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('PK\u0003\u0004')) return null;
  if (head.startsWith('PK\u0005\u0006')) return 'missing';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return compoundKind(bytes);
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  return isBinary(bytes.subarray(0, 4096)) ? 'unknown' : textKind(bytes.subarray(0, 4096));
}

/** Whether more than a few bytes are none that a text of one or two bytes a character has. */
function isBinary(head: Uint8Array): boolean {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !isWide && head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length > head.length / 50;
}

/** A compound file holds streams with UTF-16 names: [MS-CFB] 2.6.1. */
function compoundKind(bytes: Uint8Array): Reason {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => names.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'locked';
  return holds('WordDocument') ? 'doc' : 'ole';
}

function textKind(head: Uint8Array): Reason {
  const { text } = decode(head);
  if (/<(?:!doctype html|html|head|body)[\s>]/i.test(text)) return 'html';
  if (/^\s*<\?xml/.test(text)) return 'flat';
  return isGarbage(text) || text.includes('\0') ? 'unknown' : 'text';
}

/** What a ZIP without a Word document is. */
export function kindOfZip(names: readonly string[], mimetype: string): Reason {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/')) return 'xlsx';
  if (has('ppt/')) return 'pptx';
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) return 'odt';
  if (mimetype.startsWith('application/epub')) return 'epub';
  return names.includes('[Content_Types].xml') ? 'missing' : 'zip';
}
