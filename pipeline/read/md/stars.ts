/** Stars of significance (注：***、**、*分别表示…), which Markdown would take for marks of emphasis. */

/** Stands for a star; a noncharacter (The Unicode Standard, 23.7), which no line is cleaned of. */
const STAR = '\ufdd2';
const LIST =
  /(?<=^|[\s：:（(。])\*{1,3}(?:[ \u3000]?(?:[、，,；;/]|和|与|與|及)[ \u3000]?(?:(?:and|和)[ ])?\*{1,3}){1,3}(?=[^*\s]|[ ])/gmu;

/** The Markdown with the stars of such lists hidden from its parser, each by one character. */
export function withoutStarLists(markdown: string): string {
  return markdown.includes('**') ? markdown.replace(LIST, (list) => list.replaceAll('*', STAR)) : markdown;
}

/** A text of the parsed Markdown with its stars shown again. */
export function withStars(text: string): string {
  return text.includes(STAR) ? text.replaceAll(STAR, '*') : text;
}
