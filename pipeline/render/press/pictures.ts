/** The pictures of a reading PDF changed for the same ones in ink. */
import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { articlesOf, type Figure, type Issue } from '../../model/document.ts';
import type { PressPlan } from '../../model/press.ts';
import { keptLater } from '../kept.ts';
import type { Job, PagePicture } from '../renderer.ts';
import { crossedBox, type Inked, type InkRequest, inked, LARGEST } from './ink.ts';
import type { Profile } from './profile.ts';

/** Drawings in pure black and white need so many times the pixels. */
export const LINES_FINER = 4;

export interface Swapped {
  /** Pages that more than black is printed on. */
  readonly coloured: ReadonlySet<PDFPage>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the pictures take of a job. */
export type PicturesJob = Pick<Job, 'issue' | 'original' | 'wishes'>;

/** Changes every picture; `shown` are those of each page in the order in which they are drawn. */
export async function swapPictures(
  document: PDFDocument,
  shown: readonly (readonly PagePicture[])[],
  { issue, original, wishes: { press: plan } }: PicturesJob,
  profile: Profile | null,
): Promise<Swapped> {
  const diagnostics: Diagnostic[] = [];
  const coloured = new Set<PDFPage>();
  const widest = new Map<string, number>();
  for (const { path, width } of shown.flat()) widest.set(path, Math.max(widest.get(path) ?? 0, width));
  const plates = new Map<string, { readonly ref: PDFRef; readonly space: Inked['space'] }>();
  for (const [path, width] of widest) {
    const bytes = original(path);
    const wanted = { inks: plan.pictures, inkLimit: plan.inkLimit, profile, width };
    const picture = bytes === null ? null : await keptLater(bytes, purposeOf(wanted), () => inked(bytes, wanted));
    const shownAs = picture ?? crossedBox();
    plates.set(path, { ref: embed(document.context, shownAs), space: shownAs.space });
    // Of one that came in as nothing, what took it in has spoken.
    if (bytes?.length !== 0) diagnostics.push(...queries(issue, path, picture, plan));
  }
  document.getPages().forEach((page, i) => {
    const { node } = page;
    const here = shown[i] ?? [];
    if (here.length === 0) return;
    const drawn = drawnOn(document.context, node.Contents());
    const pictures = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    here.forEach(({ path }, nth) => {
      const [name, plate] = [drawn[nth], plates.get(path)];
      if (name === undefined || plate === undefined) return;
      pictures?.set(PDFName.of(name), plate.ref);
      if (plate.space === 'DeviceCMYK') coloured.add(page);
    });
  });
  return { coloured, diagnostics };
}

/** All that a plate depends on besides its picture. */
function purposeOf({ inks, inkLimit, profile, width }: InkRequest): string {
  const by = profile === null ? '' : createHash('sha256').update(profile.bytes).digest('hex');
  return `press ${inks} ${inkLimit} ${width} ${by}`;
}

/** Names of the pictures that a page draws, in order. */
function drawnOn(context: PDFContext, contents: PDFObject | undefined): string[] {
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents];
  const operators = streams.map((stream) => {
    if (!(stream instanceof PDFRawStream)) return '';
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  });
  return [...operators.join('\n').matchAll(/\/(I\d+)\s+Do\b/g)].map(([, name]) => name!);
}

function embed(context: PDFContext, picture: Inked): PDFRef {
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    ColorSpace: picture.space,
    BitsPerComponent: picture.bits,
    Filter: picture.filter,
    Length: picture.bytes.length,
  });
  return context.register(PDFRawStream.of(dict, picture.bytes));
}

/** What the editor is to be asked about a picture, where it stands in the manuscript. */
function queries(issue: Issue, path: string, picture: Inked | null, plan: PressPlan): Diagnostic[] {
  const at = figureOf(issue, path)?.at;
  if (at === undefined) return [];
  const warn: Warn = (rule, message, hint) => diagnostic('warning', rule, at.file, at.from, message, hint);
  if (picture === null) {
    const hint = `请另存为完好的 JPEG、PNG、TIFF 或 SVG，不超过 ${LARGEST / 100_000_000} 亿像素`;
    return [warn('picture-refused', `图片“${path}”坏了或太大，付印文件里只印一个打叉的框`, hint)];
  }
  return [...broken(path, picture, warn), ...coarse(path, picture, plan, warn), ...slender(path, picture, warn)];
}

type Warn = (rule: string, message: string, hint: string) => Diagnostic;

function broken(path: string, { isWhole }: Inked, warn: Warn): Diagnostic[] {
  const message = `图片“${path}”有损坏的地方，印出来可能缺一块`;
  return isWhole ? [] : [warn('picture-damaged', message, '请看一眼印出的样子；不对就换一份完好的原图')];
}

/** So many times as wide as high, a picture brought down to the width of the page has lettering too small to read. */
const SLENDER = 4;

function slender(path: string, { width, height }: Inked, warn: Warn): Diagnostic[] {
  if (width < height * SLENDER) return [];
  const message = `图片“${path}”的宽是高的 ${(width / height).toFixed(1)} 倍，缩到版心宽，里面的字会很小`;
  return [warn('picture-slender', message, '请看一眼印出的样子；宜分成几段上下排列')];
}

function coarse(path: string, picture: Inked, plan: PressPlan, warn: Warn): Diagnostic[] {
  const least = plan.resolution * (picture.isLines ? LINES_FINER : 1);
  const found = Math.round(picture.resolution);
  if (found >= least) return [];
  const kind = picture.isLines ? '黑白线条图' : '图片';
  const message = `${kind}“${path}”按印出的尺寸只有 ${found} ppi，不到 ${least} ppi，印出来会发虚`;
  return [
    warn('picture-coarse', message, '请换像素更多的原图；印刷厂同意的话，可在 issue.yaml 的 press: 里写 resolution:'),
  ];
}

function figureOf(issue: Issue, path: string): Figure | undefined {
  const figures = articlesOf(issue).flatMap(({ body }) => body.filter((block) => block.kind === 'figure'));
  return figures.find(({ image }) => image === path);
}
