/** The examples that stand in the tables of words, run through all rules at once: a paragraph each. */
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import type { Article, Block } from '../../pipeline/model/document.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { readText } from '../read/summary.ts';

/** A finding as an example meets it; `at` is the offset in its sentence. */
export interface Asked {
  readonly rule: string;
  readonly at: number;
  readonly message: string;
  readonly hint: string | undefined;
}

/** The sentences of an examples' column. */
export function sentences(column: string): string[] {
  return column === '' ? [] : column.split('|');
}

/** So many paragraphs make an article: a rule that asks more often than that takes a text for no prose. */
const MOST = 200;

/** What all rules ask about each sentence, each a paragraph of an article. */
export function askedAboutEach(texts: readonly string[]): Asked[][] {
  const asked: Asked[][] = [];
  for (let from = 0; from < texts.length; from += MOST) asked.push(...askedInOne(texts.slice(from, from + MOST)));
  return asked;
}

function askedInOne(texts: readonly string[]): Asked[][] {
  const asked = texts.map((): Asked[] => []);
  const { masthead } = planByDefault('a');
  const issue = { id: 'a', masthead, sections: [{ title: null, articles: [article(texts)] }] };
  for (const { line, column, rule, message, hint } of check(issue, () => true)) {
    asked[line - 1]?.push({ rule, at: column - 1, message, hint });
  }
  return asked;
}

function article(texts: readonly string[]): Article {
  const [frame] = readText('河边的早晨\n●王小明\n人们都来了。\n（作者单位：河边小学）').articles;
  const body = texts.map((text, index): Block => {
    const from = { line: index + 1, column: 1 };
    const at = { file: 'a.txt', from, to: from };
    return { kind: 'paragraph', at, text: textAt(text, from) };
  });
  return { ...frame!, body };
}
