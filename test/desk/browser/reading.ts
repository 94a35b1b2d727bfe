/** Steps: the page comes, shows the issue, and text and page lead to each other. */
import { expect } from 'vitest';
import type { Stage } from './stage.ts';

/** Opens the desk and looks round. */
export async function lookRound({ page, desk, step, until }: Stage): Promise<void> {
  await step('the page comes and takes the token out of its address', async () => {
    await page.goto(desk.url);
    await page.waitForSelector('.article');
    expect(page.url()).not.toContain('token');
  });
  await step('the articles stand in order with authors', async () => {
    expect(await page.locator('.article b').allTextContents()).toEqual(['桥头的书屋', '山下的学校', '村口的水井']);
    expect(await page.locator('.article').first().innerText()).toContain('林木森');
  });
  await step('the head names the journal', async () =>
    expect(await page.locator('.head').innerText()).toContain('江城论丛'),
  );
  await step('a page of print is drawn', async () => void (await page.waitForSelector('[data-drawn] canvas')));
  await step('the drawn page has ink', async () => {
    const ink = await page
      .locator('[data-drawn] canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.some((value, at) => at % 4 < 3 && value < 90);
      });
    expect(ink).toBe(true);
  });
  await step('the gutter says what lines are', async () => {
    const kinds = await page.locator('.line-kind').allTextContents();
    expect(kinds.slice(0, 2)).toEqual(['题目', '作者']);
  });
  await step('a line that goes on says so', async () =>
    expect(await page.locator('.line-joined').count()).toBeGreaterThan(0),
  );
  await step('questions are marked in the text', async () =>
    until(async () => (await page.locator('.mark-ask').count()) >= 2),
  );
  await step('repairs are marked in the text', async () =>
    expect(await page.locator('.mark-repair').count()).toBeGreaterThan(0),
  );
  await step('questions are marked on the page', async () =>
    until(async () => (await page.locator('.paper .hit').count()) > 0),
  );
  await step('each article says how many questions it has', async () => {
    expect(await page.locator('.article').first().locator('.count').innerText()).toBe('3');
  });
  await step('a click on an article brings its text', async () => {
    await page.locator('.article .open').nth(1).click();
    await until(async () => (await page.locator('.cm-content').innerText()).includes('山下的学校'));
  });
  await step('and its page', async () => until(() => isSeen(page, 'hit-line')));
  await step('a click on a Word file shows its text', async () => {
    await page.locator('.article .open').nth(2).click();
    await until(async () => (await page.locator('.cm-content').innerText()).includes('水井边上'));
  });
  await step('which cannot be typed into', async () => {
    await page.locator('.cm-content').click();
    await page.keyboard.type('X');
    expect(await page.locator('.cm-content').innerText()).not.toContain('X');
  });
  await step('and says why', async () => expect(await page.locator('.text .bar').innerText()).toContain('Word'));
  await step('the list of manuscripts opens another', async () => {
    await page.locator('.text select').selectOption('1书屋.txt');
    await until(async () => (await page.locator('.cm-content').innerText()).includes('桥头的书屋'));
  });
  await step('the caret in the text leads the page', async () => {
    await page.locator('.cm-line', { hasText: '后来又添了' }).click();
    await until(() => isSeen(page, 'hit-line'));
  });
  await step('a click on the page leads the caret', async () => {
    await page.locator('.cm-line', { hasText: '桥头的书屋' }).first().click();
    await page.waitForTimeout(600);
    const box = await page.locator('.paper .hit').nth(1).boundingBox();
    await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
    await until(async () => (await page.locator('.cm-activeLine').innerText()).includes('书屋的的书'));
  });
  await step('pages grow', async () => {
    const before = (await page.locator('.paper').first().boundingBox())!.width;
    await page.getByRole('button', { name: '放大' }).click();
    expect((await page.locator('.paper').first().boundingBox())!.width).toBeGreaterThan(before);
  });
  await step('and fit again', async () => void (await page.getByRole('button', { name: '适合宽度' }).click()));
}

/** Whether a mark on a page is in sight. */
async function isSeen(page: Stage['page'], name: string): Promise<boolean> {
  const marks = page.locator(`.${name}`);
  if ((await marks.count()) === 0) return false;
  const box = await marks.first().boundingBox();
  return box !== null && box.y > 48 && box.y < 780;
}
