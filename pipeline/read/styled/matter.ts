/** Things worth one remark for the whole document, with their first place and how often they were met. */
import type { Severity } from '../../model/diagnostic.ts';
import type { Point } from '../../model/document.ts';
import type { Say } from '../grammar/say.ts';

/** A kind of thing; the same object is the same kind. */
export interface DraftMatter {
  readonly severity: Severity;
  readonly rule: string;
  /** What was done about so many of them. */
  readonly says: (count: number) => string;
  readonly hint: string | null;
}

/** Where the matters of a document are counted. */
export type Matters = Map<DraftMatter, { readonly count: number; readonly point: Point }>;

/** Counts one. */
export function countMatter(matters: Matters, matter: DraftMatter, point: Point): void {
  const before = matters.get(matter);
  matters.set(matter, { count: (before?.count ?? 0) + 1, point: before?.point ?? point });
}

/** Says each once. */
export function sayCounted(matters: Matters, say: Say): void {
  for (const [{ severity, rule, says, hint }, { count, point }] of matters)
    say(severity, rule, point, says(count), hint ?? undefined);
}

/** A matter that is said once, whatever it is about. */
export function onceSaid(severity: Severity, rule: string, message: string, hint: string | null = null): DraftMatter {
  return { severity, rule, says: () => message, hint };
}

/** Said of what notes hold besides text, and of calls that have no note. */
export const NOTE_OBJECT: DraftMatter = {
  severity: 'warning',
  rule: 'note-object',
  says: (count) => `注释里的表格或图片 ${count} 个只收了文字`,
  hint: '请移到正文里',
};
export const NOTE_EMPTY: DraftMatter = {
  severity: 'warning',
  rule: 'note-empty',
  says: (count) => `注释的引用 ${count} 处没有对应的内容，已删去`,
  hint: '请打开原文件核对',
};
export const NOTE_UNCALLED: DraftMatter = {
  severity: 'warning',
  rule: 'note-uncalled',
  says: (count) => `正文里没有引用的注释 ${count} 条，排在文末`,
  hint: '请打开原文件核对',
};
