/** HTML in Markdown: tags that only place or colour their text go, marks do what they say, all others stay as written. */
import type { Mark } from '../../model/document.ts';
import { anyOf } from '../grammar/patterns.ts';

/** Marks by their tags. */
export const MARKS: Readonly<
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

const LAYOUT_ELEMENT = anyOf(
  /div|p|center|span|font|section|article|figure|figcaption|big|small|blockquote|ul|ol|li|hr|a|nobr|mark/,
  /table|thead|tbody|tr|t[dh]|colgroup|col/,
);
const LAYOUT = new RegExp(`<\\/?${LAYOUT_ELEMENT}(?:\\s[^<>]{0,2000})?\\/?>`, 'gi');
/** An element that ends here stood apart from what follows. */
const CELL_END = /^<\/(?:td|th)/i;
const ROW_END = /^<\/(?:tr|p|div|li)/i;

/** Whether a tag only says where or in which colour its text stands. */
export function isLayout(tag: string): boolean {
  return tag.replace(LAYOUT, '') === '';
}

/** A block of HTML without its layout tags: a row of the text a line of the block, also where an element ends. */
export function withoutLayout(value: string): string {
  return value
    .replace(/<\/?(?:b|strong|i|em|u)>/gi, '')
    .replace(LAYOUT, (tag) => (CELL_END.test(tag) ? '\u3000' : ROW_END.test(tag) ? '\u2028' : ''));
}

/** The picture of an <img>: its address and the words that stand for it. */
export function imgPicture(tag: string): { url: string; alt: string } | null {
  if (!/^<img\s[^<>]{0,2000}>$/i.test(tag)) return null;
  const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  const [url, alt] = [value('src'), value('alt')].map((found) => found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
  return url === undefined || url === '' ? null : { url, alt: alt ?? '' };
}
