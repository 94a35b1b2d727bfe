/** What an issue asks of its editor and what was repaired, with the entries that would settle each. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { lineReader } from '../../intake/lines.ts';
import { type LineOf, waysFor } from '../../issue/ways.ts';
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts';
import type { FindingView, QuestionsView } from '../contract.ts';
import type { Session } from '../session.ts';

/** So many repairs of one rule are shown; a long manuscript has tens of thousands. */
const MOST_REPAIRS = 500;

/** The findings of an issue and its editions, in the order of the manuscripts. */
export async function questionsOf({ folder, workshop }: Session): Promise<QuestionsView> {
  const { plan, diagnostics, written } = await workshop.takenIn(folder);
  const found = [...diagnostics];
  const add = (more: readonly Diagnostic[]) => {
    for (const one of more) found.push(one);
  };
  add(await workshop.checked(folder));
  for (const edition of plan.editions) add((await workshop.edited(folder, edition))?.diagnostics ?? []);
  const once = [...new Map(found.map((one) => [told(one), one])).values()];
  const totals: Record<string, number> = {};
  const shown = sortDiagnostics(once).filter(({ rule, severity }) => {
    totals[rule] = (totals[rule] ?? 0) + 1;
    return severity !== 'info' || totals[rule] <= MOST_REPAIRS;
  });
  const line = lineReader(written);
  return { findings: shown.map((one) => findingView(one, line)), totals };
}

/** What makes two findings one. */
function told({ rule, file, line, column, message }: Diagnostic): string {
  return [rule, file, line, column, message].join('\0');
}

/** A finding with its words; `lineOf` gives a manuscript's line as it was written. */
export function findingView(found: Diagnostic, lineOf: LineOf): FindingView {
  const { rule, severity, message, hint = null, fix = null, line, column, endLine, endColumn } = found;
  return {
    id: createHash('sha1').update(told(found)).digest('hex').slice(0, 12),
    ...{ rule, severity, message, hint, fix, line, column, endLine, endColumn },
    file: basename(found.file),
    excerpt: excerptView(found, lineOf),
    ways: severity === 'error' ? [] : waysFor(found, lineOf),
  };
}

/** Characters shown on each side, and at most of the place itself. */
const BEFORE = 12;
const AFTER = 16;
const LONGEST = 40;

function excerptView({ file, line, column, endLine, endColumn }: Diagnostic, lineOf: LineOf): FindingView['excerpt'] {
  const written = lineOf(file, line);
  if (written === null) return null;
  const characters = Array.from(written);
  const from = Math.min(column - 1, characters.length);
  const end = Math.min(endLine > line ? characters.length : Math.max(endColumn, column), from + LONGEST);
  const cut = (a: number, b: number) => characters.slice(Math.max(0, a), b).join('');
  return [
    `${from > BEFORE ? '…' : ''}${cut(from - BEFORE, from)}`,
    cut(from, end),
    `${cut(end, end + AFTER)}${end + AFTER < characters.length ? '…' : ''}`,
  ];
}
