/** The paragraphs of a Word manuscript as they lie in its XML: every character with the run it stands in. */
import { elementsIn, type RawElement, type RawText, rawCharacters, rawElements } from './raw-xml.ts';

/** A character as the reader has it, or the place of a thing; `text` is the stretch of `w:t` it is written in. */
export interface RawUnit {
  readonly character: string;
  readonly written: string;
  readonly run: RawElement;
  /** The child of the run that holds it. */
  readonly part: RawElement;
}

export interface RawParagraph {
  readonly element: RawElement;
  readonly units: readonly RawUnit[];
  /** The runs that stand in the paragraph itself, between which it can be parted. */
  readonly own: ReadonlySet<RawElement>;
}

/** All paragraphs of a document in its order; null of XML that cannot be edited so. */
export function rawParagraphs(xml: string): RawParagraph[] | null {
  const root = rawElements(xml);
  if (root === null || root.name !== 'w:document' || !isUsual(xml.slice(root.start, root.inside))) return null;
  const found: RawParagraph[] = [];
  collect(root, xml, found);
  return found;
}

/** Namespaces in the transitional and the strict form of ISO/IEC 29500. */
const NAMESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** Whether the root binds the customary prefix. */
function isUsual(tag: string): boolean {
  const bound = /\sxmlns:w=["']([^"']*)["']/.exec(tag)?.[1];
  return bound !== undefined && NAMESPACES.includes(bound);
}

function collect(element: RawElement, xml: string, found: RawParagraph[]): void {
  for (const child of elementsIn(element)) {
    if (child.name === 'w:p') found.push(paragraphAt(child, xml));
    // Of two forms of one thing the reader takes one; neither is edited.
    if (child.name !== 'mc:AlternateContent') collect(child, xml, found);
  }
}

function paragraphAt(element: RawElement, xml: string): RawParagraph {
  const units: RawUnit[] = [];
  walk(element, xml, units);
  return { element, units, own: new Set(elementsIn(element, 'w:r')) };
}

/** What the words of a paragraph do not stand in. */
const PASSED = new Set([
  ...['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:rt', 'w:drawing', 'w:pict', 'w:object', 'w:sdtPr'],
  ...['mc:AlternateContent', 'w:txbxContent', 'w:p'],
]);

function walk(element: RawElement, xml: string, units: RawUnit[]): void {
  for (const child of elementsIn(element)) {
    if (PASSED.has(child.name)) continue;
    if (child.name !== 'w:r') walk(child, xml, units);
    else
      for (const part of elementsIn(child)) {
        if (part.name === 'w:ruby') walk(part, xml, units);
        else addPart(child, part, xml, units);
      }
  }
}

const THINGS: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:footnoteReference': '①',
  'w:endnoteReference': '①',
};

function addPart(run: RawElement, part: RawElement, xml: string, units: RawUnit[]): void {
  if (part.name === 'w:t') {
    const texts = part.children.filter((child): child is RawText => child.name === '');
    for (const { character, written } of texts.flatMap(({ start, end }) => rawCharacters(xml.slice(start, end)))) {
      units.push({ character: /[\r\n]/.test(character) ? ' ' : character, written, run, part });
    }
    return;
  }
  const isTab = part.name === 'w:tab' || part.name === 'w:ptab';
  const isBlank = units.every(({ character }) => /^\s$/.test(character));
  const character = isTab ? (isBlank ? '\t' : ' ') : THINGS[part.name];
  if (character !== undefined) units.push({ character, written: '', run, part });
}
