/** The ICC profile that pictures are converted with, and that PDF/X-4 carries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPressProfile, profileDescription } from '../../model/icc.ts';
import type { PressPlan } from '../../model/press.ts';
import { ROOT } from '../../root.ts';

/** A CMYK printer profile. */
export interface Profile {
  readonly bytes: Uint8Array;
  /** What it calls itself. */
  readonly description: string;
}

/** The profile of a printing house was asked for, and there is none. */
export class ProfileRefused extends Error {}

/** ISO 12647-2, coated paper, FOGRA39L, 300 % of ink, by basICColor (zlib licence, beside it). */
const OWN = join(ROOT, 'pipeline', 'render', 'press', 'profiles', 'ISOcoated_v2_300_bas.icc');

/** The printing house's profile, else Kanyin's own; throws ProfileRefused where the issue has no such file, or one of no four-colour press. */
export function profileFor(
  { profile }: Pick<PressPlan, 'profile'>,
  file: (path: string) => Uint8Array | null,
): Profile {
  const bytes = profile === null ? readFileSync(OWN) : file(profile.path);
  if (bytes === null || !isPressProfile(bytes)) throw new ProfileRefused();
  return { bytes, description: profileDescription(bytes) };
}
