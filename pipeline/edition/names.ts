/** The people named in an issue: its authors and editors, and whom issue.yaml lists. */
import { once } from '../lexis/once.ts';
import { roles } from '../lexis/roles.ts';
import { type Article, articlesOf, type EndMatter, type Issue, type Text } from '../model/document.ts';
import type { ImprintEntry } from '../model/imprint.ts';
import { joined } from '../model/runs.ts';

/** Two to four Han characters, or parts joined by · as foreign names are. */
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+)$/u;
/** 本刊记者, 课题组: bylines that name no person. */
const body = once(() => new RegExp(`^(?:${roles('body')})|(?:${roles('body-end')})$`));
/** A name of two characters set out to the width of three: 于　洋. */
const SPACED = /(?<!\p{Script=Han})(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu;
/** 责任校对, 审稿: who else worked on the article. */
const editorial = once(() => new RegExp(roles('editorial')));
/** Lines of the 版权页 that name people: 主编, 编委会主任, 责任校对, 社长, 美术设计. */
const staff = once(() => new RegExp(roles('masthead')));
/** 作者简介 opens with a name: 于建国（1970—），男 or 1. 于建国，… */
const BIOGRAPHED = /(?:^|[。；;\n])\s*(?:[［[(（]?\d+[\])）］.．、]?\s*)?(\p{Script=Han}{2,4})(?=\s*[（(，,：:])/gu;

/** Names of authors, of those introduced in 作者简介, of 责任编辑 and of the journal's staff, as they are written, spaces and all. */
export function namesIn(issue: Issue): string[] {
  const names = articlesOf(issue).flatMap((article) => [...authorsOf(article), ...article.endMatter.flatMap(namesOf)]);
  return [...new Set([...names, ...issue.masthead.imprint.flatMap(staffOf)])];
}

function staffOf({ label, lines }: ImprintEntry): string[] {
  return staff().test(label) ? lines.flatMap((line) => namesListed(line, partsOf)) : [];
}

/** Whether a byline names a person. */
export function isPersonName(text: string): boolean {
  return NAME.test(text) && (text.length === 2 || !body().test(text));
}

function authorsOf({ authors }: Article): string[] {
  return authors.map(({ name }) => bare(name)).filter(isPersonName);
}

function namesOf({ kind, label, text }: EndMatter): string[] {
  const chars = joined(text);
  const isEditorial = kind === 'editor' || (label !== null && editorial().test(joined(label)));
  return isEditorial ? namesListed(chars, partsOf) : kind === 'biography' ? namesListed(chars, biographed) : [];
}

/** The names that `find` sees in a text, also as they are spaced out there. */
function namesListed(chars: string, find: (tight: string) => string[]): string[] {
  const names = find(chars.replace(SPACED, '$1$2'));
  const spaced = [...chars.matchAll(SPACED)].filter(([, surname, given]) => names.includes(surname! + given!));
  return [...names.filter(isPersonName), ...spaced.map(([name]) => name)];
}

function biographed(text: string): string[] {
  return [...text.matchAll(BIOGRAPHED)].map(([, name]) => name!);
}

function partsOf(text: string): string[] {
  return text.split(/[\s、，,；;/]+/u).map((part) => part.replace(/^.*[:：]/u, ''));
}

function bare(text: Text): string {
  return joined(text).replace(/\s/gu, '');
}
