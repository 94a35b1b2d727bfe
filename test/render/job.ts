/** A rendering job as the build would hand it over, for tests that need no fonts. */
import { readFileSync } from 'node:fs';
import type { Edition, Issue } from '../../pipeline/model/document.ts';
import type { Job } from '../../pipeline/render/renderer.ts';
import { style } from '../../templates/lilun/style.ts';

const BOOK_CSS = readFileSync(new URL('../../templates/lilun/book.css', import.meta.url), 'utf8');

export function job(issue: Issue, edition: Edition = 'zh-Hans'): Job {
  return {
    issue,
    edition,
    style: { name: 'lilun', ...style, bookCss: BOOK_CSS },
    fonts: () => {
      throw new Error('this test has no fonts');
    },
    progress: () => {},
  };
}
