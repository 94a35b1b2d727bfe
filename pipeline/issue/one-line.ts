/** Text that stands on one line: a tab or a broken line is a space; what cannot be seen, or is no character, is left out. */
export function onOneLine(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\ufeff\ufffe\uffff]/gu, '');
}
