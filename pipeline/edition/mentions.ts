/** People of whom a text speaks more than once, though nothing there says who they are: 范美忠, 范建国. */
import { surnamesShown } from '../lexis/surnames.ts';
import { matchAt } from './doubt.ts';
import { isTitled, personPattern } from './persons.ts';
import { isStraddledBefore, wordAround } from './words.ts';

/** So often must a name be mentioned. */
const ENOUGH = 2;
const HAN = /^\p{Script=Han}$/u;
/** What goes on after a name and ends none: 范进说. */
const NO_LAST =
  /[和与及跟同说道的在是也等了认对从向就都曾又教指写为到担来去问答想看把被将让给有没不很还要会能所之一这那个]/u;

/** Names of two or three characters that begin with a surname which texts would convert, by their mentions in all texts together. */
export function peopleMentioned(texts: readonly string[]): string[] {
  const any = new RegExp(`[${surnamesShown('shown')}]`, 'gu');
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { index } of text.matchAll(any)) {
      for (const name of namesAt(text, index)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const often = [...counts].filter(([, count]) => count >= ENOUGH);
  return often.filter(([name, count]) => !isPartOf(name, count, often)).map(([name]) => name);
}

/** What may be a name where a surname stands as a word of its own: with the next word, or with the next two of one character; 涂 may be what is done to a wall. */
function namesAt(text: string, at: number): string[] {
  const surname = text[at]!;
  const isPlain = surnamesShown('mentioned').includes(surname);
  if (!isPlain && surnamesShown('mostly').includes(surname)) return [];
  const pattern = personPattern(surname, false);
  if (pattern === undefined || isTitled(text.slice(at)) || matchAt(text, at, pattern) === null) return [];
  const { from, to } = wordAround(text, at);
  if (from !== at || to !== at + 1 || isStraddledBefore(text, at, at + 1)) return [];
  if (!HAN.test(text[at + 1] ?? '')) return [];
  const next = wordAround(text, at + 1).to;
  if (next - at > 3) return [];
  if (next - at === 3) return isPlain ? [text.slice(at, next)] : [];
  const isMore = HAN.test(text[next] ?? '') && wordAround(text, next).to === next + 1 && !NO_LAST.test(text[next]!);
  return [text.slice(at, next), ...(isMore ? [text.slice(at, next + 1)] : [])].filter(
    (name) => !NO_LAST.test(name[1]!),
  );
}

/** Whether a name of two characters is always followed by the third, or one of three is a shorter name and what was said of it. */
export function isPartOf(name: string, count: number, often: readonly (readonly [string, number])[]): boolean {
  if (name.length === 2)
    return often.some(([other, times]) => other.length === 3 && other.startsWith(name) && times === count);
  const short = often.find(([other]) => other.length === 2 && name.startsWith(other));
  return short !== undefined && short[1] !== count;
}
