/** Chinese numerals, as characters for a set in a regular expression. */
import { phrasebook } from './phrasebook.ts';
import { wordTable } from './table.ts';

type NumeralKind = 'digit' | 'two' | 'ten' | 'big' | 'about' | 'circle';

const { words } = phrasebook(wordTable('lexis/numerals.tsv', ['class', 'word', 'source']));

/** The numerals of some kinds: digit 〇 to 九, two 两, ten 十, big 百 to 亿, about 几数多, circle ○ that is typed for 〇. */
export function numerals(...kinds: readonly NumeralKind[]): string {
  return kinds.flatMap(words).join('');
}
