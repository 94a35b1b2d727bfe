/** Pictures of a page: in its folder, or written into it as data (RFC 2397). */
import { basename } from 'node:path';
import type { ManuscriptPicture } from '../reader.ts';
import { pathOf } from '../source/picture-path.ts';
import type { DraftMatter } from '../styled/matter.ts';
import { pictureOf } from '../styled/picture-bytes.ts';
import type { PageElement } from './tree.ts';

const OUTSIDE: DraftMatter = {
  severity: 'warning',
  rule: 'image-outside',
  says: (count) => `网上的图片 ${count} 张不在本期文件夹里，没有收进来`,
  hint: '请把网页连图片一起另存（“网页，全部”），或把图片放进本期文件夹，地址改成相对路径',
};
const LOST: DraftMatter = {
  severity: 'warning',
  rule: 'picture-lost',
  says: (count) => `网页里的图片 ${count} 张读不出来，没有收进来`,
  hint: '请向作者要原图，放进本期文件夹',
};

/** The pictures that are taken in; each is asked for once. */
export interface PagePictures {
  readonly taken: ManuscriptPicture[];
  /** The name or path of the picture of an <img>; what is said where it is not taken in. */
  readonly take: (element: PageElement) => string | DraftMatter;
}

/** The pictures of the page `file`. */
export function pagePictures(file: string): PagePictures {
  const taken: ManuscriptPicture[] = [];
  return {
    taken,
    take: ({ attributes }) => {
      const address = (attributes.src ?? attributes['data-src'] ?? '').trim();
      if (!/^data:/i.test(address)) return pathOf(address.replace(/[?#].*$/, '')) ?? OUTSIDE;
      const picture = pictureOf(`${basename(file)}/image${taken.length + 1}`, bytesIn(address));
      if (picture === null || picture === 'vector') return LOST;
      const extension = picture.mediaType.replace(/^image\//, '').replace(/\+.*/, '');
      const named = { ...picture, name: `${picture.name}.${extension}` };
      taken.push(named);
      return named.name;
    },
  };
}

function bytesIn(address: string): Uint8Array | null {
  const comma = address.indexOf(',');
  const body = address.slice(comma + 1);
  if (comma < 0) return null;
  if (/;base64$/i.test(address.slice(0, comma))) return new Uint8Array(Buffer.from(body, 'base64'));
  try {
    return new TextEncoder().encode(decodeURIComponent(body));
  } catch {
    return null;
  }
}

/** Whether a picture is none that a reader sees: one that counts visits. */
export function isTracker({ attributes }: PageElement): boolean {
  const [width, height] = [attributes.width, attributes.height].map(Number);
  return width! <= 2 || height! <= 2;
}
