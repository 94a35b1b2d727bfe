/** Steps: questions walked through and answered, decisions, settings, order, files. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Stage } from './stage.ts';

/** Walks through the questions and answers them. */
export async function answerQuestions({ page, step, read, until }: Stage): Promise<void> {
  const current = page.locator('.item.on');
  const about = (words: string) =>
    page.locator('.item .words', { has: page.locator('mark', { hasText: words }) }).first();
  await step('J goes to the first question', async () => {
    await page.locator('.questions h2').first().click();
    await page.keyboard.press('j');
    await until(async () => (await current.count()) === 1);
  });
  await step('its place is marked in the text', async () =>
    until(async () => (await page.locator('.mark-ask.here').count()) > 0),
  );
  await step('J goes on', async () => {
    const before = await current.getAttribute('data-finding');
    await page.locator('.questions h2').first().click();
    await page.keyboard.press('j');
    await until(async () => (await current.getAttribute('data-finding')) !== before);
  });
  await step('K goes back', async () => {
    const before = await current.getAttribute('data-finding');
    await page.locator('.questions h2').first().click();
    await page.keyboard.press('k');
    await until(async () => (await current.getAttribute('data-finding')) !== before);
  });
  await step('questions stand under the name of their rule', async () =>
    expect(await page.locator('.questions h3').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('重字')]),
    ),
  );
  await step('a fix is taken with a click', async () => {
    await about('的的').click();
    await page.getByRole('button', { name: '改为“的”' }).click();
    await until(() => !read('1书屋.txt').includes('的的'));
  });
  await step('and with the key', async () => {
    await about('的').click();
    await page.locator('.questions h2').first().click();
    await page.keyboard.press('Enter');
    await until(() => read('1书屋.txt').includes('建设得'));
  });
  await step('S leaves a question as it stands', async () => {
    await about('截止').click();
    await page.locator('.questions h2').first().click();
    await page.keyboard.press('s');
    await until(() => read('corrections.yaml').includes('stet: words-miswritten'));
  });
  await step('a question in a Word file has no fix', async () => {
    await page.locator('.item .words', { hasText: '还在用' }).first().click();
    await until(async () => (await page.locator('.cm-content').innerText()).includes('水井'));
    expect(await current.getByRole('button', { name: '改为' }).count()).toBe(0);
  });
  await step('a rule is asked no more in this issue', async () => {
    await current.getByRole('button', { name: '本期都不问' }).click();
    await until(() => /- \{ stet: words-miswritten \}/.test(read('corrections.yaml')));
  });
  await step('then only the Traditional edition asks', async () =>
    until(async () => (await page.locator('.head .open').innerText()).includes('1 处')),
  );
  await step('repairs are looked through', async () => {
    await page.locator('.questions summary').first().click();
    expect(await page.locator('.item.info').count()).toBeGreaterThan(0);
  });
  await step('a repair leads to its place', async () => {
    await page.locator('.item.info .words').first().click();
    await page.waitForTimeout(200);
  });
}

