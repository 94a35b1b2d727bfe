/** What a picture's file is, by what it begins with. */
import { saysPng } from './png.ts';

/** Kinds of picture that are taken. */
export type TakenKind = 'PNG' | 'JPEG' | 'TIFF' | 'SVG';
export interface PictureKind {
  readonly name: string;
  /** Null where it is not taken. */
  readonly taken: TakenKind | null;
}

const kept = (taken: TakenKind): PictureKind => ({ name: taken, taken });

/** What other files begin with that a writer may take for pictures. */
const OTHERS: readonly (readonly [name: string, start: RegExp])[] = [
  ['压缩过的 SVG（svgz）', /^\x1f\x8b/],
  ['UTF-16 编码的 SVG', /^(?:\xff\xfe<\0|\xfe\xff\0<|<\0[?!s]\0|\0<\0[?!s])/],
  ['GIF', /^GIF8/],
  ['WebP', /^RIFF.{4}WEBP/s],
  ['BMP', /^BM/],
  ['HEIC', /^.{4}ftyp(?:hei|mif)/s],
  ['AVIF', /^.{4}ftypavi/s],
  ['Photoshop 文件', /^8BPS/],
  ['EMF', /^\x01\0\0\0.{36} EMF/s],
  ['WMF', /^\xd7\xcd\xc6\x9a/],
  ['PDF', /^%PDF/],
  ['EPS', /^(?:%!PS|\xc5\xd0\xd3\xc6)/],
];

/** An element svg behind declarations and comments; whoever reads it says what is wrong with them. */
const SVG = /^(?:\xef\xbb\xbf)?\s*<(?:(?:\w+:)?svg[\s>]|\?xml|!--|!DOCTYPE\s+(?:\w+:)?svg)/;
const HAS_SVG = /<(?:\w+:)?svg[\s>]|<!DOCTYPE\s+(?:\w+:)?svg/;
/** Bytes that tell. */
const START = 65_536;

/** The kind; null for a file of no kind that is known. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (saysPng(bytes)) return kept('PNG');
  const start = Buffer.from(bytes.subarray(0, START)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return kept('JPEG');
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return kept('TIFF');
  if (SVG.test(start) && HAS_SVG.test(start)) return kept('SVG');
  const other = OTHERS.find(([, begins]) => begins.test(start));
  return other === undefined ? null : { name: other[0], taken: null };
}
