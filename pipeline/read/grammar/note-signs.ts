/** The signs that call notes, and the number each stands for. */

/** ①   ⑴   ¹   [1]   ［注1］: calls in a text; the family of a sign is the group that matched. */
export const NOTE_CALL =
  /(?<circled>[①-⑳㉑-㉟])|(?<bracketed>[⑴-⒇])|(?<=[^\s\w])(?<raised>[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)|[[［〔]注?(?<squared>\d{1,3})[\]］〕]/gu;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number of a sign or a label: ③, ⑶, ³, [3], 3. */
export function numberOfSign(sign: string): number | null {
  const code = sign.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2474 + 1;
  const digits = [...sign].map((one) => (RAISED.includes(one) ? RAISED.indexOf(one) : one)).join('');
  const number = /\d{1,3}/.exec(digits)?.[0];
  return number === undefined ? null : Number(number);
}

type SignFamily = 'circled' | 'bracketed' | 'raised' | 'squared';

/** The key of a label or of a sign that is one: ③, [3] of ［注3］. */
export function exactKey(match: RegExpMatchArray): string {
  const { squared } = match.groups!;
  return squared === undefined ? match[0] : `[${squared}]`;
}

/** The family of signs that has a call for the number of each label, where no label itself calls: 1. and 2. listed, ¹ and ² in the text. */
export function familyByNumber(labels: readonly string[], text: string): SignFamily | null {
  const calls = [...text.matchAll(NOTE_CALL)];
  const known = new Set(labels);
  if (calls.some((call) => known.has(exactKey(call)))) return null;
  const numbers = labels.map(numberOfSign);
  if (numbers.length === 0 || numbers.includes(null)) return null;
  const families: readonly SignFamily[] = ['circled', 'raised', 'squared', 'bracketed'];
  const found = families.find((family) => {
    const called = new Set(calls.flatMap(({ groups }) => groups![family] ?? []).map(numberOfSign));
    return numbers.every((number) => called.has(number));
  });
  return found ?? null;
}
