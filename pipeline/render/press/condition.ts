/** Printing conditions as the ICC registry lists them (www.color.org). */
import type { Condition } from '../../model/press.ts';

export interface Registered {
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
