/** Who speaks, written before a colon at the start of a line. */

// 记者：…   问：…   罗师傅：…
const LABEL = /^(\p{Script=Han}{1,6})[：:]./u;

/** The label of a speaker's turn at the start of a line; null for any other line. */
export function speakerOf(chars: string): string | null {
  return LABEL.exec(chars.slice(0, 9))?.[1] ?? null;
}
