/** What copying, saving and pasting does to a manuscript: each distortion by its name in the README's table. */
import { encode, utf16 } from './encode.ts';

export type Distortion = readonly [name: string, distorted: string | Uint8Array];

/** Characters a line. */
export const WIDTHS = [22, 30, 40, 60];
/** The layouts of wrapped text, in the order of `wrappingsOf`. */
export const LAYOUTS = ['有空行', '没有空行', '有空行，缩进', '没有空行，缩进'];
/** Longer lines than this are paragraphs. */
const PROSE = 30;

/** The distortions of a manuscript that has a blank line between any two lines of text. */
export function distortionsOf(text: string): Distortion[] {
  return [
    ['原样', text],
    ['CRLF 换行', text.replaceAll('\n', '\r\n')],
    ['CR 换行', text.replaceAll('\n', '\r')],
    ['UTF-8 带 BOM', `\ufeff${text}`],
    ['GB18030', encode(text, 'gb18030')],
    ['UTF-16 LE', utf16(text, 'le')],
    ['UTF-16 BE', utf16(text, 'be')],
    ['UTF-16 LE 带 BOM', utf16(`\ufeff${text}`, 'le')],
    ['UTF-16 BE 带 BOM', utf16(`\ufeff${text}`, 'be')],
    ['没有空行', withoutBlanks(text)],
    ['每段缩进两字', indented(text)],
    ['没有空行，正文缩进', withoutBlanks(text.replace(new RegExp(`^(?=.{${PROSE},})`, 'gmu'), '\u3000\u3000'))],
    ['两篇接在一行', inOneLine(text)],
  ];
}

/** The manuscript wrapped at a width, in each layout. */
export function wrappingsOf(text: string, width: number): string[] {
  const [plain, set] = [wrapped(text, width), wrapped(indented(text), width)];
  return [plain, withoutBlanks(plain), set, withoutBlanks(set)];
}

function withoutBlanks(text: string): string {
  return text.replace(/\n+/g, '\n').trim();
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gmu, '\u3000\u3000');
}

function wrapped(text: string, width: number): string {
  const cut = new RegExp(`.{${width}}(?=.)`, 'gu');
  return text.replace(/^.+$/gm, (line) => line.replace(cut, '$&\n'));
}

/** From the first article's last line to the second's first paragraph, all in one line. */
function inOneLine(text: string): string {
  const lines = withoutBlanks(text).split('\n');
  const byline = lines.findLastIndex((line) => line.startsWith('●'));
  const [before, run, after] = [
    lines.slice(0, byline - 2),
    lines.slice(byline - 2, byline + 2),
    lines.slice(byline + 2),
  ];
  return [...before, run.join(' '), ...after].join('\n');
}
