/** The characters of a page out of its bytes: what it says of its encoding counts where the bytes agree. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { readText, type SourceText } from '../source/source.ts';

/** Where a page says it: HTML 13.2.3.2 looks at the first 1024 bytes; programs put it later. */
const HEAD = 4096;
const META = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,20})/i;
/** One byte a character, or what pages say that know no better: the bytes themselves tell more. */
const UNSURE = /^(?:iso-8859|windows-125|us-ascii|latin|utf-8$|utf8$)/i;
const NAMES: Readonly<Record<string, string>> = { gb2312: 'gb18030', gbk: 'gb18030' };

/** Decodes the bytes of a page; never throws. */
export function pageText(file: string, bytes: Uint8Array): SourceText {
  const guessed = readText(file, bytes);
  const said = META.exec(String.fromCharCode(...bytes.subarray(0, HEAD)))?.[1]?.toLowerCase();
  const hasMark = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  if (guessed.text === null || said === undefined || UNSURE.test(said) || hasMark) return guessed;
  const text = decodedAs(NAMES[said] ?? said, bytes);
  if (text === null || text === guessed.text) return guessed;
  const at = { line: 1, column: 1 };
  const found: Diagnostic = diagnostic('info', 'encoding-decided', file, at, `照网页所写，按 ${said} 解码`);
  return { text, diagnostics: [found] };
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
