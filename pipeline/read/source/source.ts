/** Bytes to the clean lines of a manuscript, each with its place, and a report of how they were decoded and cleaned. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';
import { slice } from '../../model/runs.ts';
import { cleanLine } from './characters.ts';
import { cleaningReport } from './cleaning.ts';
import { type Decoded, decode } from './decode.ts';
import { writtenFormulas } from './formulas.ts';
import { garbleOf, maybeGarbled, wholeGarble } from './garbled.ts';
import { masked, stretchesIn, unmasked } from './masks.ts';
import { MANY_CELLS, MOST_CELLS } from './most-cells.ts';
import { restoredLines } from './restored.ts';
import { isGarbage, signatureOf } from './signature.ts';
import type { Told } from './told.ts';

/** A line that is not blank: its text without indent, and the white space round it. */
export interface SourceLine {
  readonly text: Text;
  /** The characters of `text`. */
  readonly chars: string;
  /** Columns of the indent: two for U+3000 and other wide spaces, one for a space, four for a tab. */
  readonly indent: number;
  /** Blank lines between the line before and this one; a form feed counts as one. */
  readonly blanksBefore: number;
  /** What the manuscript's format says of the line; null in plain text, where the text rules find out. */
  readonly told: Told | null;
}

/** `lines` is null where the file is no manuscript at all; the diagnostics say why. */
export interface Source {
  readonly lines: readonly SourceLine[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

const TOP = { line: 1, column: 1 };
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK）',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'utf-32le': 'UTF-32 LE',
  'utf-8+gb18030': 'UTF-8 与 GB18030（各行不一）',
};

/** The characters of a manuscript and how they were decoded; `text` is null where the file is no text at all. */
export interface SourceText {
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes the bytes of a text file; never throws. */
export function readText(file: string, bytes: Uint8Array): SourceText {
  const signature = signatureOf(bytes);
  if (signature !== null) return refused(file, `看起来是${signature.name}，不是纯文本`, signature.advice);
  const decoded = decode(bytes);
  const suspect = maybeGarbled(decoded.text);
  const garble = suspect && decoded.encoding === 'utf-8' && !decoded.doubt ? wholeGarble(decoded.text) : null;
  if (garble !== null) return garbled(file, garble);
  if (isGarbage(decoded.text)) {
    return refused(file, '不是纯文本文件，读不出文字', '请打开原文件，把正文复制到新建的 .txt 文件中');
  }
  const { text, restored, broken } = decoded.encoding.startsWith('utf-8')
    ? restoredLines(decoded.text)
    : { text: decoded.text, restored: [], broken: [] };
  return {
    text,
    diagnostics: [
      ...encodingReport(file, decoded),
      ...restored.map((line) => restoredReport(file, line)),
      ...broken.map((line) => brokenReport(file, line)),
      ...garbleReport(file, decoded, suspect),
    ],
  };
}

function restoredReport(file: string, line: number): Diagnostic {
  const message = '此行有文字曾被当作西文保存（如“æ˜¥å¤©”），已还原';
  return diagnostic('info', 'line-restored', file, { line, column: 1 }, message);
}

function brokenReport(file: string, line: number): Diagnostic {
  const message = '此行有乱码：文字曾被当作西文打开又保存过，有的字节丢了，能还原的已还原';
  const hint = '对照原文改正，或请作者用 UTF-8 编码重新发来';
  return diagnostic('warning', 'line-garbled', file, { line, column: 1 }, message, hint);
}

function garbled(file: string, reason: string): SourceText {
  const message = `原稿是乱码：${reason}`;
  const hint = '请找回保存之前的文件，或请作者用 UTF-8 编码重新发来';
  return { text: null, diagnostics: [diagnostic('error', 'manuscript-garbled', file, TOP, message, hint)] };
}

/** The lines that are mojibake, or that bytes out of step made one. */
function garbleReport(file: string, { text, encoding }: Decoded, suspect: boolean): Diagnostic[] {
  const shifted = encoding !== 'utf-8' && !encoding.startsWith('utf-16');
  if (!shifted && !suspect) return [];
  const found: Diagnostic[] = [];
  for (const { text: chars, line, column } of rawLines(text)) {
    const reason = chars.length > LONGEST_LINE ? null : garbleOf(chars, shifted);
    if (reason === null) continue;
    const hint = '对照原文改正，或用 UTF-8 编码重新保存原文件';
    const at = { from: { line, column }, to: { line, column: column + [...chars].length - 1 } };
    found.push(diagnostic('warning', 'line-garbled', file, at, `此行有乱码：${reason}`, hint));
  }
  return found;
}

/** Reads the lines of a manuscript out of its bytes; never throws. */
export function readSource(file: string, bytes: Uint8Array): Source {
  const source = readText(file, bytes);
  if (source.text === null) return { lines: null, diagnostics: source.diagnostics };
  if (source.text.length > LONGEST) return { lines: null, diagnostics: [tooMuch(file, 1, LONG_TEXT)] };
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const hidden = masked(source.text, writtenFormulas(source.text, 'plain'));
  const lines: SourceLine[] = [];
  let blanks = 0;
  let cells = 0;
  for (const raw of rawLines(hidden.text)) {
    if (raw.text === '') {
      blanks++;
      continue;
    }
    cells += cellsIn(raw.text);
    const limit = limitOf(raw.text, lines.length, cells);
    if (limit !== null) return { lines: null, diagnostics: [tooMuch(file, raw.line, limit)] };
    const clean = cleanLine(raw.text, raw.line, raw.column);
    diagnostics.push(...cleaningReport(file, raw.line, clean));
    const formulas = stretchesIn(raw.text, raw.offset).map((at) => hidden.stretches.get(at) ?? null);
    const line = sourceLine(unmasked(clean.text, formulas), blanks);
    if (line === null && formulas.length > 0) continue;
    if (line === null) blanks++;
    else lines.push(line);
    if (line !== null) blanks = 0;
  }
  if (lines.length > 0) return { lines, diagnostics };
  return { lines: null, diagnostics: [emptyManuscript(file)] };
}

// An issue has some 300,000 characters: 15,000 lines where each has twenty.
const MOST_LINES = 25_000;
const LONGEST_LINE = 300_000;
/** A line with more tabs is no row. */
const WIDEST_ROW = 2_000;
const LONGEST = 800_000;
const LONG_TEXT = `原稿超过 ${LONGEST / 10_000} 万字，太长了`;
const MANY_LINES = `原稿超过 ${MOST_LINES} 行，太长了`;
const LONG_LINE = `这一行超过 ${LONGEST_LINE} 字，太长了`;

function limitOf(line: string, before: number, cells: number): string | null {
  if (before === MOST_LINES) return MANY_LINES;
  if (cells > MOST_CELLS) return MANY_CELLS;
  return line.length > LONGEST_LINE ? LONG_LINE : null;
}

/** Cells of a row pasted out of a table, between tabs; none of another line. */
function cellsIn(line: string): number {
  const cells = line.includes('\t') ? line.split('\t').length : 0;
  return cells > 2 && cells < WIDEST_ROW ? cells : 0;
}

function tooMuch(file: string, line: number, message: string): Diagnostic {
  const hint = '检查是不是放错了文件，或把原稿分段、拆成几份';
  return diagnostic('error', 'manuscript-too-long', file, { line, column: 1 }, message, hint);
}

/** Says that a manuscript holds no text. */
export function emptyManuscript(file: string): Diagnostic {
  const hint = '把文章粘贴进这个文件，或者删去这个文件';
  return diagnostic('error', 'manuscript-empty', file, TOP, '原稿是空的', hint);
}

function refused(file: string, message: string, hint: string): SourceText {
  return { text: null, diagnostics: [diagnostic('error', 'manuscript-binary', file, TOP, message, hint)] };
}

interface RawLine {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** In the whole text. */
  readonly offset: number;
}

/** Cuts at CRLF, LF and CR, which count lines, and at form feeds and Unicode separators, which editors do not count. */
function* rawLines(text: string): Generator<RawLine> {
  let line = 1;
  let column = 1;
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/g)) {
    const raw = text.slice(start, match.index);
    yield { text: raw, line, column, offset: start };
    start = match.index + match[0].length;
    const counts = match[0][0] === '\n' || match[0][0] === '\r';
    column = counts ? 1 : column + [...raw].length + 1;
    if (counts) line++;
  }
  yield { text: text.slice(start), line, column, offset: start };
}

