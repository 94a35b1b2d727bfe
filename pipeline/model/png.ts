/** PNG files as every room reads them (ISO/IEC 15948): the signature (5.2), the chunks (5.3), the values of a pixel (11.2.2). */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** How many values a pixel has, by the types of colour. */
export const PNG_VALUES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether a file begins as a PNG does. */
export function isPng(file: Uint8Array): boolean {
  return SIGNATURE.equals(file.subarray(0, SIGNATURE.length));
}

/** All chunks to its end; null where it ends too soon. */
export function chunksOf(file: Buffer): { type: string; content: Buffer }[] | null {
  const chunks: { type: string; content: Buffer }[] = [];
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length) return null;
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), content: file.subarray(at + 8, end) });
    if (chunks.at(-1)!.type === 'IEND') return chunks;
    at = end + 4;
  }
  return null;
}
