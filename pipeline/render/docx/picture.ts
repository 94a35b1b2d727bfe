/** Pictures: their kind and size from their first bytes, and how large they stand in the text. */
import { ImageRun } from 'docx';

/** A picture that Word shows. */
export interface Picture {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Pixels of a point at the 96 to the inch that Word reckons with. */
const PIXELS = 96 / 72;

/** The picture in a file, or null where it is neither PNG nor JPEG. */
export function pictureIn(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = PNG.every((byte, index) => bytes[index] === byte) && bytes.length >= 24;
  const size = isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : jpegSize(view);
  if (size === null || size.width === 0 || size.height === 0) return null;
  return { type: isPng ? 'png' : 'jpg', bytes, ...size };
}

/** The picture at its own size, or as large as fits into `width` and `height` points. */
export function pictureRun(picture: Picture, id: number, alt: string, width: number, height: number): ImageRun {
  const scale = Math.min(1, (width * PIXELS) / picture.width, (height * PIXELS) / picture.height);
  return new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: { id: String(id), name: `picture${id}`, description: alt },
  });
}

/** From the frame header (ITU T.81 B.2.2), or null where there is none. */
function jpegSize(view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker < 0xff01) return null;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}
