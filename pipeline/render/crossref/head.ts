/** The head of a deposit: its number and time, who hands it in, who owns the prefix. */
import type { Edition, Masthead } from '../../model/document.ts';
import { publisherOf } from '../record/publisher.ts';
import { element, type Markup, onLines } from '../xhtml/markup.ts';
import { fact } from './facts.ts';

/** Stand where nothing is written: Crossref refuses a file without them, and whoever opens this one sees what to fill in. */
export const UNTOLD = { name: '（交存人没有写）', email: '（邮箱没有写）' };

/** head */
export function depositHead(masthead: Masthead, edition: Edition): Markup {
  const { depositor, registrant } = masthead.registry;
  const publisher = publisherOf(masthead) ?? masthead.journal;
  const sender = [
    ...fact('depositor_name', depositor.name ?? UNTOLD.name, 130),
    ...fact('email_address', depositor.email ?? UNTOLD.email, 200),
  ];
  return element(
    'head',
    {},
    onLines(
      ...fact('doi_batch_id', batchId(masthead, edition), 100),
      ...fact('timestamp', timestampOf(masthead)),
      element('depositor', {}, onLines(...sender)),
      ...fact('registrant', registrant ?? (publisher.trim() === '' ? UNTOLD.name : publisher)),
    ),
  );
}

/** The same for the same issue on any day. */
function batchId({ issn, year, volume, number }: Masthead, edition: Edition): string {
  const parts = [issn ?? 'kanyin', year, volume, number, edition].filter((part) => part !== null);
  return parts.join('-').replace(/[^\w.-]/g, '');
}

/** When the facts were last changed, as Crossref counts: a later deposit must have a higher one. The clock is never asked. */
export function timestampOf({ revised, date, year }: Masthead): string {
  const day = revised ?? date ?? (year === null ? '' : `${year}-01-01`);
  const digits = day.replace(/\D/g, '');
  return `${/^\d{8}$/.test(digits) ? digits : '19700101'}000000`;
}
