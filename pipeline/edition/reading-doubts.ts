/** Doubts about how a text is read: another way to cut it into words is nearly as likely and is written otherwise. */
import type { Conversion } from './convert.ts';
import { type Doubt, matchAt, printedAs, RISK } from './doubt.ts';
import { doubtful } from './doubtful.ts';
import { charactersIn } from './lexicon.ts';
import type { Chain } from './opencc.ts';
import type { Rival } from './rivals.ts';
import type { CharacterForms } from './spellings.ts';

/** The stretches of a text that may be read otherwise; those with a name or a word laid down are none. Of several that overlap, the likeliest. */
export function readingDoubts(
  source: string,
  pieces: readonly Conversion[],
  chain: Chain,
  characters: CharacterForms,
): Doubt[] {
  const doubts: Doubt[] = [];
  const given = pieces.filter(({ by }) => by === 'given' || by === 'regional');
  const rivals = [...chain.read.rivals(source)].sort((a, b) => a.dearer - b.dearer);
  for (const rival of rivals) {
    const { from, to, words } = rival;
    if ([...given, ...doubts].some((one) => one.from < to && one.to > from)) continue;
    const [taken, other] = [printedAs(pieces, from, to), writtenAs(source, rival, chain, characters)];
    if (taken === other || isSure(source, from, taken, other, characters)) continue;
    const reason = `这里也可能断成“${words.map((word) => source.slice(word.from, word.to)).join('|')}”`;
    doubts.push({ from, to, candidates: [taken, other], reason, risk: RISK.across });
  }
  return doubts;
}

function writtenAs(source: string, { words }: Rival, { first }: Chain, { inRegion }: CharacterForms): string {
  const forms = words.map(({ from, to, isPhrase }) => {
    const word = source.slice(from, to);
    return isPhrase ? first.words.get(word)! : charactersIn(word, first.characters);
  });
  return inRegion(forms.join(''));
}

/** Whether every character on which two readings differ is what its neighbours make of it: 钟声|响, 钟|声响. */
function isSure(source: string, from: number, taken: string, other: string, { inRegion }: CharacterForms): boolean {
  return [...taken].every((form, index) => {
    if (form === other[index]) return true;
    const one = doubtful().get(source[from + index]!);
    if (one === undefined || one.sure === null) return false;
    return form === inRegion(one.forms[0]!) && matchAt(source, from + index, one.sure) !== null;
  });
}
