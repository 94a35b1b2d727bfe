/** pnpm build:all — the whole street on one screen: manuscripts in, finished files out. */
import { check } from './check/check.ts';
import { toEdition } from './edition/edition.ts';
import { openFonts } from './fonts.ts';
import { askEdition, askNames, glyphsFor } from './glyphs.ts';
import { decisionsIn } from './intake/decisions.ts';
import { findIssues, type IssueFolder, inFolder } from './intake/folders.ts';
import { takeIn } from './intake/intake.ts';
import { asksIn } from './model/diagnostic.ts';
import { pronounce } from './preflight/pronounce.ts';
import { extensionOf, filesOf, loadRender } from './render/formats.ts';
import type { Job } from './render/renderer.ts';
import { loadStyle, styleIn } from './templates.ts';
import { type Ledger, openLedger } from './terminal/ledger.ts';
import { BUILD, type Order, readOrder } from './terminal/order.ts';
import { type Progress, progressOn } from './terminal/progress.ts';
import { run } from './terminal/run.ts';
import { conclude, extent, type Finished } from './terminal/summary.ts';
import { say } from './terminal/write.ts';
import { trimmed } from './trim.ts';
import { openDesk } from './write/desk.ts';
import { recover } from './write/recover.ts';

await run(BUILD, async (request) => {
  const order = readOrder(request);
  const progress = progressOn(process.stdout);
  if (await recover(order.out)) say('上次没有换完的成品，已经换回原来的一套。\n');

  const ledger = openLedger(order.strict);
  const { folders, diagnostics } = findIssues(order.content);
  ledger.add(null, diagnostics);
  const planned = [];
  for (const folder of order.select(folders)) {
    const editions = await ledger.attempt(folder.id, folder.id, () => editionsOf(folder, order, ledger, progress));
    for (const one of editions ?? []) planned.push(one);
  }
  if (planned.every(({ folder }) => ledger.held.has(folder.id))) return conclude(ledger, [], order);

  const fonts = await openFonts();
  const isPrinted = order.formats.some((format) => format === 'pdf' || format === 'press');
  const desk = openDesk(order.out);
  try {
    const finished: Finished[] = [];
    // What is finished is let go: a long issue is large in every edition.
    for (let next = planned.shift(); next !== undefined; next = planned.shift()) {
      const { folder, edition, edited, plan, queries, picture, original } = next;
      if (ledger.held.has(folder.id)) continue;
      const { issue, wording } = edited;
      const at = `${folder.id} ${plan.style.name}`;
      const style = await ledger.attempt(folder.id, at, () => loadStyle(plan.style.name));
      if (style === null) continue;
      const job: Omit<Job, 'progress'> = {
        issue,
        edition,
        style: styleIn(trimmed(style, plan.trim), wording),
        fonts: () => fonts(edition),
        picture,
        original,
        cover: plan.cover,
        wishes: plan.wishes,
        impose: order.impose,
        pages: async () => (await import('./render/pdf/once.ts')).pageStarts({ ...job, progress: () => {} }, isPrinted),
        printed: async () => (await import('./render/pdf/printed.ts')).printed({ ...job, progress: () => {} }),
        queries,
      };
      const told = { journal: plan.masthead.journal, press: plan.wishes.press };
      for (const format of order.formats) {
        const name = `${issue.id}/${issue.id}.${edition}`;
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
          output.diagnostics.map((one) => inFolder(folder, one)),
        );
        const time = rendering.done(output.pages === null ? '' : `${output.pages} 页`);
        for (const { extension, bytes, pages, signature } of filesOf(format, output)) {
          const path = `${name}.${extension}`;
          const examined = signature === null ? null : () => pronounce(path, bytes, told, signature);
          const verdict = examined === null ? null : await ledger.attempt(folder.id, path, examined);
          ledger.add(folder.id, verdict?.diagnostics ?? []);
          desk.put(path, bytes);
          finished.push({ path, bytes: bytes.length, pages, time, report: verdict?.report ?? null, issue: issue.id });
        }
      }
    }
    for (const id of ledger.held) desk.discard(id);
    await desk.publish();
    return conclude(
      ledger,
      finished.filter(({ issue }) => !ledger.held.has(issue)),
      order,
    );
  } finally {
    desk.clear();
  }
});

/** Reads and checks an issue, and converts it for each edition that is asked for. */
async function editionsOf(folder: IssueFolder, order: Order, ledger: Ledger, progress: Progress) {
  const reading = progress.stage(`收稿 ${folder.id}`);
  const { issue, plan, yaml, picture, original, diagnostics } = await takeIn(folder);
  const asked = issue === null ? [] : [...check(issue, await glyphsFor(issue)), ...(await askNames(issue, yaml))];
  const queries = [...diagnostics, ...asked];
  ledger.add(folder.id, queries);
  reading.done(extent(issue));
  const planned = [];
  for (const edition of issue === null ? [] : (order.editions ?? plan.editions)) {
    const converting = progress.stage(`转换 ${folder.id} ${edition}`);
    const { decisions, diagnostics } = decisionsIn(folder, edition);
    const edited = await toEdition(issue!, edition, plan.instructions, decisions);
    const asked = [...diagnostics, ...edited.diagnostics, ...(await askEdition(edited.issue, issue!, yaml))];
    ledger.add(folder.id, asked);
    const asks = asksIn(edited.wording, queries, asked);
    planned.push({ folder, edition, edited, plan, queries: asks, picture, original });
    converting.done('');
  }
  return planned;
}
