/** What a line in Latin letters may be in an English head. */
import { anyEnglish } from '../../../lexis/english.ts';
import { once } from '../../../lexis/once.ts';
import { isObject, type Line } from '../line.ts';
import { anyOf } from '../patterns.ts';
import { englishLabelOf } from './label.ts';

/** So much of the letters of a line are Latin. */
const SHARE = 0.6;
const FEWEST = 2;

/** Whether most letters of a line behind its label are Latin. */
export function isLatinLine(line: Line): boolean {
  if (isObject(line)) return false;
  const label = englishLabelOf(line.chars);
  const rest = label === null ? line.chars : line.chars.slice(label.from);
  return (label !== null && rest === '') || isLatinText(rest);
}

function isLatinText(chars: string): boolean {
  const latin = chars.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin >= FEWEST && latin >= SHARE * (chars.match(/\p{L}/gu)?.length ?? 0);
}

// [12] …   …[J]. …   …[EB/OL]. …
const REFERENCE = /^\s*[[［]\s*\d{1,3}\s*[\]］]|\[[A-Z]{1,2}(?:\/[A-Z]{2})?\]|\(\d{4}\)[.,:]\s*\d*\s*$/;
// …: 33-45.
const PAGES = /\b\d{1,4}\s*[-–]\s*\d{1,4}\.?$/;

/** Whether the line is an entry of a list of references, or the end of one. */
export function isReferenceLine({ chars }: Line): boolean {
  return REFERENCE.test(chars) || PAGES.test(chars);
}

const abbreviation = once(() => new RegExp(`\\b${anyEnglish('abbreviation')}\\.$`));

/** Whether a sentence ends with the line; et al. and Inc. end none. */
export function endsLatinSentence({ chars }: Line): boolean {
  return /[.!?。]["'”’)\]）]*$/.test(chars) && !abbreviation().test(chars);
}

const office = once(() => new RegExp(`\\b${anyEnglish('office')}(?!\\w)`));
const NUMBERED = new RegExp(
  `^${anyOf(/[（(]?\d{1,2}\s*[）).．、]?\s*/, /[a-z]\s*[）).．]\s*/, /[¹²³⁴-⁹①-⑨*†‡]\s*/)}(?=\\p{Lu})`,
  'u',
);

/** Whether it says where somebody works: in brackets, after a number, or by the words for an office with a place after a comma. */
export function isAffiliationShape({ chars }: Line): boolean {
  if (!office().test(chars)) return false;
  return /^[（(].*[）)][.。]?$/.test(chars) || NUMBERED.test(chars) || /,|\d{5,6}/.test(chars);
}
