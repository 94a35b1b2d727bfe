/** HTML in Markdown: tags that only place or colour their text go, marks do what they say, all others stay as written. */
import { anyOf } from '../grammar/patterns.ts';

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

/** The picture of an <img>: its address, the words that stand for it and, where it has one, its title. */
export function imgPicture(tag: string): { url: string; alt: string; title?: string } | null {
  if (!/^<img\s[^<>]{0,2000}>$/i.test(tag)) return null;
  const [url, alt, title] = ['src', 'alt', 'title'].map((name) => attributeOf(tag, name));
  if (url === undefined || url === '') return null;
  return { url, alt: alt!, ...(title === '' ? {} : { title: title! }) };
}

/** What an attribute of a tag says; '' where it has none. */
export function attributeOf(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replace(/&amp;/g, '&').trim();
}

/** The tags that open elements. */
export function openTags(value: string): readonly string[] {
  return value.match(/<[a-z][a-z\d]*\s[^<>]{0,2000}>/gi) ?? [];
}

/** HTML without its comments, of which the line ends stay; one that nothing ends is text. */
export function withoutComments(value: string): { readonly rest: string; readonly comments: readonly string[] } {
  const comments: string[] = [];
  let rest = '';
  let from = 0;
  for (let at = value.indexOf('<!--'); at >= 0; at = value.indexOf('<!--', from)) {
    const end = value.indexOf('-->', at + 2);
    if (end < 0) break;
    const comment = value.slice(at, end + 3);
    comments.push(comment);
    rest += value.slice(from, at) + comment.replace(/[^\r\n]/g, '');
    from = end + 3;
  }
  return { rest: rest + value.slice(from), comments };
}
