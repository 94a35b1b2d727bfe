/** The properties of a paragraph whose end was put in or taken out (ISO/IEC 29500-1, 17.13.5.4 and 17.13.5.15). */
import { elementsIn, type RawElement, rawElements } from './raw-xml.ts';

/** What belongs to the last paragraph of those that one became. */
const LAST_ONLY = new Set(['w:sectPr', 'w:pPrChange']);

/** The written properties ('' for none) with the mark; for one put in, without what belongs to the paragraph behind. */
export function markedProperties(written: string, kind: 'ins' | 'del', facts: string): string {
  const mark = `<w:${kind} ${facts}/>`;
  const root = written === '' ? null : rawElements(written);
  if (root === null) return `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`;
  const slice = ({ start, end }: RawElement) => written.slice(start, end);
  const kept = elementsIn(root).filter(({ name }) => kind === 'del' || !LAST_ONLY.has(name));
  const looks = kept.find(({ name }) => name === 'w:rPr');
  const [before, behind] = [
    kept.filter(({ name }) => name !== 'w:rPr' && !LAST_ONLY.has(name)),
    kept.filter(({ name }) => LAST_ONLY.has(name)),
  ];
  const inside = looks === undefined ? [] : elementsIn(looks);
  // Of the marks the one that says put in stands first.
  const first = inside.filter(({ name }) => name === 'w:ins' && kind === 'del').map(slice);
  const rest = inside.filter(({ name }) => name !== 'w:ins' && name !== `w:${kind}`).map(slice);
  const marked = `<w:rPr>${[...first, mark, ...rest].join('')}</w:rPr>`;
  return `<w:pPr>${[...before.map(slice), marked, ...behind.map(slice)].join('')}</w:pPr>`;
}
