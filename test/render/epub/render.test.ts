import { expect, test } from 'vitest';
import type { Edition, Issue } from '../../../pipeline/model/document.ts';
import { NO_IMPRINT } from '../../../pipeline/model/imprint.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import { article, issue as rich } from '../issue.ts';
import { job } from '../job.ts';
import { everyNode } from '../xml.ts';
import { articlePages, open } from './book.ts';
import { CHECKS, textsIn } from './checks.ts';
import { epubcheck } from './epubcheck.ts';

const EDITIONS: readonly Edition[] = ['zh-Hans', 'zh-Hant-TW'];
const NAMELESS: Issue['masthead'] = {
  journal: '',
  year: null,
  number: null,
  totalNumber: null,
  volume: null,
  revised: null,
  date: null,
  publisher: null,
  issn: null,
  cn: null,
  description: null,
  ...NO_IMPRINT,
};

for (const edition of EDITIONS) {
  const { bytes } = await render(job(rich, edition));
  const book = open(bytes);

  test(`${edition}: EPUBCheck is silent`, async () => {
    expect(await epubcheck(bytes)).toEqual([]);
  });

  test.for(Object.entries(CHECKS))(`${edition}: %s`, ([, check]) => {
    expect(check(book, { issue: rich, edition })).toEqual([]);
  });
}

test('both editions have the same blocks', async () => {
  const [hans, hant] = await Promise.all(
    EDITIONS.map(async (edition) => open((await render(job(rich, edition))).bytes)),
  );
  const shape = (book: typeof hans) => articlePages(book!).map(({ root }) => everyNode(root).map((node) => node.name));
  expect(shape(hant)).toEqual(shape(hans));
});

test('an issue of which nothing is known is valid', async () => {
  const issue = { id: 'raw', masthead: NAMELESS, sections: [{ title: null, articles: [article('')] }] };
  const { bytes } = await render(job(issue));
  expect(await epubcheck(bytes)).toEqual([]);
});

test('作者单位 stands where the house style wants it', async () => {
  const given = job(rich);
  const texts = async (affiliations: 'opening' | 'end') => {
    const { bytes } = await render({ ...given, style: { ...given.style, affiliations } });
    return textsIn(articlePages(open(bytes))[0]!.root);
  };
  const [opening, end] = [await texts('opening'), await texts('end')];
  expect([...opening].sort()).toEqual([...end].sort());
  expect(opening.indexOf('江城市水务局')).toBe(opening.indexOf('欧阳青') + 2);
  expect(end.indexOf('江城市水务局')).toBeGreaterThan(end.indexOf('𠮷田与䶮姓的记录另见附件。'));
});
