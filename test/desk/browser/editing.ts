/** Steps: typing, saving, undoing, and files that others change meanwhile. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Stage } from './stage.ts';

/** Edits the first manuscript. */
export async function typeAndSave({ page, content, step, read, until }: Stage): Promise<void> {
  const file = join(content, '2025-03', '1书屋.txt');
  const text = page.locator('.cm-content');
  await step('typing is saved by itself', async () => {
    await page.locator('.cm-line', { hasText: '后来又添了' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('还有一张长桌。');
    await until(() => read('1书屋.txt').includes('两个书架。还有一张长桌。'));
  });
  await step('and said so', async () => until(async () => (await page.locator('.foot').innerText()).includes('已存')));
  await step('one article is set for it', async () =>
    until(async () => /排了 1 篇/.test(await page.locator('.foot').innerText())),
  );
  await step('Ctrl-Z takes typing back', async () => {
    await page.keyboard.press('Control+z');
    await until(() => !read('1书屋.txt').includes('一张长桌'));
  });
  await step('Ctrl-Y does it again', async () => {
    await page.keyboard.press('Control+y');
    await until(() => read('1书屋.txt').includes('一张长桌'));
  });
  await step('search finds words', async () => {
    await page.keyboard.press('Control+f');
    await page.locator('.cm-search input').first().fill('书架');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  });
  await step('a change by others appears', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('三千册', '四千册'));
    await until(async () => (await text.innerText()).includes('四千册'));
  });
  await step('and leaves the caret where it was', async () =>
    expect(await page.locator('.cm-activeLine').innerText()).toContain('后来又添了'),
  );
  await step('a change at once on both sides shows both', async () => {
    await page.route('**/api/manuscript?*', async (route) => {
      if (route.request().method() === 'POST')
        writeFileSync(file, readFileSync(file, 'utf8').replace('四千册', '五千册'));
      await route.continue();
    });
    await page.locator('.cm-line', { hasText: '后来又添了' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('甲');
    await page.waitForSelector('dialog .merge');
    await page.unroute('**/api/manuscript?*');
    expect(read('1书屋.txt')).toContain('五千册');
    expect(await page.locator('dialog .merge').innerText()).toContain('四千册');
  });
  await step('the one on the disk can be taken', async () => {
    await page.getByRole('button', { name: '用磁盘上的' }).click();
    await until(
      async () => (await text.innerText()).includes('五千册') && !(await text.innerText()).includes('长桌。甲'),
    );
  });
  await step('typing goes on after it', async () => {
    await page.locator('.cm-line', { hasText: '后来又添了' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('乙');
    await until(() => read('1书屋.txt').includes('一张长桌。乙'));
    await page.keyboard.press('Backspace');
    await until(() => !read('1书屋.txt').includes('一张长桌。乙'));
  });
}

/** Says what lines are. */
export async function sayKinds({ page, step, read, until }: Stage): Promise<void> {
  const kindOf = (words: string) => page.locator('.cm-line', { hasText: words });
  const openMenu = async (words: string) => {
    await kindOf(words).first().click();
    await page.keyboard.press('Control+e');
    await page.waitForSelector('.kind-list');
  };
  await step('Ctrl-E opens the menu of kinds', () => openMenu('后来又添了'));
  await step('arrow keys walk through it', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitemradio');
  });
  await step('Escape closes it', async () => {
    await page.keyboard.press('Escape');
    await page.waitForSelector('.kind-list', { state: 'detached' });
  });
  await step('a line becomes a quotation', async () => {
    await openMenu('后来又添了');
    await page.getByRole('menuitemradio', { name: '引文' }).click();
    await until(() => read('corrections.yaml').includes('is: quotation'));
  });
  await step('and the gutter says so', async () =>
    until(async () => (await page.locator('.line-kind').allTextContents()).includes('引文')),
  );
  await step('the desk can take that back', async () => {
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await until(async () => !(await page.locator('.line-kind').allTextContents()).includes('引文'));
  });
  await step('and do it again', async () => {
    await page.getByRole('button', { name: '重做', exact: true }).click();
    await until(async () => (await page.locator('.line-kind').allTextContents()).includes('引文'));
  });
  await step('Ctrl-Z takes back typing first, then the step before it', async () => {
    await kindOf('后来又添了').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type('丙');
    await until(() => read('1书屋.txt').includes('丙'));
    await page.keyboard.press('Control+z');
    await until(() => !read('1书屋.txt').includes('丙'));
    expect(read('corrections.yaml')).toContain('is: quotation');
    await page.keyboard.press('Control+z');
    await until(async () => !(await page.locator('.line-kind').allTextContents()).includes('引文'));
    await page.getByRole('button', { name: '重做', exact: true }).click();
    await until(() => read('corrections.yaml').includes('is: quotation'));
  });
  await step('a click in the gutter opens the menu', async () => {
    await page.locator('.kinds .cm-gutterElement', { hasText: '标题 1' }).click();
    await page.waitForSelector('.kind-list');
  });
  await step('which marks what the line is now', async () =>
    expect(await page.locator('.kind-list [aria-checked="true"]').innerText()).toBe('标题 1'),
  );
  await step('a heading gets another level', async () => {
    await page.getByRole('menuitemradio', { name: '标题 2' }).click();
    await until(() => read('corrections.yaml').includes('is: heading-2'));
  });
  await step('a joined line is parted', async () => {
    await openMenu('截止目前');
    await page.getByRole('menuitemradio', { name: '到这里断开' }).click();
    await until(() => read('corrections.yaml').includes('apart: true'));
  });
  await step('and joined again', async () => {
    await openMenu('截止目前');
    await page.getByRole('menuitemradio', { name: '和下一行接上' }).click();
    await until(() => read('corrections.yaml').includes('join: true'));
  });
}
