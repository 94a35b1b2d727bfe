/** Words as a message shows them. */
const LONGEST_SHOWN = 120;

/** The first of many characters. */
export function shortened(words: string): string {
  const characters = [...words];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}……` : words;
}
