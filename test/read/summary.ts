/** A reading as the cases compare it: the outline, every other part of an article, and the findings as one line each. */
import { readFileSync } from 'node:fs';
import type { Article, Text } from '../../pipeline/model/document.ts';
import { outlineOf } from '../../pipeline/model/outline.ts';
import { joined } from '../../pipeline/model/runs.ts';
import type { Reading } from '../../pipeline/read/reader.ts';
import { read } from '../../pipeline/read/txt/read.ts';

export function readText(text: string): Reading {
  return read('a.txt', new TextEncoder().encode(text));
}

export function readPath(path: string): Reading {
  return read(path, readFileSync(path));
}

/** What was read, without positions of single characters. */
export function summary(reading: Reading) {
  return {
    articles: reading.articles.map(summaryOfArticle),
    diagnostics: reading.diagnostics.map(
      ({ severity, rule, message, line, column }) => `${line}:${column} ${severity} ${message} (${rule})`,
    ),
  };
}

function summaryOfArticle(article: Article) {
  const outline = outlineOf(article);
  const { title, subtitle, authors, affiliations, blocks } = outline;
  const roles = article.authors.map(({ role }) => textOf(role));
  const ties = article.authors.map((author) => author.affiliations);
  const parts = {
    section: textOf(article.section),
    roles: roles.every((role) => role === null) ? null : roles,
    ties: ties.every((tie) => tie.length === 0) ? null : ties,
    abstract: article.abstract.length === 0 ? null : article.abstract.map(joined).join('\n'),
    keywords: article.keywords.map(joined),
    identifiers: Object.entries(outline.identifiers).flatMap(([name, words]) =>
      words === null ? [] : [`${name} ${words}`],
    ),
    en: article.english === null ? null : [outline.en],
    blocks: blocks.map(({ kind, level, lines, text }) => `${lines.join('-')} ${kind}${level ?? ''}: ${text}`),
    images: article.body.flatMap((block) => (block.kind === 'figure' && block.image !== null ? [block.image] : [])),
    notes: article.notes.map((note) => `${note.label} ${joined(note.text)}`),
    noteMarks: article.body.flatMap((block) => ('text' in block ? marksIn(block.text) : [])),
    references: article.references.map((reference) => joined(reference.text)),
    endMatter: article.endMatter.map(
      ({ kind, label, text }) => `${kind}: ${label === null ? '' : `${joined(label)}：`}${joined(text)}`,
    ),
  };
  const present = Object.entries(parts).filter(([, value]) => value !== null && value.length > 0);
  return { title, subtitle, authors, affiliations, ...Object.fromEntries(present) };
}

function textOf(text: Text | null): string | null {
  return text === null ? null : joined(text);
}

function marksIn(text: Text): string[] {
  return text.runs.flatMap((run) =>
    run.marks.map((mark) => `${run.text} ${mark.kind}${'id' in mark ? ` ${mark.id}` : ''}`),
  );
}
