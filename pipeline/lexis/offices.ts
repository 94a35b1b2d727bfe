/** How the names of offices end, as parts of regular expressions: 大学, 人民法院, and endings of one character (局, 厅). */
import { inContext } from './context.ts';
import { once } from './once.ts';
import { wordTable } from './table.ts';

/** All endings. */
export const OFFICES = wordTable('lexis/offices.tsv', ['word', 'kind', 'not-left?', 'stands?', 'source']);

/** Where an ending alone shows an office. */
export type Stand = 'bare' | 'signs' | 'first' | 'end' | 'inside' | 'below';

/** 江城市委: what a committee of the party is called. */
const COMMITTEE = '[省市县区州旗]委';

const isGroup = (kind: string) => kind === 'group';

/** Every office, groups that only sign left out; 市委 too. */
export const anyOffice = once(() => {
  const words = OFFICES().filter(({ kind }) => kind !== 'tail' && !isGroup(kind));
  return `${words.map(inContext).join('|')}|${COMMITTEE}`;
});

/** Offices by where they may stand. */
export function officesThat(stand: 'bare' | 'signs'): string {
  const words = OFFICES().filter(({ kind, stands }) => kind !== 'tail' && stands.split(' ').includes(stand));
  return `${words.map(inContext).join('|')}|${COMMITTEE}`;
}

/** Endings of one character, by where they may stand; all of them without one. */
export function tails(stand?: Stand): string {
  const found = OFFICES().filter(
    ({ kind, stands }) => kind === 'tail' && (stand === undefined || stands.split(' ').includes(stand)),
  );
  return `(?:${found.map(inContext).join('|')})`;
}

/** 江城市水利局: a place and an ending, by where it may stand. */
export function placedOffices(stand: Stand): string {
  return `[省市县区州旗镇乡]\\p{Script=Han}{1,12}${tails(stand)}`;
}
