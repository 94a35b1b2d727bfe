/** A folder that an author opens in any browser: the pages, the text with room for remarks, and a button that saves them as a file. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueFolder } from '../intake/folders.ts';
import { articlesOf } from '../model/document.ts';
import { plainly } from '../model/math.ts';
import { slotsOf } from '../model/slots.ts';
import { element, type Markup, onLines, text } from '../render/xhtml/markup.ts';
import { openWorkshop } from '../workshop/workshop.ts';
import { writeWhole } from '../write/whole-file.ts';
import { STATIC_SCRIPT, STATIC_STYLE } from './static-page.ts';

/** Writes index.html and the PDF of the first edition into a folder; false where the issue has no article. */
export async function writeStatic(folder: IssueFolder, out: string): Promise<boolean> {
  const workshop = openWorkshop();
  const { issue, plan } = await workshop.takenIn(folder);
  if (issue === null) return false;
  const edition = plan.editions[0] ?? 'zh-Hans';
  const job = await workshop.job(folder, edition, { impose: null, isPrinted: true });
  const { bytes } = await job.printed(() => {});
  const articles = articlesOf(job.issue).map((article, number) => {
    const blocks = slotsOf(article).map(({ address, role, text: content }) => {
      const name = role === 'title' ? 'h2' : role === 'heading' ? 'h3' : 'p';
      return element(name, { 'data-at': `${number}:${address}`, tabindex: '0' }, text(plainly(content)));
    });
    return element('article', {}, onLines(...blocks));
  });
  mkdirSync(out, { recursive: true });
  writeWhole(join(out, 'proof.pdf'), bytes);
  writeWhole(join(out, 'index.html'), Buffer.from(page(folder.id, plan.masthead.journal, edition, articles)));
  return true;
}

function page(id: string, journal: string, language: string, articles: readonly Markup[]): string {
  const head = onLines(element('h1', {}, text(`${journal}　${id}　校样`)));
  const help = element(
    'p',
    { class: 'help' },
    text('点要改的那一段，写上意见；写完点“存下意见”，把存下的文件发回编辑部。'),
  );
  const save = element('button', { id: 'save', type: 'button' }, text('存下意见'));
  const pdf = '<object data="proof.pdf" type="application/pdf"><a href="proof.pdf">proof.pdf</a></object>';
  const body = `<main>${head}${help}${onLines(...articles)}${save}</main>${pdf}`;
  const about = JSON.stringify({ issue: id }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${text(journal)}</title>
<style>${STATIC_STYLE}</style></head><body data-about='${about.replaceAll("'", '&#39;')}'>${body}<script>${STATIC_SCRIPT}</script></body></html>\n`;
}
