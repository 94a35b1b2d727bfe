/** Emoji of which the PDF shows less: black ink has no tones of skin, and emoji that are joined stand one after another. */
import { diagnostic } from '../model/diagnostic.ts';
import { joined, pointAt } from '../model/runs.ts';
import { textsOf } from '../model/slots.ts';
import type { Rule } from './rule.ts';
import { isRare } from './signs-without-glyph.ts';

const EMOJI = '\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]?[\\u{1f3fb}-\\u{1f3ff}]?';
const TAGS = '[\\u{e0020}-\\u{e007f}]*';
const WHOLE = new RegExp(`${EMOJI}${TAGS}(?:\\u200d${EMOJI})*`, 'gu');
const COMPOSED = /\u200d|[\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u;
const MOST_LINES = 12;

/** Told in one message an article; of emoji that no font has, another rule speaks. */
export const emojiSimplified: Rule = (article, { hasGlyph }) => {
  const found = textsOf(article).flatMap((text) => {
    const words = joined(text);
    if (!isRare(words)) return [];
    return [...words.matchAll(WHOLE)]
      .filter(([emoji]) => COMPOSED.test(emoji) && hasGlyph(emoji.codePointAt(0)!))
      .map(({ 0: emoji, index }) => ({ emoji, at: pointAt(text, index) }));
  });
  const first = found[0];
  if (first === undefined) return [];
  const lines = [...new Set(found.map(({ at }) => at.line))];
  const listed = lines.slice(0, MOST_LINES).join('、') + (lines.length > MOST_LINES ? ' 等' : '');
  const message = `共 ${found.length} 处，在第 ${listed} 行：表情符号“${first.emoji}”等的肤色、组合在 PDF 里印不出来，只印其中单个的图形；EPUB 和 Word 文件里照原样`;
  return [diagnostic('info', 'emoji-simplified', article.at.file, first.at, message)];
};
