/** What the names of journals end with: 学报, 论丛. */
import { once } from './once.ts';
import { wordTable } from './table.ts';

const JOURNALS = wordTable('lexis/journals.tsv', ['word', 'source']);

/** Whether a line is nothing but what may be a journal's name: 《江城大学学报》（社会科学版）. */
export function isJournalName(chars: string): boolean {
  return chars.length <= LONGEST && name().test(chars);
}

const LONGEST = 30;
const name = once(() => {
  const words = JOURNALS()
    .map(({ word }) => word)
    .join('|');
  return new RegExp(`^《?[\\p{Script=Han}·]{1,14}(?:${words})(?:[（(].{2,12}版[）)])?》?$`, 'u');
});
