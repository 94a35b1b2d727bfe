/** The base text: what each bookmark held when the file was made and where it stood in the manuscript, to bring a revision back by. */
import { createHash } from 'node:crypto';
import { type Added, isSlot, type Part } from '../../galley/printed.ts';
import type { HouseStyle } from '../../house/style.ts';
import { bookmarkName } from '../../model/bookmarks.ts';
import { type Edition, type Masthead, type Run, type Text, unreachable } from '../../model/document.ts';
import { isLook } from '../../model/look-marks.ts';
import { joined } from '../../model/runs.ts';
import type { Job } from '../renderer.ts';
import { type GridCell, ownCells, type StyledParagraph } from './block-element.ts';
import { contentsEntries, contentsTitle } from './contents.ts';
import { imprintLines } from './imprint.ts';
import { nameOfStyle, styleNamed } from './named.ts';
import { type Prepared, prepareArticles } from './prepare.ts';
import type { Material } from './sections.ts';
import { escapedXml, writable, type Xml, xmlElement } from './xml.ts';

const NAMESPACE = 'urn:kanyin:base-text';

/** A custom XML part, article by article, and the properties Word asks of one. */
export interface BasePart {
  readonly item: Iterable<Xml>;
  readonly properties: Xml;
  /** The digest as a property of the document, which programs keep that throw custom parts out. */
  readonly custom: Xml;
}

/** What a bookmark holds, cell by cell where it stands for a row of a table; `about` says what it is where it is no paragraph. */
interface BaseBlock {
  readonly bookmark: string;
  readonly cells: readonly (readonly Part[])[];
  readonly about: Readonly<Record<string, string>>;
}

/**
 * The base text of a document: contents and 版权页, then each article. Its SHA-256 is taken over the lines `bookmark TAB text LF`, so
 * that it holds when a program writes the XML in another way; a row has TAB between its cells and U+2029 between the paragraphs of a
 * cell, and the bookmark of its last cell as `last`. `anchors` are the offset:line:column of model/document.ts.
 */
export function baseOf(
  { issue, edition, style }: Pick<Job, 'issue' | 'edition' | 'style'>,
  { articles, pictures }: Pick<Material, 'articles' | 'pictures'>,
): BasePart {
  const blocks = (article: Prepared) => blocksOf(article, pictures, edition);
  const generated = generatedBlocks(issue.masthead, style, articles);
  const hash = createHash('sha256');
  const add = ({ bookmark, cells }: BaseBlock) =>
    hash.update(`${[bookmark, ...cells.map((parts) => parts.map(wordsOf).join(''))].join('\t')}\n`);
  for (const block of generated) add(block);
  for (const article of articles) for (const block of blocks(article)) add(block);
  const digest = hash.digest('hex');
  const facts = `issue="${escapedXml(writable(issue.id))}" edition="${edition}" sha256="${digest}" marks="1"`;
  const start = `<?xml version="1.0" encoding="UTF-8"?><base xmlns="${NAMESPACE}" ${facts}>`;
  return {
    item: itemOf(start, generated, articles, blocks),
    properties: propertiesOf(digest),
    custom: customOf(digest),
  };
}

/** The base text alone, of an issue as it is today; pictures have no part in it. */
export function baseXml(job: Pick<Job, 'issue' | 'edition' | 'style'>): string {
  const articles = prepareArticles(job.issue, job.style);
  return [...baseOf(job, { articles, pictures: new Map() }).item].join('');
}

/** What no manuscript wrote. */
function generatedBlocks(masthead: Masthead, style: HouseStyle, articles: readonly Prepared[]): BaseBlock[] {
  const entries = contentsEntries(articles).flat();
  return [
    contentsTitle(style.words.contents),
    ...entries.map(({ line }) => line),
    ...imprintLines(masthead, style),
  ].map(({ bookmark, words }) => ({ bookmark, cells: [[{ use: 'plain', words }]], about: {} }));
}

function* itemOf(
  start: Xml,
  generated: readonly BaseBlock[],
  articles: readonly Prepared[],
  blocks: (article: Prepared) => BaseBlock[],
): Iterable<Xml> {
  yield start;
  yield xmlElement('generated', null, ...generated.map(blockXml));
  for (const article of articles)
    yield xmlElement('article', { file: writable(article.file) }, ...blocks(article).map(blockXml));
  yield '</base>';
}

function blockXml({ bookmark, cells, about }: BaseBlock): Xml {
  return xmlElement('block', { bookmark, ...about }, cellsXml(cells));
}

