/** What a preflight says of a file. */

export type CheckState = 'pass' | 'warning' | 'breach';

export interface Verdict {
  /** A stable id. */
  readonly check: string;
  readonly label: string;
  readonly state: CheckState;
  /** What was found, with counts. */
  readonly found: string;
  /** The first places; the last says how many more there are. */
  readonly places: readonly string[];
  readonly hint: string | null;
}

export interface PreflightReport {
  readonly pages: number;
  /** The PDF/X standard that the file claims, or null. */
  readonly standard: string | null;
  /** The printing condition that the file names, or null. */
  readonly condition: string | null;
  readonly verdicts: readonly Verdict[];
}

export interface PreflightLimits {
  /** Pixels an inch at printed size. */
  readonly resolution: number;
  /** The same for pictures in pure black and white. */
  readonly lineArt: number;
  /** Ink a spot may take in all, in per cent of one ink. */
  readonly inkLimit: number;
  /** Millimetres. */
  readonly bleed: number;
  /** The number of pages must be a multiple of this. */
  readonly signature: number;
}

export const LIMITS: PreflightLimits = { resolution: 300, lineArt: 1200, inkLimit: 300, bleed: 3, signature: 4 };

/** Whether nothing stands against printing the file; warnings do not. */
export function isPassed(report: PreflightReport): boolean {
  return report.verdicts.every(({ state }) => state !== 'breach');
}
