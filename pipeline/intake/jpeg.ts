/** JPEG files looked through before they are shown: whether they come to their end, how large they are, and in how many inks. */

export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly inks: number;
}

const END = Buffer.from([0xff, 0xd9]);
/** Markers among those of frames that begin other things: DHT, JPG, DAC. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];

/** The frame (ITU T.81 B.2.2); or what is wrong with the file, in words that follow its name. */
export function jpegFrame(bytes: Uint8Array): JpegFrame | string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < file.length; ) {
    if (file[at] !== 0xff) return '坏了';
    const marker = file[at + 1]!;
    // Any number of bytes may fill up before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker)) {
      const frame = { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5), inks: file[at + 9]! };
      if (file.indexOf(END, at) < 0) return '不完整，后面的部分不见了';
      return [1, 3, 4].includes(frame.inks) ? frame : '坏了';
    }
    at += 2 + file.readUInt16BE(at + 2);
  }
  return '不完整，后面的部分不见了';
}
