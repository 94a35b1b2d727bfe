/** The base text: what each bookmark held when the file was made and where it stood in the manuscript, to bring a revision back by. */
import { createHash } from 'node:crypto';
import type { Run, Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { Job } from '../renderer.ts';
import { escaped } from './finish.ts';
import { bookmarkOf } from './flow.ts';
import { isManuscript, type Line, linesOf, type Part } from './pieces.ts';
import type { Prepared } from './prepare.ts';
import { writable } from './run.ts';

const NAMESPACE = 'urn:kanyin:base-text';

/** A custom XML part and the properties Word asks of one. */
export interface BasePart {
  readonly item: string;
  readonly properties: string;
}

/**
 * The base text of a document. Its SHA-256 is taken over the lines `bookmark TAB text LF`, so that it holds when a program writes the
 * XML in another way; `anchors` are the offset:line:column of model/document.ts.
 */
export function baseOf({ issue, edition }: Job, articles: readonly Prepared[]): BasePart {
  const hash = createHash('sha256');
  const blocks = articles.map((article) => articleBlocks(article, (line) => hash.update(line)));
  const digest = hash.digest('hex');
  const facts = `issue="${escaped(writable(issue.id))}" edition="${edition}" sha256="${digest}"`;
  return {
    item: `<?xml version="1.0" encoding="UTF-8"?><base xmlns="${NAMESPACE}" ${facts}>${blocks.join('')}</base>`,
    properties: propertiesOf(digest),
  };
}

function articleBlocks({ prefix, file, pieces }: Prepared, note: (line: string) => void): string {
  const blocks = pieces
    .flatMap(linesOf)
    .flatMap((line) => (line.place === null ? [] : [block(line, bookmarkOf(prefix, line.place), note)]));
  return `<article file="${escaped(writable(file))}">${blocks.join('')}</article>`;
}

function block({ parts }: Line, bookmark: string, note: (line: string) => void): string {
  note(`${bookmark}\t${parts.map(wordsOf).join('')}\n`);
  return `<block bookmark="${bookmark}">${parts.map(partXml).join('')}</block>`;
}

function partXml(part: Part): string {
  if (!isManuscript(part)) return `<added>${escaped(wordsOf(part))}</added>`;
  return `<text anchors="${anchorsOf(part)}">${part.runs.map(runXml).join('')}</text>`;
}

/** References to notes are told apart, since Word may number them itself; readings are no part of the text. */
function runXml({ text, marks }: Run): string {
  const words = escaped(writable(text));
  const note = marks.find((mark) => mark.kind === 'note');
  return note === undefined ? words : `<note id="${escaped(writable(note.id))}">${words}</note>`;
}

function wordsOf(part: Part): string {
  return writable(isManuscript(part) ? joined(part) : part.words);
}

function anchorsOf({ anchors }: Text): string {
  return anchors.map(({ offset, point }) => `${offset}:${point.line}:${point.column}`).join(' ');
}

/** An id in the form Word wants, made of the digest. */
function propertiesOf(digest: string): string {
  const id = digest.toUpperCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '{$1-$2-$3-$4-$5}');
  const ds = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const schemas = `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs>`;
  return `<?xml version="1.0" encoding="UTF-8"?><ds:datastoreItem ds:itemID="${id}" xmlns:ds="${ds}">${schemas}</ds:datastoreItem>`;
}
