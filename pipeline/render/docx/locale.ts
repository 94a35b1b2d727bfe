/** What Word and WPS call things in an edition's region: font names, language, line-breaking lists. */

import type { FaceRole, LineStyle } from '../../house/style.ts';
import type { Edition } from '../../model/document.ts';

export interface Locale {
  /** The language tag Word knows; it has no script subtags. */
  readonly language: string;
  readonly eastAsian: Readonly<Record<FaceRole, string>>;
}

const LATIN: Readonly<Record<FaceRole, string>> = { song: 'Times New Roman', hei: 'Arial', kai: 'Times New Roman' };

const TAIWAN = { song: '新細明體', hei: '微軟正黑體', kai: '標楷體' };

const LOCALES: Readonly<Record<Edition, Locale>> = {
  'zh-Hans': { language: 'zh-CN', eastAsian: { song: '宋体', hei: '黑体', kai: '楷体' } },
  'zh-Hant-TW': { language: 'zh-TW', eastAsian: TAIWAN },
  'zh-Hant-HK': { language: 'zh-HK', eastAsian: TAIWAN },
};

/** Marks that may not begin a line (clreq, prohibition rules for line start and line end); Word's own list lacks ～, the dash and the slashes. */
const NOT_AT_LINE_START =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︰︱︳︴︶︸︺︼︾﹀﹂﹄﹚﹜﹞！＂％＇），．／：；？］｀｜｝～￠—/';

/** What may begin a line in a loose setting: dashes, ellipses, connectors, middle dots. */
const LOOSE = /[—―…·～]/g;

/** Marks that may not begin a line in a setting as strict as this. */
export function notAtLineStart(kinsoku: LineStyle['kinsoku']): string {
  return kinsoku === 'loose' ? NOT_AT_LINE_START.replace(LOOSE, '') : NOT_AT_LINE_START;
}

/** Marks that may not end a line. */
export const NOT_AT_LINE_END = '$([{£¥‘“‹〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';

/** How Word and WPS name things in the region of an edition. */
export function localeOf(edition: Edition): Locale {
  return LOCALES[edition];
}

/** The Latin companion of a Chinese face. */
export function latinOf(face: FaceRole): string {
  return LATIN[face];
}
