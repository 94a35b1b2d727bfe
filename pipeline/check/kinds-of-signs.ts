/** Kinds of signs as an editor names them; the first that fits holds. */
import { scriptSet } from '../model/ranges.ts';

export interface KindOfSign {
  readonly name: string;
  readonly signs: RegExp;
  /** Its letters join, stack or run from right to left, which is not set yet. */
  readonly isJoined: boolean;
}

const joined = (name: string, signs: RegExp): KindOfSign => ({ name, signs, isJoined: true });
const lone = (name: string, signs: RegExp): KindOfSign => ({ name, signs, isJoined: false });

const SOUTH_ASIAN = ['Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala'];

export const KINDS_OF_SIGNS: readonly KindOfSign[] = [
  joined('阿拉伯字母（维吾尔文、哈萨克文等）', /\p{Script=Arabic}|[\u0600-\u06ff]/u),
  joined('藏文', /\p{Script=Tibetan}/u),
  joined('蒙古文、满文', /\p{Script=Mongolian}/u),
  joined('八思巴文', /\p{Script=Phags_Pa}/u),
  joined('傣文', /\p{Script=Tai_Le}|\p{Script=New_Tai_Lue}|\p{Script=Tai_Tham}|\p{Script=Tai_Viet}/u),
  joined('泰文', /\p{Script=Thai}/u),
  joined('老挝文', /\p{Script=Lao}/u),
  joined('缅甸文', /\p{Script=Myanmar}/u),
  joined('柬埔寨文', /\p{Script=Khmer}/u),
  joined('天城文（梵文、印地文等）', /\p{Script=Devanagari}/u),
  joined('南亚文字', new RegExp(`[${scriptSet(SOUTH_ASIAN)}]`, 'u')),
  joined('希伯来文', /\p{Script=Hebrew}/u),
  joined('叙利亚文', /\p{Script=Syriac}/u),
  joined('契丹小字', /\p{Script=Khitan_Small_Script}/u),
  joined('苗文', /\p{Script=Miao}/u),
  lone('朝鲜文', /\p{Script=Hangul}/u),
  lone('西夏文', /\p{Script=Tangut}/u),
  lone('女书', /\p{Script=Nushu}/u),
  lone('彝文', /\p{Script=Yi}/u),
  lone('生僻汉字', /\p{Script=Han}/u),
  lone('假名', /\p{Script=Hiragana}|\p{Script=Katakana}/u),
  lone('字母', /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Coptic}|\p{Script=Cyrillic}/u),
  lone('字母上的附加符号', /\p{M}/u),
  lone('原来的软件自造的字', /\p{Co}/u),
  lone('表情符号', /\p{Extended_Pictographic}|\p{Emoji_Presentation}/u),
  lone('音乐符号', /[\u{1d000}-\u{1d24f}]/u),
  lone('符号', /[\p{S}\p{P}\p{N}\p{Z}]/u),
  joined('其他文字', /./su),
];
