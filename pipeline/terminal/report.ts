/** Diagnostics as an editor reads them: by file and rule, what needs an answer in full, what was repaired in short. */
import { type Diagnostic, type Severity, sortDiagnostics } from '../model/diagnostic.ts';
import { caretLines } from './caret.ts';
import { paint } from './paint.ts';
import { visibleInLine } from './visible.ts';

const NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };
const COLOURS: Record<Severity, (text: string) => string> = {
  error: paint.red,
  warning: paint.yellow,
  info: paint.dim,
};

/** Repairs of one rule above this number are summed up with the lines of the first. */
const FEW = 3;
const FIRST = 12;

/** What a report shows of the places in manuscripts. */
export interface Places {
  /** A manuscript's line, or null where there is none to show. */
  line(file: string, line: number): string | null;
  /** Where that is, in words, for a manuscript whose lines nobody can count; null for any other. */
  words(found: Diagnostic): string | null;
}

/** The entries of corrections.yaml that would settle a finding, on a line each. */
export type How = (found: Diagnostic) => string[];

/** One diagnostic on one line: file:line:column, severity, message, rule, hint. */
export function diagnosticLine(found: Diagnostic): string {
  return withoutHint(found) + hintOf(found);
}

/** Diagnostics one a line, in their order; a hint is given once for those of a rule that share it. */
export function diagnosticLines(diagnostics: readonly Diagnostic[]): string[] {
  const said = new Set<string>();
  return diagnostics.map((found) => {
    const hint = `${found.rule} ${found.hint}`;
    const isSaid = said.has(hint);
    said.add(hint);
    return isSaid ? withoutHint(found) : diagnosticLine(found);
  });
}

/**
 * All diagnostics by file, in a file by rule: errors, warnings, then repairs, a few of each rule and the lines of the others, or with
 * `all` every one. A hint is given once for those of a rule that share it.
 */
export function reportText(diagnostics: readonly Diagnostic[], places: Places, all: boolean, how?: How): string {
  const files = grouped(sortDiagnostics(diagnostics), ({ file }) => file);
  return [...files]
    .map(([file, found]) => {
      const rules = (severity: Severity) => byRule(found.filter((one) => one.severity === severity));
      const asked = [...rules('error'), ...rules('warning')].flatMap((group) => queries(group, places, how));
      const repaired = rules('info').flatMap(all ? (group) => lineByLine(group, how) : summedUp);
      return [paint.bold(visibleInLine(file)), ...asked, ...repaired, ''].join('\n');
    })
    .join('\n');
}

/** How many of each severity, in words. */
export function severityCounts(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((found) => found.severity === severity).length;
  return `错误 ${count('error')}，警告 ${count('warning')}，提示（已修补）${count('info')}`;
}

function withoutHint(found: Diagnostic): string {
  const place = `${visibleInLine(found.file)}:${found.line}:${found.column}`;
  return `${place} ${COLOURS[found.severity](NAMES[found.severity])} ${visibleInLine(found.message)} (${found.rule})`;
}

function hintOf({ hint }: Diagnostic): string {
  return hint === undefined ? '' : ` → ${visibleInLine(hint)}`;
}

/** The rules in the order of their first places; what an edition asks comes after what is asked of the text itself. */
function byRule(found: readonly Diagnostic[]): Diagnostic[][] {
  const groups = [...grouped(found, ({ rule }) => rule).values()];
  const isOfEdition = ([first]: readonly Diagnostic[]) => first!.rule.startsWith('edition-');
  return [...groups.filter((group) => !isOfEdition(group)), ...groups.filter(isOfEdition)];
}

function queries(group: readonly Diagnostic[], places: Places, how?: How): string[] {
  return group.map((found, index) => {
    const isSaid = group.slice(0, index).some(({ hint }) => hint === found.hint);
    const words = places.words(found);
    const under = [...(words === null ? [] : [visibleInLine(words)]), ...caretsUnder(found, places)];
    const shown = under.map((text) => `\n    ${text}`);
    return `${withoutHint(found)}${isSaid ? '' : hintOf(found)}${paint.dim(shown.join(''))}${settled(found, how)}`;
  });
}

/** What would settle a finding, below it. */
function settled(found: Diagnostic, how: How | undefined): string {
  return (how?.(found) ?? []).map((line) => `\n    ${visibleInLine(line)}`).join('');
}

/** A place that goes on over lines is shown as far as its first line goes. */
function caretsUnder({ file, line, column, endLine, endColumn }: Diagnostic, places: Places): readonly string[] {
  const shown = places.line(file, line);
  return shown === null ? [] : caretLines(shown, column, endLine > line ? Number.MAX_SAFE_INTEGER : endColumn);
}

/** The first repair of a rule and where the others are. */
function summedUp(group: readonly Diagnostic[]): string[] {
  if (group.length <= FEW) return group.map(diagnosticLine);
  const lines = [...new Set(group.map(({ line }) => line))];
  const more = lines.length > FIRST ? '……' : '';
  return [
    diagnosticLine(group[0]!) + paint.dim(` 等 ${group.length} 处，在第 ${lines.slice(0, FIRST).join('、')}${more} 行`),
  ];
}

/** The same repair made several times in one line is one entry with its columns. */
function lineByLine(repairs: readonly Diagnostic[], how?: How): string[] {
  const groups = grouped(repairs, (found) => `${found.line} ${found.message}`);
  return [...groups.values()].map((group) => {
    const columns = group.map((found) => found.column).join('、');
    const more = group.length > 1 ? paint.dim(` 共 ${group.length} 处，第 ${columns} 列`) : '';
    return diagnosticLine(group[0]!) + more + settled(group[0]!, how);
  });
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
