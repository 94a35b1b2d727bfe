/** The picture of the cover in four inks, cropped to its box without distortion. */
import { deflateSync } from 'node:zlib';
import type { Metadata } from 'sharp';
import { inkPixels, limitInk } from '../ink.ts';
import { type Profile, profileFor } from '../profile.ts';

/** Pixels of four inks, packed as a PDF keeps them. */
export interface InkedPicture {
  readonly width: number;
  readonly height: number;
  readonly packed: Uint8Array;
  /** Of the file itself in the box, before anything is scaled down. */
  readonly ppi: number;
}

export interface PrintedSize {
  readonly width: number;
  readonly height: number;
}

/** A picture's pixels as it is looked at, at 72 an inch where it is drawn (SVG). */
export interface Pixels extends PrintedSize {
  readonly isDrawn: boolean;
  /** As sharp tells them. */
  readonly space: Metadata['space'];
  readonly channels: Metadata['channels'];
}

/** More pixels than this an inch are not printed, unless the printing house asks for them. */
const FINEST = 300;
/** Larger than inside: a drawing's units count as pixels until it is painted, and a poster has many. */
const LARGEST = 400_000_000;
/** Pixels an inch at which a drawing's own units are pixels, and what sharp takes for it. */
const DRAWN = { units: 72, least: 1, most: 100_000 };

/** A picture's size; null for what cannot be read. */
export async function pixelsOf(bytes: Uint8Array): Promise<Pixels | null> {
  try {
    const { autoOrient, width, height, format, space, channels } = await (await open(bytes, DRAWN.units)).metadata();
    const isDrawn = format === 'svg';
    return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height, isDrawn, space, channels };
  } catch {
    return null;
  }
}

/** What a press takes: the most that inks may add up to, in per cent, and pixels an inch. */
export interface PressLimits {
  readonly inkLimit: number;
  readonly resolution: number;
}

/** The picture for a box in points; a drawing is painted as fine as it is printed. */
export async function inkedToBox(
  bytes: Uint8Array,
  size: Pixels,
  box: PrintedSize,
  { inkLimit, resolution }: PressLimits,
  profile: Profile | null,
): Promise<InkedPicture | null> {
  const inches = { width: box.width / 72, height: box.height / 72 };
  const finest = Math.max(FINEST, resolution);
  const own = Math.min(size.width / inches.width, size.height / inches.height);
  const ppi = size.isDrawn ? finest : own;
  const fine = Math.min(finest, ppi);
  const width = Math.max(1, Math.round(inches.width * fine));
  const height = Math.max(1, Math.round(inches.height * fine));
  const density = Math.max(DRAWN.least, Math.min((DRAWN.units * fine) / own, DRAWN.most));
  try {
    const picture = (await open(bytes, density))
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(width, height, { fit: 'cover' });
    const own = () => profileFor({ profile: null }, () => null);
    const { data: pixels } = await inkPixels(picture, size, profile ?? own());
    limitInk(pixels, inkLimit);
    return { width, height, packed: deflateSync(pixels), ppi };
  } catch {
    return null;
  }
}

/** `density` tells only for drawings. */
async function open(bytes: Uint8Array, density: number) {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { density, limitInputPixels: LARGEST });
}
