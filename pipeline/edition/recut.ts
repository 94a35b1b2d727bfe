/** Converts a whole paragraph at once and cuts the result back into its runs, so that no mark changes a word. */
import type { Run, Text } from '../model/document.ts';
import { concat, joined, pointAt } from '../model/runs.ts';

/**
 * The text with its joined characters converted, every mark and place on the character it was on. `convert` must keep the number of
 * characters (code points), as OpenCC does without regional wording; throws if it does not.
 */
export function recut(text: Text, convert: (whole: string) => string): Text {
  const before = joined(text);
  const after = convert(before);
  if (after === before) return text;
  if (after.length !== before.length) return byCharacter(text, before, after);
  let from = 0;
  const runs = text.runs.map((run): Run => {
    const cut = after.slice(from, from + run.text.length);
    from += run.text.length;
    return { text: cut, marks: run.marks };
  });
  return { runs, anchors: text.anchors };
}

/** The long way round, for a text in which some characters became rare ones of two UTF-16 units, or the reverse. */
function byCharacter(text: Text, before: string, after: string): Text {
  const converted = [...after];
  if (converted.length !== [...before].length) throw new Error('conversion changed the number of characters');
  const parts: Text[] = [];
  let offset = 0;
  for (const run of text.runs) {
    for (const character of run.text) {
      const single = { text: converted[parts.length]!, marks: run.marks };
      parts.push({ runs: [single], anchors: [{ offset: 0, point: pointAt(text, offset) }] });
      offset += character.length;
    }
  }
  return concat(parts);
}
