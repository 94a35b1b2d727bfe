/** What a reading says in the notation of the answers beside the cases: one line a block, its kind, a tab, its text. */
import type { Article, Block, Text } from '../../../pipeline/model/document.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { blockTexts } from '../../../pipeline/model/slots.ts';

/** A block of an answer: its kind and its text, line breaks inside it as `\n`. */
export interface Answer {
  readonly kind: string;
  readonly text: string;
}

/** The answers of a `.blocks` file, and the places at which a question is wanted. */
export function answersIn(file: string): { answers: Answer[]; asks: string[] } {
  const lines = file.split(/\r?\n/).filter((line) => line.includes('\t'));
  const all = lines.map((line) => {
    const [kind, text] = line.split('\t');
    return { kind: kind!.trim(), text: text!.replaceAll('\\n', '\n') };
  });
  return {
    answers: all.filter(({ kind }) => kind !== 'ask'),
    asks: all.filter(({ kind }) => kind === 'ask').map(({ text }) => text),
  };
}

/** What was read, in the same notation. */
export function answersOf(articles: readonly Article[]): Answer[] {
  return articles.flatMap((article) => {
    const { english } = article;
    return [
      ...told('title', article.title),
      ...told('subtitle', article.subtitle),
      ...told('section', article.section),
      ...article.authors.flatMap(({ name }) => told('author', name)),
      ...article.affiliations.flatMap(({ text }) => told('affiliation', text)),
      ...article.abstract.flatMap((text) => told('abstract', text)),
      ...keywords('keywords', article.keywords),
      ...told('title-en', english?.title ?? null),
      ...(english?.authors ?? []).flatMap(({ name }) => told('author-en', name)),
      ...(english?.affiliations ?? []).flatMap(({ text }) => told('affiliation-en', text)),
      ...(english?.abstract ?? []).flatMap((text) => told('abstract-en', text)),
      ...keywords('keywords-en', english?.keywords ?? []),
      ...article.body.flatMap(blockAnswers),
      ...article.notes.flatMap(({ text }) => told('note', text)),
      ...article.references.flatMap(({ text }) => told('reference', text)),
      ...article.endMatter.map(({ label, text }) => ({
        kind: 'end',
        text: `${label === null ? '' : `${joined(label)}：`}${joined(text)}`,
      })),
      ...Object.values(article.identifiers).flatMap((text) => told('end', text)),
    ];
  });
}

function told(kind: string, text: Text | null): Answer[] {
  return text === null ? [] : [{ kind, text: joined(text) }];
}

function keywords(kind: string, words: readonly Text[]): Answer[] {
  return words.length === 0 ? [] : [{ kind, text: words.map(joined).join('；') }];
}

function blockAnswers(block: Block): Answer[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: `heading${block.level}`, text: joined(block.text) }];
    case 'list':
      return block.items.map((item) => ({ kind: 'list', text: joined(item) }));
    case 'quotation':
      return block.paragraphs.map((paragraph) => ({ kind: 'quotation', text: joined(paragraph) }));
    case 'figure':
      return told('caption', block.caption);
    case 'table':
      return [
        ...told('table-caption', block.caption),
        ...told('table-unit', block.unit),
        {
          kind: 'table',
          text: block.rows.map((row) => row.map((cell) => cell.paragraphs.map(joined).join(' ')).join('|')).join('\n'),
        },
        ...block.notes.flatMap((note) => told('table-note', note)),
      ];
    default:
      return [{ kind: block.kind, text: blockTexts(block).map(joined).join('\n') }];
  }
}
