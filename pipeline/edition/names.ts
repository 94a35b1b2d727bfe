/** The people named in an issue: its authors and editors, and whom issue.yaml lists. */
import { type Article, articlesOf, type EndMatter, type Issue, type Text } from '../model/document.ts';
import { joined } from '../model/runs.ts';

/** Two to four Han characters, or parts joined by · as foreign names are. */
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+)$/u;
/** 本刊记者, 课题组: bylines that name no person. */
const BODY = /^(?:本刊|本报|特约|编辑部)|[组部社者院会处室局校系所委站馆员]$/;
/** 作者简介 opens with a name: 于建国（1970—），男 or 1. 于建国，… */
const BIOGRAPHED = /(?:^|[。；;\n])\s*(?:[［[(（]?\d+[\])）］.．、]?\s*)?(\p{Script=Han}{2,4})(?=\s*[（(，,：:])/gu;

/** Names of authors, of those introduced in 作者简介 and of 责任编辑, as the manuscript writes them. */
export function namesIn(issue: Issue): string[] {
  const names = articlesOf(issue).flatMap((article) => [...authorsOf(article), ...article.endMatter.flatMap(namesOf)]);
  return [...new Set(names)];
}

/** Whether a byline names a person. */
export function isName(text: string): boolean {
  return NAME.test(text) && !BODY.test(text);
}

function authorsOf({ authors }: Article): string[] {
  return authors.map(({ name }) => bare(name)).filter(isName);
}

function namesOf({ kind, text }: EndMatter): string[] {
  if (kind === 'editor') return bareParts(text).filter(isName);
  if (kind !== 'biography') return [];
  return [...joined(text).matchAll(BIOGRAPHED)].map(([, name]) => name!).filter(isName);
}

function bare(text: Text): string {
  return joined(text).replace(/\s/gu, '');
}

function bareParts(text: Text): string[] {
  return joined(text)
    .split(/[\s、，,；;/]+/u)
    .map((part) => part.replace(/^.*[:：]/u, ''));
}
