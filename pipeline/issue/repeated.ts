/** Two folders that say they are the same number of the same journal: one of them was copied and not gone through. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { IssuePlan } from './issue.ts';

/** Takes the issues of a content folder one by one; gives a warning for one whose number an earlier one has. */
export type Numbers = (id: string, file: string, plan: IssuePlan) => Diagnostic[];

/** Opens the list of numbers; a number without a year is told from none. */
export function openNumbers(): Numbers {
  const taken = new Map<string, string>();
  return (id, file, { masthead: { journal, year, number }, isNamed, numberAt }) => {
    if (year === null || number === null) return [];
    const key = JSON.stringify([isNamed ? journal : null, year, number]);
    const before = taken.get(key);
    if (before === undefined) {
      taken.set(key, id);
      return [];
    }
    const message = `期号 ${number} 与 ${before} 重复`;
    return [diagnostic('warning', 'number-repeated', file, numberAt, message, `改成这一期的期号，或改 ${before} 的`)];
  };
}
