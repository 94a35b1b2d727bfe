/** A Chinese name cut into surname and given name, in either script. */
import { once } from './once.ts';
import { formsOfSurnames, isCompound, SURNAMES, tellingCompounds } from './surnames.ts';
import { wordTable } from './table.ts';

const TRADITIONAL = wordTable('lexis/surnames-traditional.tsv', ['surname', 'form', 'source']);

/** Surname and given name. */
export interface SplitName {
  readonly surname: string;
  readonly given: string;
}

const single = once(
  () =>
    new Set(
      [
        ...SURNAMES().map(({ surname }) => surname),
        ...[...formsOfSurnames().values()].flat(),
        ...TRADITIONAL().map(({ form }) => form),
      ].filter((word) => [...word].length === 1),
    ),
);
const compounds = once(() => new Set([...tellingCompounds(), ...[...formsOfSurnames().values()].flat()]));

const LONGEST = 4;

/**
 * The parts of a name of two to four Chinese characters: the surname is a compound one where the name begins with one and goes on, else
 * one character that is a surname. Null for what cannot be cut beyond doubt: a pen name, an office, 范徐丽泰, a foreign name.
 */
export function splitChineseName(name: string): SplitName | null {
  const characters = [...name.replace(/\s/g, '')];
  const { length } = characters;
  if (length < 2 || length > LONGEST || !characters.every((one) => /\p{Script=Han}/u.test(one))) return null;
  const cut = (at: number) => ({ surname: characters.slice(0, at).join(''), given: characters.slice(at).join('') });
  const { surname: two } = cut(2);
  if (isCompound(two) || compounds().has(two)) return length > 2 ? cut(2) : null;
  return length < LONGEST && single().has(characters[0]!) ? cut(1) : null;
}
