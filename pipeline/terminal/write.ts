/** The one place where anything is written to the terminal: whatever it came from, nothing of it is obeyed but our own colours. */
import { withColours } from './paint.ts';
import { visible } from './visible.ts';

/** Says something on standard output. */
export function say(text: string): void {
  process.stdout.write(terminalText(text));
}

/** Says something on standard error. */
export function complain(text: string): void {
  process.stderr.write(terminalText(text));
}

/** What may be written to a terminal of a text with our colours. */
export function terminalText(text: string): string {
  return withColours(visible(text));
}

/** Hands out the content that was asked for: as it is to a file or a program, as it can be seen to a terminal. */
export function handOut(content: string): void {
  process.stdout.write(process.stdout.isTTY === true ? visible(content) : content);
}

/** Hands out a value as JSON, which may say any character by its code and so holds the same value in a terminal and in a program. */
export function handOutJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2);
  process.stdout.write(`${json.replace(/[\u007f-\u009f\u2028\u2029\ufeff]|\p{Bidi_Control}/gu, coded)}\n`);
}

function coded(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
