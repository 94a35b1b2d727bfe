import { diagnostic } from '../model/diagnostic.ts';
import { articleDates } from '../model/facts.ts';
import { extentAt, joined } from '../model/runs.ts';
import type { Rule } from './rule.ts';

const ORDER = ['received', 'revised', 'accepted'] as const;
const CALLED = { received: '收稿日期', revised: '修回日期', accepted: '录用日期' };

/** Received, then revised, then accepted, all before the issue is published; silent about dates of which only the month is known where they may fit. */
export const datesOrder: Rule = (article, { issue }) => {
  const dates = articleDates(article);
  const published = issue.masthead.date;
  return dates.flatMap((date) => {
    const before = dates.find(
      ({ kind, iso }) => ORDER.indexOf(kind) < ORDER.indexOf(date.kind) && isAfter(iso, date.iso),
    );
    const late = published !== null && isAfter(date.iso, published);
    if (before === undefined && !late) return [];
    const than = before === undefined ? `出版日期 ${published} 还晚` : `${CALLED[before.kind]} ${before.iso} 还早`;
    const { text } = date.matter;
    const message = `${CALLED[date.kind]} ${date.iso} 比${than}`;
    return [
      diagnostic(
        'warning',
        'dates-order',
        article.at.file,
        extentAt(text, 0, joined(text).length),
        message,
        '核对日期',
      ),
    ];
  });
};

/** Whether a day is after another one, as far as both are known. */
function isAfter(day: string, other: string): boolean {
  const length = Math.min(day.length, other.length);
  return day.slice(0, length) > other.slice(0, length);
}
