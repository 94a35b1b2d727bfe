/** Pictures painted as PNG or JPEG for screens. Nothing outside a picture is read for it. */

/** Pixels that a picture may have, above which it is brought down for the screen, and those across of a drawing that has none. */
const LARGEST = 150_000_000;
const LARGE = { pixels: 60_000_000, side: 4000 };
const ACROSS = 2400;

/** Read from top to bottom, so that a few rows at a time are held. */
const LIMITS = { limitInputPixels: LARGEST, failOn: 'error', sequentialRead: true } as const;

/** The same pixels on white paper, or a drawing painted; null for what cannot be read. */
export async function toPng(bytes: Uint8Array, of: 'pixels' | 'drawing'): Promise<Uint8Array | null> {
  const { default: sharp } = await library();
  try {
    const { width, height } = await sharp(bytes, LIMITS).metadata();
    const density = Math.min(100_000, Math.max(1, (72 * ACROSS) / Math.max(1, width)));
    const opened = sharp(bytes, of === 'drawing' ? { ...LIMITS, density } : LIMITS);
    const isLarge = of === 'pixels' && width * height > LARGE.pixels;
    const fitted = isLarge ? opened.resize({ width: LARGE.side, height: LARGE.side, fit: 'inside' }) : opened;
    const painted = fitted.autoOrient().flatten({ background: 'white' }).toColourspace('srgb');
    return await painted.png({ compressionLevel: 6 }).toBuffer();
  } catch {
    return null;
  }
}

/** A JPEG of four inks as one for screens; null for any other, which stays as it is. */
export async function toRgb(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { default: sharp } = await library();
  try {
    if ((await sharp(bytes, LIMITS).metadata()).space !== 'cmyk') return null;
    return await sharp(bytes, LIMITS).autoOrient().toColourspace('srgb').jpeg({ quality: 92 }).toBuffer();
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
