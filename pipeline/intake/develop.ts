/** Pictures that not every reader shows, developed into ones that all do: TIFF and SVG become PNG, four inks three colours. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Figure, type Issue } from '../model/document.ts';

type Picture = (path: string) => Uint8Array | null;

/** Pixels that a picture may have, above which it is brought down for the screen, and those across of a drawing that has none. */
const LARGEST = 150_000_000;
const LARGE = { pixels: 60_000_000, side: 4000 };
const ACROSS = 2400;

/** The pictures of an issue, by their paths, for all who show them; what cannot be developed stays as it is. */
export async function develop(
  issue: Issue | null,
  cover: string | null,
  original: Picture,
): Promise<{ picture: Picture; diagnostics: readonly Diagnostic[] }> {
  const developed = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const figures = issue === null ? [] : figuresOf(issue);
  const paths = new Set([...figures.map(({ image }) => image), cover].filter((path) => path !== null));
  for (const path of paths) {
    const bytes = original(path);
    const kind = bytes === null ? null : kindOf(bytes);
    if (bytes === null || kind === null) continue;
    const shown = await (kind === 'CMYK' ? toRgb(bytes) : toPng(bytes));
    if (shown !== null) developed.set(path, shown);
    const figure = figures.find(({ image }) => image === path);
    const isLettered = kind === 'SVG' && /<(?:\w+:)?text[\s>]/.test(latin(bytes));
    if (figure !== undefined && isLettered) diagnostics.push(lettered(figure, path));
  }
  return { picture: (path) => developed.get(path) ?? original(path), diagnostics };
}

function figuresOf(issue: Issue): Figure[] {
  return articlesOf(issue).flatMap(({ body }) => body.filter((block) => block.kind === 'figure'));
}

/** Every way through the comments before the root is tried once: a comment ends where it first can. */
const SVG = /^(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*>|\s)*<(?:\w+:)?svg[\s>]/;

function kindOf(bytes: Uint8Array): 'TIFF' | 'SVG' | 'CMYK' | null {
  const start = latin(bytes.subarray(0, 4096));
  if (start.startsWith('\xff\xd8\xff')) return start.includes('Adobe') ? 'CMYK' : null;
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return 'TIFF';
  return SVG.test(start) ? 'SVG' : null;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The same pixels, or a drawing painted; null for what cannot be read. Nothing outside the picture is read for it. */
async function toPng(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { default: sharp } = await import('sharp');
  const limits = { limitInputPixels: LARGEST, failOn: 'error' } as const;
  try {
    const { format, width, height } = await sharp(bytes, limits).metadata();
    const density = format === 'svg' ? Math.min(100_000, Math.max(1, (72 * ACROSS) / Math.max(1, width))) : undefined;
    const opened = sharp(bytes, density === undefined ? limits : { ...limits, density });
    const isLarge = format !== 'svg' && width * height > LARGE.pixels;
    const fitted = isLarge ? opened.resize({ width: LARGE.side, height: LARGE.side, fit: 'inside' }) : opened;
    return await fitted.autoOrient().toColourspace('srgb').png({ compressionLevel: 6 }).toBuffer();
  } catch {
    return null;
  }
}

/** A JPEG of four inks as one for screens; null for any other, which stays as it is. */
async function toRgb(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { default: sharp } = await import('sharp');
  const limits = { limitInputPixels: LARGEST, failOn: 'error' } as const;
  try {
    if ((await sharp(bytes, limits).metadata()).space !== 'cmyk') return null;
    return await sharp(bytes, limits).autoOrient().toColourspace('srgb').jpeg({ quality: 92 }).toBuffer();
  } catch {
    return null;
  }
}

function lettered({ at }: Figure, path: string): Diagnostic {
  const message = `SVG 图片“${path}”里有文字，用什么字体由本机决定，别的机器上可能变样`;
  return diagnostic(
    'warning',
    'picture-lettered',
    at.file,
    at.from,
    message,
    '请在作图软件里把文字转成曲线，再存为 SVG',
  );
}
