/** The picture of the cover in four inks, cropped to its box without distortion. */
import { deflateSync } from 'node:zlib';
import { limitInk } from '../ink.ts';
import { BUILT_IN, type Profile } from '../profile.ts';

/** Pixels of four inks, packed as a PDF keeps them. */
export interface InkedPicture {
  readonly width: number;
  readonly height: number;
  readonly packed: Uint8Array;
  /** Of the file itself in the box, before anything is scaled down. */
  readonly ppi: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** More pixels than this an inch are not printed. */
const FINEST = 300;
const LARGEST = 400_000_000;

/** A picture's size as it is looked at; null for what cannot be read. */
export async function sizeOf(bytes: Uint8Array): Promise<Size | null> {
  try {
    const { autoOrient, width, height } = await (await open(bytes)).metadata();
    return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height };
  } catch {
    return null;
  }
}

/** The picture for a box in points; `inkLimit` is the most that its inks may add up to, in per cent. */
export async function inked(
  bytes: Uint8Array,
  size: Size,
  box: Size,
  inkLimit: number,
  profile: Profile | null,
): Promise<InkedPicture | null> {
  const inches = { width: box.width / 72, height: box.height / 72 };
  const ppi = Math.min(size.width / inches.width, size.height / inches.height);
  const fine = Math.min(FINEST, ppi);
  const width = Math.max(1, Math.round(inches.width * fine));
  const height = Math.max(1, Math.round(inches.height * fine));
  try {
    const picture = (await open(bytes))
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(width, height, { fit: 'cover' });
    const pixels = await picture
      .toColourspace('cmyk')
      .withIccProfile(profile?.file ?? BUILT_IN)
      .raw()
      .toBuffer();
    limitInk(pixels, inkLimit);
    return { width, height, packed: deflateSync(pixels), ppi };
  } catch {
    return null;
  }
}

async function open(bytes: Uint8Array) {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { density: FINEST, limitInputPixels: LARGEST });
}
