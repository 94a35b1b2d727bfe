/** What the rules ask about a text, as `line:column rule`. */
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { readText } from '../read/summary.ts';
import { expectWords } from './said.ts';

const HEAD = '河边的早晨\n●王小明\n';
const FOOT = '\n（作者单位：河边小学）';

/** What is asked about an article with the body given. */
export function askedAbout(body: string): Diagnostic[] {
  return askedAboutManuscript(`${HEAD}${body}${FOOT}`);
}

export function askedAboutManuscript(text: string): Diagnostic[] {
  const { masthead } = planByDefault('a');
  const issue = { id: 'a', masthead, sections: [{ title: null, articles: readText(text).articles }] };
  return [...expectWords(check(issue, (codePoint) => codePoint < 0x1f000))];
}
