/** What entries of each type must have, by the edition of GB/T 7714. */
import { wordTable } from '../lexis/table.ts';
import type { ReferenceStandard } from '../model/wishes.ts';
import type { EntryFields } from './entry.ts';
import { formOf } from './list.ts';

const NEEDS = wordTable('references/needs.tsv', ['code', 'form', 'field', 'standard', 'exempt', 'says', 'source']);

/** The Chinese names of what an entry lacks of what it must have, without what only electronic works must have. */
export function lackedBy(fields: EntryFields, standard: ReferenceStandard): string[] {
  const code = fields.mark?.code.toUpperCase();
  const form = formOf(fields);
  return NEEDS()
    .filter((need) => need.code === code && need.form === form)
    .filter((need) => need.standard === 'both' || Number(need.standard) === standard)
    .filter(({ field, exempt }) => !hasField(fields, field) && !isExempt(fields, exempt))
    .map(({ says }) => says);
}

function hasField(fields: EntryFields, field: string): boolean {
  switch (field) {
    case 'authors':
    case 'source':
    case 'place':
    case 'publisher':
    case 'year':
    case 'issue':
    case 'pages':
    case 'code':
      return fields[field] !== null;
    case 'number':
      return fields.volume !== null || fields.issue !== null;
    case 'date':
      return fields.year !== null || fields.updated !== null;
    case 'url':
      return fields.url !== null || fields.doi !== null;
    default:
      throw new Error(`no field ${field} of entries`);
  }
}

function isExempt(fields: EntryFields, exempt: string): boolean {
  switch (exempt) {
    case 'online':
      return isElectronic(fields);
    case 'accessed':
      return fields.accessed !== null;
    // On line before it is in print, with the day or no more than the year (GB/T 7714—2025 8.5.3 example 4, appendix B.4).
    case 'dated':
      return (
        /\d{4}\D+\d{1,2}\D+\d{1,2}/.test(fields.year?.text ?? '') || (isElectronic(fields) && fields.pages === null)
      );
    default:
      return false;
  }
}

/** Whether an entry says that what it is of is on line or on a disk. */
export function isElectronic({ mark, url }: EntryFields): boolean {
  return mark?.carrier != null || url !== null;
}
