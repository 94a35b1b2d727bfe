/** What the editor laid down for a manuscript, and who hears where it does not fit. */
import type { Correction } from '../../../model/correction.ts';
import type { CorrectionDoubt } from './pieces.ts';

export interface Guidance {
  readonly corrections: readonly Correction[];
  readonly doubt: CorrectionDoubt;
}