/** The other tabs. */
export async function otherTabs({ page, content, step, read, until }: Stage): Promise<void> {
  const tab = (name: string) => page.locator('nav button', { hasText: name }).click();
  await step('the Traditional edition stands beside the Simplified one', async () => {
    await tab('繁体');
    await until(async () => (await page.locator('.page-column').count()) === 2);
    await until(async () => (await page.locator('.page-column [data-drawn]').count()) >= 2);
  });
  await step('a doubtful phrase is decided', async () => {
    await page.locator('.item .serif').first().click();
    await until(() => existsSync(join(content, '2025-03', 'decisions.zh-Hant-TW.yaml')));
  });
  await step('the form shows what issue.yaml says', async () => {
    await tab('本期');
    expect(await page.locator('#field-journal').inputValue()).toBe('江城论丛');
  });
  await step('a field is written, and comments stay', async () => {
    await page.locator('#field-publisher').fill('江城出版社');
    await page.locator('#field-publisher').press('Tab');
    await until(() => read('issue.yaml').includes('publisher: 江城出版社'));
    expect(read('issue.yaml')).toContain('刊名: 江城论丛   # 刊名');
  });
  await step('a mistake is refused and told', async () => {
    await page.locator('#field-date').fill('后天');
    await page.locator('#field-date').press('Tab');
    await until(async () => (await page.locator('.notice').innerText()).includes('日期'));
    expect(read('issue.yaml')).not.toContain('后天');
  });
  await step('the cover is shown', async () => {
    await page.getByRole('button', { name: '看封面' }).click();
    await page.waitForSelector('dialog canvas', { timeout: 60_000 });
    await page.getByRole('button', { name: '关上' }).click();
    await page.waitForSelector('dialog', { state: 'detached' });
  });
  await step('an article is moved with the keyboard', async () => {
    await page.locator('.article .open').nth(1).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await until(async () => (await page.locator('.article b').first().innerText()) === '山下的学校');
    expect(read('issue.yaml')).toContain('order:');
  });
  await step('and by dragging', async () => {
    await page.locator('.articles li').nth(0).dragTo(page.locator('.articles li').nth(1));
    await until(async () => (await page.locator('.article b').first().innerText()) === '桥头的书屋');
  });
  await step('a manuscript is taken in', async () => {
    const file = {
      name: '4新稿.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('河边的渡口\n\n●于洪波\n\n渡口有一条小船。\n'),
    };
    await page.locator('.drop input').setInputFiles(file);
    await until(async () => (await page.locator('.article b').allInnerTexts()).includes('河边的渡口'));
  });
  await step('a file of another kind is not', async () => {
    await page
      .locator('.drop input')
      .setInputFiles({ name: 'a.exe', mimeType: 'text/plain', buffer: Buffer.from('MZ') });
    await until(async () => (await page.locator('.notice').innerText()).includes('不收'));
  });
  await step('a proof is handed in', async () => {
    await tab('校次');
    await page.locator('.proofs input').fill('林编辑');
    await page.getByRole('button', { name: '交校样' }).click();
    await until(() => existsSync(join(content, '2025-03', 'proofs', '1.json')));
    await until(async () => (await page.locator('.proofs ol.downloads').innerText()).includes('一校'));
  });
  await step('and nothing has changed since', async () =>
    until(async () => (await page.locator('.comparison h2').innerText()).includes('改动 0 处')),
  );
  await step('a change by others is marked against it, with its page', async () => {
    const file = join(content, '2025-03', '4新稿.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replace('一条小船', '两条小船'));
    await until(async () => (await page.locator('.changed ins').allInnerTexts()).includes('两'));
    await until(async () => (await page.locator('.pair canvas').count()) >= 2);
  });
  await step('remarks of an author come back to their places', async () => {
    const remarks = [{ at: '0:title', words: '桥头的书屋', remark: '题目请再想想' }];
    const buffer = Buffer.from(JSON.stringify({ issue: '2025-03', remarks }));
    await page.locator('.drop input').setInputFiles({ name: 'x.remarks.json', mimeType: 'application/json', buffer });
    await page.locator('.remark', { hasText: '题目请再想想' }).click();
    await until(async () => (await page.locator('.cm-activeLine').innerText()).includes('桥头的书屋'));
  });
  await step('files are chosen to be made', async () => {
    await tab('成品');
    for (const format of ['EPUB', '付印']) await page.getByRole('checkbox', { name: format, exact: true }).uncheck();
    await page.getByRole('checkbox', { name: '繁体（台湾）' }).uncheck();
  });
  await step('they are made, with a verdict', async () => {
    await page.locator('.files').getByRole('button', { name: '出成品' }).click();
    await page.waitForSelector('.verdict', { timeout: 60_000 });
    expect(await page.locator('.verdict').innerText()).toContain('可以付印');
  });
  await step('and can be downloaded', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.downloads a').first().click()]);
    expect(download.suggestedFilename()).toMatch(/^2025-03\.zh-Hans\./);
  });
  await step('one article can be downloaded alone', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.offprints a').first().click()]);
    expect(download.suggestedFilename()).toBe('2025-03-1.zh-Hans.pdf');
  });
  await step('the issue is copied for a 公众号 and pasted as rich text', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制到公众号' }).first().click();
    await until(async () => (await page.locator('.notice').innerText()).includes('复制好了'));
    const other = await page.context().newPage();
    await other.setContent('<div id="paste" contenteditable="true" style="min-height:100px"></div>');
    await other.locator('#paste').click();
    await other.keyboard.press('Control+v');
    await until(async () => (await other.locator('#paste h1').allInnerTexts()).includes('山下的学校'));
    expect(await other.locator('#paste h1').first().getAttribute('style')).toContain('font-size');
    await other.close();
    await page.bringToFront();
  });
  await step('a Word file that went out comes back as a ledger', async () => {
    const out = join(content, '..', 'out', '2025-03');
    expect(readdirSync(out).some((name) => name.endsWith('.docx'))).toBe(true);
    await page.locator('.drop input').setInputFiles(join(out, '2025-03.zh-Hans.docx'));
    await page.waitForSelector('dialog .ledger');
  });
  await step('which is closed with Escape', async () => {
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  });
  await step('a new issue goes on from the last', async () => {
    await page.locator('.head select').selectOption('+');
    await page.locator('dialog input').fill('2025-04');
    await page.getByRole('button', { name: '建立' }).click();
    await until(async () => existsSync(join(content, '2025-04', 'issue.yaml')));
    await until(async () => (await page.locator('.head select').inputValue()) === '2025-04');
  });
  await step('and the last one can be opened again', async () => {
    await page.locator('.head select').selectOption('2025-03');
    await until(async () => (await page.locator('.article').count()) === 4);
  });
}
