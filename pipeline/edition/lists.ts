/** The lists of words/lists.tsv. */
import { once } from '../lexis/once.ts';
import { phrasebook } from '../lexis/phrasebook.ts';
import { wordTable } from '../lexis/table.ts';

const { words } = phrasebook(wordTable('edition/words/lists.tsv', ['class', 'word', 'source']));

/** Characters that are words of their own in classical Chinese (文言), where a modern text would convert them. */
export const classical = once(() => new Set(words('classical')));

/** Simplified characters that Traditional texts use as well, as they stand or as words of their own. */
export const inBothScripts = once(() => new Set(words('both-scripts')));

/** Words in which 著 is zhù: written, known, plain to see. */
export const writtenWords = once(() => new Set(words('written')));

/** Words of journals that no dictionary has, and that are names as well. */
export const tradeWords = once(() => new Set(words('trade')));