function sourceLine(text: Text, blanksBefore: number): SourceLine | null {
  const characters = wordsIn(text);
  const content = characters.trim();
  if (content === '') return null;
  const from = characters.length - characters.trimStart().length;
  const indent = [...characters.slice(0, from)].reduce((sum, space) => sum + columns(space), 0);
  const whole = content.length === characters.length;
  const inner = whole ? text : slice(text, from, from + content.length);
  return { text: inner, chars: content, indent, blanksBefore, told: null };
}

/** How many columns a space takes in an indent. */
export function columns(space: string): number {
  if (space === '\t') return 4;
  return space === '\u3000' ? 2 : 1;
}

/** Bytes lost in more places speak against the encoding as a whole. */
const FEW = 20;

function encodingReport(file: string, decoded: Decoded): Diagnostic[] {
  const name = ENCODING_NAMES[decoded.encoding] ?? decoded.encoding;
  if (decoded.doubt) {
    const count = decoded.text.match(/\ufffd+/g)?.length ?? 0;
    const message = `按 ${name} 解码，有 ${count} 处无法识别的字节，已换成“\ufffd”`;
    // The proofreader asks about each of a few.
    if (count <= FEW) return [diagnostic('info', 'encoding-decided', file, firstBroken(decoded.text), message)];
    const hint = '请核对乱码处，或用 UTF-8 编码重新保存';
    return [diagnostic('warning', 'encoding-doubtful', file, firstBroken(decoded.text), message, hint)];
  }
  if (decoded.restored) {
    const message = `文字曾被当作西文保存（如“°ÑÖ§”），已按 ${name} 还原`;
    return [diagnostic('warning', 'encoding-restored', file, TOP, message, '请通读一遍，核对还原的文字')];
  }
  if (decoded.encoding === 'utf-8+gb18030') {
    const hint = '请核对拼接处，并用 UTF-8 编码重新保存';
    return [diagnostic('warning', 'encoding-mixed', file, TOP, `各行的编码不一，已逐行按 UTF-8 或 GB18030 解码`, hint)];
  }
  if (decoded.encoding === 'utf-8' && !decoded.byteOrderMark) return [];
  const message = `按 ${name} 解码${decoded.byteOrderMark ? '（有字节顺序标记）' : ''}`;
  return [diagnostic('info', 'encoding-decided', file, TOP, message)];
}

/** The place of the first bytes that could not be read. */
function firstBroken(text: string): { line: number; column: number } {
  const at = text.indexOf('\ufffd');
  for (const raw of rawLines(text)) {
    const offset = raw.text.indexOf('\ufffd');
    if (offset >= 0) return { line: raw.line, column: raw.column + [...raw.text.slice(0, offset)].length };
    if (at < 0) break;
  }
  return TOP;
}
