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

import type { Footnote } from './notes.ts';
import { type Prepared, picturesOf, prepare, queriesOf } from './prepare.ts';
import { joinZips } from './zip.ts';

/** The part lists, the settings, and what else docx writes otherwise than it is wanted. */
const CHANGES: Readonly<Record<string, (xml: string, job: Job, footnotes: readonly Footnote[]) => string>> = {
  '[Content_Types].xml': withBaseType,
  'word/_rels/document.xml.rels': withBaseRelation,
  'word/settings.xml': (xml, { edition }) => withChineseSettings(xml, edition),
  'docProps/core.xml': (xml, { issue, edition }) => withFixedFacts(xml, issue.masthead, edition),
  'word/footnotes.xml': (xml, _, footnotes) => withOwnMarks(xml, footnotes),
  'word/endnotes.xml': withoutMarks,
};

/** The DOCX of a job. */
export async function packageOf(job: Job): Promise<Pick<Output, 'bytes' | 'diagnostics'>> {
  const articles = prepare(job.issue, job.style.words);
  const { taken: pictures, diagnostics } = picturesOf(job);
  const document = documentOf(job, { articles, pictures, queries: queriesOf(job, articles) });
  const packed = await Packer.toBuffer(document);
  const footnotes = articles.flatMap((article) => article.footnotes);
  const own = zipSync({ ...changedParts(packed, job, footnotes), ...baseParts(job, articles) });
  return { bytes: joinZips([packed, own], contentTypesFirst), diagnostics };
}

function changedParts(packed: Uint8Array, job: Job, footnotes: readonly Footnote[]): Record<string, Uint8Array> {
  const parts = unzipSync(packed, { filter: ({ name }) => name in CHANGES });
  return Object.fromEntries(
    Object.entries(CHANGES).map(([name, change]) => [name, strToU8(change(strFromU8(parts[name]!), job, footnotes))]),
  );
}

function baseParts(job: Job, articles: readonly Prepared[]): Record<string, Uint8Array> {
  const { item, properties } = baseOf(job, articles);
  return {
    'customXml/item1.xml': strToU8(item),
    'customXml/itemProps1.xml': strToU8(properties),
    'customXml/_rels/item1.xml.rels': strToU8(BASE_RELATIONS),
  };
}

/** The list of content types first, as Word itself writes it, then by name. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
