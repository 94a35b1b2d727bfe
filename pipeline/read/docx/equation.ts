/** EQ and SYMBOL fields: they print what stands in their code, and have no result in the file (ISO/IEC 29500-1, 17.16.5). */
import { circled } from '../styled/numerals.ts';
import { symbol } from './symbols.ts';

/** What a field prints; `reading` stands over the characters, `flat` says that a layout was lost. */
export interface FieldResult {
  readonly text: string;
  readonly reading: string | null;
  readonly flat: boolean;
}

const NOTHING: FieldResult = { text: '', reading: null, flat: false };
// \* jc2 \* "Font:宋体" \* hps10: how it looks.
const SWITCHES = /\\\*\s*(?:"[^"]{0,100}"|[^\s\\"]{1,40})\s*/g;
const ENCLOSED = /^\\o\\ac\s*\(\s*([○□△◇])\s*[,，;；]\s*([^)\s]{1,4})\s*\)$/;
// 拼音指南 of Word: \o\ad(\s\up 9(chá),茶), a hyphen form with Arabic digits between.
const PHONETIC = /^\\o\\a[a-z]\s*\(\s*\\s\s*\\up\s*\d*\s*\(([^()]{1,40})\)\s*[,，;；]\s*([^()]{1,40})\)$/;
// \f \s \up 9 \ad: what is no character in an equation.
const CONTROLS =
  /\\(?:up|do|di|ai|hc|fc|vc|al|ac|ar|co|vs|hs|ad|to|bo|le|ri|in|su|pr|lc|rc|bc|[a-z])\d*(?:\s+\d+)?\s*/gi;

/** What the code of a field prints that has no result. */
export function fieldResult(code: string): FieldResult {
  const sign = /^\s*SYMBOL\s+(\d{1,6}|0x[\da-f]{1,5})(?:[^"]*\\f\s+"?([\w ]{1,40}))?/i.exec(code);
  if (sign !== null) return { ...NOTHING, text: symbol((sign[2] ?? '').trim(), Number(sign[1])) ?? '〓' };
  if (!/^\s*EQ\b/i.test(code)) return NOTHING;
  const equation = code
    .replace(/^\s*EQ\s*/i, '')
    .replace(SWITCHES, '')
    .trim();
  const enclosed = ENCLOSED.exec(equation);
  if (enclosed !== null) return { ...NOTHING, text: inEnclosure(enclosed[1]!, enclosed[2]!) };
  const phonetic = PHONETIC.exec(equation);
  if (phonetic !== null) return { text: phonetic[2]!.trim(), reading: phonetic[1]!.trim(), flat: false };
  const fraction = /^\\f\s*\(([^(),;]{1,60})[,;]([^(),;]{1,60})\)$/i.exec(equation);
  const text = fraction === null ? bare(equation) : `${fraction[1]!.trim()}/${fraction[2]!.trim()}`;
  return { text, reading: null, flat: text !== '' };
}

/** 带圈字符: ○ and 3 print ③. */
function inEnclosure(shape: string, inner: string): string {
  const number = Number(inner);
  return shape === '○' && number >= 0 && number <= 50 ? circled(number) : inner;
}

/** The characters of an equation whose layout we cannot keep. */
function bare(equation: string): string {
  return equation.replace(CONTROLS, '').replace(/[()]+/g, ' ').replace(/\s+/g, ' ').trim();
}
