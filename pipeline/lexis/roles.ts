/** The words that stand before and after people's names in running text, as alternatives of a regular expression. */
import { phrasebook } from './phrasebook.ts';
import { wordTable } from './table.ts';

/** All of them, by class. */
export const ROLES = wordTable('lexis/roles.tsv', ['class', 'word', 'source']);

const { words } = phrasebook(ROLES);

/**
 * title: what follows a surname or a name (余主任, 范仲先生); role: what stands before a name (记者于敏); speech: what somebody does
 * behind his name (于敏说); label: what stands before a colon and names (摄影：于敏).
 */
export function roles(kind: 'title' | 'role' | 'speech' | 'label'): string {
  return words(kind).join('|');
}
