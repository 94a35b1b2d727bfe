import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Issue } from '../../../pipeline/model/document.ts';
import { NO_REGISTRY } from '../../../pipeline/model/registry.ts';
import { render } from '../../../pipeline/render/crossref/render.ts';
import { runsOf } from '../../at-length.ts';
import { anyIssue } from '../any-issue.ts';
import { article, author, endMatter, issue as rich, text } from '../issue.ts';
import { paper, papers } from '../jats/paper.ts';
import { job } from '../job.ts';
import { depositFaults } from './deposit.ts';

const made = async (issue: Issue, edition?: Parameters<typeof job>[1]) => {
  const { bytes, diagnostics } = await render(job(issue, edition));
  return { xml: new TextDecoder().decode(bytes), rules: diagnostics.map(({ rule }) => rule) };
};
const with1 = (given: Partial<Issue['masthead']>): Issue => ({ ...papers, masthead: { ...papers.masthead, ...given } });

test('a deposit has the structure of the schema, and says which articles have no DOI', async () => {
  const { xml, rules } = await made(papers);
  expect(depositFaults(xml)).toEqual([]);
  expect(rules).toEqual(['crossref-doi', 'crossref-doi']);
  expect(depositFaults(xml.replace('<year>', '<yaer>').replace('</year>', '</yaer>'))).not.toEqual([]);
  expect(depositFaults(xml.replace('language="zh"', 'language="xx"'))).not.toEqual([]);
  expect(depositFaults(xml.replace(/<timestamp>\d+/, '<timestamp>now'))).not.toEqual([]);
});

test('it names the journal, the article, its people and what it is filed under', async () => {
  const { xml } = await made(papers);
  for (const piece of [
    '<doi_batch_id>1234-5679-2024-12-6-zh-Hans</doi_batch_id>\n<timestamp>20241215000000</timestamp>',
    '<depositor_name>江河论坛</depositor_name>\n<email_address>doi@example.org</email_address>\n</depositor>\n<registrant>江城社会科学院</registrant>',
    '<full_title>江河论坛</full_title>\n<full_title>Rivers Forum</full_title>',
    '<titles><title>湖泊水位与渔业</title><subtitle>二十年的记录</subtitle></titles>\n<titles><title>Lake Levels <em>and</em> Fisheries</title></titles>',
    '<person_name sequence="first" contributor_role="author" language="zh" name-style="eastern">\n<given_name>渡</given_name>\n<surname>闻人</surname>',
    '<person_name sequence="additional" contributor_role="author" language="zh">\n<surname>水边客</surname>',
    '<ORCID>https://orcid.org/0000-0002-1825-0097</ORCID>',
    '<fr:assertion name="funder_name">国家自然科学基金项目</fr:assertion><fr:assertion name="award_number">41900001</fr:assertion>',
    'start_date="2024-12-15">https://creativecommons.org/licenses/by-nc/4.0/</ai:license_ref>',
    '<doi>10.13000/hz.2024.06.001</doi>\n<resource>https://doi.org/10.13000/hz.2024.06.001</resource>',
    '<jats:p>水位每降一米，h²随之变化。</jats:p>',
    '<doi>10.1000/wp.2020.1</doi>',
    '<unstructured_citation>湖州年鉴，没有标识。</unstructured_citation>',
  ])
    expect(xml).toContain(piece);
});

test('a missing depositor is a warning, and the file is made', async () => {
  const { xml, rules } = await made(with1({ registry: NO_REGISTRY }));
  expect(rules).toEqual(['crossref-depositor', 'crossref-doi', 'crossref-doi']);
  expect(depositFaults(xml)).toEqual([]);
});

test('the address is that of article-url; the time comes from revised, date or year and never from the clock', async () => {
  const articleUrl = 'https://example.org/a/{number}?doi={doi}';
  const { xml } = await made(with1({ revised: '2025-02-03', registry: { ...papers.masthead.registry, articleUrl } }));
  expect(xml).toContain('<resource>https://example.org/a/1?doi=10.13000/hz.2024.06.001</resource>');
  expect(xml).toContain('<timestamp>20250203000000</timestamp>');
  const times = [with1({ date: null }), with1({ date: null, year: null })].map((one) => made(one));
  expect((await Promise.all(times)).map(({ xml }) => /<timestamp>(\d+)/.exec(xml)?.[1])).toEqual([
    '20240101000000',
    '19700101000000',
  ]);
});

test('without a year nothing can be registered, without an ISSN the journal is not known', async () => {
  const { xml, rules } = await made(
    with1({ date: null, year: null, issn: null, registry: { ...papers.masthead.registry, electronicIssn: null } }),
  );
  expect(rules.slice(0, 2)).toEqual(['crossref-issn', 'crossref-date']);
  expect(xml).not.toContain('<journal_article');
  expect(depositFaults(xml)).toEqual([]);
});

test('a name of what no name may hold loses its digits and question marks', async () => {
  const odd = article('x', { identifiers: paper.identifiers, authors: [author('甲1 乙2?'), author('?')] });
  const { xml } = await made({ ...papers, sections: [{ title: null, articles: [odd] }] });
  expect(depositFaults(xml)).toEqual([]);
  expect(/<contributors>.*<\/contributors>/s.exec(xml)?.[0].match(/<surname>.*?<\/surname>/g)).toEqual([
    '<surname>甲 乙</surname>',
  ]);
});

test('a retraction names what it retracts', async () => {
  const retraction = article('撤稿声明', {
    identifiers: { ...paper.identifiers, doi: text('DOI：10.13000/x.2024.1。') },
    endMatter: [endMatter('retraction', '2022年第6期《桥的稳定》，DOI：10.13000/b.2022.06.001')],
  });
  const { xml } = await made({ ...papers, sections: [{ title: null, articles: [retraction] }] });
  expect(depositFaults(xml)).toEqual([]);
  expect(xml).toContain('<doi>10.13000/x.2024.1</doi>');
  expect(xml).toContain('identifier-type="doi">10.13000/b.2022.06.001</rel:inter_work_relation>');
});

test('whatever the text holds, the structure is that of the schema, in both editions the same DOIs', async () => {
  const doi = text('10.13000/any.1');
  await fc.assert(
    fc.asyncProperty(anyIssue, async (given) => {
      const sections = given.sections.map(({ title, articles }) => ({
        title,
        articles: articles.map((one) => ({ ...one, identifiers: { ...one.identifiers, doi } })),
      }));
      const { xml } = await made({ ...given, sections });
      expect(depositFaults(xml)).toEqual([]);
    }),
    { numRuns: runsOf(40, 15) },
  );
  const both = await Promise.all([made(rich), made(rich, 'zh-Hant-TW')]);
  expect(both.map(({ xml }) => /<doi>(.*?)</.exec(xml)?.[1])).toEqual(['10.1000/182', '10.1000/182']);
});
