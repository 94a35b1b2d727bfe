import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { singleOf, singlesOf } from '../../pipeline/render/single.ts';
import { article, issue } from './issue.ts';
import { job } from './job.ts';

describe('an article as a file of its own', () => {
  it('is the issue with that article alone, in its section', () => {
    const all = articlesOf(issue);
    for (const [number, one] of all.entries()) {
      const single = singleOf(issue, number)!;
      expect(articlesOf(single)).toEqual([one]);
      expect(single.sections[0]!.title).toBe(issue.sections.find(({ articles }) => articles.includes(one))!.title);
      expect(single.masthead).toBe(issue.masthead);
    }
    expect(singleOf(issue, all.length)).toBeNull();
  });

  it('is named by its number and title, which any system can hold', () => {
    const titles = ['桥/渡：“何去何从”？', '...', '论'.repeat(60)];
    const made = { ...issue, sections: [{ title: null, articles: titles.map((title) => article(title)) }] };
    const names = singlesOf(job(made)).map(({ name }) => name);
    expect(names).toEqual(['01.桥渡：“何去何从”？', '02', `03.${'论'.repeat(24)}`]);
    expect(singlesOf(job(made)).map((one) => joined(articlesOf(one.job.issue)[0]!.title))).toEqual(titles);
  });
});
