/** Diagnostics as an editor reads them: by file, what needs an answer in full, what was repaired in short. */
import { chalk } from 'zx';
import { type Diagnostic, type Severity, sortDiagnostics } from '../model/diagnostic.ts';

const NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };
const COLOURS: Record<Severity, (text: string) => string> = {
  error: chalk.red,
  warning: chalk.yellow,
  info: chalk.dim,
};

/** One diagnostic on one line: file:line:column, severity, message, rule, hint. */
export function printed(found: Diagnostic): string {
  const hint = found.hint === undefined ? '' : ` → ${found.hint}`;
  const place = `${found.file}:${found.line}:${found.column}`;
  return `${place} ${COLOURS[found.severity](NAMES[found.severity])} ${found.message} (${found.rule})${hint}`;
}

/**
 * All diagnostics grouped by file; the same repair made several times in one line is one entry with its columns.
 * `lineOf` gives a manuscript's line for the caret, or null.
 */
export function report(
  diagnostics: readonly Diagnostic[],
  lineOf: (file: string, line: number) => string | null,
): string {
  const files = grouped(sortDiagnostics(diagnostics), (found) => found.file);
  const caret = carets();
  return [...files]
    .map(([file, all]) => {
      const queries = all.filter((found) => found.severity !== 'info');
      const repairs = all.filter((found) => found.severity === 'info');
      const asked = queries.map((found) => printed(found) + caret(found, lineOf(file, found.line)));
      return [chalk.bold(`${file}`), ...asked, ...inShort(repairs), ''].join('\n');
    })
    .join('\n');
}

/** How many of each severity, in words. */
export function counted(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((found) => found.severity === severity).length;
  return `错误 ${count('error')}，警告 ${count('warning')}，提示（已修补）${count('info')}`;
}

function inShort(repairs: readonly Diagnostic[]): string[] {
  const groups = grouped(repairs, (found) => `${found.line} ${found.rule} ${found.message}`);
  return [...groups.values()].map((group) => {
    const columns = group.map((found) => found.column).join('、');
    return printed(group[0]!) + (group.length > 1 ? chalk.dim(` 共 ${group.length} 处，第 ${columns} 列`) : '');
  });
}

/** Draws the manuscript's line, cut to 20 characters each side, and a caret under the place; the line before is remembered, for it may be long. */
function carets(): (found: Diagnostic, line: string | null) => string {
  let last: { line: string; characters: string[] } | null = null;
  return ({ column }, line) => {
    if (line === null) return '';
    if (last?.line !== line) last = { line, characters: [...line] };
    const before = last.characters.slice(Math.max(0, column - 1 - 20), column - 1).join('');
    const after = last.characters.slice(column - 1, column + 20).join('');
    const indent = [...before].map((character) => (character.codePointAt(0)! < 0x2e80 ? ' ' : '　')).join('');
    return chalk.dim(`\n    ${before}${after}\n    ${indent}^`);
  };
}

function grouped(diagnostics: readonly Diagnostic[], key: (found: Diagnostic) => string): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const found of diagnostics) {
    const group = groups.get(key(found));
    if (group === undefined) groups.set(key(found), [found]);
    else group.push(found);
  }
  return groups;
}
