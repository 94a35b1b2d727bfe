/**
 * Pictures made ready for all formats and both editions, one after another: TIFF and SVG become PNG, four inks three colours, what a
 * camera held on its side is turned, what is seen through gets white paper behind it. What cannot be shown, or would take more work than a picture is worth, is refused here.
 */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Figure, type Issue, type Span } from '../model/document.ts';
import type { RefusedFile } from './bytes.ts';
import { screen } from './drawing/screen.ts';
import { jpegFrame } from './jpeg.ts';
import { crossed, toJpeg, toPng } from './paint.ts';
import { pictureKind } from './picture-kind.ts';
import { MOST_PIXELS_SHOWN, wrongSize } from './pixels.ts';
import { lookThrough } from './png.ts';

type FindPicture = (path: string) => Uint8Array | null;
/** The bytes of a picture, why there are none, or null where nothing lies there. */
export type FindFile = (path: string) => Uint8Array | RefusedFile | null;

/** The pictures of an issue as readers see them, and as they came in for who makes more of them. */
export interface Developed {
  readonly picture: FindPicture;
  readonly original: FindPicture;
  /** Whether the cover, if there is one, may be used. */
  readonly isCoverFit: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a picture that is refused came in as: whoever finds it has no more to say about it. */
const NOTHING = new Uint8Array(0);

/** The pictures of an issue, by their paths; `cover` is the one that issue.yaml names. Of one that is refused, this alone speaks. */
export async function develop(
  issue: Issue | null,
  cover: { readonly path: string; readonly at: Span } | null,
  file: FindFile,
): Promise<Developed> {
  const shown = new Map<string, Uint8Array>();
  const kept = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  let isCoverFit = true;
  const refuseCover = (found: Diagnostic) => {
    isCoverFit = false;
    diagnostics.push(found);
  };
  const figures = issue === null ? [] : figuresOf(issue);
  const paths = new Set([...figures.map(({ image }) => image), cover?.path ?? null].filter((path) => path !== null));
  for (const path of paths) {
    const found = file(path);
    const isCover = path === cover?.path;
    if (found === null && isCover) refuseCover(noCover(cover));
    if (found === null) continue;
    const figure = figures.find(({ image }) => image === path);
    const made = 'refused' in found ? found : await developOne(found);
    if ('refused' in made) {
      shown.set(path, await crossed());
      kept.set(path, NOTHING);
      if (figure !== undefined)
        diagnostics.push(refusal(figure.at, `图片“${path}”${made.refused}，不能收，印成打叉的框`, made));
      if (isCover) refuseCover(refusal(cover.at, `封面图片“${path}”${made.refused}，不能用`, made));
      continue;
    }
    if (made.shown !== null) shown.set(path, made.shown);
    if (made.kept !== null) kept.set(path, made.kept);
    if (figure !== undefined && made.isLettered) diagnostics.push(lettered(figure.at, path));
  }
  const lying: FindPicture = (path) => {
    const found = file(path);
    return found === null || 'refused' in found ? null : found;
  };
  const before = (known: ReadonlyMap<string, Uint8Array>) => (path: string) => known.get(path) ?? lying(path);
  return { picture: before(shown), original: before(kept), isCoverFit, diagnostics };
}

function figuresOf(issue: Issue): Figure[] {
  return articlesOf(issue).flatMap(({ body }) => body.filter((block) => block.kind === 'figure'));
}

/** A picture made ready: null for what stays as it is. */
interface Made {
  readonly shown: Uint8Array | null;
  readonly kept: Uint8Array | null;
  readonly isLettered: boolean;
}

const AS_IT_IS: Made = { shown: null, kept: null, isLettered: false };

async function developOne(bytes: Uint8Array): Promise<Made | RefusedFile> {
  const kind = pictureKind(bytes);
  if (kind === null) return { refused: '不是图片，或认不出格式', hint: RESAVE };
  switch (kind.taken) {
    case 'JPEG':
      return photographed(bytes);
    case 'SVG':
      return drawn(bytes);
    case 'PNG':
    case 'TIFF':
      return inPixels(bytes, kind.taken);
    default:
      return { refused: `是${/^\p{Script=Han}/u.test(kind.name) ? '' : ' '}${kind.name}`, hint: RESAVE };
  }
}

async function photographed(bytes: Uint8Array): Promise<Made | RefusedFile> {
  const frame = jpegFrame(bytes);
  if (typeof frame === 'string') return { refused: frame, hint: ANOTHER };
  const wrong = wrongSize(frame.width, frame.height);
  if (wrong !== null) return { refused: wrong, hint: ANOTHER };
  if (frame.inks < 4 && !frame.isTurned && frame.width * frame.height <= MOST_PIXELS_SHOWN) return AS_IT_IS;
  const shown = await toJpeg(bytes, frame);
  return shown === null ? { refused: '读不出来', hint: ANOTHER } : { ...AS_IT_IS, shown };
}

async function inPixels(bytes: Uint8Array, kind: 'PNG' | 'TIFF'): Promise<Made | RefusedFile> {
  const look = kind === 'PNG' ? await lookThrough(bytes) : 'anew';
  if (typeof look === 'object') return { ...look, hint: ANOTHER };
  if (look === 'fine') return AS_IT_IS;
  const shown = await toPng(bytes, 'pixels');
  return typeof shown === 'string' ? { refused: shown, hint: ANOTHER } : { ...AS_IT_IS, shown };
}

async function drawn(bytes: Uint8Array): Promise<Made | RefusedFile> {
  const screened = screen(bytes);
  if ('refused' in screened) return { refused: `是 SVG，${screened.refused}`, hint: REDRAW };
  const shown = await toPng(screened.drawing, 'drawing');
  if (typeof shown === 'string') return { refused: shown, hint: REDRAW };
  const kept = screened.drawing === bytes ? null : screened.drawing;
  const isLettered = /<(?:\w+:)?text[\s>]/.test(Buffer.from(bytes).toString('latin1'));
  return { shown, kept, isLettered };
}

const ANOTHER = '请换一份完好的原图，或另存为 PNG 或 JPEG';
const RESAVE = '请另存为 PNG、JPEG、TIFF，或普通的 UTF-8 编码的 SVG';
const REDRAW = '请在作图软件里合并滤镜和图层、转成曲线，或导出为宽 2400 像素以上的 PNG';

function refusal(at: Span, message: string, { hint }: RefusedFile): Diagnostic {
  return diagnostic('warning', 'picture-refused', at.file, at.from, message, hint);
}

function noCover({ path, at }: { readonly path: string; readonly at: Span }): Diagnostic {
  const message = `找不到封面图片“${path}”，EPUB 用自动生成的封面，付印的封面上不放图`;
  return diagnostic(
    'warning',
    'cover-missing',
    at.file,
    at.from,
    message,
    '把图片放进本期的文件夹，路径从该文件夹写起',
  );
}

function lettered(at: Span, path: string): Diagnostic {
  const message = `SVG 图片“${path}”里有文字，用什么字体由本机决定，别的机器上可能变样`;
  const hint = '请在作图软件里把文字转成曲线，再存为 SVG';
  return diagnostic('warning', 'picture-lettered', at.file, at.from, message, hint);
}
