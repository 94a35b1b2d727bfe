/** The files of a zip as text. */
import { strFromU8, unzipSync } from 'fflate';

/** Those whose names fit, by name. Throws for what is no zip. */
export function textsInZip(bytes: Uint8Array, names: RegExp): ReadonlyMap<string, string> {
  const files = unzipSync(bytes, { filter: ({ name }) => names.test(name) });
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
}
