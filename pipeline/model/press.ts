/** What a printing house asks of an issue's files. */
import type { Span } from './document.ts';

/** PDF/X-1a:2003 (ISO 15930-4) or PDF/X-4 (ISO 15930-7). */
export const STANDARDS = ['X-1a', 'X-4'] as const;
export type Standard = (typeof STANDARDS)[number];

/** Registered printing conditions. */
export const CONDITIONS = ['FOGRA39', 'JapanColor2001Coated'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Sheets are folded into signatures (帖) of so many pages. */
export const SIGNATURES = [4, 8, 16] as const;
export type Signature = (typeof SIGNATURES)[number];

/** Ways to lay out pages on the sheets of an office printer: 骑马订. */
export const IMPOSITIONS = ['saddle'] as const;
export type Impose = (typeof IMPOSITIONS)[number];

/** A printing condition as the ICC registry lists it (www.color.org). */
interface Registered {
  readonly identifier: string;
  readonly description: string;
}

export const REGISTRY = 'http://www.color.org';

export const REGISTERED: Readonly<Record<Condition, Registered>> = {
  FOGRA39: {
    identifier: 'FOGRA39',
    description: 'Offset commercial and specialty printing, ISO 12647-2:2004/Amd 1, paper type 1 or 2 (coated art)',
  },
  JapanColor2001Coated: {
    identifier: 'JC200103',
    description: 'Japan Color 2001 Coated, sheet-fed offset, paper type 3 (coated)',
  },
};

export interface PressPlan {
  readonly standard: Standard;
  readonly condition: Condition;
  /** The printing house's ICC profile in the issue folder; null for the one that comes with Kanyin. */
  readonly profile: { readonly path: string; readonly at: Span } | null;
  /** What pictures inside are printed in: black alone, or four inks. */
  readonly pictures: 'grey' | 'cmyk';
  /** Pixels an inch that a picture needs at its printed size; drawings in pure black and white need four times that. */
  readonly resolution: number;
  /** Ink a spot may take in all, in per cent of one ink. */
  readonly inkLimit: number;
  readonly colourBar: boolean;
  /** Pages are brought to a multiple of this with blank ones. */
  readonly signature: Signature;
}

export const PRESS_BY_DEFAULT: PressPlan = {
  standard: 'X-1a',
  condition: 'FOGRA39',
  profile: null,
  pictures: 'grey',
  resolution: 300,
  inkLimit: 300,
  colourBar: false,
  signature: 4,
};

/** A trimmed page in millimetres. */
export interface TrimSize {
  readonly width: number;
  readonly height: number;
}

/** Sizes by the names printers use (GB/T 788—1999 for 开本). */
export const TRIM_SIZES: Readonly<Record<string, TrimSize>> = {
  大16开: { width: 210, height: 285 },
  '16开': { width: 185, height: 260 },
  A4: { width: 210, height: 297 },
  B5: { width: 169, height: 239 },
  A5: { width: 148, height: 210 },
  大32开: { width: 140, height: 203 },
  '32开': { width: 130, height: 184 },
};
