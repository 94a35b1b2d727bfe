/** Word manuscripts: the parts of the package to lines that know what they are, then the same text rules as for plain text. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { joined } from '../../model/runs.ts';
import type { Guidance } from '../grammar/corrections/guidance.ts';
import { withPastedMarkup } from '../grammar/pasted-markup.ts';
import { type Say, sayInto } from '../grammar/say.ts';
import { structured } from '../grammar/structure.ts';
import type { Watch } from '../grammar/watch.ts';
import type { Read, Reading } from '../reader.ts';
import { type Archive, openArchive } from '../source/archive.ts';
import { Refusal, refusalOf } from '../source/refusal.ts';
import { emptyManuscript } from '../source/source.ts';
import { type Budget, childrenOf, type Element, parseXml, wholeBudget } from '../source/xml.ts';
import { itemLines } from '../styled/lines.ts';
import { baseDigestOf } from './base-digest.ts';
import { itemsOf } from './body.ts';
import type { BodyItem } from './body-item.ts';
import { reportMargins } from './margins.ts';
import { storyNotes } from './notes.ts';
import { labelsOf } from './numbering.ts';
import { manuscriptPictures } from './pictures.ts';
import { type Relation, relationsOf } from './relations.ts';
import { kindOfZip, otherThanPackage } from './signature.ts';
import { sayMatters, storyOf } from './story.ts';
import { stylesOf } from './styles.ts';

/** Reads a .docx manuscript by its styles or, where it has none, by its looks and the text rules; tracked changes count as accepted. */
export const read: Read = (file, bytes, watch, guidance) => {
  try {
    return readPackage(file, bytes, watch, guidance);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { articles: [], pictures: [], diagnostics: [refusalOf(file, error.reason)], written: null };
  }
};

function readPackage(
  file: string,
  bytes: Uint8Array,
  watch: Watch | undefined,
  guidance: Guidance | undefined,
): Reading {
  const other = otherThanPackage(bytes);
  if (other !== null) throw new Refusal(other);
  const archive = openArchive(bytes);
  const budget = wholeBudget();
  if (baseDigestOf(archive, budget) !== null) return madeHere(file);
  const main = mainPart(archive, budget);
  const relations = relationsOf(archive, main, budget);
  const roots = (type: string) => rootsOf(archive, relations, type, budget);
  const root = (type: string) => roots(type)[0] ?? null;
  const diagnostics: Diagnostic[] = [];
  const say = sayInto(file, diagnostics);
  const pictures = manuscriptPictures(file, archive);
  const [styles, labels] = [stylesOf(root('styles')), labelsOf(root('numbering'))];
  const story = storyOf({ file, styles, labels, relations, pictures }, diagnostics);
  const items: BodyItem[] = [];
  parseXml(archive.part(main)!, budget, (block) => {
    for (const item of itemsOf(block, story)) items.push(item);
  });
  const notes = storyNotes(root('footnotes'), root('endnotes'), story);
  sayMatters(story, say);
  reportComments(root('comments'), say);
  reportMargins([...roots('header'), ...roots('footer')], say);
  const body = story.matters.has('contents') ? items.filter((item) => !isContentsHead(item)) : items;
  const lines = [...withPastedMarkup(itemLines(file, body), say), ...notes.rest];
  const { written } = story;
  if (lines.length === 0) {
    return { articles: [], pictures: [], diagnostics: [...diagnostics, emptyManuscript(file)], written };
  }
  const articles = structured(file, lines, notes.called, say, watch, guidance);
  return { articles, pictures: pictures.taken(), diagnostics, written };
}

/** A finished document, or one that came back revised: its articles are in their manuscripts already. */
function madeHere(file: string): Reading {
  const message = '这是刊印做出来的 DOCX（或改过送回来的），没有当作原稿收进来';
  const hint = `要把里面的修改并回原稿，写 pnpm merge "${file}"；真要当原稿，把全文复制到新建的文档里`;
  const found = diagnostic('warning', 'manuscript-returned', file, { line: 1, column: 1 }, message, hint);
  return { articles: [], pictures: [], diagnostics: [found], written: null };
}

/** The name of the part that holds the text. */
function mainPart(archive: Archive, budget: Budget): string {
  const relations = archive.names.includes('_rels/.rels') ? [...relationsOf(archive, '', budget).values()] : [];
  const main = relations.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (archive.names.includes(main) && !/^(?:xl|ppt)\//.test(main)) return main;
  throw new Refusal(kindOfZip(archive.names, new TextDecoder().decode(archive.part('mimetype') ?? new Uint8Array())));
}

/** 目录, the head of a table of contents that Word made. */
function isContentsHead(item: BodyItem): boolean {
  return item.kind === 'paragraph' && /^目\s*[录錄]$/.test(item.rows.map(joined).join('').trim());
}

/** The roots of the parts related in a way, each part once. */
function rootsOf(archive: Archive, relations: ReadonlyMap<string, Relation>, type: string, budget: Budget): Element[] {
  const related = [...relations.values()].filter((relation) => relation.type === type && !relation.external);
  const names = [...new Set(related.map(({ target }) => target))];
  return names.slice(0, MOST_ALIKE).flatMap((name) => {
    const bytes = archive.part(name);
    return bytes === null ? [] : [parseXml(bytes, budget)];
  });
}

/** Parts of one type worth reading: headers and footers, three to a section. */
const MOST_ALIKE = 12;

function reportComments(root: Element | null, say: Say): void {
  const count = childrenOf(root ?? undefined, 'w:comment').length;
  if (count > 0) say('info', 'comments-ignored', { line: 1, column: 1 }, `批注 ${count} 条不是正文，没有收进来`);
}
