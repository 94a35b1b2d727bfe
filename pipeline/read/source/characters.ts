/** One line's characters: what no page can show is taken out, look-alikes become the characters they stand for. */
import type { Anchor, Text } from '../../model/document.ts';
import { anchored } from '../../model/runs.ts';
import { FORM_CLASS, ordinaryForm } from './forms.ts';
import { meantIn } from './joiners.ts';
import { withNumberMarks } from './number-marks.ts';
import { unifiedIdeograph } from './radicals.ts';

/** A cleaned line and what was changed in it, as `U+200B` or `⼀→一`, with the first place. */
export interface CleanLine {
  readonly text: Text;
  readonly removed: readonly string[];
  readonly replaced: readonly string[];
  /** Characters that only another program could show: private ones outside the bullets of Symbol and Wingdings. */
  readonly unknown: readonly UnknownPlace[];
  readonly firstColumn: number;
}

/** A place of one such character or several in a row; `shown` says that 〓 stands there now: between Chinese something is missing. */
export interface UnknownPlace {
  readonly codes: string[];
  readonly column: number;
  readonly shown: boolean;
}

/** 空铅: what printers set for a character they do not have. */
const TURNED = '〓';
const UNKNOWN_ROW = /[\ue000-\uefff\uf100-\uf8ff\u{f0000}-\u{10ffff}]+/uy;
const BESIDE = /[\p{Script=Han}、。，；：？！“”‘’《》（）]/u;

const INVISIBLE =
  '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\ufff0-\\ufffb\\ufffe\\uffff\\ue000-\\ue5e4\\ue5e6-\\uf8ff';
const REPLACED =
  '\\ue5e5\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2e80-\\u2fd5\\uf900-\\ufaff\\ufb00-\\ufb06\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\ufffd';
// é and ā as a letter and its mark: the fonts and OpenCC know the one character (NFC).
const COMPOSED = '[A-Za-züÜ\\u3040-\\u30ff][\\u0300-\\u036f\\u3099\\u309a]+';
const SINGLE = `[${INVISIBLE}${REPLACED}${FORM_CLASS}]|[\\ud800-\\udbff][\\udc00-\\udfff]|[\\ud800-\\udfff]`;
const SPECIAL = new RegExp(SINGLE, 'g');
const SPECIAL_COMPOSED = new RegExp(`${COMPOSED}|${SINGLE}`, 'g');
const HAS_MARK = /[\u0300-\u036f\u3099\u309a]/;
const REMOVED = new RegExp(`^[${INVISIBLE}]$`);

/** Cleans the characters of a stretch of one line whose first character stands at line `line`, column `column`, behind `before`. */
export function cleanLine(given: string, line: number, column: number, before = ''): CleanLine {
  const raw = withNumberMarks(given);
  const meant = meantIn(raw, before);
  const removed: string[] = [];
  const replaced: string[] = [];
  const unknown: UnknownPlace[] = [];
  let unknownTo = -1;
  const anchors: Anchor[] = [];
  let out = '';
  let done = 0;
  let pairs = 0;
  const halved = changedPlaces(given, raw);
  for (const at of halved) replaced.push(`${given[at]}→${raw[at]}`);
  let firstColumn = halved.length === 0 ? 0 : column + [...raw.slice(0, halved[0])].length;
  for (const match of raw.matchAll(HAS_MARK.test(raw) ? SPECIAL_COMPOSED : SPECIAL)) {
    const character = match[0];
    if (meant.has(match.index)) continue;
    const isUnknown = isPrivate(character) && cleaned(character) === '';
    const begins = isUnknown && unknownTo !== match.index;
    const clean = begins && isBetweenChinese(raw, match.index) ? TURNED : cleaned(character);
    if (clean === character && [...character].length === character.length) continue;
    out += raw.slice(done, match.index) + clean;
    done = match.index + character.length;
    const place = column + match.index - pairs;
    if (clean !== character && (firstColumn === 0 || place < firstColumn) && !isUnknown) firstColumn = place;
    pairs += character.length - [...character].length;
    if (isUnknown) {
      if (begins) unknown.push({ codes: [], column: place, shown: clean === TURNED });
      unknown.at(-1)!.codes.push(codeName(character));
      unknownTo = done;
    } else if (clean === '') removed.push(codeName(character));
    else if (clean !== character) replaced.push(`${shown(character)}→${clean === ' ' ? '空格' : clean}`);
    anchors.push({ offset: out.length, point: { line, column: column + done - pairs } });
  }
  out += raw.slice(done);
  return {
    text: { runs: out === '' ? [] : [{ text: out, marks: [] }], anchors: anchored({ line, column }, anchors) },
    removed,
    replaced,
    unknown,
    firstColumn,
  };
}

/** Where two strings of one length differ. */
function changedPlaces(before: string, after: string): number[] {
  return before === after ? [] : before.split('').flatMap((character, at) => (character === after[at] ? [] : [at]));
}

/** Whether the private characters that begin at an offset stand in Chinese, so that one of them was a character of it. */
function isBetweenChinese(raw: string, at: number): boolean {
  UNKNOWN_ROW.lastIndex = at;
  const end = UNKNOWN_ROW.test(raw) ? UNKNOWN_ROW.lastIndex : at + 1;
  return BESIDE.test(raw[at - 1] ?? '') && BESIDE.test(raw[end] ?? '');
}

/** What a special character becomes: nothing, another character, or itself. */
function cleaned(character: string): string {
  const code = character.codePointAt(0)!;
  if (code > 0xffff) return cleanedAstral(character, code);
  if (character.length > 1) return character.normalize('NFC');
  const form = ordinaryForm(character);
  if (form !== undefined) return form;
  if (REMOVED.test(character)) return '';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  // GBK's A3A0, by which Founder's systems wrote a wide space.
  if (code === 0xe5e5) return ' ';
  if (code >= 0x2e80 && code <= 0x2fd5) return unifiedIdeograph(character);
  if (code >= 0xf900 && code <= 0xfaff) return character.normalize('NFC');
  if (code >= 0xfb00 && code <= 0xfb06) return character.normalize('NFKC');
  // Numbers and Latin letters are half-width in print (GB/T 15835—2011); full-width marks stay.
  if (code >= 0xff10 && code <= 0xff5a) return String.fromCharCode(code - 0xfee0);
  return code === 0xfffd ? character : ' ';
}

function cleanedAstral(character: string, code: number): string {
  if (code >= 0xf0000 || (code >= 0xe0000 && code <= 0xe007f)) return '';
  return code >= 0x2f800 && code <= 0x2fa1f ? character.normalize('NFC') : character;
}

function isPrivate(character: string): boolean {
  const code = character.codePointAt(0)!;
  return (code >= 0xe000 && code <= 0xf8ff && (code < 0xf000 || code > 0xf0ff)) || code >= 0xf0000;
}

function codeName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function shown(character: string): string {
  return /^[\u2e80-\u2fd5\ufb00-\ufb06]$/.test(character) || character.codePointAt(0)! >= 0xf900
    ? character
    : codeName(character);
}
