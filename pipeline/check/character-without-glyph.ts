import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Article, articlesOf, type Issue, type Text } from '../model/document.ts';
import { blockTexts } from '../model/outline.ts';
import { joined, pointAt } from '../model/runs.ts';
import type { Rule } from './rule.ts';

// All but ASCII, the marks of GB/T 15834, ① to ⑳, the 20,902 characters of GBK, what prints as nothing, and the
// character for lost ones, of which another rule speaks.
const RARE =
  /[^\ufffd\t -~·×—‘’“”…①-⑳\u3000-\u3002\u3007-\u3011\u3014\u3015\u4e00-\u9fa5\uff01-\uff5e\p{Cf}\p{Z}\p{Variation_Selector}]/gu;

/** Whether an issue holds a character that not every Chinese font has. */
export function hasRareCharacters(issue: Issue): boolean {
  return articlesOf(issue).some((article) => textsOf(article).some((text) => joined(text).search(RARE) >= 0));
}

/** A character that some font prints stands for every other; each that none has is said once, with its first place. */
export const characterWithoutGlyph: Rule = (article, { hasGlyph }) => {
  const missing = new Map<string, { text: Text; offset: number; count: number }>();
  for (const text of textsOf(article)) {
    for (const { 0: character, index } of joined(text).matchAll(RARE)) {
      const known = missing.get(character);
      if (known !== undefined) known.count++;
      else if (!hasGlyph(character.codePointAt(0)!)) missing.set(character, { text, offset: index, count: 1 });
    }
  }
  return [...missing].map(([character, place]) => reported(article, character, place));
};

function reported(
  { at }: Article,
  character: string,
  { text, offset, count }: { readonly text: Text; readonly offset: number; readonly count: number },
): Diagnostic {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `没有字体能印出“${character}”（${code}）${count > 1 ? `，共 ${count} 处` : ''}`;
  const hint = '请改用通行的字形，或在 fonts/catalogue.json 里加一款收有此字的字体';
  return diagnostic('error', 'character-without-glyph', at.file, pointAt(text, offset), message, hint);
}

/** Every text that is printed. */
function textsOf(article: Article): Text[] {
  const { title, subtitle, authors, abstract, keywords, classification, body, notes, references } = article;
  const optional = [subtitle, abstract, classification, ...authors.map(({ role }) => role)];
  return [
    title,
    ...optional.filter((text) => text !== null),
    ...authors.map(({ name }) => name),
    ...keywords,
    ...body.flatMap(blockTexts),
    ...[...article.affiliations, ...notes, ...references, ...article.endMatter].map(({ text }) => text),
  ];
}
