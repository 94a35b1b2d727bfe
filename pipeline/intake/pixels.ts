/** How many pixels a picture may have. */

/** A4 at the 1200 an inch that line art is scanned at, which is also the most that can be made ready for the press. */
export const MOST_PIXELS_TAKEN = 150_000_000;
/** Above so many, a picture is brought down for the screen. */
export const MOST_PIXELS_SHOWN = 60_000_000;

/** What is wrong with a size, in words that follow the picture's name; null where nothing is. */
export function wrongSize(width: number, height: number): string | null {
  if (width === 0 || height === 0) return `坏了，宽或高是 0（${width} × ${height}）`;
  if (width * height <= MOST_PIXELS_TAKEN) return null;
  return `像素太多（${width} × ${height}），最多 ${MOST_PIXELS_TAKEN / 100_000_000} 亿`;
}
