/** A licence by its address: CC BY 4.0 is https://creativecommons.org/licenses/by/4.0/. */
import { webAddress } from '../../model/address.ts';

const CREATIVE_COMMONS = /^CC[\s-]*(BY(?:-(?:NC|ND|SA))*)[\s-]*([1-4]\.\d)?$/i;
const ZERO = /^CC[\s-]*0[\s-]*(?:1\.0)?$/i;

/** The address of a licence as issue.yaml writes it; null where that is words of its own. */
export function licenceAddress(written: string): string | null {
  const name = written.trim().replace(/\s*(?:协议|協議|国际|國際|International)$/g, '');
  if (ZERO.test(name)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, parts, version = '4.0'] = CREATIVE_COMMONS.exec(name.replace(/\s*-\s*/g, '-')) ?? [];
  if (parts !== undefined) return `https://creativecommons.org/licenses/${parts.toLowerCase()}/${version}/`;
  return /^https?:/.test(written) ? webAddress(written) : null;
}
