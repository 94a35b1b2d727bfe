/** Subtitles: lines that only explain the title above them. */

// （2024年9月9日）: under the title of a speech.
const DATE_IN_BRACKETS = /^[（(]\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*[）)]$/;

/** Whether a line is nothing but a date in brackets. */
export function isSpeechDate(chars: string): boolean {
  return DATE_IN_BRACKETS.test(chars);
}

/** ——以某地为例   基于某模型的分析: a line that only explains the title above it. */
export function isSubtitle(chars: string): boolean {
  return (
    isSpeechDate(chars) ||
    /^(?:[—–―─-]{1,}|--)\s*\S/.test(chars) ||
    /^(?:基于.+|以.+为(?:例|中心|视角|样本|个案|对象)|兼[论评谈与].+)$/.test(chars)
  );
}
