/** Files that are no text at all, told by their first bytes or by what decoding made of them. */

interface FileMagic {
  readonly bytes: readonly number[];
  readonly name: string;
  readonly advice: string;
}

const COPY = '请打开该文件，把正文复制到新建的 .txt 文件中';
const SIGNATURES: readonly FileMagic[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF 文件', advice: COPY },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'Word（.docx）或 ZIP 压缩文件',
    advice: '请在 Word 或 WPS 中另存为“纯文本”',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: '旧版 Word（.doc）文件', advice: '请在 Word 或 WPS 中另存为“纯文本”' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'RTF 文件', advice: '请在 Word 或 WPS 中另存为“纯文本”' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG 图片', advice: '图片请放在同一文件夹，正文另存为 .txt 文件' },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG 图片', advice: '图片请放在同一文件夹，正文另存为 .txt 文件' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'GIF 图片', advice: '图片请放在同一文件夹，正文另存为 .txt 文件' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'RAR 压缩文件', advice: '请先解压，再放入其中的文本文件' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: '7z 压缩文件', advice: '请先解压，再放入其中的文本文件' },
  { bytes: [0x1f, 0x8b], name: 'GZIP 压缩文件', advice: '请先解压，再放入其中的文本文件' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: '程序文件', advice: COPY },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], name: '程序文件', advice: COPY },
];

/** What a file that is no text seems to be and what its owner should do; null for what may be text. */
export function signatureOf(bytes: Uint8Array): { name: string; advice: string } | null {
  return SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte)) ?? null;
}

/** Whether decoded text is so full of control and replacement characters that the file can be no manuscript. */
export function isGarbage(text: string): boolean {
  const sample = text.length > 40_000 ? text.slice(0, 20_000) + text.slice(-20_000) : text;
  const broken = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return broken > 8 && broken > sample.length * 0.05;
}
