/** Files whose names say another format than their bytes do. */
import { decode } from '../source/decode.ts';
import type { ReasonInWords } from '../source/refusal.ts';
import { isGarbage } from '../source/signature.ts';

interface FileKind {
  readonly name: string;
  /** What its name should end in; null where no manuscript is of that kind. */
  readonly extension: string | null;
}

const DOC: FileKind = { name: '旧版 Word（.doc）或 WPS 文件', extension: '.doc' };
const HEADS: readonly (readonly [string, FileKind])[] = [
  ['%PDF', { name: 'PDF 文件', extension: '.pdf' }],
  ['{\\rtf', { name: 'RTF 文件', extension: '.rtf' }],
  ['\u00d0\u00cf\u0011\u00e0', DOC],
  ['\u0089PNG', { name: 'PNG 图片', extension: null }],
  ['\u00ff\u00d8\u00ff', { name: 'JPEG 图片', extension: null }],
  ['Rar!', { name: 'RAR 压缩文件', extension: null }],
];

/** Why a file is not read as `extension` has it, by what its bytes are. */
export function misnamed(bytes: Uint8Array, extension: string): ReasonInWords {
  if (bytes.length === 0) return ['文件是空的', '请作者重发，或删去这个文件'];
  const kind = fileKind(bytes);
  if (kind === null) return [`不是 ${extension} 文件，读不出内容`, '请作者重发，或在原来的软件里打开，另存一份'];
  const hint =
    kind.extension === null ? '放进原稿本身，或把正文复制到新建的 .txt 文件里' : `把扩展名改为 ${kind.extension}`;
  return [`其实是${kind.name}，不是 ${extension}`, hint];
}

function fileKind(bytes: Uint8Array): FileKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = HEADS.find(([start]) => head.startsWith(start))?.[1];
  if (known !== undefined) return known;
  if (head.startsWith('PK\u0003\u0004')) return packageKind(bytes);
  const { text } = decode(bytes.subarray(0, 4096));
  if (isGarbage(text) || text.includes('\0')) return null;
  if (/<(?:!doctype html|html|head|body)[\s>]/i.test(text)) return { name: '网页文件', extension: '.html' };
  return { name: '纯文本文件', extension: '.txt' };
}

/** A ZIP by the names of its first parts, which stand in it as they are. */
function packageKind(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (start.includes('opendocument.text')) return { name: 'OpenDocument（.odt）文件', extension: '.odt' };
  const isWord = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('word/document.xml');
  if (isWord) return { name: 'Word（.docx）文件', extension: '.docx' };
  return { name: 'ZIP 压缩文件', extension: null };
}
