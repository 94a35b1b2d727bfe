/** The marks of a run: strong and emphasis, lines under it, links and readings. */
import type { Mark } from '../../model/document.ts';
import { type Element, textInside } from '../source/xml.ts';
import type { ParagraphReading } from './reading.ts';
import type { RunLook } from './styles.ts';

/** With a link, where none is yet and where it may lead. */
export function linked(
  marks: readonly Mark[],
  href: string | null | undefined,
  { story, runs }: Pick<ParagraphReading, 'story' | 'runs'>,
): readonly Mark[] {
  if (href === undefined || href === null || href === '' || marks.some(({ kind }) => kind === 'link')) return marks;
  const link = story.linkTo(href, runs.point);
  return link === null ? marks : [...marks, link];
}

/** 拼音指南: the reading stands over the characters. */
export function rubied(marks: readonly Mark[], above: Element | undefined): readonly Mark[] {
  return withReading(marks, above === undefined ? '' : textInside(above).trim());
}

/** With a reading over the characters, where there is one. */
export function withReading(marks: readonly Mark[], reading: string): readonly Mark[] {
  return reading === '' ? marks : [...marks, { kind: 'ruby', reading }];
}

/** The marks of a run; boldness is one where the paragraph's own style is not bold. */
export function runMarks(own: RunLook, base: RunLook): Mark[] {
  const marks: Mark[] = [];
  if (own.bold === true && base.bold !== true) marks.push({ kind: 'strong' });
  if ((own.italic === true && base.italic !== true) || own.dotted === true) marks.push({ kind: 'emphasis' });
  if (own.under !== undefined && own.under !== 'none' && own.under !== base.under) marks.push({ kind: own.under });
  const vertical = own.vertical ?? base.vertical;
  if (vertical === 'superscript' || vertical === 'subscript') marks.push({ kind: vertical });
  return marks;
}
