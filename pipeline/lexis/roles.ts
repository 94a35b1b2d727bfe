/** What people are and do: the words before and after their names, in running text, bylines and labels, as alternatives of a regular expression. */
import { phrasebook } from './phrasebook.ts';
import { wordTable } from './table.ts';

/** All of them, by class. */
export const ROLES = wordTable('lexis/roles.tsv', ['class', 'word', 'source']);

const { words } = phrasebook(ROLES);

/** What the words of a class are, the head of the table says. */
export type RoleClass =
  | 'title'
  | 'role'
  | 'speech'
  | 'label'
  | 'house'
  | 'rank'
  | 'staff'
  | 'reporter'
  | 'credit'
  | 'post'
  | 'calling'
  | 'body'
  | 'body-end'
  | 'unplaced'
  | 'editorial'
  | 'masthead'
  | 'abstract-opener';

/** The words of a class. */
export function roles(kind: RoleClass): string {
  return words(kind).join('|');
}
