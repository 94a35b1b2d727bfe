/** The file cannot be examined; the message says why, in Chinese. */
export class Unreadable extends Error {
  readonly hint: string | null;
  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}
