/** The header of a JPEG file. */

export interface Jpeg {
  readonly columns: number;
  readonly rows: number;
  readonly components: number;
  /** Adobe's mark (APP14). */
  readonly isAdobe: boolean;
}

/** Null where the bytes are no JPEG or end before the frame's header. */
export function readJpeg(bytes: Uint8Array): Jpeg | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const word = (at: number) => bytes[at]! * 256 + bytes[at + 1]!;
  let isAdobe = false;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { rows: word(at + 5), columns: word(at + 7), components: bytes[at + 9]!, isAdobe };
    if (marker === 0xee && String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === 'Adobe') isAdobe = true;
    at += 2 + Math.max(2, word(at + 2));
  }
  return null;
}
