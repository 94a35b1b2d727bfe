/** Small pictures, each unlike the others, and such as no program can show. */
import sharp from 'sharp';

export type PictureKind = 'png' | 'jpg' | 'tif' | 'svg' | 'broken';

/** The number-th picture of a kind: no two are equal. */
export async function pictureOf(kind: PictureKind, number: number): Promise<Uint8Array> {
  const side = 8 + (number % 8);
  if (kind === 'svg') {
    const square = `<rect width="${side}" height="${side}" fill="rgb(${number % 256},${number >> 8},0)"/>`;
    return new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${square}</svg>`,
    );
  }
  const background = { r: (number * 37) % 256, g: (number * 91) % 256, b: number % 256 };
  const opened = sharp({ create: { width: side * 4, height: side * 3, channels: 3, background } });
  const bytes = await (kind === 'jpg' ? opened.jpeg() : kind === 'tif' ? opened.tiff() : opened.png()).toBuffer();
  return kind === 'broken' ? new Uint8Array(bytes.subarray(0, bytes.length >> 1)) : new Uint8Array(bytes);
}
