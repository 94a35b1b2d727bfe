/** What an issue asks of its editor and what was repaired, with the entries that would settle each. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { lineReader } from '../../intake/lines.ts';
import { type LineOf, waysFor } from '../../issue/ways.ts';
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts';
import type { FindingView } from '../contract.ts';
import type { Session } from '../session.ts';

/** All findings of an issue and its editions, in the order of the manuscripts. */
export async function questionsOf({ folder, workshop }: Session): Promise<FindingView[]> {
  const { plan, diagnostics, written } = await workshop.takenIn(folder);
  const found = [...diagnostics, ...(await workshop.checked(folder))];
  for (const edition of plan.editions) found.push(...((await workshop.edited(folder, edition))?.diagnostics ?? []));
  const once = new Map(found.map((one) => [JSON.stringify(one), one]));
  const line = lineReader(written);
  return sortDiagnostics([...once.values()]).map((one) => findingView(one, line));
}

/** A finding with its words; `lineOf` gives a manuscript's line as it was written. */
export function findingView(found: Diagnostic, lineOf: LineOf): FindingView {
  const { rule, severity, message, hint = null, fix = null, line, column, endLine, endColumn } = found;
  const told = [rule, found.file, line, column, message].join('\0');
  return {
    id: createHash('sha1').update(told).digest('hex').slice(0, 12),
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
