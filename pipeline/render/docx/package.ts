/** The finished file: what docx packs, with the text and all it has no option for, zipped so that equal input gives equal bytes. */
import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Job, Output } from '../renderer.ts';
import { baseOf } from './base.ts';
import { filledShell } from './body.ts';
import {
  BASE_RELATION,
  BASE_RELATIONS,
  headPart,
  revisedDay,
  withChineseSettings,
  withComments,
  withFixedFacts,
  withFootnotes,
  withoutMarks,
  withProtection,
  withRelations,
  withStyles,
  withTypes,
} from './finish.ts';
import { withCarried } from './page.ts';
import { packagedPictures, placedQueries, prepareArticles } from './prepare.ts';
import { commentsOf } from './queries.ts';
import { relations } from './relations.ts';
import { type Material, type SectionsJob, type WordSection, wordSections } from './sections.ts';
import { shellOf } from './shell.ts';
import { stylesFor } from './styles.ts';
import type { Xml } from './xml.ts';
import { type File, joinZips, packed } from './zip.ts';

/** Parts of docx's that have something of ours in them, each made when its turn comes. */
type Changes = Readonly<Record<string, (xml: Xml) => Iterable<Xml>>>;

/** What the DOCX takes of a job. */
export type WordJob = SectionsJob & Pick<Job, 'picture' | 'queries'>;

/** The DOCX of a job. */
export async function packageOf(job: WordJob): Promise<Pick<Output, 'bytes' | 'diagnostics'>> {
  const articles = prepareArticles(job.issue, job.style);
  const { taken: pictures, diagnostics } = packagedPictures(job);
  const material = { articles, pictures, queries: placedQueries(job, articles) };
  const sections = wordSections(job, material);
  const shell = await Packer.toBuffer(shellOf(job, sections, material.queries.length > 0));
  const own = packed(filesOf(job, material, sections, unzipped(shell)));
  return { bytes: joinZips([shell, own], contentTypesFirst), diagnostics };
}

/** In this order: the text says what footnotes and relations there are. */
function changesOf(
  { issue, edition, style, wishes }: Pick<WordJob, 'issue' | 'edition' | 'style' | 'wishes'>,
  { queries }: Material,
  sections: readonly WordSection[],
  heads: Xml[],
): Changes {
  const { masthead } = issue;
  const footnotes: Xml[] = [];
  const document = relations();
  const parts = {
    document,
    footnotes: relations(),
    footnote: (xml: Xml) => void footnotes.push(xml),
    head: (xml: Xml) => document.head(`head${heads.push(xml)}.xml`),
  };
  return {
    'word/document.xml': (xml) => filledShell(xml, sections, parts),
    'word/footnotes.xml': (xml) => [withFootnotes(xml, footnotes)],
    'word/endnotes.xml': (xml) => [withoutMarks(xml)],
    'word/comments.xml': (xml) => [withComments(xml, commentsOf(queries, revisedDay(masthead)))],
    'word/_rels/document.xml.rels': (xml) => [withRelations(xml, BASE_RELATION + document.xml())],
    'word/_rels/footnotes.xml.rels': (xml) => [withRelations(xml, parts.footnotes.xml())],
    'word/styles.xml': (xml) => [withStyles(xml, stylesFor(style, edition))],
    'word/settings.xml': (xml) => [withProtection(withChineseSettings(xml, edition, style.lines), wishes)],
    'docProps/core.xml': (xml) => [withFixedFacts(xml, masthead, edition)],
    '[Content_Types].xml': (xml) => [withTypes(xml, heads.length)],
  };
}

function unzipped(shell: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(shell)));
}

function* filesOf(
  job: WordJob,
  material: Material,
  sections: readonly WordSection[],
  shell: ReadonlyMap<string, Uint8Array>,
): Iterable<File> {
  const heads: Xml[] = [];
  for (const [name, change] of Object.entries(changesOf(job, material, sections, heads))) {
    const part = shell.get(name);
    if (part !== undefined) yield { name, content: change(strFromU8(part)) };
  }
  for (const [name, part] of shell) {
    if (/^word\/(header|footer)\d+\.xml$/.test(name)) yield { name, content: [withCarried(strFromU8(part))] };
  }
  for (const [index, head] of heads.entries()) yield { name: `word/head${index + 1}.xml`, content: [headPart(head)] };
  yield* baseFiles(job, material);
  yield* pictureFiles(material.pictures);
}

function* baseFiles(job: WordJob, material: Material): Iterable<File> {
  const { item, properties, custom } = baseOf(job, material);
  yield { name: 'customXml/item1.xml', content: item };
  yield { name: 'customXml/itemProps1.xml', content: [properties] };
  yield { name: 'customXml/_rels/item1.xml.rels', content: [BASE_RELATIONS] };
  yield { name: 'docProps/custom.xml', content: [custom] };
}

function* pictureFiles(pictures: Material['pictures']): Iterable<File> {
  for (const { name, bytes } of pictures.values()) yield { name: `word/media/${name}`, content: bytes };
}

/** The list of content types first, as Word itself writes it, then by name. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
