/** Without a browser: each rule of the style sheets has its rows in the table that a browser checks in .ci/run, and each row a rule. */
import { expect, it } from 'vitest';
import { loadStyle, styleNames } from '../../pipeline/house/templates.ts';
import { styledBooks } from './books.ts';
import { selectorsIn, UNSEEN } from './rules.ts';
import { readTable } from './table.ts';

const sheets = await Promise.all(styleNames().map(async (name) => (await loadStyle(name)).bookCss));
const rules = new Set(sheets.flatMap(selectorsIn));

it('knows for each rule where in a book it shows', () => {
  const known = new Set(readTable().map(({ rule }) => rule));
  expect([...rules].filter((rule) => !known.has(rule) && !UNSEEN.includes(rule))).toEqual([]);
});

it('has no row for a rule that is gone', () => {
  expect(
    readTable()
      .filter(({ rule }) => !rules.has(rule))
      .map(({ rule }) => rule),
  ).toEqual([]);
});

it('asks about pages that the books have, and classes that stand there', async () => {
  const pages = new Map(
    (await styledBooks()).flatMap(({ name, pages }) =>
      Object.entries(pages).map(([page, text]) => [`${name}|${page}`, text]),
    ),
  );
  const missing = readTable().filter(({ book, page, element }) => {
    const classes = [...element.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
    const text = pages.get(`${book}|${page}`);
    return text === undefined || !classes.every((name) => new RegExp(`class="[^"]*\\b${name}\\b`).test(text));
  });
  expect(missing.map(({ book, page, element }) => `${book} ${page} ${element}`)).toEqual([]);
});
