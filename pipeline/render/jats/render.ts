/** The issue as JATS: a zip with one XML file an article, the pictures, and an index. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { galleyOf } from '../../galley/galley.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { articleAddress } from '../record/address.ts';
import { pagesOfArticles } from '../record/pages.ts';
import { publisherOf } from '../record/publisher.ts';
import { doiOf } from '../record/words.ts';
import type { Job, Render } from '../renderer.ts';
import { jatsArticle } from './article.ts';
import { type IndexedArticle, indexFile } from './index-file.ts';
import { jatsPictures } from './pictures.ts';

/** The earliest time a ZIP entry can bear; local, as such times are, so that equal files have equal bytes in every time zone. */
const ENTRY_TIME = '1980-01-01T00:00:00';

type JatsJob = Pick<Job, 'issue' | 'edition' | 'style' | 'formulas' | 'picture' | 'pages' | 'progress'>;

/** Renders a zip of JATS articles. */
export const render: Render = async (job: JatsJob) => {
  const { issue, edition, style, progress } = job;
  const { masthead } = issue;
  const pages = pagesOfArticles(issue, await job.pages());
  const pictures = jatsPictures(issue, job.picture);
  const all = issue.sections.flatMap((section) => section.articles.map((article) => ({ section, article })));
  const digits = Math.max(2, String(all.length).length);
  const listed: IndexedArticle[] = [];
  const archive: Zippable = {};
  const put = (name: string, bytes: Uint8Array, level: 0 | 6) => {
    archive[name] = [bytes, { level, mtime: ENTRY_TIME }];
  };
  for (const [at, { section, article }] of all.entries()) {
    progress(at / all.length);
    const found = pages.get(article) ?? null;
    const address = articleAddress(masthead.registry.articleUrl, doiOf(article), at + 1);
    const xml = jatsArticle(galleyOf(article, section, style), {
      masthead,
      publisher: publisherOf(masthead),
      section,
      language: edition,
      words: style.words,
      pages: found,
      address,
      formulas: job.formulas,
      pictures: pictures.taken,
    });
    const file = `article-${String(at + 1).padStart(digits, '0')}.xml`;
    listed.push({ file, article, section: section.title, pages: found });
    put(file, strToU8(xml), 6);
  }
  const taken = [...pictures.taken.values()];
  put(
    'index.json',
    strToU8(
      indexFile(
        masthead,
        edition,
        listed,
        taken.map(({ name }) => name),
      ),
    ),
    6,
  );
  for (const { name, bytes } of taken) put(name, bytes, 0);
  progress(1);
  return { bytes: zipSync(archive), pages: null, diagnostics: [...pictures.diagnostics, ...missing(job)] };
};

/** What JATS or its readers ask for and the issue does not say. */
function missing({ issue }: JatsJob): Diagnostic[] {
  const { issn, registry } = issue.masthead;
  if (issn !== null || registry.electronicIssn !== null) return [];
  const hint = '在 issue.yaml 里写 issn: 或 eissn:';
  return [
    diagnostic('warning', 'jats-issn', 'issue.yaml', { line: 1, column: 1 }, 'JATS 要有 ISSN，没有写，留空', hint),
  ];
}
