/** The PDF/X standard that a file claims to follow. */

import { textUnder } from './file/objects.ts';
import type { PrintFile } from './file/open.ts';
import { readXmp, type Xmp } from './xmp.ts';

export interface Claim {
  /** As the file writes it, such as PDF/X-1a:2003; null where it claims none. */
  readonly written: string | null;
  /** Whose rules it is examined by: X-1a where it claims none that is known here. */
  readonly standard: 'X-1a' | 'X-4';
  readonly isKnown: boolean;
  /** All that the file claims in its Info dictionary and its XMP, where they name standards that no file follows at once; else none. */
  readonly contradiction: readonly string[];
  readonly xmp: Xmp | null;
}

export const PDFX_ID = 'http://www.npes.org/pdfx/ns/id/';

/** The version is in the XMP for PDF/X-4 (ISO 15930-7), in the Info dictionary for those before it (ISO 15930-4). */
export function claimOf(file: PrintFile): Claim {
  const xmp = readXmp(file);
  const inInfo = textUnder(file.info, 'GTS_PDFXVersion');
  const inXmp = xmp?.values.get(`${PDFX_ID}GTS_PDFXVersion`) ?? null;
  const inX4 = [inXmp, inInfo].find((version) => version?.startsWith('PDF/X-4'));
  const [written, standard] = inX4 != null ? [inX4, 'X-4' as const] : [inInfo ?? inXmp, 'X-1a' as const];
  const conformance = textUnder(file.info, 'GTS_PDFXConformance');
  const isKnown = standard === 'X-4' || /^PDF\/X-1a/.test(conformance ?? written ?? '');
  const conformanceInXmp = xmp?.values.get(`${PDFX_ID}GTS_PDFXConformance`) ?? null;
  const claims = [inInfo, conformance, inXmp, conformanceInXmp].filter((one): one is string => one !== null);
  const isOne = new Set(claims.map(familyOf)).size < 2;
  return { written: conformance ?? written, standard, isKnown, contradiction: isOne ? [] : [...new Set(claims)], xmp };
}

/** The standard of a claim without its year; PDF/X-1:2001 is the version of which PDF/X-1a:2001 is a conformance (ISO 15930-1). */
function familyOf(claim: string): string {
  const family = /^PDF\/X-(\d+)/.exec(claim.trim());
  return family?.[1] ?? claim.trim();
}
