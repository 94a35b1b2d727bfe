import { diagnostic } from '../model/diagnostic.ts';
import type { Rule } from './rule.ts';

/** As many keywords in English as in Chinese, one for one (GB/T 7713.2—2022, 5.4); silent where one language has none, which another rule asks about. */
export const englishKeywords: Rule = ({ keywords, english, at }) => {
  const count = english?.keywords.length ?? 0;
  if (english === null || count === 0 || keywords.length === 0 || count === keywords.length) return [];
  const message = `中文关键词 ${keywords.length} 个，英文 ${count} 个`;
  const place = english.keywords[0]!.anchors[0].point;
  return [diagnostic('warning', 'english-keywords', at.file, place, message, '逐个对应；词与词之间用分号')];
};
