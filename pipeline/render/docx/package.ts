/** The finished file: what docx packs, completed with what it has no option for, and zipped so that equal input gives equal bytes. */
import { Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Job, Output } from '../renderer.ts';
import { baseOf } from './base.ts';
import { documentOf } from './document.ts';
import {
  BASE_RELATIONS,
  withBaseRelation,
  withBaseType,
  withChineseSettings,
  withFixedFacts,
  withOwnMarks,
  withoutMarks,
} from './finish.ts';

import { picturesOf, prepare, queriesOf } from './prepare.ts';

/** The oldest time a zip entry can bear; made of local parts, since zip times have no time zone. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The DOCX of a job. */
export async function packageOf(job: Job): Promise<Pick<Output, 'bytes' | 'diagnostics'>> {
  const articles = prepare(job.issue, job.style.words);
  const { taken: pictures, diagnostics } = picturesOf(job);
  const document = documentOf(job, { articles, pictures, queries: queriesOf(job, articles) });
  const parts = unzipSync(await Packer.toBuffer(document));
  const rewrite = (path: string, change: (xml: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path]!)));
  };
  const footnotes = articles.flatMap((article) => article.footnotes);
  rewrite('word/settings.xml', (xml) => withChineseSettings(xml, job.edition));
  rewrite('docProps/core.xml', (xml) => withFixedFacts(xml, job.issue.masthead, job.edition));
  rewrite('word/footnotes.xml', (xml) => withOwnMarks(xml, footnotes));
  rewrite('word/endnotes.xml', withoutMarks);
  const base = baseOf(job, articles);
  rewrite('[Content_Types].xml', withBaseType);
  rewrite('word/_rels/document.xml.rels', withBaseRelation);
  parts['customXml/item1.xml'] = strToU8(base.item);
  parts['customXml/itemProps1.xml'] = strToU8(base.properties);
  parts['customXml/_rels/item1.xml.rels'] = strToU8(BASE_RELATIONS);
  return { bytes: zipSync(inOrder(parts), { mtime: ZIP_TIME }), diagnostics };
}

/** The list of content types first, as Word itself writes it, then by name. */
function inOrder(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).sort();
  return Object.fromEntries([first, ...names.filter((name) => name !== first)].map((name) => [name, parts[name]!]));
}
