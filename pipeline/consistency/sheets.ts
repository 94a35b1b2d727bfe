/** The 核对单 of a build: files are read back as they are made, and compared when an edition is finished. */
import { type IssueFolder, shownPath } from '../intake/folders.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Edition } from '../model/document.ts';
import { finishedLines, type MadeFrom } from './finished.ts';
import { type ConsistencyDifference, type ConsistencyLine, type ConsistencySheet, consistencyLine } from './line.ts';
import { readBack } from './read-back.ts';
import type { FileTold } from './told.ts';

export interface Sheets {
  /** Reads a file of the edition at work back; `extension` is what follows the edition in its name. */
  take(extension: string, bytes: Uint8Array): Promise<void>;
  /** Compares what was taken with what it was made from; gives a warning for each line that differs. */
  finish(folder: IssueFolder, from: MadeFrom): Promise<Diagnostic[]>;
  /** Adds lines of an issue that no finished file answers for. */
  add(issue: string, lines: readonly ConsistencyLine[]): void;
  /** The sheets so far, in the order in which issues came up. */
  all(): ConsistencySheet[];
}

/** Opens the sheets of a build. */
export function openSheets(): Sheets {
  const lines = new Map<string, ConsistencyLine[]>();
  let told: FileTold[] = [];
  let unread: ConsistencyDifference[] = [];
  const add = (issue: string, more: readonly ConsistencyLine[]) => {
    lines.set(issue, [...(lines.get(issue) ?? []), ...more]);
  };
  return {
    add,
    async take(extension, bytes) {
      try {
        const file = await readBack(extension, bytes);
        if (file !== null) told.push(file);
      } catch {
        unread.push({ place: extension.toUpperCase(), expected: '读得回来', found: null });
      }
    },
    async finish(folder, from) {
      const [files, broken] = [told, unread];
      [told, unread] = [[], []];
      const made = [
        ...(broken.length > 0 ? [unreadLine(from.edition, broken)] : []),
        ...(files.length > 0 ? await finishedLines(files, from) : []),
      ];
      add(folder.id, made);
      return made.filter(({ verdict }) => verdict === 'differs').map((line) => warned(line, folder));
    },
    all: () => [...lines].map(([issue, lines]) => ({ issue, lines })),
  };
}

function unreadLine(edition: Edition, broken: readonly ConsistencyDifference[]): ConsistencyLine {
  return consistencyLine(
    'files',
    edition,
    broken.map(({ place }) => place),
    '',
    broken,
  );
}

function warned({ label, edition, differences }: ConsistencyLine, { path }: IssueFolder): Diagnostic {
  const message = `成品的${label}有 ${differences.length} 处不一致（${edition}），见核对单`;
  const hint = '原稿没有改过的话，请把核对单发给维护者';
  return diagnostic('warning', 'consistency', shownPath(path), { line: 1, column: 1 }, message, hint);
}
