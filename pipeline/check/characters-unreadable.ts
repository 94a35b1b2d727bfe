import { placesOf, type Rule, warn } from './rule.ts';

const LOST = /\ufffd+|(?<=\p{Script=Han})□+(?=[\p{Script=Han}，。、；：）》”])|(?:锟斤拷)+|[烫屯]{3,}/gu;
const BOXES_IN_FORM = 3;

/**
 * No replacement character, empty box or 锟斤拷 stands for a character that was lost; silent about boxes in table cells and in
 * questionnaires (□是 □否).
 */
export const charactersUnreadable: Rule = (article) =>
  placesOf(article, LOST, ([lost], chars) => !lost.includes('□') || chars.split('□').length <= BOXES_IN_FORM).map(
    ({ passage, match }) =>
      warn(article, 'characters-unreadable', passage, match.index, `有读不出的字符“${match[0]}”`, '对照原文补上'),
  );
