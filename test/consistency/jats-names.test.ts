/** Names in JATS are read as they are printed. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toldByJats } from '../../pipeline/consistency/jats/told.ts';

const contributor = (style: string, surname: string, given: string) =>
  `<contrib contrib-type="author"><name-alternatives><name name-style="${style}"><surname>${surname}</surname> <given-names>${given}</given-names></name><name name-style="eastern"><surname>X</surname></name></name-alternatives></contrib>`;

test('the surname of an author from abroad stands last', () => {
  const people = contributor('eastern', '王', '小明') + contributor('western', 'Smith', 'John A.');
  const xml = `<article-meta>${people}</article-meta><body/>`;
  const [opening] = toldByJats(zipSync({ 'article-01.xml': strToU8(xml) })).places;
  expect(opening!.articles.map(({ authors }) => authors?.replace(/\s/g, ''))).toEqual(['王小明、JohnA.Smith']);
});
