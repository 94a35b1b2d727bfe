/** The ICC profile that pictures are converted with, and that PDF/X-4 carries. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HEADER, isPressProfile } from '../../model/icc.ts';
import type { PressPlan } from '../../model/press.ts';

/** A CMYK printer profile. */
export interface Profile {
  readonly bytes: Uint8Array;
  /** What sharp takes for it: its own name, or a path. */
  readonly file: string;
  /** What it calls itself. */
  readonly description: string;
}

/** Bytes of an entry in the table of tags. */
const TAG = 12;

/** The profile of a printing house was asked for, and there is none. */
export class ProfileRefused extends Error {}

/**
 * Works with the printing house's profile, else with the one that libvips carries, measured on an offset press and in the public
 * domain; throws ProfileRefused where the issue has no such file, or one that is no profile of a press.
 */
export async function withProfile<T>(
  plan: PressPlan,
  file: (path: string) => Uint8Array | null,
  work: (profile: Profile) => Promise<T>,
): Promise<T> {
  if (plan.profile === null) return work(readProfile(await builtIn(), BUILT_IN));
  const bytes = file(plan.profile.path);
  if (bytes === null) throw new ProfileRefused();
  const folder = mkdtempSync(join(tmpdir(), 'kanyin-'));
  try {
    const path = join(folder, 'press.icc');
    writeFileSync(path, bytes);
    return await work(readProfile(bytes, path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The name by which sharp knows its own. */
export const BUILT_IN = 'cmyk';

async function builtIn(): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } });
  const carrier = await dot.toColourspace('cmyk').withIccProfile(BUILT_IN).jpeg().toBuffer();
  return (await sharp(carrier).metadata()).icc!;
}

/** Throws ProfileRefused for what is no profile of a four-colour press. */
export function readProfile(bytes: Uint8Array, file: string): Profile {
  if (!isPressProfile(bytes)) throw new ProfileRefused();
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { bytes, file, description: descriptionIn(view) };
}

function descriptionIn(profile: Buffer): string {
  const count = Math.min(profile.readUInt32BE(HEADER), 200);
  for (let tag = 0; tag < count; tag++) {
    const at = HEADER + 4 + tag * TAG;
    if (at + TAG > profile.length) break;
    if (profile.toString('latin1', at, at + 4) !== 'desc') continue;
    const [start, size] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
    return textOf(profile.subarray(start, Math.min(start + size, profile.length)));
  }
  return 'CMYK';
}

/** ICC.1:2001 textDescriptionType is ASCII, ICC.1:2010 multiLocalizedUnicodeType UTF-16BE. */
function textOf(tag: Buffer): string {
  const kind = tag.toString('latin1', 0, 4);
  if (kind === 'desc' && tag.length > 12) {
    return (
      tag
        .toString('latin1', 12, 12 + tag.readUInt32BE(8))
        .replace(/[^\x20-\x7e]/g, '')
        .trim() || 'CMYK'
    );
  }
  if (kind !== 'mluc' || tag.length < 28) return 'CMYK';
  const [length, start] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  const text = Buffer.from(tag.subarray(start, start + (length & ~1)));
  return text.swap16().toString('utf16le').trim() || 'CMYK';
}
