/** The pictures of an issue: each file once in the zip, under an ASCII name. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { articlesOf, type Issue } from '../../model/document.ts';
import { isPng } from '../../model/png.ts';
import type { Job } from '../renderer.ts';

export interface JatsPicture {
  /** Its path in the zip. */
  readonly name: string;
  readonly subtype: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}

/** The pictures by their paths in the issue folder, and what is said of those that cannot be taken. */
export function jatsPictures(
  issue: Issue,
  picture: Job['picture'],
): { readonly taken: ReadonlyMap<string, JatsPicture>; readonly diagnostics: readonly Diagnostic[] } {
  const taken = new Map<string, JatsPicture>();
  const refused = new Map<string, Diagnostic>();
  for (const block of articlesOf(issue).flatMap(({ body }) => body)) {
    if (block.kind !== 'figure' || block.image === null) continue;
    const { image: path, at } = block;
    if (taken.has(path) || refused.has(path)) continue;
    const bytes = picture(path);
    const subtype = bytes === null ? null : subtypeOf(bytes);
    if (bytes !== null && subtype !== null) taken.set(path, pictureFile(taken.size + 1, subtype, bytes));
    else {
      const found = bytes === null ? '找不到' : '读不出';
      const message = `${found}图片“${path}”，JATS 中只留图题`;
      const rule = bytes === null ? 'picture-missing' : 'picture-refused';
      refused.set(
        path,
        diagnostic('warning', rule, at.file, at.from, message, '请另存为 PNG 或 JPEG，放进本期的文件夹'),
      );
    }
  }
  return { taken, diagnostics: [...refused.values()] };
}

function pictureFile(number: number, subtype: JatsPicture['subtype'], bytes: Uint8Array): JatsPicture {
  return { name: `images/picture-${number}.${subtype === 'png' ? 'png' : 'jpg'}`, subtype, bytes };
}

function subtypeOf(bytes: Uint8Array): JatsPicture['subtype'] | null {
  if (isPng(bytes)) return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpeg' : null;
}
