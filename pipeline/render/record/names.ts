/** An author as databases take one: a person with surname and given name, a person whose name cannot be cut, an organisation. */
import { anyOffice, officesThat, tails } from '../../lexis/offices.ts';
import { once } from '../../lexis/once.ts';
import { splitLetters } from '../../lexis/split-letters.ts';
import { splitChineseName } from '../../lexis/split-name.ts';

/** `parts` is null where the name cannot be cut; `isEastern`: the surname stands first as printed. */
export interface RecordName {
  readonly whole: string;
  readonly parts: { readonly surname: string; readonly given: string } | null;
  readonly isEastern: boolean;
}

const office = once(() => new RegExp(`(?:${anyOffice()}|${officesThat('signs')})$`, 'u'));
const placed = once(() => new RegExp(`[省市县區区州旗镇鎮乡鄉]\\p{Script=Han}{1,12}${tails()}$`, 'u'));
/** Fewer characters than that are a person's name first. */
const FEWEST = 4;

/** Whether an author is an organisation: 本刊编辑部, 江城市水利局. */
export function isOrganisation(name: string): boolean {
  const words = name.replace(/\s/g, '');
  if ([...words].length < FEWEST && splitChineseName(words) !== null) return false;
  return office().test(words) || placed().test(words);
}

/** A name in Chinese characters, or in letters where an author has none in characters. */
export function recordName(name: string): RecordName {
  const whole = name.trim();
  const parts = splitChineseName(whole);
  if (parts !== null) return { whole, parts, isEastern: true };
  return /\p{Script=Han}/u.test(whole) ? { whole, parts: null, isEastern: true } : lettersName(whole, whole);
}

/** A name in letters, the same as `chinese` where that is known. */
export function lettersName(letters: string, chinese: string | null): RecordName {
  const cut = splitLetters(letters, chinese);
  const whole = letters.trim();
  if (cut === null) return { whole, parts: null, isEastern: false };
  return { whole, parts: { surname: cut.surname, given: cut.given }, isEastern: cut.isSurnameFirst };
}
