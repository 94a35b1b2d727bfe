import type { Diagnostic } from '../model/diagnostic.ts';
import { isNumberedList } from '../references/list.ts';
import { citationsOf } from './citations.ts';
import { type Rule, warn } from './rule.ts';

/**
 * Entries are numbered in the order in which the text first cites them (GB/T 7714—2015 10.1.1, 2025 9.2.1); silent about calls in captions, cells
 * and notes. A list that is numbered by anything else is asked about once.
 */
export const citationOrder: Rule = (copy) => {
  if (!isNumberedList(copy.entries)) return [];
  const known = new Set(copy.entries.map(({ number }) => number));
  const seen = new Set<number>();
  const late: { number: number; before: number; at: ReturnType<typeof citationsOf>[number]['call'] }[] = [];
  let highest = 0;
  for (const { number, call } of citationsOf(copy, 'prose')) {
    if (seen.has(number) || !known.has(number)) continue;
    seen.add(number);
    if (number < highest) late.push({ number, before: highest, at: call });
    highest = Math.max(highest, number);
  }
  if (late.length > FEW && late.length * 3 > seen.size) {
    const message = `参考文献不是按正文引用的先后编号的（${late.length} 条的次序不对）`;
    return [warn(copy, 'citation-order', late[0]!.at, message, '顺序编码制按第一次引用的先后编号')];
  }
  return late.map(({ number, before, at }): Diagnostic => {
    const message = `[${number}]第一次引用在[${before}]之后`;
    return warn(
      copy,
      'citation-order',
      at,
      message,
      '顺序编码制按第一次引用的先后编号：调整文献的次序，或改正引用的号码',
    );
  });
};

/** So many out of order are told one by one in any case. */
const FEW = 2;
