import { isoDay } from '../model/days.ts';
import type { ReferenceStandard } from '../model/wishes.ts';
import type { EntryFields } from '../references/entry.ts';
import { type EntryFault, entryFaults } from './entry-warning.ts';
import type { Rule } from './rule.ts';

/** In the edition of 2025 only these have 引用日期 (8.11, 8.14, 8.15). */
const CITED_2025: ReadonlySet<string> = new Set(['EB', 'DS', 'PP']);

/**
 * What is on line has an address or DOI, and 引用日期: all of it by GB/T 7714—2015 (chapter 4, 8.4.4), in the edition of 2025 only web pages,
 * data sets and preprints.
 */
export const referenceOnline: Rule = (copy, { standard }) =>
  entryFaults(copy, 'reference-online', ({ fields }) => faultsOf(fields, standard));

function faultsOf(fields: EntryFields, standard: ReferenceStandard): EntryFault[] {
  const { mark, url, doi, accessed, year, updated } = fields;
  if (mark === null) return [];
  const code = mark.code.toUpperCase();
  if (mark.carrier?.toUpperCase() !== 'OL' && !(code === 'EB' && url !== null)) return [];
  const faults: EntryFault[] = [];
  if (url === null && doi === null && code !== 'EB' && code !== 'PP')
    faults.push({ at: mark, says: `标了 ${mark.text}，没有网址`, hint: '在最后写上获取和访问路径（网址）或 DOI' });
  const wants = standard === 2015 || CITED_2025.has(code);
  if (wants && accessed === null) {
    const hint = `在${year !== null || updated !== null ? '日期或页码' : '题名'}后写上 [引用日期]，如 [2024-05-06]`;
    faults.push({ at: url ?? mark, says: '是网上的，没有引用日期', hint });
  }
  if (!wants && accessed !== null) {
    const says = `写了引用日期，GB/T 7714—2025 只要网站、网页、数据集、预印本写`;
    faults.push({ at: accessed, says, hint: '删去方括号里的日期' });
  }
  for (const date of [updated, accessed])
    if (date !== null && /\d{4}\D+\d/.test(date.text) && isoDay(date.text) === null)
      faults.push({ at: date, says: `写的日期“${date.text}”没有这一天`, hint: '改正月、日，写成 2024-05-06 的样子' });
  return faults;
}