/** In the order of the document, the footnotes of an article behind its text, each with the bookmark it is called in. */
function blocksOf(
  { number, elements, footnotes }: Prepared,
  pictures: Material['pictures'],
  edition: Edition,
): BaseBlock[] {
  const named = (address: string) => bookmarkName({ article: number, address });
  const texts = elements.flatMap((block): BaseBlock[] => {
    switch (block.kind) {
      case 'drawing':
        return pictures.has(block.path)
          ? [{ bookmark: named(block.address), cells: [[]], about: { picture: writable(block.path) } }]
          : [];
      case 'grid':
        return block.rows.map((row) => ({
          bookmark: named(row.address),
          cells: ownCells(row).map(partsOf),
          about: row.last === null ? {} : { last: named(row.last) },
        }));
      case 'paragraph':
        return [{ bookmark: named(block.address!), cells: [block.parts], about: styleOf(block, edition) }];
      default:
        return unreachable(block);
    }
  });
  const called = footnotes.length === 0 ? new Map<string, string>() : callsIn(texts);
  const notes = footnotes.map((footnote): BaseBlock => {
    const { id } = footnote.note;
    const about = { note: writable(id), called: called.get(id)! };
    return { bookmark: named(footnote.address), cells: [footnote.parts], about };
  });
  return [...texts, ...notes];
}

/** The name of the paragraph's style, by which a changed one is known: programs rename ids. */
function styleOf({ style }: StyledParagraph, edition: Edition): BaseBlock['about'] {
  const named = styleNamed(style);
  return named === null ? {} : { style: nameOfStyle(named, edition) };
}

/** The bookmark in which each note is first called, by its id: programs that lose bookmarks in footnotes keep the calls in order. */
function callsIn(blocks: readonly BaseBlock[]): Map<string, string> {
  const called = new Map<string, string>();
  for (const { bookmark, cells } of blocks)
    for (const part of cells.flat().filter(isSlot))
      for (const mark of part.text.runs.flatMap(({ marks }) => marks))
        if (mark.kind === 'note' && !called.has(mark.id)) called.set(mark.id, bookmark);
  return called;
}

/** The paragraphs of a cell with a mark between them. */
function partsOf({ paragraphs }: GridCell): Part[] {
  return paragraphs.flatMap(({ parts }, index) => (index === 0 ? parts : [PARAGRAPH_END, ...parts]));
}

const PARAGRAPH_END: Added = { use: 'plain', words: '\u2029' };

function cellsXml(cells: BaseBlock['cells']): Xml {
  const [only, more] = cells.map((parts) => parts.map(partXml).join(''));
  if (more === undefined) return only ?? '';
  return cells.map((parts) => xmlElement('cell', null, ...parts.map(partXml))).join('');
}

function partXml(part: Part): string {
  if (!isSlot(part)) return `<added>${escapedXml(wordsOf(part))}</added>`;
  return `<text anchors="${anchorsOf(part.text)}">${part.text.runs.map(runXml).join('')}</text>`;
}

/** References to notes are told apart, since Word may number them itself, and so are formulas and words with marks; readings are no part of the text. */
function runXml({ text, marks }: Run): string {
  const words = escapedXml(writable(text));
  if (marks.some(({ kind }) => kind === 'math')) return `<math>${words}</math>`;
  const note = marks.find((mark) => mark.kind === 'note');
  if (note !== undefined) return `<note id="${escapedXml(writable(note.id))}">${words}</note>`;
  const looks = marks.flatMap(({ kind }) => (isLook(kind) ? [kind] : []));
  return looks.length === 0 ? words : `<marked as="${looks.join(' ')}">${words}</marked>`;
}

function wordsOf(part: Part): string {
  return writable(isSlot(part) ? joined(part.text) : part.words);
}

function anchorsOf({ anchors }: Text): string {
  return anchors.map(({ offset, point }) => `${offset}:${point.line}:${point.column}`).join(' ');
}

function customOf(digest: string): Xml {
  const properties = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
  const property = `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KanyinBase"><vt:lpwstr>${digest}</vt:lpwstr></property>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="${properties}" xmlns:vt="${types}">${property}</Properties>`;
}

/** An id in the form Word wants, made of the digest. */
function propertiesOf(digest: string): string {
  const id = digest.toUpperCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '{$1-$2-$3-$4-$5}');
  const ds = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const schemas = `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs>`;
  return `<?xml version="1.0" encoding="UTF-8"?><ds:datastoreItem ds:itemID="${id}" xmlns:ds="${ds}">${schemas}</ds:datastoreItem>`;
}
