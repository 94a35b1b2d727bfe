/** Pictures of pixels made up for tests: photographs that editors send in, and files that break off or claim too much. */
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A photograph of hills, the same each time. */
function hills(width: number, height: number, channels: 3 | 4): Sharp {
  const pixels = Buffer.alloc(width * height * channels);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 128 + 60 * Math.sin(x / 97) + 50 * Math.sin(y / 61 + x / 300);
      for (let channel = 0; channel < channels; channel++)
        pixels[at++] = (light + 17 * channel + ((x * 7 + y * 13) % 11)) & 255;
    }
  }
  return sharp(pixels, { raw: { width, height, channels } });
}

/** Five pictures as they come in, each of so many pixels: a photograph, a drawing with clear ground, a scan, one in inks. */
export async function modest(width = 3000, height = 2000): Promise<Record<string, Uint8Array>> {
  return {
    'a.jpg': await hills(width, height, 3).jpeg().toBuffer(),
    'b.png': await hills(width, height, 4).png({ compressionLevel: 1 }).toBuffer(),
    'c.tif': await hills(width, height, 3).tiff({ compression: 'lzw' }).toBuffer(),
    'd.jpg': await hills(width, height, 3).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer(),
  };
}

/** A PNG of so many pixels that says nothing false, and breaks off after a share of its bytes. */
export function pngOf(width: number, height: number, colour: 0 | 2 | 6, share = 1): Uint8Array {
  const channels = { 0: 1, 2: 3, 6: 4 }[colour];
  const row = Buffer.alloc(1 + width * channels);
  for (let at = 1; at < row.length; at++) row[at] = Math.imul(at, 2654435761) >>> 24;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colour, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)), { level: 0 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const file = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
  return file.subarray(0, Math.floor(file.length * share));
}

/** One with a header that claims so many pixels, and next to nothing behind it. */
export function emptyPng(width: number, height: number): Uint8Array {
  const file = Buffer.from(pngOf(1, 1, 2));
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  file.writeUInt32BE(crc(file.subarray(12, 29)), 29);
  return file;
}

function chunk(type: string, content: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + content.length);
  out.writeUInt32BE(content.length, 0);
  out.write(type, 4, 'latin1');
  out.set(content, 8);
  out.writeUInt32BE(crc(out.subarray(4, 8 + content.length)), 8 + content.length);
  return out;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
