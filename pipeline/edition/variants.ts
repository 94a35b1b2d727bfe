/** Names of Traditional texts in Simplified ones: given names keep the variant characters that words do not (徐乾學, 徐乾学; but 乾燥, 干燥). */
import { once } from '../lexis/once.ts';
import { tellingSurnames } from '../lexis/surnames.ts';
import { wordTable } from '../lexis/table.ts';
import { isUsualWord } from '../segment/cost.ts';
import { isPartOf } from './mentions.ts';
import { type Spelling, surnameOf } from './surnames.ts';

const VARIANTS = wordTable('edition/words/name-variants.tsv', ['character', 'form', 'mentioned?', 'source']);
const forms = once(() => new Map(VARIANTS().map(({ character, form }) => [character, form])));
const telling = once(() => {
  const all = VARIANTS().filter(({ mentioned }) => mentioned !== '');
  return new RegExp(`[${all.map(({ character }) => character).join('')}]`, 'gu');
});
const HAN = /^\p{Script=Han}+$/u;
/** So often must a name be mentioned. */
const ENOUGH = 2;

/** A Traditional name in Simplified characters; `character` converts a single one. */
export function spellSimplified(name: string, character: (one: string) => string): Spelling {
  const isSurname = tellingSurnames().has(character(name[0]!));
  const written = [...name].map(
    (one, index) => (index === 0 && isSurname ? undefined : forms().get(one)) ?? character(one),
  );
  return { form: written.join(''), candidates: [] };
}

/** Those of the names that words would write otherwise, and their given names of two characters where they are no words. */
export function namesWithVariants(names: readonly string[], character: (one: string) => string): string[] {
  const special = names.filter((name) => [...name.slice(1)].some((one) => forms().has(one)));
  const given = special.map((name) => name.slice(surnameOf(name).length));
  const isAlone = (one: string) => one.length === 2 && !isUsualWord([...one].map(character).join(''));
  return [...special, ...given.filter(isAlone)];
}

/** Names of two or three characters, by a surname and a variant character, that stand in the texts more than once. */
export function variantsMentioned(texts: readonly string[], character: (one: string) => string): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { index } of text.matchAll(telling())) {
      for (const [from, to] of [
        [index - 1, index + 1],
        [index - 1, index + 2],
        [index - 2, index + 1],
      ] as const) {
        const name = text.slice(Math.max(0, from), to);
        if (from < 0 || name.length < to - from || !HAN.test(name) || !tellingSurnames().has(character(name[0]!)))
          continue;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  const often = [...counts].filter(([, count]) => count >= ENOUGH);
  return often.filter(([name, count]) => !isPartOf(name, count, often)).map(([name]) => name);
}
