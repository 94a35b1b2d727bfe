import type { ReferenceStandard } from '../model/wishes.ts';
import type { EntryFields } from '../references/entry.ts';
import { formOf } from '../references/list.ts';
import { familyOf, hasCarrier, hasType, typeName } from '../references/type-codes.ts';
import { type EntryFault, entryFaults } from './entry-warning.ts';
import type { Rule } from './rule.ts';

/**
 * 文献类型标识 and 文献载体标识 are there, are codes of the standard and fit what the entry is (GB/T 7714—2015 appendix B, 2025 appendix A);
 * silent where the entry might be of the type it names.
 */
export const referenceType: Rule = (copy, { standard }) =>
  entryFaults(copy, 'reference-type', ({ fields }) => faultsOf(fields, standard));

function faultsOf(fields: EntryFields, standard: ReferenceStandard): EntryFault[] {
  const { mark, chars } = fields;
  if (mark === null) {
    if (chars.length > 600 || isHumanities(chars)) return [];
    return [
      { at: null, says: '没有文献类型标识', hint: '在题名后注明，如期刊 [J]、图书 [M]、学位论文 [D]、网页 [EB/OL]' },
    ];
  }
  const code = mark.code.toUpperCase();
  if (familyOf(code) === null || !hasType(code, standard)) {
    const hint = '期刊 J、图书 M、会议录 C、学位论文 D、报告 R、标准 S、专利 P、报纸 N、网页 EB、其他 Z';
    return [{ at: mark, says: `的文献类型标识 ${mark.text} 不是 GB/T 7714—${standard} 里的`, hint }];
  }
  if (mark.carrier !== null && !hasCarrier(mark.carrier.toUpperCase(), standard))
    return [
      {
        at: mark,
        says: `的文献载体标识 ${mark.carrier} 不是 GB/T 7714—${standard} 里的`,
        hint: '联机网络 OL、光盘 CD、磁盘 DK、磁带 MT',
      },
    ];
  if (mark.code !== code || (mark.carrier !== null && mark.carrier !== mark.carrier.toUpperCase()))
    return [
      {
        at: mark,
        says: `的文献类型标识 ${mark.text} 应为大写`,
        hint: `写成 [${code}${mark.carrier === null ? '' : `/${mark.carrier.toUpperCase()}`}]`,
      },
    ];
  const better = betterType(fields, code);
  if (better !== null)
    return [
      {
        at: mark,
        says: `标作${typeName(code)} ${mark.text}，看内容像${typeName(better)} [${better}]`,
        hint: '核对文献类型；类型对的话，核对后面各项',
      },
    ];
  return carrierFaults(fields, code);
}

/** 陈望秋：《河史》，江城出版社2001年版，第3页: another habit, among entries by the standard. */
function isHumanities(chars: string): boolean {
  return /《[^》]+》[，,]|载《|参见/.test(chars);
}

function carrierFaults({ mark, url }: EntryFields, code: string): EntryFault[] {
  if (mark === null || mark.carrier !== null) return [];
  if (url === null && code !== 'EB') return [];
  const says = url === null ? '是网上的' : '有网址';
  return [{ at: mark, says: `${says}，文献类型标识里没有载体`, hint: `电子资源要注明载体：[${code}/OL]` }];
}

const PRESS = /出版社|出版公司|书局|书店|印书馆|\bPress\b|Publish|Verlag/i;
const SCHOOL = /(?:大学|学院|研究生院|党校)$/;
const DAILY = /(?:日报|晚报|早报|时报|商报|青年报|光明日报|法治报|法制报|周报)$/;
const STANDARD_NUMBER = /(?:^|[\s:：])(?:GB(?:\/[TZ])?|[A-Z]{2}\/T|ISO(?:\/IEC)?|IEC)\s?\d{2,}/;
const SERIAL_NUMBERS = /[,，]\s*(?:1[5-9]|20)\d{2}\s*(?:[,，]\s*\d{1,4}\s*)?[(（][^()（）]{1,8}[)）]\s*[:：]\s*\d/;
const DATED = /^\d{4}\D\d{1,2}\D\d{1,2}/;

/** The type that an entry is of beyond doubt, where it names another one. */
export function betterType(fields: EntryFields, code: string): string | null {
  const { chars, mark, publisher, place, volume, issue, source, year, title, pages } = fields;
  const form = formOf(fields);
  if (code === 'J' || code === 'N') {
    if (form === 'article' && source !== null && /^[^:：]{1,12}[:：]\s?\S/.test(source.text) && PRESS.test(source.text))
      return 'M';
    if (code === 'J' && source !== null && SCHOOL.test(source.text) && /[:：]/.test(source.text) && issue === null)
      return 'D';
    if (code === 'J' && source !== null && DATED.test(year?.text ?? '') && (DAILY.test(source.text) || issue !== null))
      return 'N';
    if (code === 'N' && volume !== null && issue !== null && pages !== null) return 'J';
    return null;
  }
  const behind = chars.slice(mark!.to, fields.url?.from ?? fields.accessed?.from ?? chars.length);
  // 刊名, 2020, 35(2): 15-20
  if (/^(?:M|D|C)$/.test(code) && form === 'whole' && SERIAL_NUMBERS.test(behind) && !PRESS.test(behind)) return 'J';
  if (code === 'M' && form === 'whole' && place !== null && publisher !== null && SCHOOL.test(publisher.text))
    return 'D';
  if (code === 'D' && publisher !== null && PRESS.test(publisher.text) && !SCHOOL.test(publisher.text)) return 'M';
  if (
    code === 'M' &&
    title !== null &&
    publisher !== null &&
    STANDARD_NUMBER.test(title.text) &&
    /标准出版社/.test(publisher.text)
  )
    return 'S';
  return null;
}
