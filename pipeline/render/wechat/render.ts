/** The issue for a 公众号: one HTML whose editor keeps nothing but elements and the styles on them. */
import { galleyOf } from '../../galley/galley.ts';
import type { Job, Render } from '../renderer.ts';
import { NOTHING, onLines } from '../xhtml/markup.ts';
import { accentOf, looksIn } from './looks.ts';
import { openPost } from './post.ts';

type WechatJob = Pick<Job, 'issue' | 'edition' | 'style' | 'progress'>;

/** Renders one HTML of all articles; pictures have no address, since they are uploaded by hand, and are listed at the end. */
export const render: Render = async ({ issue, edition, style, progress }: WechatJob) => {
  const looks = looksIn(accentOf(style.cover));
  const posts = issue.sections.flatMap((section) =>
    section.articles.map((article) => openPost(galleyOf(article, section, style), looks)),
  );
  const body = onLines(...posts.map(({ markup }) => markup));
  const pictures = [...new Set(posts.flatMap((post) => post.pictures))];
  const listed = pictures.length === 0 ? NOTHING : looks.pictureList(pictures);
  progress(1);
  const html = `<!DOCTYPE html>\n<html lang="${edition}"><head><meta charset="utf-8"></head><body>${body}${listed}</body></html>\n`;
  return { bytes: new TextEncoder().encode(html), pages: null, diagnostics: [] };
};
