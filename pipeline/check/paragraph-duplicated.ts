import type { Diagnostic } from '../model/diagnostic.ts';
import { pointAt } from '../model/runs.ts';
import { type Rule, warn, wholePassage } from './rule.ts';

const SHORTEST = 20;

/** No paragraph stands twice in an article; silent about short ones, headings, cells and verse, which may repeat. */
export const paragraphDuplicated: Rule = (article) => {
  const seen = new Map<string, number>();
  const found: Diagnostic[] = [];
  for (const passage of article.passages) {
    if (!passage.prose || passage.chars.length < SHORTEST) continue;
    const { line } = pointAt(passage.text, 0);
    const first = seen.get(passage.chars);
    if (first === undefined) seen.set(passage.chars, line);
    else
      found.push(
        warn(
          article,
          'paragraph-duplicated',
          wholePassage(passage),
          `本段与第 ${first} 行的一段完全相同`,
          '若是重复粘贴，删去一段',
        ),
      );
  }
  return found;
};
