import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { extentAt } from '../model/runs.ts';
import { firstFindings, type Passage, type Rule } from './rule.ts';

const LOST = /\ufffd+|(?<=\p{Script=Han})□+(?=[\p{Script=Han}，。、；：）》”])|(?:锟斤拷)+|[烫屯]{3,}/gu;
const BOXES_IN_FORM = 3;

/**
 * No replacement character, empty box or 锟斤拷 stands for a character that was lost, and the first, which no font prints, stops a build;
 * silent about boxes in table cells and in questionnaires (□是 □否).
 */
export const charactersUnreadable: Rule = (article) => [
  ...firstFindings(
    [...article.passages, ...article.elsewhere].flatMap((passage) =>
      [...passage.chars.matchAll(LOST)]
        .filter(([lost]) => !lost.includes('□') || passage.chars.split('□').length <= BOXES_IN_FORM)
        .map((match) => found(article.at.file, passage, match)),
    ),
  ),
];

function found(file: string, { text }: Passage, { 0: lost, index }: RegExpExecArray): Diagnostic {
  const severity = lost.includes('\ufffd') ? 'error' : 'warning';
  const message = `有读不出的字符“${lost}”`;
  return diagnostic(
    severity,
    'characters-unreadable',
    file,
    extentAt(text, index, index + lost.length),
    message,
    '对照原文补上',
  );
}
