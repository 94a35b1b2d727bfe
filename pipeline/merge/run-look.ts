/** The looks of a run of a returned file: by its style's name, which programs keep, and by what it says itself. */
import { lookBits } from '../model/look-marks.ts';
import { childOf, type Element, valOf } from '../read/source/xml.ts';

const EMPHASIS = /^(?:subtle |intense )?emphasis$|^强调$|^强調$/;
const STRONG = /^strong(?: emphasis)?$|^要点$|^intense emphasis$/;

/** The bits of model/look-marks.ts. */
export function lookOfRun(properties: Element | undefined, style: string): number {
  if (properties === undefined) return 0;
  const marks: string[] = [];
  if (EMPHASIS.test(style) || isOn(properties, 'w:i') || said(properties, 'w:em') !== null) marks.push('emphasis');
  if (STRONG.test(style) || isOn(properties, 'w:b')) marks.push('strong');
  const line = said(properties, 'w:u');
  if (line !== null && !/link/.test(style))
    marks.push(line.toLowerCase().startsWith('wav') ? 'bookTitle' : 'properName');
  const raised = valOf(properties, 'w:vertAlign');
  if (raised === 'superscript' || raised === 'subscript') marks.push(raised);
  return lookBits(marks);
}

function isOn(properties: Element, name: string): boolean {
  const one = childOf(properties, name);
  return one !== undefined && !/^(?:0|false|off)$/.test(one.attributes['w:val'] ?? '1');
}

function said(properties: Element, name: string): string | null {
  const value = valOf(properties, name);
  return value === undefined || value === 'none' ? null : value;
}
