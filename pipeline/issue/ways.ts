/** The entries of corrections.yaml that would settle a finding. */
import { basename } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { folded, isBlank } from '../model/folded.ts';
import { printCorrection } from './add-correction.ts';
import type { CorrectionEntry } from './corrections.ts';
import { QUERY_RULES } from './query-rules.ts';

/** What the entries are made from: a manuscript's line as it was written, null where there is none to show. */
export type LineOf = (file: string, line: number) => string | null;

/** A way to settle a finding: when it is the right one, and its entry. */
export interface Way {
  /** In Chinese; null where there is only one way. */
  readonly when: string | null;
  readonly entry: CorrectionEntry;
}

/** So many characters tell a place. */
const TELLING = 12;
const MANUSCRIPT = /\.(?:txt|md|docx)$/i;
/** The edges of a place's words are no help to find it. */
const EDGE = /^[\s\u3000]+|[\s\u3000]+$/g;

/** The ways to settle a finding by an entry; none for what only another manuscript or setting can change. */
export function waysFor(found: Diagnostic, lineOf: LineOf): Way[] {
  const file = basename(found.file);
  if (!MANUSCRIPT.test(file)) return stetAlone(found);
  const line = lineOf(found.file, found.line);
  const begin = line === null ? null : placeOf(found, line, lineOf);
  const above = lineAbove(found, lineOf);
  const stet = stetAt(found, line, lineOf);
  switch (found.rule) {
    case 'title-missing':
      return begin === null ? [] : [{ when: null, entry: { file, ...begin, is: 'title' } }];
    case 'paragraph-break-doubtful':
      return [
        ...(above === null ? [] : [{ when: '是同一段', entry: { file, ...above, join: true as const } }]),
        ...(stet === null ? [] : [{ when: '是两段', entry: stet }]),
      ];
    case 'heading-break-doubtful': {
      const end = line === null ? null : endOf(found, line, lineOf);
      return [
        ...(end === null ? [] : [{ when: '是同一标题', entry: { file, ...end, join: true as const } }]),
        ...(stet === null ? [] : [{ when: '不是', entry: stet }]),
      ];
    }
    case 'article-start-doubtful':
      return [
        ...(begin === null ? [] : [{ when: '是署名', entry: { file, ...begin, is: 'byline' as const } }]),
        ...(stet === null ? [] : [{ when: '不是另一篇', entry: stet }]),
      ];
    case 'heading-unnumbered':
      return begin === null ? [] : [{ when: '不是标题', entry: { file, ...begin, is: 'paragraph' } }];
    case 'paragraph-joined':
      return above === null ? [] : [{ when: '是两段', entry: { file, ...above, apart: true } }];
    case 'running-head-removed':
    case 'page-number-removed':
    case 'turn-line-removed':
    case 'rule-removed':
      return begin === null ? [] : [{ when: '是正文', entry: { file, ...begin, is: 'paragraph' } }];
    default:
      return stet === null ? [] : [{ when: null, entry: stet }];
  }
}

/** A line of a manuscript by its first words, or with `isEnd` by its last, as an entry names it; null for one without words. */
export function entryPlace(file: string, line: number, isEnd: boolean, lineOf: LineOf): CorrectionEntry | null {
  const written = lineOf(file, line);
  if (written === null) return null;
  const start = written.length - written.trimStart().length + 1;
  const at = { line, column: start, endLine: line, endColumn: start };
  const about: Diagnostic = { severity: 'info', rule: '', message: '', file, ...at };
  const place = isEnd ? endOf(about, written, lineOf) : placeOf(about, written, lineOf);
  return place === null ? null : { file: basename(file), ...place };
}

/** The ways on lines of their own. */
export function howLines(ways: readonly Way[]): string[] {
  return ways.map(({ when, entry }) => `${when === null ? '' : `${when}：`}${printCorrection(entry)}`);
}

/** What is said of issue.yaml or of the whole issue is answered for the whole issue. */
function stetAlone({ rule, severity }: Diagnostic): Way[] {
  return severity === 'warning' && QUERY_RULES.includes(rule) ? [{ when: null, entry: { stet: rule } }] : [];
}

function stetAt(found: Diagnostic, line: string | null, lineOf: LineOf): CorrectionEntry | null {
  if (found.severity !== 'warning' || !QUERY_RULES.includes(found.rule)) return null;
  const file = basename(found.file);
  const at = line === null ? null : placeOf(found, line, lineOf);
  return at === null ? { file, stet: found.rule } : { file, ...at, stet: found.rule };
}

type Place = Pick<CorrectionEntry, 'at' | 'line'>;

/** The words from the finding's own place on; of a place at the end of its line, those before it as well. */
function placeOf(
  { file, line, column, endLine, endColumn }: Diagnostic,
  written: string,
  lineOf: LineOf,
): Place | null {
  const characters = [...written];
  const from = Math.max(0, Math.min(column - 1, characters.length - 1));
  const to = endLine === line ? Math.max(endColumn, from + TELLING) : from + TELLING;
  const first = characters.length - from < 4 ? Math.max(0, characters.length - TELLING) : from;
  const words = characters
    .slice(first, Math.min(to, first + 2 * TELLING))
    .join('')
    .replace(EDGE, '');
  return isBlank(words) ? null : { at: words, ...hint(file, line, words, lineOf) };
}

function endOf({ file, line }: Diagnostic, written: string, lineOf: LineOf): Place | null {
  const words = [...written.trim()].slice(-TELLING).join('').replace(EDGE, '');
  return isBlank(words) ? null : { at: `…${words}`, ...hint(file, line, words, lineOf) };
}

const MOST_BLANK = 5;

/** The end of the line above that has words. */
function lineAbove(found: Diagnostic, lineOf: LineOf): Place | null {
  for (let line = found.line - 1; line > 0 && line >= found.line - MOST_BLANK; line--) {
    const written = lineOf(found.file, line);
    if (written !== null && !isBlank(written)) return endOf({ ...found, line }, written, lineOf);
  }
  return null;
}

/** The line's number, where the words stand in others too. */
function hint(file: string, line: number, words: string, lineOf: LineOf): Pick<CorrectionEntry, 'line'> {
  return timesIn(file, folded(words), lineOf) > 1 ? { line } : {};
}

/** The folded text of each file; blank lines end it only where very many follow each other. */
const texts = new WeakMap<LineOf, Map<string, string>>();
const MOST_GAP = 300;

function timesIn(file: string, words: string, lineOf: LineOf): number {
  const known = texts.get(lineOf) ?? new Map<string, string>();
  texts.set(lineOf, known);
  let text = known.get(file);
  if (text === undefined) {
    const parts: string[] = [];
    for (let line = 1, gap = 0; gap < MOST_GAP; line++) {
      const written = lineOf(file, line);
      gap = written === null ? gap + 1 : 0;
      if (written !== null) parts.push(folded(written));
    }
    text = parts.join('');
    known.set(file, text);
  }
  let times = 0;
  for (let at = text.indexOf(words); at >= 0 && times < 2; at = text.indexOf(words, at + 1)) times++;
  return times;
}
