/** Doubts about people: names of several forms, names that are words, characters that may be somebody's surname. */
import { type Conversion, convert, convertedText } from './convert.ts';
import { type Doubt, matchAt, printedAs, RISK } from './doubt.ts';
import type { Chain } from './opencc.ts';
import { isTitled, personPattern } from './persons.ts';
import type { CharacterForms, Ruled } from './spellings.ts';
import { spell } from './surnames.ts';
import { wordAround } from './words.ts';

/** What is to be asked about a name where it stands. */
export function nameDoubt(source: string, one: Ruled, pieces: readonly Conversion[], chain: Chain): Doubt[] {
  const { ruling, lock, doubtful, asWord } = one;
  if (ruling.kind !== 'name') return [];
  const { phrase, candidates } = ruling;
  const names = candidates.length > 0 ? candidates : [lock.text];
  if (!doubtful) {
    const word = asWord ? [convertedText(convert(source.slice(lock.from, lock.to), chain))] : [];
    const forms = [...new Set([...names, ...word])];
    const reason = asWord ? `“${phrase}”是人名，也是一个词` : `人名“${phrase}”有几种写法`;
    return forms.length < 2 ? [] : [{ from: lock.from, to: lock.to, candidates: forms, reason, risk: RISK.name }];
  }
  const from = Math.min(lock.from, wordAround(source, lock.from).from);
  const to = Math.max(lock.to, wordAround(source, lock.to - 1).to);
  const asNames = names.map((name) => printedAs(pieces, from, lock.from) + name + printedAs(pieces, lock.to, to));
  const forms = [...new Set([printedAs(pieces, from, to), ...asNames])];
  const reason = `看不准这里是不是人名“${phrase}”`;
  return forms.length < 2 ? [] : [{ from, to, candidates: forms, reason, risk: RISK.name }];
}

/** A name that the words round a surname show: 青年余家栋, 小范, 云教授; as a name it is spelled as a whole. */
export function personDoubt(
  source: string,
  at: number,
  pieces: readonly Conversion[],
  characters: CharacterForms,
  isInWord: boolean,
): Doubt | null {
  const pattern = personPattern(source[at]!, isInWord);
  const match = pattern === undefined ? null : matchAt(source, at, pattern);
  if (match === null) return null;
  const from = /[老小姓]/.test(source[at - 1] ?? '') ? at - 1 : at;
  const to = Math.max(match.to, from + 2);
  const name = source.slice(at, isTitled(source.slice(at, to)) ? at + 1 : to);
  const { form, candidates } = spell(name, characters.convert);
  const rest = printedAs(pieces, at + name.length, to);
  const asName = [form, ...candidates].map((one) => printedAs(pieces, from, at) + characters.inRegion(one) + rest);
  const forms = [...new Set([printedAs(pieces, from, to), ...asName])];
  const reason = `“${source[at]}”在这里可能是姓`;
  return forms.length < 2 ? null : { from, to, candidates: forms, reason, risk: RISK.context };
}
