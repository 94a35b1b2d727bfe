/** The patterns by which a wrong 的, 地 or 得 is told: what stands before it, the particle, what stands after it. */
import { once } from '../lexis/once.ts';
import { phrasebook } from '../lexis/phrasebook.ts';
import { wordTable } from '../lexis/table.ts';

export type Particle = '的' | '地' | '得';

/** A pattern that matches at its particle, the characters that may stand before it (null: any), and what should stand there. */
export interface Slip {
  readonly particles: string;
  readonly before: ReadonlySet<string> | null;
  readonly pattern: RegExp;
  readonly wanted: Particle;
}

/** Words by class, with the company in which they count. */
export const DE_WORDS = wordTable('check/words/de-words.tsv', [
  'class',
  'word',
  'left?',
  'not-left?',
  'right?',
  'not-right?',
  'source',
  'asks?',
  'silent?',
]);

/** The patterns: a lead and words before the particle, what follows, and what is wanted. */
export const DE_SLIPS = wordTable('check/words/de-slips.tsv', [
  'lead?',
  'words?',
  'particles',
  'then?',
  'wanted',
  'source',
  'asks',
  'silent',
]);

const MOVED =
  '(?:[着了完](?!席|丝|面)|一(?![席丝面])|过(?![程客路渡])|[来去回](?![路往程客信])|到|在(?![校职于])|[他她它我你这那])';

/** What words of several classes make together, by the names that the slips use. */
const PHRASES: Readonly<Record<string, string>> = {
  qualities: '{quality}(?:(?:[、而又且和]|更加|更)?{quality})*',
  degree: '(?:也|都|还|就)?{degree-word}',
  // Where a clause ends, so that no noun follows which 的 could belong to.
  end: '(?=[，。；：！？”’）…]|了?[，。；！？]|$)',
  // Doubled adjectives (清清楚楚); the nouns of that shape (方方面面) are left alone.
  twice: `(?!{doubled-noun})(?<a>\\p{Script=Han})\\k<a>(?<b>\\p{Script=Han})\\k<b>`,
  // The same in a look back, which reads from right to left.
  'twice-before': `(?!{doubled-noun})\\k<a>(?<a>\\p{Script=Han})\\k<b>(?<b>\\p{Script=Han})`,
  // 着实 and 了解 are words of their own.
  'as-done': '了(?!解)|着(?![实重眼手力想])|起来|下去|过(?![程的去渡])',
  takes: '{taken}[走来去回上下进出起到完好住开]?',
  // 慢慢的走。 but not 轻轻的读书声, 轻轻的笑。
  walks: `{move}(?=[，。；！？、…”’）]|$)|{move-on}${MOVED}`,
  nominal: '{noun-tail}|[下之的，。、；：！？”）》者性力率度型式中后前时和与及或、]|$',
};

const { written, words: wordsOf } = phrasebook(DE_WORDS, PHRASES);

/** The patterns, ready to be tried at a particle. */
export const deSlips = once((): readonly Slip[] =>
  DE_SLIPS().map(({ lead, words, particles, then, wanted }) => {
    const before = words === '' ? [] : words.split(' ');
    const pattern = new RegExp(
      `(?<=${written(lead)}(?:${before.map(written).join('|')}))[${particles}]${written(then)}`,
      'yu',
    );
    return { particles, before: lastsOf(before), pattern, wanted: wanted as Particle };
  }),
);

/** The characters in which words and classes of words end; null for none, where any may stand. */
function lastsOf(words: readonly string[]): ReadonlySet<string> | null {
  if (words.length === 0) return null;
  const all = words.flatMap((word) => (word.startsWith('{') ? wordsOf(word.slice(1, -1)) : [word]));
  return new Set(all.map((word) => word.at(-1)!));
}
