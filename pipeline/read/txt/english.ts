/** The English head of an article as plain text that reads back to the same. */
import type { Article, Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether the head stands below the body. */
export function isAtEnd({ english, body }: Article): boolean {
  const last = body.at(-1);
  return english !== null && last !== undefined && english.at.from.line > last.at.to.line;
}

/** Its parts, each with the label that says what it is. */
export function printEnglish({ english }: Article): string[] {
  if (english === null) return [];
  const { title, authors, affiliations, abstract, keywords } = english;
  const isNumbered = affiliations.length > 1 && affiliations.length < 10;
  const named = authors.map(({ name, affiliations: ties }) => {
    return joined(name) + (isNumbered ? ties.map((at) => SUPERSCRIPTS[at + 1]).join(',') : '');
  });
  const places = affiliations.map(({ text }, at) => (isNumbered ? `${at + 1}. ${joined(text)}` : joined(text)));
  const line = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${label}: ${words.join('; ')}`];
  return [
    ...line('English title', title === null ? [] : [joined(title)]),
    ...line('English authors', named),
    ...line('Affiliations', places),
    ...abstract.map((paragraph: Text) => `Abstract: ${joined(paragraph)}`),
    ...line('Key words', keywords.map(joined)),
  ];
}
