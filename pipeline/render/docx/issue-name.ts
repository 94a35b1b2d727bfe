/** How an issue is called in heads and properties. */

import type { StyleWords } from '../../house/style.ts';
import type { Issue } from '../../model/document.ts';
import { issueNumber } from '../issue-number.ts';
import { writable } from './xml.ts';

/** 江河论坛　2024年第6期 */
export function issueName({ masthead }: Issue, words: StyleWords): string {
  const { journal } = masthead;
  return writable([journal, issueNumber(masthead, words)].filter((part) => part !== '').join('　'));
}
