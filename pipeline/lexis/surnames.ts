/** Surnames, single and compound (复姓): which tell a name, and how they are written in Traditional texts. */
import { once } from './once.ts';
import { wordTable } from './table.ts';

/** All surnames. */
export const SURNAMES = wordTable('lexis/surnames.tsv', ['surname', 'tells?', 'forms?', 'asked?', 'source']);

/** How a text shows that a character is a surname; `mentioned`: with any word after it, if there is one, more than once (范建国). */
export type SurnameSign = 'mostly' | 'sometimes' | 'titled' | 'shown' | 'speaks' | 'addressed' | 'mentioned';

/** Surnames of one character by which a name may be told. */
export const tellingSurnames = once(() => new Set(tellingOf(1)));

/** Compound surnames by which a name may be told, in either script. */
export const tellingCompounds = once(() => new Set(tellingOf(2)));

/** The forms of surnames that their characters do not give, the likeliest first. */
export const formsOfSurnames = once((): ReadonlyMap<string, readonly string[]> => {
  const rows = SURNAMES().filter(({ forms }) => forms !== '');
  return new Map(rows.map(({ surname, forms }) => [surname, forms.split('|')]));
});

/** Whether two characters are a compound surname. */
export const isCompound: (two: string) => boolean = (two) => two.length === 2 && formsOfSurnames().has(two);

const shown = once(() => {
  const characters = new Map<string, string>();
  for (const { surname, asked } of SURNAMES()) {
    for (const how of asked.split(' ')) characters.set(how, (characters.get(how) ?? '') + surname);
  }
  return characters;
});

/** The characters that a text shows to be surnames in one way, as one string. */
export function surnamesShown(how: SurnameSign): string {
  return shown().get(how)!;
}

function tellingOf(length: number): string[] {
  const rows = SURNAMES().filter(({ surname, tells }) => tells !== '' && surname.length === length);
  return rows.flatMap(({ surname, forms }) => (length === 1 ? [surname] : [surname, ...forms.split('|')]));
}
