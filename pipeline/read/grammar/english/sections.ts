/** The lines of an English head by the labels that announce its parts. */
import type { Text } from '../../../model/document.ts';
import { slice } from '../../../model/runs.ts';
import { cut, type Line } from '../line.ts';
import { englishLabelOf, innerEnglishLabels } from './label.ts';
import type { EnglishPart } from './label-table.ts';

/** A part and its lines without the label; `part` is null above the first label: title, authors, affiliations. */
export interface HeadSection {
  readonly part: EnglishPart | null;
  readonly label: Text | null;
  readonly lines: readonly Line[];
}

/** The sections of a head in reading order; what stands above Abstract without a label is one. */
export function headSections(lines: readonly Line[]): HeadSection[] {
  const top: Line[] = [];
  const sections: { part: EnglishPart; label: Text; lines: Line[] }[] = [];
  let isAbove = true;
  for (const line of lines.flatMap(atLabels)) {
    const label = englishLabelOf(line.chars);
    if (label !== null) {
      const rest = cut(line, label.from, line.chars.length);
      sections.push({ part: label.part, label: slice(line.text, ...label.words), lines: rest === null ? [] : [rest] });
      if (label.part === 'abstract' || label.part === 'keywords') isAbove = false;
    } else if (isAbove && !isOpen(sections.at(-1))) top.push(line);
    else sections.at(-1)!.lines.push(line);
  }
  return [...(top.length === 0 ? [] : [{ part: null, label: null, lines: top }]), ...sections];
}

/** A label alone on its line announces the next one. */
function isOpen(section: { readonly lines: readonly Line[] } | undefined): boolean {
  return section !== undefined && section.lines.length === 0;
}

/** A line cut where further labels begin: Abstract: …  Key words: …   CLC number: …  Document code: … */
function atLabels(line: Line): Line[] {
  const own = englishLabelOf(line.chars);
  if (own === null) return [line];
  const places = innerEnglishLabels(line.chars).filter((at) => {
    const part = englishLabelOf(line.chars.slice(at))?.part;
    return at >= own.from && part !== 'contact' && (own.part !== 'abstract' || part === 'keywords');
  });
  const starts = [0, ...places];
  return starts.flatMap((from, index) => cut(line, from, starts[index + 1] ?? line.chars.length) ?? []);
}
