/** Which articles of an issue are papers with an English head, and which are without one. */
import { type Article, articlesOf, type Issue } from '../model/document.ts';
import type { RuleContext } from './rule.ts';

/** How many papers an issue has, and how many of them have an English abstract. */
export function papersOf(issue: Issue): RuleContext['papers'] {
  const papers = articlesOf(issue).filter(isAbstracted);
  return { all: papers.length, english: papers.filter(({ english }) => (english?.abstract.length ?? 0) > 0).length };
}

function isAbstracted({ abstract, keywords }: Article): boolean {
  return abstract.length > 0 || keywords.length > 0;
}
