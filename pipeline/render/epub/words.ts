/** Words the book itself needs, beside the house style's, in the edition's script. */
import type { Edition } from '../../model/document.ts';

export interface BookWords {
  readonly cover: string;
  readonly text: string;
  readonly imprint: string;
  /** Stands in the contents for an article without a title. */
  readonly untitled: string;
  /** Read out for the link that leads from a note back to its place. */
  readonly back: string;
  /** Read out for a picture without caption. */
  readonly picture: string;
  /** How accessible the book is, in one sentence (schema:accessibilitySummary). */
  readonly accessibility: string;
}

const HANS: BookWords = {
  cover: '封面',
  text: '正文',
  imprint: '版权页',
  untitled: '无题',
  back: '返回正文',
  picture: '图片',
  accessibility: '本书为可重排的文本，带有分级目录和标题，注释可来回跳转，字号、字体和颜色可由读者调整。',
};
const HANT: BookWords = {
  cover: '封面',
  text: '正文',
  imprint: '版權頁',
  untitled: '無題',
  back: '返回正文',
  picture: '圖片',
  accessibility: '本書為可重排的文字，附有分級目錄和標題，註釋可來回跳轉，字級、字型和顏色可由讀者調整。',
};

export function bookWords(edition: Edition): BookWords {
  return edition === 'zh-Hans' ? HANS : HANT;
}
