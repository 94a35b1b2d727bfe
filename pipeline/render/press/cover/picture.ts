/** The picture of the cover in four inks, cropped to its box without distortion. */
import { deflateSync } from 'node:zlib';

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
export async function inked(bytes: Uint8Array, size: Size, box: Size, inkLimit: number): Promise<InkedPicture | null> {
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
    const pixels = await picture.toColourspace('cmyk').withIccProfile('cmyk').raw().toBuffer();
    limitInk(pixels, inkLimit);
    return { width, height, packed: deflateSync(pixels), ppi };
  } catch {
    return null;
  }
}

/** Takes away of the colours, never of the black, what is more than the paper takes. */
function limitInk(pixels: Buffer, inkLimit: number): void {
  const most = (inkLimit * 255) / 100;
  for (let at = 0; at < pixels.length; at += 4) {
    const colours = pixels[at]! + pixels[at + 1]! + pixels[at + 2]!;
    const room = most - pixels[at + 3]!;
    if (colours <= room) continue;
    for (let i = at; i < at + 3; i++) pixels[i] = Math.floor((pixels[i]! * Math.max(0, room)) / colours);
  }
}

async function open(bytes: Uint8Array) {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { density: FINEST, limitInputPixels: LARGEST });
}
