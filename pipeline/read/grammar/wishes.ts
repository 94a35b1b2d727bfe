/** How a letter ends: 此致 on a line, 敬礼 on the next. */

// 此致   敬礼   编安   祝
const WISHES =
  /^(?:此致|敬礼|谨致|顺[颂祝致候]|[即敬并谨]颂|[恭敬谨顺此]?祝|[专匆]此|[编撰著文教研近大春夏秋冬时暑台道钧][安祺])[！!]?$/;

/** Whether a line is a wish at a letter's end, or the words that begin it. */
export function isWish(chars: string): boolean {
  return chars.length <= 6 && WISHES.test(chars);
}
