import { matched, passagePlaces, type Rule, warn, wordsAround } from './rule.ts';

const KINDS = [
  // 好,也
  '(?<=[\\p{Script=Han}”）》])[,;:?!](?=[\\p{Script=Han}“（《]|$)',
  // 说"好, and not 55"的
  '(?<=[\\p{Script=Han}，。：])"|(?<!\\d)"(?=\\p{Script=Han})',
  // <<春天>>
  '<<(?=\\p{Script=Han}[^<>]{0,30}>>)',
];
const MARK = new RegExp(KINDS.join('|'), 'gu');

const HINTS: Readonly<Record<string, string>> = { '"': '引号不成对，请改为“”', '<<': '书名号写作《》' };

/** No half-width mark is left between Chinese; silent about marks beside Latin, numbers and formulas. */
export const asciiMarksLeft: Rule = (article) =>
  passagePlaces(article, MARK).map(({ passage, match }) => {
    const shown = wordsAround(passage.chars, match.index, match.index + 1);
    const hint = HINTS[match[0]] ?? '改为全角标点';
    return warn(article, 'ascii-marks-left', matched(passage, match), `中文里留有半角标点：“${shown}”`, hint);
  });
