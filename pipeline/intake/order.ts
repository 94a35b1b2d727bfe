/** 文章次序: as issue.yaml's `order:` has it, by titles and by names of manuscripts. */
import { basename } from 'node:path';
import { choicesHint } from '../issue/closest.ts';
import type { IssuePlan } from '../issue/issue.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Article, Point, Section } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { firstMistakes } from '../model/yaml-limits.ts';

type InOrder = NonNullable<IssuePlan['order']>;

/** The articles that are named in the order in which they are named, then the others as they stood. */
export function inOrder(articles: readonly Article[], order: InOrder): readonly Article[] {
  return sorted(articles, placeIn(order));
}

/** The same for 栏目 that the manuscripts print: each stands where the first of its articles that is named stands. */
export function sectionsInOrder(sections: readonly Section[], order: InOrder): readonly Section[] {
  const placeOf = placeIn(order);
  const within = sections.map(({ title, articles }) => ({ title, articles: inOrder(articles, order) }));
  return sorted(within, ({ articles }) => Math.min(...articles.map(placeOf)));
}

function placeIn(order: InOrder): (article: Article) => number {
  const places = new Map<string, number>();
  for (const [at, { name }] of order.entries()) if (!places.has(plain(name))) places.set(plain(name), at);
  return (article) => places.get(titleOf(article)) ?? places.get(fileOf(article)) ?? order.length;
}

function sorted<One>(all: readonly One[], placeOf: (one: One) => number): readonly One[] {
  return all
    .map((one) => ({ one, at: placeOf(one) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** What is named and is not there, or is named twice. */
export function unknownInOrder(sections: readonly Section[], { order }: IssuePlan, file: string): Diagnostic[] {
  if (order === null) return [];
  const articles = sections.flatMap((section) => section.articles);
  const known = new Set(articles.flatMap((article) => [titleOf(article), fileOf(article)]));
  const names = articles.flatMap((article) => [joined(article.title), basename(article.at.file)]);
  const places = new Map<string, InOrder[number][]>();
  for (const one of order) {
    const before = places.get(plain(one.name));
    if (before === undefined) places.set(plain(one.name), [one]);
    else before.push(one);
  }
  const mistake = (rule: string, point: Point, message: string, hint: string) =>
    diagnostic('error', rule, file, point, message, hint);
  const found = [...places.values()].flatMap((all): Diagnostic[] => {
    const [{ name, point }, second] = [all[0]!, all[1]];
    const message = `没有题名或文件名是“${name}”的文章`;
    return [
      ...(known.has(plain(name))
        ? []
        : [mistake('order-unknown', point, message, choicesHint(name, [...new Set(names)]))]),
      ...(second === undefined
        ? []
        : [mistake('order-twice', second.point, `“${second.name}”写了 ${all.length} 次`, '只留一个')]),
    ];
  });
  return firstMistakes(found, (one) => [one]);
}

function titleOf({ title }: Article): string {
  return plain(joined(title));
}

function fileOf({ at }: Article): string {
  return plain(basename(at.file));
}

/** A title broken over lines, or spaced, is the same title. */
function plain(name: string): string {
  return name.normalize().replace(/\s+/g, '');
}
