/** Stars of significance (注：***、**、*分别表示…), which Markdown would take for marks of emphasis. */

/** What says what a star means: ***表示p<0.01，**表示p<0.05. */
const MEANINGS = [
  '表示',
  '代表',
  '分别',
  '依次',
  '指',
  '为',
  '為',
  '显著',
  '顯著',
  '在',
  '[pP]\\s?[<＜≤=]',
  '(?:denote|indicate|represent)s?\\b',
];
const MEANING = `\\s?(?:${MEANINGS.join('|')})`;
/** Stars before their meaning, the last ones or up to the next with theirs: **为此，** is emphasis. */
const MEANT = new RegExp(
  `(?<=^|[\\s：:（(。；;，,、])\\*{1,3}(?=${MEANING}[^*\\n]*(?:$|[，；、,;]\\s*\\*{1,3}${MEANING}))`,
  'gmu',
);
/** “***”: stars alone in quotation marks. */
const QUOTED = /(?<=[“‘"'「])\*{1,3}(?=[”’"'」])/gu;

/** Stands for a star; a noncharacter (The Unicode Standard, 23.7), which no line is cleaned of. */
const STAR = '\ufdd2';
const LIST =
  /(?<=^|[\s：:（(。；;，,])\*{1,3}(?:[ \u3000]?(?:[、，,；;/]|和|与|與|及)[ \u3000]?(?:(?:and|和)[ ])?\*{1,3}){1,3}(?=[^*\s]|[ ])/gmu;

/** 5*3*2=30, a*b, 2**3: multiplied and raised, for Latin and figures on both sides. */
const TIMES = /(?<=[A-Za-z\d)])(?:\*(?=[A-Za-z\d(])|\*\*(?=\d))(?![^\n]{0,40}[A-Za-z\d]\*[^\w*])/g;

/** The Markdown with such stars hidden from its parser, each by one character. */
export function withoutStarLists(markdown: string): string {
  const whole = markdown.includes('*') ? markdown.replace(TIMES, hidden) : markdown;
  if (!whole.includes('**')) return whole;
  return [LIST, MEANT, QUOTED].reduce((text, stars) => text.replace(stars, hidden), whole);
}

function hidden(stars: string): string {
  return stars.replaceAll('*', STAR);
}

/** A text of the parsed Markdown with its stars shown again. */
export function withStars(text: string): string {
  return text.includes(STAR) ? text.replaceAll(STAR, '*') : text;
}
