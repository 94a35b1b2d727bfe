/** Whether what stands between the signs of a formula is one: money, paths and brackets of words are not. */

const HAN = /[\p{Script=Han}，。；：、！？“”《》（）]/u;
/** \text{其他}, \mbox{…}, v_{平均}: Chinese may stand there. */
const COMMANDS = 'text textrm textbf textit textsf textup mbox hbox mathrm operatorname operatorname\\* mathit mathbf';
const WORDS = new RegExp(`\\\\(?:${COMMANDS.replaceAll(' ', '|')})\\s*\\{[^{}]*\\}|[_^]\\s*\\{[^{}]*\\}`, 'g');
const MARKUP = /[\\^_{}]/;
const SIGNS = /[=+\-*/<>|!'&~,;:()[\]≤≥≈≠×÷±∈→∞√∑∫]/;

/** `brackets`: \(…\), where Markdown only escapes brackets; `doubtful`: $…$ with a letter right behind it. */
export function looksLikeFormula(latex: string, signs: 'dollars' | 'doubtful' | 'brackets'): boolean {
  if (latex === '') return false;
  const bare = latex.replace(WORDS, '\\x');
  const hasMarkup = MARKUP.test(latex);
  if (HAN.test(bare)) return hasMarkup && signs !== 'doubtful' && /\\[A-Za-z]|[_^]/.test(latex);
  if (hasMarkup) return true;
  // USD and EUR: words are no factors.
  if (/[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}/.test(latex)) return false;
  if (signs === 'brackets') return /\p{L}/u.test(latex) && latex.length <= 60 && !/^[A-Za-z]{3,}$/.test(latex);
  if (signs === 'doubtful') return latex.length <= 3 || /[=<>]/.test(latex);
  return SIGNS.test(latex) || latex.length <= 20;
}
