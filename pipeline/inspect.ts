/** pnpm inspect — prints the value of one stage of the street as JSON, for whoever wants to see what became of a text. */
import { readFileSync } from 'node:fs';
import { correctionsIn } from './intake/corrections.ts';
import { findIssues, type IssueFolder, manuscriptsIn } from './intake/folders.ts';
import { type Intake, readManuscript } from './intake/intake.ts';
import { choicesHint } from './issue/closest.ts';
import { issueSchema } from './issue/issue.ts';
import { articlesOf, type Edition, type Issue } from './model/document.ts';
import { outlineOf } from './model/outline.ts';
import { joined } from './model/runs.ts';
import { startOf } from './read/grammar/line.ts';
import { STAGES as READING } from './read/grammar/stages.ts';
import type { Watch } from './read/grammar/watch.ts';
import { statsAt } from './stats.ts';
import { type Command, type Request, UsageError } from './terminal/command.ts';
import { editionsOf } from './terminal/editions.ts';
import { mustBeThere } from './terminal/order.ts';
import { run } from './terminal/run.ts';
import { handOutJson } from './terminal/write.ts';
import type { Page } from './typeset/pages.ts';
import { openWorkshop, type Workshop } from './workshop/workshop.ts';

/** An issue taken in, and where it is worked on. */
type Subject = Intake & { readonly issue: Issue; readonly folder: IssueFolder; readonly workshop: Workshop };

/** What each stage gives, for an issue and an edition. */
const STAGES: Record<string, (subject: Subject, edition: Edition) => unknown> = {
  outline: ({ issue, diagnostics }) => ({ articles: articlesOf(issue).map(outlineOf), diagnostics }),
  model: ({ issue }) => issue,
  edition: async ({ workshop, folder }, edition) => (await workshop.edited(folder, edition))!.issue,
  lines: async ({ workshop, folder }, edition) => (await workshop.pages(folder, edition)).pages.map(pageLines),
  pages: ({ workshop, folder }, edition) => workshop.pages(folder, edition),
};
/** The lines of a manuscript after a stage of the reader. */
const READER_STAGES = READING.map(({ name }) => `stage:${name}`);
const NAMES = [...Object.keys(STAGES), 'seams', ...READER_STAGES, 'typography', 'schema'];

const INSPECT: Command = {
  name: 'pnpm inspect',
  summary: `把流水线上某一站的结果打印成 JSON。
--at seams 列出原稿每一行读成了什么、凭哪条规则，与下一行接不接、又凭哪条；--at stage:名称 列出认稿时那一步之后的各行。
--at typography 量一份印好的 PDF，列出版面上的毛病；--at schema 打印 issue.yaml 的 JSON Schema。`,
  paths: '原稿、期文件夹或 PDF',
  options: [
    { name: 'at', value: 'STAGE', help: `哪一站：${NAMES.join('、')}` },
    { name: 'edition', value: 'zh-Hans', help: '哪个版本（默认 zh-Hans）' },
  ],
};

/** Runs the command; the exit status is set, nothing is thrown. */
export const main = () =>
  run(INSPECT, async (request) => {
    const stage = stageOf(request);
    const edition = editionsOf(request)[0] ?? 'zh-Hans';
    const value = stage === 'schema' ? issueSchema() : await valueAt(stage, pathOf(request), edition);
    handOutJson(value);
    return 0;
  });

function stageOf(request: Request): string {
  const stage = request.values('at').at(-1);
  if (stage === undefined) throw new UsageError(`要看哪一站？请写 --at，可用的有：${NAMES.join('、')}`);
  if (!NAMES.includes(stage)) throw new UsageError(`没有“${stage}”这一站。${choicesHint(stage, NAMES)}`);
  return stage;
}

function pathOf(request: Request): string {
  const [path, more] = request.paths;
  if (path === undefined || more !== undefined) throw new UsageError('请写一个原稿、期文件夹或 PDF 的路径。');
  mustBeThere(path, INSPECT.name);
  return path;
}

async function valueAt(stage: string, path: string, edition: Edition): Promise<unknown> {
  if (stage === 'typography') return typographyOf(path);
  const { folders, diagnostics } = findIssues(path);
  const [folder, more] = folders;
  if (more !== undefined) throw new UsageError(`${path} 里有 ${folders.length} 期，请指明一期。`);
  if (folder === undefined) return { articles: [], diagnostics };
  if (stage === 'seams' || READER_STAGES.includes(stage)) return watchReading(folder, stage);
  const workshop = openWorkshop();
  const intake = await workshop.takenIn(folder);
  const { issue } = intake;
  if (issue === null) return { articles: [], diagnostics: intake.diagnostics };
  return STAGES[stage]!({ ...intake, issue, folder, workshop }, edition);
}

/** What the reader makes of the lines of the manuscripts, file by file. */
async function watchReading(folder: IssueFolder, stage: string): Promise<unknown> {
  const files: { file: string; lines: unknown[] }[] = [];
  const { readings } = correctionsIn(folder);
  for (const name of manuscriptsIn(folder).names) {
    const lines: unknown[] = [];
    const watch: Watch = {
      stage: (done, after) => {
        if (stage === `stage:${done}`)
          lines.push(...after.map((line) => ({ line: startOf(line).line, text: joined(line.text) })));
      },
      article: (seen) => {
        if (stage === 'seams')
          lines.push(
            ...seen.map(({ line, ...read }) => ({ line: startOf(line).line, text: joined(line.text), ...read })),
          );
      },
    };
    await readManuscript(folder.path, name, watch, { corrections: readings.get(name) ?? [], doubt: () => {} });
    files.push({ file: name, lines });
  }
  return files;
}

async function typographyOf(path: string): Promise<unknown> {
  const bytes = statsAt(path)?.isFile() === true ? readFileSync(path) : Buffer.alloc(0);
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new UsageError(`${path} 不是 PDF。`);
  const { proofread } = await import('./render/pdf/proof/proof.ts');
  return proofread(bytes);
}

/** The text of each line of a page in reading order: runs on one baseline, one after another. */
function pageLines({ folio, runs }: Page): { folio: number; lines: string[] } {
  const lines: string[] = [];
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    if (before !== undefined && before.baseline === run.baseline && before.x < run.x)
      lines.push(lines.pop() + run.text);
    else lines.push(run.text);
  });
  return { folio, lines };
}
