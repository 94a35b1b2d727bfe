/** Blocks of HTML in a Markdown manuscript. */
import type { Image, RootContent } from 'mdast';
import type { Extent } from '../../model/diagnostic.ts';
import { shortAddress } from '../source/picture-path.ts';
import type { SourceLine } from '../source/source.ts';
import { attributeOf, imgPicture, openTags, withoutComments, withoutLayout } from './html.ts';
import type { Manuscript } from './manuscript.ts';
import { pictureLine } from './picture.ts';
import { sourceRows } from './source-rows.ts';

/** The lines of a block of HTML that begins on `line`: its text without what only lays it out, then its pictures. */
export function htmlLines(written: string, line: number, node: RootContent, manuscript: Manuscript): SourceLine[] {
  const at = extentIn(written, line, manuscript);
  const { rest: value, comments } = withoutComments(written);
  for (const comment of comments) manuscript.dropComment(comment, at);
  if (value.trim() === '') return [];
  reportAttributes(value, at, manuscript);
  if (/^(?:\s*<br\s*\/?>)+\s*$/i.test(value)) return [];
  const pictures = (value.match(/<img\s[^<>]{0,2000}>/gi) ?? []).flatMap((tag) => imgPicture(tag) ?? []);
  const text = withoutLayout(value).replace(/<img\s[^<>]{0,2000}>/gi, (tag) => (imgPicture(tag) === null ? tag : ''));
  const left = /<(?:\/?[a-z][^>]*>|[!?][^>\n]*>?)/i.exec(text)?.[0];
  if (left !== undefined) manuscript.keepHtml(left, at);
  const first = /<\/?\w+/.exec(value)?.[0];
  if (text !== value && pictures.length === 0 && first !== undefined) manuscript.dropHtml(first, at);
  const images = pictures.map((picture): Image => ({ type: 'image', ...picture, ...placeOf(node) }));
  return [...htmlRows(text, line, manuscript), ...images.flatMap((image) => pictureLine(image, manuscript))];
}

/** Where the rows of a block stand whose first is on `line`. */
function extentIn(written: string, line: number, manuscript: Manuscript): Extent {
  const rows = written.replace(/\s+$/, '').split(/\r\n|\r|\n/);
  const from = manuscript.pointIn(line, rows[0]!);
  const before = rows.length === 1 ? from.column - 1 : 0;
  return { from, to: { line: line + rows.length - 1, column: Math.max(1, before + [...rows.at(-1)!].length) } };
}

/** Says what of the tags in a block of HTML is shown nowhere: addresses of links, and titles. */
function reportAttributes(value: string, at: Extent, manuscript: Manuscript): void {
  for (const tag of openTags(value)) {
    const [href, title] = [attributeOf(tag, 'href'), attributeOf(tag, 'title')];
    if (href !== '') {
      const hint = '改用 Markdown 的写法：[文字](网址)';
      manuscript.say('warning', 'link-dropped', at, `HTML 块里的链接“${shortAddress(href)}”没有收进来，文字照收`, hint);
    }
    if (title !== '' && imgPicture(tag) === null) manuscript.dropTitle(title, at, '标签');
  }
}

function placeOf({ position }: RootContent): Pick<Image, 'position'> {
  return position === undefined ? {} : { position };
}

/** Rows end where lines end and where elements end. */
function htmlRows(text: string, firstLine: number, manuscript: Manuscript): SourceLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    return line
      .split('\u2028')
      .flatMap((row) => sourceRows(row.replace(/\u3000+$/, ''), firstLine + index, manuscript));
  });
}
