/** pnpm check — reads and checks manuscripts and writes nothing: what an editor runs. */

import { type ConsistencySheet, isConsistent } from './consistency/line.ts';
import { findIssues } from './intake/folders.ts';
import type { Intake } from './intake/intake.ts';
import { lineReader } from './intake/lines.ts';
import { openNumbers } from './issue/repeated.ts';
import { howLines, waysFor } from './issue/ways.ts';
import { type Diagnostic, isStopped } from './model/diagnostic.ts';
import { excerptOf } from './model/excerpt.ts';
import { guide } from './model/where.ts';
import { isWrittenAsText } from './model/written-as-text.ts';
import type { Command } from './terminal/command.ts';
import { issueLines } from './terminal/issue-lines.ts';
import { foldersBeside } from './terminal/neighbours.ts';
import { mustBeThere, OUT } from './terminal/order.ts';
import { type Places, reportText, severityCounts } from './terminal/report.ts';
import { run } from './terminal/run.ts';
import { sheetText } from './terminal/sheets.ts';
import { foundOnce } from './terminal/summary.ts';
import { handOutJson, say } from './terminal/write.ts';
import { openWorkshop } from './workshop/workshop.ts';

const CHECK: Command = {
  name: 'pnpm check',
  summary: '检查原稿，什么也不写：列出要编辑回答的问题和已经修补的地方。',
  paths: '[原稿、期文件夹或 content]…（默认 content）',
  options: [
    { name: 'all', value: null, help: '逐条列出修补过的地方（默认每种只列前几处）' },
    { name: 'strict', value: null, help: '有警告也算没有通过（退出状态 1）' },
    { name: 'how', value: null, help: '每条后面附上写进 corrections.yaml 就能了结它的那一条' },
    { name: 'consistency', value: null, help: '只列核对单：题名、作者、页码、图表、刊期等各处一致不一致' },
    { name: 'out', value: 'DIR', help: '上一期的成品在哪个文件夹（默认 dist），核对页码接不接' },
    { name: 'json', value: null, help: '用 JSON 输出全部，给程序读' },
  ],
};

const NOTHING_COMPARED = '没有可以核对的：没有英文篇首、图表、总期号、要目。';

/** Runs the command; the exit status is set, nothing is thrown. */
export const main = () =>
  run(CHECK, async (request) => {
    const found: Diagnostic[] = [];
    const taken: Taken[] = [];
    const workshop = openWorkshop();
    const numbers = openNumbers();
    const sheets: ConsistencySheet[] = [];
    const out = request.values('out').at(-1) ?? OUT;
    // A manuscript may have more findings than a call may have arguments.
    const add = (more: readonly Diagnostic[]) => {
      for (const one of more) found.push(one);
    };
    for (const path of request.paths.length > 0 ? request.paths : ['content']) {
      mustBeThere(path, CHECK.name);
      const { folders, diagnostics } = findIssues(path);
      add(diagnostics);
      for (const folder of folders) {
        const { issue, plan, yaml, written, pageOf, diagnostics } = await workshop.takenIn(folder);
        taken.push({ issue, written, pageOf });
        add(numbers(folder.id, yaml.file, plan));
        add(diagnostics);
        add(await workshop.checked(folder));
        for (const edition of plan.editions) add((await workshop.edited(folder, edition))?.diagnostics ?? []);
        const beside = folder.only !== null ? [] : folders.length > 1 ? folders : foldersBeside(folder);
        sheets.push({ issue: folder.id, lines: await issueLines(workshop, folder, beside, out) });
      }
    }
    const sorted = foundOnce(found);
    const places = placesIn(taken);
    const how = request.has('how') ? (one: Diagnostic) => howLines(waysFor(one, places.line)) : undefined;
    if (request.has('consistency')) {
      if (request.has('json')) handOutJson(sheets);
      else say(`${sheetText(sheets) || NOTHING_COMPARED}\n`);
    } else if (request.has('json')) handOutJson(withExcerpts(sorted, places, how));
    else {
      const parts = [reportText(sorted, places, request.has('all'), how), sheetText(sheets)].filter(
        (part) => part !== '',
      );
      say(`${parts.join('\n')}\n${severityCounts(sorted)}。\n`);
    }
    const isStrict = request.has('strict');
    return isStopped(sorted, isStrict) || (isStrict && !sheets.every(isConsistent)) ? 1 : 0;
  });

/** What is kept of an issue taken in, to show the places of findings. */
type Taken = Pick<Intake, 'issue' | 'written' | 'pageOf'>;

/** The lines of manuscripts, and the places of Word files in words; an issue is searched only where something was found. */
function placesIn(taken: readonly Taken[]): Places {
  const line = lineReader((file, line) =>
    taken.map(({ written }) => written(file, line)).find((one) => one !== undefined),
  );
  let guides: ReturnType<typeof guide>[] | null = null;
  return {
    line,
    words({ file, line, column }) {
      if (isWrittenAsText(file) || file.endsWith('.yaml')) return null;
      guides ??= taken.flatMap(({ issue }) => (issue === null ? [] : [guide(issue)]));
      const found = guides.map((words) => words(file, { line, column })).find((words) => words !== null) ?? null;
      const page = taken.map(({ pageOf }) => pageOf(file, line)).find((one) => one !== undefined);
      return page === undefined ? found : `第 ${page} 页${found === null ? '' : `，${found}`}`;
    },
  };
}

/** With the manuscript's own characters at the place, null where there are none to show; and with what would settle it, if asked for. */
function withExcerpts(found: readonly Diagnostic[], places: Places, how?: (one: Diagnostic) => string[]): object[] {
  return found.map((one) => {
    const line = places.line(one.file, one.line);
    const end = one.endLine > one.line ? Number.MAX_SAFE_INTEGER : one.endColumn;
    const excerpt = line === null ? null : excerptOf(line, one.column, end);
    return { ...one, excerpt, ...(how === undefined ? {} : { how: how(one) }) };
  });
}
