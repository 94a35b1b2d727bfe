/** What is made of a picture for one purpose is made once for both editions; what was made first is let go when it grows too much. */
import { createHash } from 'node:crypto';

/** Bytes of results that are kept. */
const ROOM = 64_000_000;
/** Bytes that a result without any counts for. */
const LEAST = 1_000;

interface Result {
  readonly value: unknown;
  readonly size: number;
}

const results = new Map<string, Result>();
let taken = 0;

/** The result of `make` for these bytes, made before or now; `purpose` names all else that it depends on. */
export function kept<T extends { readonly bytes: Uint8Array } | null>(
  bytes: Uint8Array,
  purpose: string,
  make: () => T,
): T {
  const key = keyOf(bytes, purpose);
  const before = results.get(key);
  if (before !== undefined) return before.value as T;
  return keep(key, make());
}

/** The same for what takes a while. */
export async function keptLater<T extends { readonly bytes: Uint8Array } | null>(
  bytes: Uint8Array,
  purpose: string,
  make: () => Promise<T>,
): Promise<T> {
  const key = keyOf(bytes, purpose);
  const before = results.get(key);
  return before === undefined ? keep(key, await make()) : (before.value as T);
}

function keyOf(bytes: Uint8Array, purpose: string): string {
  return `${createHash('sha256').update(bytes).digest('hex')} ${purpose}`;
}

function keep<T extends { readonly bytes: Uint8Array } | null>(key: string, value: T): T {
  const size = value?.bytes.length ?? LEAST;
  if (size > ROOM) return value;
  results.set(key, { value, size });
  taken += size;
  for (const [oldest, result] of results) {
    if (taken <= ROOM) break;
    results.delete(oldest);
    taken -= result.size;
  }
  return value;
}
