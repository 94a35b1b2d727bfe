/** Plain text manuscripts. */
import type { Read } from '../reader.ts';
import { readPlain } from './plain.ts';

/** Reads a .txt manuscript, which has no markup. */
export const read: Read = readPlain;
