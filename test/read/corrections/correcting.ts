/** Manuscripts read under corrections, and what of them may change. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORRECTED_KINDS, type CorrectedKind, type Correction } from '../../../pipeline/model/correction.ts';
import type { Article, Block, Text } from '../../../pipeline/model/document.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { blockTexts } from '../../../pipeline/model/slots.ts';
import { read as readWord } from '../../../pipeline/read/docx/read.ts';
import { read as readPage } from '../../../pipeline/read/html/read.ts';
import { read as readMarkdown } from '../../../pipeline/read/md/read.ts';
import { read as readOpen } from '../../../pipeline/read/odt/read.ts';
import type { Reading } from '../../../pipeline/read/reader.ts';
import { read as readPlain } from '../../../pipeline/read/txt/read.ts';
import { p, parts, zipped } from '../docx/make.ts';
import { odt, odtP } from '../odt/make.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export type Format = 'txt' | 'md' | 'docx' | 'html' | 'odt';

/** A manuscript of a format. */
export interface Manuscript {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** A correction of a place that the words begin, or, with a leading …, end. */
export function at(words: string, says: Correction['says'], line: number | null = null): Correction {
  const isEnd = words.startsWith('…');
  const entry = { file: 'corrections.yaml', point: { line: 1, column: 1 } };
  return { words: isEnd ? words.slice(1) : words, isEnd, line, says, entry };
}

/** The reading of a manuscript under corrections, with the doubts about them. */
export function corrected(
  { format, bytes }: Pick<Manuscript, 'format' | 'bytes'>,
  corrections: readonly Correction[],
): Reading & { readonly doubts: readonly unknown[] } {
  const doubts: unknown[] = [];
  const guidance = { corrections, doubt: (_: Correction, what: unknown) => void doubts.push(what) };
  const read = { txt: readPlain, md: readMarkdown, docx: readWord, html: readPage, odt: readOpen }[format];
  return { ...read(`a.${format}`, bytes, undefined, guidance), doubts };
}

/** Paragraphs, blank lines between them, as a manuscript of a format. */
export function manuscript(paragraphs: readonly string[], format: Format): Manuscript {
  const name = `made.${format}`;
  if (format === 'txt' || format === 'md')
    return { name, format, bytes: new TextEncoder().encode(paragraphs.join('\n\n')) };
  const escaped = paragraphs.map((text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  if (format === 'html')
    return { name, format, bytes: new TextEncoder().encode(escaped.map((text) => `<p>${text}</p>`).join('\n')) };
  if (format === 'odt') return { name, format, bytes: odt(escaped.map((text) => odtP(text)).join('')) };
  const body = escaped.map((text) => p(text)).join('');
  return { name, format, bytes: zipped(parts(body)) };
}

/** All manuscripts of the tests, and those in plain text once more in the formats that have paragraphs of their own. */
export function allManuscripts(): Manuscript[] {
  const of = (folder: string, extension: Format) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(`.${extension}`))
      .map((name): Manuscript => ({ name, format: extension, bytes: readFileSync(join(ROOT, folder, name)) }));
  const plain = [...of('test/cases/read', 'txt'), ...of('content/2025-01', 'txt')];
  const words = plain.flatMap(({ name, bytes }) => {
    const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
    if (/[\ufffd\0-\x08\x0b-\x1f]/.test(text.replace(/\r/g, ''))) return [];
    const rows = text.split(/\r\n|\r|\n/);
    return (['docx', 'html', 'odt'] as const).map((format) => ({
      ...manuscript(rows, format),
      name: `${name} as .${format}`,
    }));
  });
  return [...plain, ...of('test/cases/read-md', 'md'), ...words];
}

/** A block, or an item of one, that a correction can name. */
export interface Target {
  readonly article: number;
  readonly block: number;
  readonly text: Text;
  readonly kind: string;
}

/** The blocks of a reading by their own first words. */
export function targetsIn(articles: readonly Article[]): Target[] {
  return articles.flatMap(({ body }, article) =>
    body.flatMap((block, number) => {
      const text = blockTexts(block).find((one) => joined(one).trim() !== '');
      return text === undefined ? [] : [{ article, block: number, text, kind: kindOf(block) }];
    }),
  );
}

function kindOf(block: Block): string {
  if (block.kind === 'heading') return `heading-${block.level}`;
  if ((block.kind === 'table' || block.kind === 'figure') && block.caption !== null) return 'caption';
  return block.kind;
}

/** The characters of all texts of the articles but those of the blocks left out. */
function othersIn(articles: readonly Article[], isLeftOut: (block: Block) => boolean): string[] {
  return articles.flatMap((article) => {
    const { body, ...head } =
      article.title.runs.length === 0 || isFallback(article) ? { ...article, title: null } : article;
    const texts = body
      .filter((block) => !isLeftOut(block))
      .map((block) => `${kindOf(block)}: ${blockTexts(block).map(joined).join('\n')}`);
    return [...texts, ...headTexts(head)];
  });
}

/** An article without a title bears the name of its file. */
function isFallback({ title }: Article): boolean {
  return joined(title) === 'a';
}

function headTexts(head: object): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('runs' in value && 'anchors' in value) found.push(joined(value as Text));
    else for (const one of Object.values(value)) walk(one);
  };
  walk(head);
  return found;
}

/** The texts of before that are neither there after nor went on into what was put to them, but for the block that was corrected. */
export function changedBesides(before: Reading, after: Reading, { article, block }: Target): string[] {
  const target = before.articles[article]!.body[block]!;
  const was = othersIn(before.articles, (one) => one === target);
  const left = othersIn(after.articles, () => false);
  return was.filter((one) => {
    const same = left.indexOf(one);
    const words = one.replace(/^(?:table|figure): /, '');
    const place = same >= 0 ? same : left.findIndex((other) => other.includes(words));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

export const KINDS: readonly CorrectedKind[] = CORRECTED_KINDS;
