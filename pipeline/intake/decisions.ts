/** The decisions of an issue folder for an edition. */
import { join } from 'node:path';
import { decisionsName, readDecisions } from '../issue/decisions.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edition } from '../model/document.ts';
import type { Decision } from '../model/instructions.ts';
import { decode } from '../read/source/decode.ts';
import { bytesOf, isPresent } from './bytes.ts';
import { type IssueFolder, shownPath } from './folders.ts';

/** Reads the decisions file; where there is none, nothing is decided. */
export function decisionsIn(
  folder: IssueFolder,
  edition: Edition,
): { decisions: readonly Decision[]; diagnostics: readonly Diagnostic[] } {
  const name = decisionsName(edition);
  if (!isPresent(folder.path, name)) return { decisions: [], diagnostics: [] };
  const bytes = bytesOf(folder.path, name);
  if ('severity' in bytes) return { decisions: [], diagnostics: [bytes] };
  return readDecisions(shownPath(join(folder.path, name)), decode(bytes).text);
}

const TRADITIONAL: readonly Edition[] = ['zh-Hant-TW', 'zh-Hant-HK'];

/** What was decided for the Traditional editions of other regions; mistakes in those files are told where they belong. */
export function decisionsOfOthers(folder: IssueFolder, edition: Edition): readonly Decision[] {
  const others = TRADITIONAL.includes(edition) ? TRADITIONAL.filter((one) => one !== edition) : [];
  return others.flatMap((other) => decisionsIn(folder, other).decisions);
}
