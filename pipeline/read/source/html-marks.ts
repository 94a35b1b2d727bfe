/** Marks by the HTML tags that mean them, in whatever format they stand. */
import type { Mark } from '../../model/document.ts';

export const HTML_MARKS: Readonly<
  Record<string, Mark['kind'] & ('superscript' | 'subscript' | 'strong' | 'emphasis' | 'properName')>
> = {
  sup: 'superscript',
  sub: 'subscript',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  u: 'properName',
};
