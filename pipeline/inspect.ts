/** pnpm inspect — prints the value of one stage of the street as JSON, for whoever wants to see what became of a text. */
import { choicesHint } from './closest.ts';
import { type Edited, toEdition } from './edition/edition.ts';
import { openFonts } from './fonts.ts';
import { decisionsIn } from './intake/decisions.ts';
import { findIssues, type IssueFolder } from './intake/folders.ts';
import { takeIn } from './intake/intake.ts';
import { picturesIn } from './intake/pictures.ts';
import { type IssuePlan, issueSchema } from './issue.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { articlesOf, EDITIONS, type Edition, type Issue } from './model/document.ts';
import { outlineOf } from './model/outline.ts';
import { layout } from './render/pdf/layout.ts';
import type { Job } from './render/renderer.ts';
import { loadStyle, styleIn } from './templates.ts';
import { type Command, chosen, type Request, UsageError } from './terminal/command.ts';
import { mustBeThere } from './terminal/order.ts';
import { run } from './terminal/run.ts';

/** An issue taken in, with all that a later stage needs of its folder. */
interface Subject {
  readonly issue: Issue;
  readonly plan: IssuePlan;
  readonly diagnostics: readonly Diagnostic[];
  readonly picture: Job['picture'];
  readonly folder: IssueFolder;
}

/** What each stage gives, for an issue and an edition. */
const STAGES: Record<string, (subject: Subject, edition: Edition) => unknown> = {
  outline: ({ issue, diagnostics }) => ({ articles: articlesOf(issue).map(outlineOf), diagnostics }),
  model: ({ issue }) => issue,
  edition: async (subject, edition) => (await editionOf(subject, edition)).issue,
  pages: typeset,
};

const INSPECT: Command = {
  name: 'pnpm inspect',
  summary: '把流水线上某一站的结果打印成 JSON。--at schema 打印 issue.yaml 的 JSON Schema。',
  paths: '原稿或期文件夹',
  options: [
    { name: 'at', value: 'STAGE', help: `哪一站：${Object.keys(STAGES).join('、')}、schema` },
    { name: 'edition', value: 'zh-Hans', help: '哪个版本（默认 zh-Hans）' },
  ],
};

await run(INSPECT, async (request) => {
  const stage = stageOf(request);
  const edition = (chosen(request, 'edition', '版本', EDITIONS)[0] ?? 'zh-Hans') as Edition;
  const value = stage === 'schema' ? issueSchema() : await valueAt(stage, pathOf(request), edition);
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  return 0;
});

function stageOf(request: Request): string {
  const stages = [...Object.keys(STAGES), 'schema'];
  const stage = request.values('at').at(-1);
  if (stage === undefined) throw new UsageError(`要看哪一站？请写 --at，可用的有：${stages.join('、')}`);
  if (!stages.includes(stage)) throw new UsageError(`没有“${stage}”这一站。${choicesHint(stage, stages)}`);
  return stage;
}

function pathOf(request: Request): string {
  const [path, more] = request.paths;
  if (path === undefined || more !== undefined) throw new UsageError('请写一个原稿或期文件夹的路径。');
  mustBeThere(path, INSPECT.name);
  return path;
}

async function valueAt(stage: string, path: string, edition: Edition): Promise<unknown> {
  const { folders, diagnostics } = findIssues(path);
  const [folder, more] = folders;
  if (more !== undefined) throw new UsageError(`${path} 里有 ${folders.length} 期，请指明一期。`);
  if (folder === undefined) return { articles: [], diagnostics };
  const intake = await takeIn(folder);
  const { issue } = intake;
  if (issue === null) return { articles: [], diagnostics: intake.diagnostics };
  return STAGES[stage]!({ ...intake, issue, picture: picturesIn(folder), folder }, edition);
}

/** The issue in an edition, with the editor's instructions and decisions. */
function editionOf({ issue, plan, folder }: Subject, edition: Edition): Promise<Edited> {
  return toEdition(issue, edition, plan.instructions, decisionsIn(folder, edition).decisions);
}

async function typeset(subject: Subject, edition: Edition): Promise<unknown> {
  const { plan, picture } = subject;
  const edited = await editionOf(subject, edition);
  const fonts = await openFonts();
  const style = styleIn(await loadStyle(plan.style.name), edited.wording);
  const wanted = { cover: null, queries: [], progress: () => {} };
  return layout({ ...wanted, issue: edited.issue, edition, style, fonts: () => fonts(edition), picture });
}
