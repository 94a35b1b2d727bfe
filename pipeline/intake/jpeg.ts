/** JPEG files looked through before they are shown: whether they come to their end, how large they are, in how many inks, and whether they are upright. */

export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly inks: number;
  /** Whether a camera says that it was not held upright: few programs but browsers turn such a picture. */
  readonly isTurned: boolean;
}

const END = Buffer.from([0xff, 0xd9]);
/** Markers among those of frames that begin other things: DHT, JPG, DAC. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];

/** The frame (ITU T.81 B.2.2); or what is wrong with the file, in words that follow its name. */
export function jpegFrame(bytes: Uint8Array): JpegFrame | string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let isTurned = false;
  for (let at = 2; at + 9 < file.length; ) {
    if (file[at] !== 0xff) return '坏了';
    const marker = file[at + 1]!;
    // Any number of bytes may fill up before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker)) {
      const frame = {
        width: file.readUInt16BE(at + 7),
        height: file.readUInt16BE(at + 5),
        inks: file[at + 9]!,
        isTurned,
      };
      if (file.indexOf(END, at) < 0) return '不完整，后面的部分不见了';
      return [1, 3, 4].includes(frame.inks) ? frame : '坏了';
    }
    const next = at + 2 + file.readUInt16BE(at + 2);
    if (marker === APP1) isTurned ||= saysTurned(file.subarray(at + 4, next));
    at = next;
  }
  return '不完整，后面的部分不见了';
}

const APP1 = 0xe1;
const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;
/** Entries that are looked at: a directory has some twenty. */
const MOST_ENTRIES = 200;

/** Whether an Exif segment says of its picture that it lies on a side, on its head or is mirrored (CIPA DC-008 4.6.4). */
function saysTurned(segment: Buffer): boolean {
  if (segment.length < 14 || segment.toString('latin1', 0, EXIF.length) !== EXIF) return false;
  const tiff = segment.subarray(EXIF.length);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(short(directory), MOST_ENTRIES); entry++) {
    const at = directory + 2 + entry * 12;
    if (short(at) === ORIENTATION) return short(at + 8) >= 2 && short(at + 8) <= 8;
  }
  return false;
}
