/** Between the editor and what shows its errors and follows its caret: said here, so that neither imports the other. */
import { RequestFailure } from './api.ts';
import { errorWords, t } from './dictionary.ts';
import { now, set } from './store.ts';

/** Shows a word for a while. */
export function notify(words: string): void {
  set({ notice: words });
  setTimeout(() => {
    if (now().notice === words) set({ notice: null });
  }, 6000);
}

/** Does something and shows why, where it fails. */
export async function attempt<Value>(doing: () => Promise<Value>): Promise<Value | null> {
  try {
    return await doing();
  } catch (error) {
    if (!(error instanceof RequestFailure)) notify(`${t('error.broken')}：${String(error)}`);
    else notify(error.code === 'lost-contact' ? t('lost-contact') : errorWords(error.code, error.detail));
    return null;
  }
}

/** Milliseconds after which the page follows the caret. */
const CALM = 120;
let calming: ReturnType<typeof setTimeout> | null = null;

/** The caret moved; the page follows when it rests. */
export function hearCaret(caret: { file: string; line: number; column: number }): void {
  if (calming !== null) clearTimeout(calming);
  calming = setTimeout(() => set({ caret }), CALM);
}
