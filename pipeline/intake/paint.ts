/** Pictures painted as PNG or JPEG for screens. Nothing outside a picture is read for it. */
import type { JpegFrame } from './jpeg.ts';
import { MOST_PIXELS_SHOWN, MOST_PIXELS_TAKEN, wrongSize } from './pixels.ts';

/** The longer side of a picture that was brought down. */
const SIDE = 4000;
/** Pixels across of a drawing that has none. */
const ACROSS = 2400;

/** Read from top to bottom, so that a few rows at a time are held. */
const LIMITS = { limitInputPixels: MOST_PIXELS_TAKEN, failOn: 'error', sequentialRead: true } as const;

/** The same pixels on white paper, or a drawing painted; or what is wrong, in words that follow the picture's name. */
export async function toPng(bytes: Uint8Array, of: 'pixels' | 'drawing'): Promise<Uint8Array | string> {
  const { default: sharp } = await library();
  try {
    const { width, height } = await sharp(bytes, { ...LIMITS, limitInputPixels: false }).metadata();
    const wrong = of === 'pixels' ? wrongSize(width, height) : null;
    if (wrong !== null) return wrong;
    const density = Math.min(100_000, Math.max(1, (72 * ACROSS) / Math.max(1, width)));
    const opened = sharp(bytes, of === 'drawing' ? { ...LIMITS, density } : LIMITS);
    const fitted = of === 'pixels' && width * height > MOST_PIXELS_SHOWN ? opened.resize(FITTED) : opened;
    const painted = fitted.autoOrient().flatten({ background: 'white' }).toColourspace('srgb');
    return await painted.png({ compressionLevel: 6 }).toBuffer();
  } catch {
    return '读不出来';
  }
}

const FITTED = { width: SIDE, height: SIDE, fit: 'inside' } as const;

/** A JPEG of four inks, a turned or a very large one, as one for screens; null where it cannot be read. */
export async function toJpeg(bytes: Uint8Array, { width, height }: JpegFrame): Promise<Uint8Array | null> {
  const { default: sharp } = await library();
  try {
    const opened = sharp(bytes, LIMITS);
    const fitted = width * height > MOST_PIXELS_SHOWN ? opened.resize(FITTED) : opened;
    return await fitted.autoOrient().toColourspace('srgb').jpeg({ quality: 92 }).toBuffer();
  } catch {
    return null;
  }
}

/** The library without its store of past work, which would keep the pixels of pictures long done. */
async function library(): Promise<typeof import('sharp')> {
  const sharp = await import('sharp');
  sharp.default.cache(false);
  return sharp;
}

const FRAME = { width: 600, height: 400, line: 2 };

/** What is shown for a picture that cannot be: a crossed frame. */
export async function crossed(): Promise<Uint8Array> {
  const { default: sharp } = await library();
  const { width, height, line } = FRAME;
  const isInk = (x: number, y: number) => {
    const isEdge = x < line || y < line || x >= width - line || y >= height - line;
    const down = (x * height) / width;
    return isEdge || Math.abs(down - y) < line || Math.abs(height - down - y) < line;
  };
  const pixels = Uint8Array.from({ length: width * height }, (_, at) =>
    isInk(at % width, Math.floor(at / width)) ? 0 : 255,
  );
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}
