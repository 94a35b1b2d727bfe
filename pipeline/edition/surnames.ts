/**
 * Names whose simplified characters stand for several. Source of the forms of surnames: 《通用规范汉字表》(国务院 2013) 附件一, which takes such
 * groups apart, marks the character that was always in use beside the simplified ones (~) and notes what is a surname (干, 于, 甯); and
 * 《百家姓》, where 于 余 范 岳 谷 后 涂 游 曲 松 郁 咸 向 stand as they are.
 */

import { once } from '../lexis/once.ts';
import { formsOfSurnames, isCompound } from '../lexis/surnames.ts';
import { wordTable } from '../lexis/table.ts';

/** Given names and their characters, with the forms they may have. */
export const GIVEN = wordTable('edition/words/given-names.tsv', ['given', 'forms', 'source']);

/** The forms of given names (名), or of their characters, that a text would convert otherwise, the likeliest first. */
const formsOfGiven = once(() => new Map(GIVEN().map(({ given, forms }) => [given, forms.split('|')])));

/** A name in an edition: what is printed, and all forms it may have where that is not sure. */
export interface Spelling {
  readonly form: string;
  /** Empty where there is nothing to ask. */
  readonly candidates: readonly string[];
}

/** The surname at the start of a name: two characters where it is a compound one and something follows. */
export function surnameOf(name: string): string {
  const two = name.slice(0, 2);
  return name.length > 2 && isCompound(two) ? two : [...name][0]!;
}

/** All forms of a surname, the likeliest first. */
function surnamesOf(surname: string, character: (one: string) => string): readonly string[] {
  return formsOfSurnames().get(surname) ?? [character(surname)];
}

/** A Simplified name in Traditional characters; `character` converts a single one. */
export function spell(name: string, character: (one: string) => string): Spelling {
  const surname = surnameOf(name);
  const given = name.slice(surname.length);
  const pair = given.length === 2 ? formsOfGiven().get(given) : undefined;
  const parts = pair ? [pair] : [...given].map((one) => formsOfGiven().get(one) ?? [character(one)]);
  const surnames = surnamesOf(surname, character);
  const forms = parts.reduce<string[]>(
    (before, choices) => before.flatMap((start) => choices.map((choice) => start + choice)),
    [...surnames],
  );
  return { form: forms[0]!, candidates: forms.length > 1 ? forms : [] };
}
