import type { EntryFields } from '../references/entry.ts';
import { formOf, isNumberedList } from '../references/list.ts';
import { type EntryFault, entryFaults } from './entry-warning.ts';
import type { Rule } from './rule.ts';

/** The parts of an entry stand in the order of GB/T 7714 (2015: chapter 4, 2025: chapter 8). */
export const referenceOrder: Rule = (copy) => {
  const isNumbered = isNumberedList(copy.entries);
  return entryFaults(copy, 'reference-order', ({ fields }) => {
    if (fields.mark === null) return [];
    return [
      ...serialFaults(fields),
      ...imprintFaults(fields),
      ...onlineFaults(fields),
      ...headFaults(fields, isNumbered),
    ];
  });
};

/** Whether parts of the imprint stand in each other's stead, so that one of them seems to be missing. */
export function isOutOfOrder(fields: EntryFields): boolean {
  return fields.mark !== null && [...serialFaults(fields), ...imprintFaults(fields)].length > 0;
}

const JOURNAL = '刊名, 年, 卷(期): 页码';

/** The year behind the volume, the pages before the year. */
function serialFaults(fields: EntryFields): EntryFault[] {
  const { source, mark, title } = fields;
  if (!/^[JN]$/i.test(mark!.code) || formOf(fields) !== 'article') return [];
  if (source !== null) {
    const numbers = /[,，.．:：]\s*\d{1,4}\s*(?:[(（]\s*[\d/]+\s*[)）]|[-–—]\s*\d+)|[,，]\s*\d{1,4}$/.exec(source.text);
    if (numbers === null) return [];
    return [{ at: source, says: '的年写在卷、期或页码之后', hint: `次序是：${JOURNAL}` }];
  }
  // 题名. 刊名[J], 2020, 35(2): 15-28
  if (fields.year === null || title === null || !/[.．。]/.test(title.text)) return [];
  return [{ at: mark, says: '的文献类型标识写在刊名之后', hint: `写在题名之后：题名[J]. ${JOURNAL}` }];
}

const PUBLISHER = /出版社|出版公司|书局|书店|印书馆|\bPress\b|Publish/;
const IMPRINT = '出版地: 出版者, 出版年: 页码';

/** Publisher and place, year and place in each other's stead. */
function imprintFaults(fields: EntryFields): EntryFault[] {
  const { place, publisher, mark, rest } = fields;
  if (/^[JNP]$/i.test(mark!.code)) return [];
  if (place !== null && /^[[［(（]?(?:1[5-9]|20)\d{2}\b/.test(place.text))
    return [{ at: place, says: '的年份写在出版地之前', hint: `次序是：${IMPRINT}` }];
  if (place !== null && publisher !== null && PUBLISHER.test(place.text) && !PUBLISHER.test(publisher.text))
    return [{ at: place, says: '的出版者写在出版地之前', hint: `次序是：${IMPRINT}` }];
  if (place !== null || publisher === null) return [];
  const [first = '', last = ''] = publisher.text.split(/[,，]\s*/);
  if (last !== '' && PUBLISHER.test(first) && /^\p{Script=Han}{2,4}$/u.test(last))
    return [{ at: publisher, says: '的出版者写在出版地之前', hint: `次序是：${IMPRINT}` }];
  const early = rest.find(({ text }) => /^(?:1[5-9]|20)\d{2}$/.test(text));
  return early === undefined ? [] : [{ at: early, says: '的年份写在出版者之前', hint: `次序是：${IMPRINT}` }];
}

/** (更新日期)[引用日期]. 网址. DOI. */
function onlineFaults({ url, doi, accessed, updated }: EntryFields): EntryFault[] {
  const order = [updated, accessed, url, doi].filter((part) => part !== null);
  const late = order.find((part, index) => index > 0 && part.from < order[index - 1]!.from);
  if (late === undefined) return [];
  return [{ at: late, says: '的日期、网址、DOI 次序不对', hint: '次序是：(更新日期)[引用日期]. 网址. DOI' }];
}

/** 张三, 2020. 题名: the year behind the author belongs to lists without numbers (著者-出版年制). */
function headFaults({ year, mark }: EntryFields, isNumbered: boolean): EntryFault[] {
  if (!isNumbered || year === null || year.from > mark!.from) return [];
  return [{ at: year, says: '的年份写在责任者之后', hint: '顺序编码制的年份写在出版者或刊名之后' }];
}
