/** Bytes of RTF as characters: by the character set of their font, or the code page of the file. */

/** Code pages by \fcharset, where they hold characters of two bytes or of other scripts. */
const CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  204: 'windows-1251',
  238: 'windows-1250',
};
const PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  65001: 'utf-8',
};
const WESTERN = 'windows-1252';

/** The encoding of text in a font of a character set, in a file of a code page. */
export function rtfEncoding(charset: number | null, page: number | null): string {
  return CHARSETS[charset ?? 0] ?? PAGES[page ?? 0] ?? WESTERN;
}

/** The characters of bytes that stand next to each other. */
export function rtfCharacters(bytes: readonly number[], encoding: string): string {
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}
