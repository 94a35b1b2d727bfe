/** Circled numbers that count what a sentence lists, told from the calls of notes. */
import type { Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';
import { extentAt } from '../../model/runs.ts';
import type { Say } from './say.ts';

/** Where ①②③ count what a sentence lists: 三个方面：①甲；②乙；③丙。 Asks where a stop stands before them and notes are too few. */
export function enumerations(
  text: Text,
  waiting: ReadonlyMap<string, readonly string[]>,
  say: Say,
): ReadonlySet<number> {
  const chars = wordsIn(text);
  const counted = new Set<number>();
  for (const places of sequencesOf(chars)) {
    const announced = /[：:]/.test(chars[places[0]! - 1] ?? '');
    // A call may stand behind a mark too, but then the first does as well.
    const parted =
      /[\p{Script=Han}\w]/u.test(chars[places[0]! - 1] ?? '') &&
      places.slice(1).every((at) => /[；;，,、]/.test(chars[at - 1]!));
    const wanted = places.every((at) => (waiting.get(chars[at]!)?.length ?? 0) > 0);
    if (!announced && !parted && wanted) continue;
    for (const at of places) counted.add(at);
    if (announced || parted || !places.some((at) => waiting.has(chars[at]!))) continue;
    const signs = places.map((at) => chars[at]).join('');
    const hint = '若是注码，请在文末补齐各条注释；若是列举，请在第一项前用冒号、各项之间用分号';
    say(
      'warning',
      'note-call-doubtful',
      extentAt(text, places[0]!, places.at(-1)! + 1),
      `“${signs}”像列举又像注码，按列举留在文中`,
      hint,
    );
  }
  return counted;
}

/** The places of ①, ② and so on in a paragraph, each before a word; two signs at least. */
function sequencesOf(chars: string): number[][] {
  const sequences: number[][] = [];
  for (const { index, 0: sign } of chars.matchAll(/[①-⑳](?=[\p{Script=Han}“《\w])/gu)) {
    const last = sequences.at(-1);
    if (sign === '①') sequences.push([index]);
    else if (last !== undefined && sign.charCodeAt(0) === chars.charCodeAt(last.at(-1)!) + 1) last.push(index);
  }
  return sequences.filter((places) => places.length > 1);
}
