/** Lines of English that belong together as one text, and the paragraphs that lines make. */
import type { Text } from '../../../model/document.ts';
import { concat, pointAt, joined as runsJoined, slice, textAt } from '../../../model/runs.ts';
import { dividesAddress, dividesWord, keepsHyphen } from '../across.ts';
import { type Line, startOf } from '../line.ts';
import type { Say } from '../say.ts';
import { endsLatinSentence } from './latin-line.ts';

/** The text of lines with a space between them; a divided word is whole again. */
export function latinText(lines: readonly Line[]): Text {
  const [first] = lines;
  const parts: [Text, ...Text[]] = [textAt('', startOf(first!))];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && dividesWord(before.chars, line.chars)) {
      const last = parts.pop()!;
      parts.push(keepsHyphen(before.chars) ? last : slice(last, 0, runsJoined(last).length - 1));
    } else if (before !== undefined && !dividesAddress(before.chars, line.chars))
      parts.push(textAt(' ', pointAt(before.text, before.chars.length)));
    parts.push(line.text);
  }
  return concat(parts);
}

/** So long a line may have been wrapped, and so much of the longest it takes at least. */
const WRAPPED = 45;
const NEARLY = 0.8;
// Objective: …   Methods  …   Conclusion. …
const STRUCTURED =
  /^[（(【[]?(?:Objectives?|Purpose|Aims?|Backgrounds?|Materials?|Methods?|Results?|Findings|Conclusions?|Significance)\b/i;

/** The paragraphs of an abstract. */
export function latinParagraphs(lines: readonly Line[], say: Say): Text[] {
  // Lines that all end with a sentence are paragraphs.
  const isWrapped = lines.slice(0, -1).some((line) => !endsLatinSentence(line));
  const longest = isWrapped
    ? Math.max(...lines.slice(0, -1).map(({ chars }) => chars.length))
    : Number.POSITIVE_INFINITY;
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || !goesOn(group.at(-1)!, line, longest)) groups.push([line]);
    else {
      if (line.told?.kind !== 'wrapped') say('info', 'paragraph-joined', startOf(line), '英文摘要中间断行，已接合');
      group.push(line);
    }
  }
  return groups.map(latinText);
}

function goesOn(last: Line, line: Line, longest: number): boolean {
  if (line.told?.kind === 'wrapped') return true;
  if (line.blanksBefore > 0 || STRUCTURED.test(line.chars)) return false;
  if (!endsLatinSentence(last)) return true;
  return line.told === null && last.chars.length >= Math.max(WRAPPED, longest * NEARLY);
}
