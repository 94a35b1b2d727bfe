/** pnpm build:all — the whole street on one screen: manuscripts in, finished files out. */
import { check } from './check/check.ts';
import { toEdition } from './edition/edition.ts';
import { openFonts } from './fonts.ts';
import { glyphsFor } from './glyphs.ts';
import { decisionsIn } from './intake/decisions.ts';
import { findIssues, inFolder } from './intake/folders.ts';
import { takeIn } from './intake/intake.ts';
import { asksIn } from './model/diagnostic.ts';
import { pronounce } from './preflight/pronounce.ts';
import { extensionOf, filesOf, loadRender } from './render/formats.ts';
import type { Job } from './render/renderer.ts';
import { loadStyle, styleIn } from './templates.ts';
import { BUILD, readOrder } from './terminal/order.ts';
import { progressOn } from './terminal/progress.ts';
import { run } from './terminal/run.ts';
import { conclude, extent, type Finished, isStopped } from './terminal/summary.ts';
import { trimmed } from './trim.ts';
import { openDesk } from './write.ts';

await run(BUILD, async (request) => {
  const order = readOrder(request);
  const progress = progressOn(process.stdout);

  const { folders, diagnostics } = findIssues(order.content);
  const found = [...diagnostics];
  const planned = [];
  for (const folder of order.select(folders)) {
    const reading = progress.stage(`收稿 ${folder.id}`);
    const { issue, plan, picture, original, diagnostics } = await takeIn(folder);
    const queries = [...diagnostics, ...(issue === null ? [] : check(issue, await glyphsFor(issue)))];
    for (const one of queries) found.push(one);
    reading.done(extent(issue));
    for (const edition of issue === null ? [] : (order.editions ?? plan.editions)) {
      const converting = progress.stage(`转换 ${folder.id} ${edition}`);
      const { decisions, diagnostics } = decisionsIn(folder, edition);
      const edited = await toEdition(issue!, edition, plan.instructions, decisions);
      const asked = [...diagnostics, ...edited.diagnostics];
      for (const one of asked) found.push(one);
      planned.push({
        folder,
        edition,
        edited,
        plan,
        queries: asksIn(edited.wording, queries, asked),
        picture,
        original,
      });
      converting.done('');
    }
  }
  if (isStopped(found, order.strict)) return conclude(found, [], order);

  const fonts = await openFonts();
  const isPrinted = order.formats.some((format) => format === 'pdf' || format === 'press');
  const desk = openDesk(order.out);
  try {
    const finished: Finished[] = [];
    // What is finished is let go: a long issue is large in every edition.
    for (let next = planned.shift(); next !== undefined; next = planned.shift()) {
      const { folder, edition, edited, plan, queries, picture, original } = next;
      const { issue, wording } = edited;
      const job: Omit<Job, 'progress'> = {
        issue,
        edition,
        style: styleIn(trimmed(await loadStyle(plan.style.name), plan.trim), wording),
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
        const rendering = progress.stage(`制作 ${name}.${extensionOf(format)}`);
        const render = await loadRender(format);
        const output = await render({ ...job, progress: rendering.share });
        for (const one of output.diagnostics) found.push(inFolder(folder, one));
        const time = rendering.done(output.pages === null ? '' : `${output.pages} 页`);
        for (const { extension, bytes, pages, signature } of filesOf(format, output)) {
          const path = `${name}.${extension}`;
          const verdict = signature === null ? null : await pronounce(path, bytes, told, signature);
          for (const one of verdict?.diagnostics ?? []) found.push(one);
          desk.put(path, bytes);
          finished.push({ path, bytes: bytes.length, pages, time, report: verdict?.report ?? null });
        }
      }
    }
    if (isStopped(found, order.strict)) return conclude(found, [], order);
    desk.publish();
    return conclude(found, finished, order);
  } finally {
    desk.clear();
  }
});
