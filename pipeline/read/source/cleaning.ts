/** Says what was taken out of a line, replaced in it, or could not be read. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { CleanLine, UnknownPlace } from './characters.ts';

/** More such places in one line are no text. */
const MOST = 20;

/** What was cleaned in a line, in one note, and a question for every place whose characters only another program knows. */
export function cleaningReport(file: string, line: number, clean: CleanLine): Diagnostic[] {
  const parts: string[] = [];
  if (clean.removed.length > 0) parts.push(`删去 ${clean.removed.length} 个不可见字符（${kinds(clean.removed)}）`);
  if (clean.replaced.length > 0) parts.push(`替换 ${clean.replaced.length} 个异形字符（${kinds(clean.replaced)}）`);
  const point = { line, column: clean.firstColumn };
  const cleaned = parts.length === 0 ? [] : [diagnostic('info', 'characters-cleaned', file, point, parts.join('，'))];
  return [...cleaned, ...clean.unknown.slice(0, MOST).map((place) => unreadable(file, line, place))];
}

function unreadable(file: string, line: number, { codes, column, shown }: UnknownPlace): Diagnostic {
  const done = shown ? '，先印作“〓”' : '，已删去';
  const message = `此处有 ${codes.length} 个只有原软件认得的字符（${kinds(codes)}）${done}`;
  const hint = '对照原文，看此处是否缺字或符号';
  const at = { from: { line, column }, to: { line, column: column + codes.length - 1 } };
  return diagnostic('warning', 'characters-private', file, at, message, hint);
}

function kinds(changes: readonly string[]): string {
  const distinct = [...new Set(changes)];
  return distinct.slice(0, 6).join('、') + (distinct.length > 6 ? ' 等' : '');
}
