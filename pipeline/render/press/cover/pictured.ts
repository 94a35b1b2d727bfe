/** The picture that issue.yaml names for the cover, in the layout that suits its shape. */

import type { CoverLayout } from '../../../house/style.ts';
import { type Diagnostic, diagnostic } from '../../../model/diagnostic.ts';
import { type Panels, pictureBox } from '../../cover/panels.ts';
import type { Job } from '../../renderer.ts';
import type { Profile } from '../profile.ts';
import { type InkedPicture, inkedToBox, pixelsOf } from './picture.ts';

/** What the picture takes of a job. */
export type PicturedJob = Pick<Job, 'cover' | 'original' | 'style' | 'wishes'>;

export interface Pictured {
  readonly layout: Exclude<CoverLayout, 'plain'>;
  readonly inks: InkedPicture;
}

/** A picture is tall that is so much higher than wide. */
const TALL = 1.1;

/** The picture; null where issue.yaml names none, or one that cannot be printed. */
export async function picturedOn(
  { cover, original, style, wishes }: PicturedJob,
  panels: Panels,
  profile: Profile | null,
): Promise<{ pictured: Pictured | null; diagnostics: Diagnostic[] }> {
  if (cover === null) return { pictured: null, diagnostics: [] };
  const { path, at } = cover;
  const warn = (rule: string, message: string, hint: string) =>
    diagnostic('warning', rule, at.file, at.from, message, hint);
  const without = (found: Diagnostic) => ({ pictured: null, diagnostics: [found] });
  const bytes = original(path);
  if (bytes === null)
    return without(warn('picture-missing', `找不到封面图片“${path}”，封面上不放图`, '把图片放进本期的文件夹'));
  const size = await pixelsOf(bytes);
  const layout = size !== null && size.height > size.width * TALL ? 'tall' : 'wide';
  const box = pictureBox(style.cover.picture[layout], panels);
  const inks = size === null ? null : await inkedToBox(bytes, size, box, wishes.press, profile);
  if (inks === null)
    return without(
      warn('picture-refused', `封面图片“${path}”读不出来，封面上不放图`, '请另存为 PNG、JPEG、TIFF 或 SVG'),
    );
  const { resolution } = wishes.press;
  const message = `封面图片“${path}”印出来只有 ${Math.floor(inks.ppi)} ppi，不到 ${resolution}`;
  const coarse = inks.ppi < resolution - 1 ? [warn('picture-coarse', message, '请换更大的图片')] : [];
  return { pictured: { layout, inks }, diagnostics: coarse };
}
