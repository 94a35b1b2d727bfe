/** How divided the dictionary's words are about a character: 发 is 發 in most of them and 髮 in some. */
import { doubtful } from './doubtful.ts';
import type { Lexicon } from './lexicon.ts';

/** Of each doubtful character, the share of a dictionary's words in which it has another form than by itself; counted when first asked for. */
export function sharesOf(lexicon: Lexicon): (character: string) => number {
  let shares: ReadonlyMap<string, number> | null = null;
  return (character) => {
    shares ??= sharesIn(lexicon);
    return shares.get(character) ?? 0;
  };
}

function sharesIn({ words, characters }: Lexicon): ReadonlyMap<string, number> {
  const counts = new Map([...doubtful().keys()].map((one) => [one, { all: 0, others: 0 }]));
  for (const [word, form] of words.all()) {
    if (word.length !== form.length) continue;
    for (let at = 0; at < word.length; at++) {
      const count = counts.get(word[at]!);
      if (count === undefined) continue;
      count.all++;
      if (form[at] !== (characters.get(word[at]!) ?? word[at])) count.others++;
    }
  }
  return new Map([...counts].map(([one, { all, others }]) => [one, all === 0 ? 0 : others / all]));
}
