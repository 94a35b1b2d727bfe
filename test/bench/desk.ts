/** pnpm bench:desk — an editor's work at the desk, done in Chromium step by step; says so where there is no Chromium. */
import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { answerQuestions, otherTabs } from '../desk/browser/answering.ts';
import { sayKinds, typeAndSave } from '../desk/browser/editing.ts';
import { issueForBrowser } from '../desk/browser/issue.ts';
import { lookRound } from '../desk/browser/reading.ts';
import { openStage } from '../desk/browser/stage.ts';

if (!existsSync('/usr/bin/chromium')) {
  process.stdout.write('没有 Chromium，校样台没有在浏览器里试\n');
  process.exit(0);
}
const content = issueForBrowser();
const stage = await openStage(content, '2025-03', (line) => process.stdout.write(`${line}\n`));
try {
  for (const scene of [lookRound, typeAndSave, sayKinds, answerQuestions, otherTabs]) await scene(stage);
  process.stdout.write(`校样台：${stage.count()} 步都对\n`);
} catch (error) {
  await stage.page.screenshot({ path: process.env.SCREENSHOT ?? `${dirname(content)}/failed.png` }).catch(() => {});
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await stage.close();
  if (process.exitCode !== 1) rmSync(dirname(content), { recursive: true, force: true });
}
