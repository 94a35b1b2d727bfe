import { placesOf, type Rule, warn } from './rule.ts';

/** No replacement character or empty box stands for a character that was lost; silent about boxes in table cells. */
export const charactersUnreadable: Rule = (article) =>
  placesOf(article, /\ufffd+|(?<=\p{Script=Han})□+(?=\p{Script=Han})/gu).map(({ passage, match }) =>
    warn(article, 'characters-unreadable', passage, match.index, `有读不出的字符“${match[0]}”`, '对照原文补上'),
  );
