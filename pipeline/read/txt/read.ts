/** Plain text manuscripts. */

import { readPlain } from '../grammar/plain.ts';
import type { Read } from '../reader.ts';

/** Reads a .txt manuscript, which has no markup. */
export const read: Read = readPlain;
