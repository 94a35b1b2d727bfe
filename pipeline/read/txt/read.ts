/** Plain text manuscripts: bytes to articles, in the order of the stages. */
import { basename } from 'node:path';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Read } from '../reader.ts';
import { readSource } from '../source.ts';
import { articleOf } from './article.ts';
import { articlesOf } from './articles.ts';
import { withoutFurniture } from './furniture.ts';
import type { Say } from './say.ts';
import { splitLines } from './split.ts';

/** Reads a .txt manuscript without any markup; keeps the text, repairs what PDF and Word did to it, and reports. */
export const read: Read = (file, bytes) => {
  const source = readSource(file, bytes);
  if (source.lines === null) return { articles: [], diagnostics: source.diagnostics };
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const say: Say = (severity, rule, point, message, hint) => {
    diagnostics.push(diagnostic(severity, rule, file, point, message, hint));
  };
  const lines = splitLines(withoutFurniture(source.lines, say));
  const title = basename(file).replace(/\.[^.]*$/, '');
  const articles = articlesOf(lines).map((found) => articleOf(file, found, title, say));
  return { articles, diagnostics };
};
