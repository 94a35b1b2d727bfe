/**
 * Pictures made ready for all formats and both editions, one after another: TIFF and SVG become PNG, four inks three colours, what is
 * seen through gets white paper behind it. What cannot be shown, or would take more work than a picture is worth, is refused here.
 */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Figure, type Issue, type Span } from '../model/document.ts';
import { screen } from './drawing/screen.ts';
import { crossed, toPng, toRgb } from './paint.ts';
import { lookThrough, saysPng } from './png.ts';

type FindPicture = (path: string) => Uint8Array | null;

/** The pictures of an issue as readers see them, and as they came in for who makes more of them. */
export interface Developed {
  readonly picture: FindPicture;
  readonly original: FindPicture;
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands for a picture that is refused, where a cross would be worse than nothing. */
const NOTHING = new Uint8Array(0);

/** The pictures of an issue, by their paths; `cover` is the one that issue.yaml names. */
export async function develop(
  issue: Issue | null,
  cover: { readonly path: string; readonly at: Span } | null,
  original: FindPicture,
): Promise<Developed> {
  const shown = new Map<string, Uint8Array>();
  const kept = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const figures = issue === null ? [] : figuresOf(issue);
  const paths = new Set([...figures.map(({ image }) => image), cover?.path ?? null].filter((path) => path !== null));
  for (const path of paths) {
    const bytes = original(path);
    if (bytes === null) continue;
    const figure = figures.find(({ image }) => image === path);
    const at = figure?.at ?? cover!.at;
    const made = await developOne(bytes);
    if ('refused' in made) {
      shown.set(path, path === cover?.path ? NOTHING : await crossed());
      kept.set(path, NOTHING);
      diagnostics.push(refusal(at, path, made));
      continue;
    }
    if (made.shown !== null) shown.set(path, made.shown);
    if (made.kept !== null) kept.set(path, made.kept);
    if (figure !== undefined && made.isLettered) diagnostics.push(lettered(at, path));
  }
  const before = (known: ReadonlyMap<string, Uint8Array>) => (path: string) => known.get(path) ?? original(path);
  return { picture: before(shown), original: before(kept), diagnostics };
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
interface Refused {
  readonly refused: string;
  readonly kind: FileKind;
}

const AS_IT_IS: Made = { shown: null, kept: null, isLettered: false };

async function developOne(bytes: Uint8Array): Promise<Made | Refused> {
  const kind = kindOf(bytes);
  if (kind === null) return AS_IT_IS;
  if (kind === 'CMYK') return { ...AS_IT_IS, shown: await toRgb(bytes) };
  if (kind === 'SVG') return drawn(bytes);
  const look = kind === 'PNG' ? await lookThrough(bytes) : 'anew';
  if (typeof look === 'object') return { ...look, kind };
  if (look === 'fine') return AS_IT_IS;
  const shown = await toPng(bytes, 'pixels');
  return shown === null ? { refused: UNREADABLE, kind } : { ...AS_IT_IS, shown };
}

async function drawn(bytes: Uint8Array): Promise<Made | Refused> {
  const screened = screen(bytes);
  if ('refused' in screened) return { ...screened, kind: 'SVG' };
  const shown = await toPng(screened.drawing, 'drawing');
  if (shown === null) return { refused: UNREADABLE, kind: 'SVG' };
  const kept = screened.drawing === bytes ? null : screened.drawing;
  return { shown, kept, isLettered: /<(?:\w+:)?text[\s>]/.test(latin(bytes)) };
}

const UNREADABLE = '读不出来';

type FileKind = 'PNG' | 'TIFF' | 'SVG' | 'CMYK';

/** Every way through the comments before the root is tried once: a comment ends where it first can. */
const SVG = /^(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*>|\s)*<(?:\w+:)?svg[\s>]/;

function kindOf(bytes: Uint8Array): FileKind | null {
  if (saysPng(bytes)) return 'PNG';
  const start = latin(bytes.subarray(0, 4096));
  if (start.startsWith('\xff\xd8\xff')) return start.includes('Adobe') ? 'CMYK' : null;
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return 'TIFF';
  return SVG.test(start) ? 'SVG' : null;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function refusal(at: Span, path: string, { refused, kind }: Refused): Diagnostic {
  const isDrawn = kind === 'SVG';
  const message = `${kind} 图片“${path}”${refused}，不能收，印成打叉的框`;
  const hint = isDrawn
    ? '请在作图软件里合并滤镜和图层、转成曲线，或导出为宽 2400 像素以上的 PNG'
    : '请换一份完好的原图，或另存为 PNG 或 JPEG';
  return diagnostic('warning', 'picture-refused', at.file, at.from, message, hint);
}

function lettered(at: Span, path: string): Diagnostic {
  const message = `SVG 图片“${path}”里有文字，用什么字体由本机决定，别的机器上可能变样`;
  const hint = '请在作图软件里把文字转成曲线，再存为 SVG';
  return diagnostic('warning', 'picture-lettered', at.file, at.from, message, hint);
}
