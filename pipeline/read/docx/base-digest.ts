/** The mark of a document that Kanyin made: a custom property with the digest of its base text (ISO/IEC 29500-1, 15.2.12.2). */
import type { Archive } from '../source/archive.ts';
import { type Budget, childrenOf, parseXml } from '../source/xml.ts';

const PROPERTY = 'KanyinBase';

/** The digest of the base that a document was made with, also after it was saved by other programs; null of any other document. */
export function baseDigestOf(archive: Archive, budget: Budget): string | null {
  const part = archive.part('docProps/custom.xml');
  if (part === null) return null;
  const property = childrenOf(parseXml(part, budget)).find(({ attributes }) => attributes.name === PROPERTY);
  const [value] = childrenOf(property);
  return value?.children.filter((child) => typeof child === 'string').join('') ?? null;
}
