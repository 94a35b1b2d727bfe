/** Where an article is found on the web. */
import { webAddress } from '../../model/address.ts';

/** The address that issue.yaml's pattern gives an article, `number` its place in the issue from 1; else that of its DOI; null without. */
export function articleAddress(pattern: string | null, doi: string | null, number: number): string | null {
  const own = doi === null ? null : webAddress(`https://doi.org/${doi}`);
  if (pattern === null) return own;
  if (doi === null && pattern.includes('{doi}')) return null;
  const filled = pattern.replaceAll('{doi}', doi ?? '').replaceAll('{number}', String(number));
  return webAddress(/[/=]$/.test(pattern) && doi !== null ? filled + doi : filled);
}
