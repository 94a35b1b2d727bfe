/** The pictures of an issue: each checked, cleaned and given an ASCII name, or refused with a word to the editor. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { articlesOf, type Figure, type Issue } from '../../model/document.ts';
import { isPng } from '../../model/png.ts';
import { kept } from '../kept.ts';
import type { Job } from '../renderer.ts';
import { cleanJpeg, isJpeg } from './jpeg.ts';
import { type CleanPicture, cleanPng } from './png.ts';

/** A picture in the book. */
export interface BookPicture extends CleanPicture {
  readonly name: string;
}

export interface BookPictures {
  /** By the path in the manuscript. */
  readonly taken: ReadonlyMap<string, BookPicture>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every picture once, however often it is shown. */
export function takePictures(issue: Issue, picture: Job['picture']): BookPictures {
  const taken = new Map<string, BookPicture>();
  const diagnostics: Diagnostic[] = [];
  for (const figure of figuresOf(issue)) {
    const path = figure.image ?? '';
    if (path === '' || taken.has(path)) continue;
    const bytes = picture(path);
    const clean = bytes === null ? null : cleaned(bytes);
    if (clean !== null) taken.set(path, { ...clean, name: nameOf(taken.size + 1, clean) });
    else diagnostics.push(refusal(figure, path, bytes));
  }
  return { taken, diagnostics };
}

/** In pixels, what bookshops ask of a cover; in bytes, what a phone still loads at once. */
const COVER = { width: 1600, height: 2400, bytes: 5_000_000 };

/** The cover that issue.yaml names, or null where it names none or one that cannot be used. */
export function takeCover({ cover, picture }: Pick<Job, 'cover' | 'picture'>): {
  cover: CleanPicture | null;
  diagnostics: Diagnostic[];
} {
  if (cover === null) return { cover: null, diagnostics: [] };
  const bytes = picture(cover.path);
  const clean = bytes === null ? null : cleaned(bytes);
  const warn = (rule: string, message: string, hint: string) =>
    diagnostic('warning', rule, cover.at.file, cover.at.from, message, hint);
  if (clean === null) {
    const message = `封面图片“${cover.path}”${bytes === null ? '找不到' : '不能用'}，改用自动生成的封面`;
    return { cover: null, diagnostics: [warn('cover-refused', message, '放一张 PNG 或 JPEG 在本期的文件夹里')] };
  }
  if (clean.width < COVER.width || clean.height < COVER.height) {
    const message = `封面图片只有 ${clean.width} × ${clean.height} 像素`;
    return { cover: clean, diagnostics: [warn('cover-small', message, `至少 ${COVER.width} × ${COVER.height} 像素`)] };
  }
  if (clean.bytes.length <= COVER.bytes) return { cover: clean, diagnostics: [] };
  const message = `封面图片有 ${(clean.bytes.length / 1e6).toFixed(1)} MB`;
  return { cover: clean, diagnostics: [warn('cover-heavy', message, '不超过 5 MB，可存为 JPEG')] };
}

function figuresOf(issue: Issue): Figure[] {
  return articlesOf(issue).flatMap((article) => article.body.filter((block) => block.kind === 'figure'));
}

function cleaned(bytes: Uint8Array): CleanPicture | null {
  return kept(bytes, 'epub', () => {
    if (isPng(bytes)) return cleanPng(bytes);
    return isJpeg(bytes) ? cleanJpeg(bytes) : null;
  });
}

function nameOf(number: number, { type }: CleanPicture): string {
  return `images/picture-${number}.${type === 'image/png' ? 'png' : 'jpg'}`;
}

function refusal({ at }: Figure, path: string, bytes: Uint8Array | null): Diagnostic {
  if (bytes === null) {
    const hint = '把图片放进本期的文件夹，路径从该文件夹写起，例如 images/图1.png';
    return diagnostic('warning', 'picture-missing', at.file, at.from, `找不到图片“${path}”，EPUB 中只留图题`, hint);
  }
  const message = `图片“${path}”不能收入 EPUB，只留图题`;
  const hint = '请另存为 RGB 或灰度的 PNG 或 JPEG，不超过六千万像素';
  return diagnostic('warning', 'picture-refused', at.file, at.from, message, hint);
}
