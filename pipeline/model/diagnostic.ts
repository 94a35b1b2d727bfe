/** What a stage has to say about the manuscript: data returned beside the result, never thrown or logged on the way. */
import type { Point } from './document.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One finding; `message` says in Chinese what was found, `hint` what to write instead; `rule` is a stable English id. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  /** Path of the manuscript or issue.yaml as the user knows it. */
  readonly file: string;
  /** Counts from 1; 1 also for what concerns the whole file. */
  readonly line: number;
  /** Counts characters (code points) from 1. */
  readonly column: number;
  /** The place of the last character it is about, not the one after; `line` and `column` where it is about one. */
  readonly endLine: number;
  readonly endColumn: number;
  readonly hint?: string;
  /** What to write in the place of the characters it is about, where there is one answer. */
  readonly fix?: string;
  /** The rule of the reader's grammar that answered, as `inspect --at seams` names it. */
  readonly row?: string;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** A stretch of a file; `to` is its last character. */
export interface Extent {
  readonly from: Point;
  readonly to: Point;
}

/** A diagnostic at a character or a stretch of a file. */
export function diagnostic(
  severity: Severity,
  rule: string,
  file: string,
  at: Point | Extent,
  message: string,
  hint?: string,
): Diagnostic {
  const { from, to } = 'from' in at ? at : { from: at, to: at };
  const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  const found = { severity, rule, message, file, ...place };
  return hint === undefined ? found : { ...found, hint };
}

/** Whether nothing may be made of a manuscript: an error, or a warning where warnings count as errors. */
export function isStopped(found: readonly Diagnostic[], strict: boolean): boolean {
  return found.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

/** What a finished file asks its editor: of the manuscript in the edition's words, of the edition as it stands, since it quotes both scripts. */
export function asksIn(
  convert: (words: string) => string,
  manuscript: readonly Diagnostic[],
  edition: readonly Diagnostic[],
): Diagnostic[] {
  const asked = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity !== 'info');
  return [...asked(manuscript).map((found) => reworded(found, convert)), ...asked(edition)];
}

function reworded(found: Diagnostic, convert: (words: string) => string): Diagnostic {
  const message = convert(found.message);
  return found.hint === undefined ? { ...found, message } : { ...found, message, hint: convert(found.hint) };
}

/** Sorts by file, line, column, then severity: the order in which an editor walks a manuscript. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      RANK[a.severity] - RANK[b.severity],
  );
}
