import { passagesOf, type Rule, warn } from './rule.ts';

// Words that name no document by themselves.
const GENERIC =
  /^(?:条例|意见|通知|办法|规定|纲要|规划|决定|方案|细则|准则|公报|决议|报告|章程|公约|计划|标准|指南|建议)$/;
const DEFINITION = /(?:简称|下称|简称为)(?:为)?[：:]?[“]?《([^《》]{1,20})》/g;

/**
 * A short name in 《》 is defined before it is used; silent in titles, headings and abstracts, about names never defined that name a document by
 * themselves (《党章》), and after the definition.
 */
export const shortNameUndefined: Rule = (article) => {
  const defined = new Map<string, number>();
  const passages = passagesOf(article);
  for (const [index, passage] of passages.entries()) {
    for (const match of passage.chars.matchAll(DEFINITION)) {
      if (!defined.has(match[1]!)) defined.set(match[1]!, index * 1e7 + match.index);
    }
  }
  const reported = new Set<string>();
  return passages.flatMap((passage, index) =>
    [
      ...(passage.prose && passage.text !== article.abstract ? passage.chars : '').matchAll(/《([^《》]{1,20})》/g),
    ].flatMap((match) => {
      const name = match[1]!;
      const place = defined.get(name);
      const early = place === undefined ? GENERIC.test(name) : index * 1e7 + match.index < place;
      if (!early || reported.has(name)) return [];
      reported.add(name);
      const message = place === undefined ? `简称“《${name}》”没有交代全称` : `“《${name}》”在交代全称之前就用了`;
      return [
        warn(
          article,
          'short-name-undefined',
          passage,
          match.index,
          message,
          `第一次用时写全称，加“（以下简称《${name}》）”`,
        ),
      ];
    }),
  );
};
