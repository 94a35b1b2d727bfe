/** pnpm build:all — the whole street on one screen: manuscripts in, finished files out. */
import { openSheets } from './consistency/sheets.ts';
import { findIssues, type IssueFolder, inFolder } from './intake/folders.ts';
import type { IssuePlan } from './issue/issue.ts';
import { type Numbers, openNumbers } from './issue/repeated.ts';
import { basesKept, type MadeDocument } from './merge/keep-base.ts';
import type { IssueFacts } from './preflight/issue-facts.ts';
import { pronounce } from './preflight/pronounce.ts';
import { extensionOf, formatFiles, loadRender } from './render/formats.ts';
import type { Job, OutputFile, Render } from './render/renderer.ts';
import { singlesOf } from './render/single.ts';
import { issueLines } from './terminal/issue-lines.ts';
import { type Ledger, openLedger } from './terminal/ledger.ts';
import { BUILD, type Order, readOrder } from './terminal/order.ts';
import { type Progress, progressOn } from './terminal/progress.ts';
import { PUT_BACK, run } from './terminal/run.ts';
import { conclude, extent, type Finished } from './terminal/summary.ts';
import { say } from './terminal/write.ts';
import { openWorkshop, SAID_BY_CHECK, type Workshop } from './workshop/workshop.ts';
import { recover } from './write/recover.ts';
import { openStaging } from './write/staging.ts';

/** Runs the command; the exit status is set, nothing is thrown. */
export const main = () =>
  run(BUILD, async (request) => {
    const order = readOrder(request);
    const progress = progressOn(process.stdout);
    if (await recover(order.out)) say(`${PUT_BACK}\n`);

    const ledger = openLedger(order.strict);
    const { folders, diagnostics } = findIssues(order.content);
    ledger.add(null, diagnostics);
    const workshop = openWorkshop();
    const numbers = openNumbers();
    const planned = [];
    for (const folder of order.select(folders)) {
      const editions = await ledger.attempt(folder.id, folder.id, () =>
        editionsOf(folder, order, workshop, numbers, ledger, progress),
      );
      for (const one of editions ?? []) planned.push(one);
    }
    if (planned.every(({ folder }) => ledger.held.has(folder.id))) return conclude(ledger, [], [], order);

    const isPrinted = order.formats.some((format) => format === 'pdf' || format === 'press');
    const staging = openStaging(order.out);
    const bases: MadeDocument[] = [];
    const sheets = openSheets();
    try {
      const finished: Finished[] = [];
      // What is finished is let go: a long issue is large in every edition.
      for (let next = planned.shift(); next !== undefined; next = planned.shift()) {
        const { folder, edition, plan } = next;
        if (ledger.held.has(folder.id)) continue;
        const at = `${folder.id} ${plan.style.name}`;
        const wanted = { impose: order.impose, isPrinted };
        const job = await ledger.attempt(folder.id, at, () => workshop.job(folder, edition, wanted));
        if (job === null) continue;
        for (const format of order.formats) {
          const name = `${folder.id}/${folder.id}.${edition}`;
          const title = `${name}.${extensionOf(format)}`;
          const rendering = progress.stage(`制作 ${title}`);
          const render = await loadRender(format);
          const output = await ledger.attempt(folder.id, title, () => render({ ...job, progress: rendering.share }));
          if (output === null) {
            rendering.done('没有做成');
            break;
          }
          ledger.add(
            folder.id,
            output.diagnostics.filter(({ rule }) => rule !== SAID_BY_CHECK).map((one) => inFolder(folder, one)),
          );
          const time = rendering.done(output.pages === null ? '' : `${output.pages} 页`);
          const singles = order.isSplit && format === 'docx' ? await singleFiles(job, render) : [];
          for (const { extension, bytes, pages, signature } of [...formatFiles(format, output), ...singles]) {
            const path = `${name}.${extension}`;
            // Two formats may come with the same table.
            if (finished.some((one) => one.path === path)) continue;
            const told = factsFor(plan, extension === extensionOf(format));
            const examined = signature === null ? null : () => pronounce(path, bytes, told, signature);
            const verdict = examined === null ? null : await ledger.attempt(folder.id, path, examined);
            ledger.add(folder.id, verdict?.diagnostics ?? []);
            staging.put(path, bytes);
            if (!singles.some((one) => one.extension === extension)) await sheets.take(extension, bytes);
            if (format === 'docx') bases.push({ folder, document: bytes });
            finished.push({
              path,
              bytes: bytes.length,
              pages,
              time,
              report: verdict?.report ?? null,
              issue: folder.id,
            });
          }
        }
        ledger.add(folder.id, (await ledger.attempt(folder.id, at, () => sheets.finish(folder, job))) ?? []);
        workshop.letGo(folder, edition);
      }
      for (const id of ledger.held) staging.discard(id);
      await staging.publish();
      for (const folder of order.select(folders).filter(({ id }) => !ledger.held.has(id)))
        sheets.add(folder.id, await issueLines(workshop, folder, folders, order.out));
      ledger.add(null, basesKept(bases.filter(({ folder }) => !ledger.held.has(folder.id))));
      return conclude(
        ledger,
        finished.filter(({ issue }) => !ledger.held.has(issue)),
        sheets.all(),
        order,
      );
    } finally {
      staging.clear();
    }
  });

/** Reads and checks an issue, and converts it for each edition that is asked for. */
async function editionsOf(
  folder: IssueFolder,
  order: Order,
  workshop: Workshop,
  numbers: Numbers,
  ledger: Ledger,
  progress: Progress,
) {
  const reading = progress.stage(`收稿 ${folder.id}`);
  const { issue, plan, yaml, diagnostics } = await workshop.takenIn(folder);
  ledger.add(folder.id, diagnostics);
  ledger.add(folder.id, numbers(folder.id, yaml.file, plan));
  ledger.add(folder.id, await workshop.checked(folder));
  reading.done(extent(issue));
  const planned = [];
  for (const edition of issue === null ? [] : (order.editions ?? plan.editions)) {
    const converting = progress.stage(`转换 ${folder.id} ${edition}`);
    ledger.add(folder.id, (await workshop.edited(folder, edition))?.diagnostics ?? []);
    planned.push({ folder, edition, plan });
    converting.done('');
  }
  return planned;
}

/** A Word file for each article. */
async function singleFiles(job: Omit<Job, 'progress'>, render: Render): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const single of singlesOf(job)) {
    const { bytes, pages } = await render(single.job);
    files.push({ extension: `${single.name}.docx`, bytes, pages, signature: null });
  }
  return files;
}

/** What a press file is examined by; only the pages of the issue itself are bound. */
function factsFor({ masthead, isNamed, wishes }: IssuePlan, isBound: boolean): IssueFacts {
  return { journal: masthead.journal, isNamed, press: wishes.press, binding: isBound ? wishes.binding : null };
}
