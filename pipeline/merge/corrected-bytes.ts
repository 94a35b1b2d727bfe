/** corrections.yaml with more entries. */
import { bytesOf, isPresent } from '../intake/bytes.ts';
import { addCorrection } from '../issue/add-correction.ts';
import { CORRECTIONS, type CorrectionEntry } from '../issue/corrections.ts';
import { decode } from '../read/source/decode.ts';

/** The bytes with the entries at their end, of the file in the folder or of `before`; null where it cannot be read or is no list. */
export function correctedBytes(
  folder: string,
  entries: readonly CorrectionEntry[],
  before: Uint8Array | undefined,
): Uint8Array | null {
  const present = before ?? (isPresent(folder, CORRECTIONS) ? bytesOf(folder, CORRECTIONS) : new Uint8Array());
  if ('severity' in present) return null;
  try {
    const text = entries.reduce((yaml, entry) => addCorrection(yaml, entry), decode(present).text);
    return Buffer.from(text);
  } catch {
    return null;
  }
}
