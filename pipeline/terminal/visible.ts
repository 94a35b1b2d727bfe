/** Characters that a terminal obeys, or that turn the direction of a line, as something to be seen in their place. */

/** Controls but for the end of a line and the tab; U+2028 and U+2029 end lines too; the others turn, or pose as no character at all. */
const OBEYED = /[^\P{Cc}\n\t]|[\u2028\u2029\ufeff]|\p{Bidi_Control}|\p{Noncharacter_Code_Point}/gu;
const IN_LINE = /[\n\t]/g;

/** The text with ␛ for an escape, \u202e for what has no picture: what is shown is never obeyed. */
export function visible(text: string): string {
  return text.replace(OBEYED, seen);
}

/** The same of what has a line to itself, such as a file's name: its line breaks and tabs are shown, too. */
export function visibleInLine(text: string): string {
  return visible(text).replace(IN_LINE, seen);
}

/** Unicode has pictures of the C0 controls and of DEL. */
function seen(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
