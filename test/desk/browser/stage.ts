/** A desk with a browser before it, and steps that are counted: each does something as an editor would and looks at what came of it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type OpenDesk, openServer } from '../../../pipeline/desk/server.ts';

/** Where Debian has it. */
const CHROMIUM = '/usr/bin/chromium';

export interface Stage {
  readonly page: Page;
  readonly desk: OpenDesk;
  readonly content: string;
  /** Does a step, and fails with its name where it does not come out. */
  step(name: string, doing: () => Promise<void>): Promise<void>;
  /** A file of the issue as it is on the disk. */
  read(name: string): string;
  /** Waits until something holds; fails after ten seconds. */
  until(holds: () => Promise<boolean> | boolean): Promise<void>;
  /** How many steps were done. */
  readonly count: () => number;
  close(): Promise<void>;
}

/** Opens both; `told` hears each step. Throws where Chromium is not there. */
export async function openStage(content: string, issue: string, told: (line: string) => void): Promise<Stage> {
  mkdirSync(join(content, '..', 'out'), { recursive: true });
  const desk = await openServer({ content, out: join(content, '..', 'out'), port: 0 });
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (?:409|415|422)/.test(message.text())) wrong.push(message.text());
  });
  let count = 0;
  return {
    page,
    desk,
    content,
    async step(name, doing) {
      try {
        await doing();
        if (wrong.length > 0) throw new Error(wrong.join('\n'));
      } catch (error) {
        throw new Error(`step “${name}”: ${error instanceof Error ? error.message : String(error)}`);
      }
      count++;
      told(`✓ ${name}`);
    },
    read: (name) => readFileSync(join(content, issue, name), 'utf8'),
    async until(holds) {
      for (let tries = 0; tries < 200; tries++) {
        if (await holds()) return;
        await page.waitForTimeout(50);
      }
      throw new Error('it did not come about');
    },
    count: () => count,
    async close() {
      await browser.close();
      await desk.close();
    },
  };
}
