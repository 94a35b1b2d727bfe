/** Lines that begin with the sign of a list's item: ★ 统一供种. */

const BULLET = /^(?:[★☆●■◆◇▲△•▪※]|[○□](?![一二三四五六七八九〇○□\d]))\s*[\p{L}《“]/u;

/** Whether a line begins with the sign of a list's item. */
export function isBulleted(chars: string): boolean {
  return BULLET.test(chars);
}
