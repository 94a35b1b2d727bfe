/** pnpm review — lists the risky places of an edition in another script, and writes them into its decisions file for the editor. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findIssues, type IssueFolder, shownPath } from './intake/folders.ts';
import { decisionsName, printDecisions } from './issue/decisions.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Edition } from './model/document.ts';
import type { Query } from './model/places.ts';
import { decode } from './read/source/decode.ts';
import type { Command } from './terminal/command.ts';
import { editionsOf } from './terminal/editions.ts';
import { mustBeThere } from './terminal/order.ts';
import { paint } from './terminal/paint.ts';
import { diagnosticLine } from './terminal/report.ts';
import { run } from './terminal/run.ts';
import { visibleInLine } from './terminal/visible.ts';
import { complain, say } from './terminal/write.ts';
import { openWorkshop } from './workshop/workshop.ts';
import { writeWhole } from './write/whole-file.ts';

const REVIEW: Command = {
  name: 'pnpm review',
  summary: '列出繁体版里拿不准的字句，最可疑的在前，并写进本期的 decisions.<版本>.yaml，请编辑写定。定好的不会丢。',
  paths: '[原稿、期文件夹或 content]…（默认 content）',
  options: [{ name: 'edition', value: 'zh-Hant-TW', help: '哪个版本（默认按 issue.yaml 里的各版）' }],
};

/** Runs the command; the exit status is set, nothing is thrown. */
export const main = () =>
  run(REVIEW, async (request) => {
    const editions = editionsOf(request);
    let isRead = true;
    for (const path of request.paths.length > 0 ? request.paths : ['content']) {
      mustBeThere(path, REVIEW.name);
      const { folders, diagnostics } = findIssues(path);
      isRead = printedNoErrors(diagnostics) && isRead;
      for (const folder of folders) isRead = (await reviewIssue(folder, editions)) && isRead;
    }
    return isRead ? 0 : 1;
  });

/** Reviews the editions asked for, or all that the issue makes; false where something could not be read. */
async function reviewIssue(folder: IssueFolder, asked: readonly Edition[]): Promise<boolean> {
  const workshop = openWorkshop();
  const { plan, diagnostics } = await workshop.takenIn(folder);
  if (!printedNoErrors(diagnostics)) return false;
  let isRead = true;
  for (const edition of asked.length > 0 ? asked : plan.editions) {
    const edited = await workshop.edited(folder, edition);
    if (edited === null || !printedNoErrors(edited.diagnostics)) {
      isRead = false;
      continue;
    }
    const { queries, decisions } = edited;
    if (edition === 'zh-Hans' && queries.length === 0 && decisions.length === 0) {
      if (asked.length > 0) say(`${folder.id} ${edition} 没有要定的字句：简体的原稿不用转换，原样印出。\n\n`);
      continue;
    }
    const path = join(folder.path, decisionsName(edition));
    const previous = existsSync(path) ? decode(readFileSync(path)).text : '';
    const next = printDecisions({ queries, decisions, previous, isWhole: folder.only === null });
    const isAsked = queries.some(({ settled }) => !settled) || decisions.length > 0;
    if (next !== previous && (isAsked || previous !== '')) writeWhole(path, Buffer.from(next));
    say(listed(folder.id, edition, queries, shownPath(path)));
  }
  return isRead;
}

/** Prints the errors; true where there are none. */
function printedNoErrors(diagnostics: readonly Diagnostic[]): boolean {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  for (const error of errors) complain(`${diagnosticLine(error)}\n`);
  return errors.length === 0;
}

function listed(id: string, edition: Edition, queries: readonly Query[], path: string): string {
  const open = queries.filter(({ settled }) => !settled);
  const settled = queries.length - open.length;
  const verdict =
    open.length === 0
      ? `没有要定的字句（已定 ${settled} 项）。`
      : `待定 ${open.length} 项，已定 ${settled} 项。请在 ${visibleInLine(path)} 里写定，再出成品。`;
  return `${[paint.bold(`${id} ${edition}`), ...open.map(entry), verdict].join('\n')}\n\n`;
}

/** A query on two lines: where and what, then the choice made and the others. */
function entry({ places, candidates, reason }: Query, index: number): string {
  const { file, point, before, phrase, after } = places[0]!;
  const [form, ...others] = candidates;
  const more = places.length > 1 ? `，共 ${places.length} 处` : '';
  const context = `${before}【${phrase}】${after}`.replace(/\s+/g, ' ');
  return [
    `${index + 1}. ${visibleInLine(file)}:${point.line}:${point.column}  ${context}${more}`,
    `   写作 ${paint.bold(form!)}，也可能是 ${others.join('、')}  ${paint.dim(reason)}`,
  ].join('\n');
}
