/** Whether two places say the same, whatever spaces and line ends stand between. */

/** Stands for a formula among words. */
export const ANY_WORDS = '\ufffc';
/** Printed for a character that no font has. */
const MISSING = '〓';
const MOST_SHOWN = 40;

/** Without white space and what only breaks lines: a hyphen at a line's end cannot be told from one within a word. */
export function unspaced(words: string): string {
  return words.normalize('NFC').replace(/[\s\u00ad\u200b\u2060\ufeff\u2010-]+/gu, '');
}

/** Whether what was found says what is expected; both may hold ANY_WORDS, and found 〓 for characters that no font has. */
export function isSameWords(expected: string, found: string): boolean {
  const [wanted, said] = [unspaced(expected), unspaced(found)];
  return wanted === said || matches(wanted, said);
}

/** Whether the words stand somewhere in what was found. */
export function holdsWords(whole: string, words: string): boolean {
  let from = 0;
  for (const part of unspaced(words).split(ANY_WORDS)) {
    const at = whole.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

function matches(expected: string, found: string): boolean {
  if (!expected.includes(ANY_WORDS) && !found.includes(MISSING)) return false;
  const parts = expected.split(ANY_WORDS).map((part) => pattern(part, found.includes(MISSING)));
  return new RegExp(`^${parts.join('.*')}$`, 'su').test(found);
}

function pattern(part: string, isLossy: boolean): string {
  return [...part]
    .map((sign) => {
      const itself = sign.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
      return isLossy ? `(?:${itself}|${MISSING})` : itself;
    })
    .join('');
}

/** Words as a report shows them: on one line, not too long. */
export function shownWords(words: string): string {
  const line = [...words.replace(/\s+/gu, ' ').trim()];
  return line.length <= MOST_SHOWN ? line.join('') : `${line.slice(0, MOST_SHOWN).join('')}……`;
}
