import { joined } from '../model/runs.ts';
import { type Rule, warn, wholePassage } from './rule.ts';

const MOST = 25;

/** A title has 25 characters at most (GB/T 7713.2—2022); silent about subtitles, and marks and spaces are not counted. */
export const titleLength: Rule = (article) => {
  const length = joined(article.title).match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (length <= MOST) return [];
  const message = `标题有 ${length} 个字，超过 ${MOST} 个`;
  return [warn(article, 'title-length', wholePassage(article.passages[0]!), message, '改短，或把一部分移作副题')];
};
