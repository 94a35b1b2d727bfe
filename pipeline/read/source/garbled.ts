/** Mojibake: text that another program read in a wrong encoding and saved again. */
import { frequentShare } from './frequent.ts';
import { western } from './restored.ts';

// Bytes that are no UTF-8, replaced, saved and read as GBK; memory of a program that was never filled.
const LOST = /锟斤拷|斤拷锟|(?:烫烫){2}|(?:屯屯){2}/;
const REPLACED = /\ufffd/g;
const FEWEST = 8;
const SURE = 0.6;
/** Less than this share of frequent characters in so many is no Chinese. */
const STRANGE = 0.05;
const SAMPLE = 16;
/** So much of a line, and of a text, shows what it is. */
const LOOKED_AT = 2_000;
const FAR = 1_000_000;

/** Why a line of Chinese text is unreadable; null for a good one. `shifted` asks for bytes read out of step too. */
export function garbleOf(whole: string, shifted: boolean): string | null {
  const line = whole.slice(0, LOOKED_AT);
  if (LOST.test(line)) return '原文的字已经丢失（“锟斤拷”之类）';
  if (isUtf8AsGbk(line)) return 'UTF-8 的文字曾被当作 GBK 打开又保存过';
  const foreign = shifted ? line.replace(/[\u0000-\u007f]+/g, '') : '';
  return foreign.length >= SAMPLE && frequentShare(foreign) < STRANGE ? '此行的字节残缺，读出的字不成文' : null;
}

/** Why a whole text is unreadable; null where most of its lines are good. */
export function wholeGarble(whole: string): string | null {
  const text = whole.slice(0, FAR);
  if ((text.match(REPLACED)?.length ?? 0) > text.length * 0.2) return '原文的字已经变成“\ufffd”，找不回来了';
  const lines = text.split(/[\r\n]+/).filter((line) => /\p{Script=Han}/u.test(line));
  const found = lines.flatMap((line) => garbleOf(line, false) ?? []);
  return found.length * 2 > lines.length ? found[0]! : null;
}

/** Whether it is worth while to look at the lines one by one. */
export function maybeGarbled(text: string): boolean {
  return leads().test(text);
}

let leadPattern: RegExp | null = null;

/** UTF-8 begins most Chinese characters with E4 to E9 and 80 to BF; as GBK up to A0 these are rare characters: 鎴 鍦 鏄 銆 锛 鈥. */
function leads(): RegExp {
  leadPattern ??= new RegExp(`[锛銆鈥锟烫屯\\ufffd${rareCharacters()}]`);
  return leadPattern;
}

function rareCharacters(): string {
  const bytes = range(0xe4, 0xe9).flatMap((lead) => range(0x80, 0xa0).flatMap((trail) => [lead, trail]));
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Whether the line's bytes in GBK are better Chinese in UTF-8. */
function isUtf8AsGbk(line: string): boolean {
  if (!leads().test(line)) return false;
  const table = gbk();
  const bytes = Array.from(line).flatMap((character) => table.get(character) ?? QUESTION);
  const utf8 = new TextDecoder().decode(Uint8Array.from(bytes)).replace(/\ufffd/g, '');
  const before = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  const after = utf8.match(/\p{Script=Han}/gu)?.length ?? 0;
  return after >= 3 && after > before * 0.4 && frequentShare(utf8) > frequentShare(line) + 0.3;
}

const QUESTION = [0x3f];
let gbkTable: ReadonlyMap<string, readonly number[]> | null = null;

function gbk(): ReadonlyMap<string, readonly number[]> {
  if (gbkTable !== null) return gbkTable;
  const decoder = new TextDecoder('gb18030');
  const pairs: readonly number[][] = range(0x81, 0xfe).flatMap((lead) =>
    range(0x40, 0xfe).map((trail) => [lead, trail]),
  );
  gbkTable = new Map<string, readonly number[]>([
    ...range(0, 0x7f).map((byte) => [String.fromCharCode(byte), [byte]] as const),
    ...pairs.map((pair) => [decoder.decode(Uint8Array.from(pair)), pair] as const),
  ]);
  return gbkTable;
}

/** The bytes of a text without Chinese whose characters are bytes read as Western ones: °ÑÖ§²¿; null for any other text. */
export function westernBytes(text: string): Uint8Array | null {
  const high = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  if (high < FEWEST || high < text.replace(/\s/g, '').length * 0.3) return null;
  const table = western();
  const bytes = Array.from(text, (character) => table.get(character));
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes as number[]) : null;
}

/** Whether the text that Western characters stood for is Chinese beyond doubt. */
export function isSurelyChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && frequentShare(text) >= SURE;
}
