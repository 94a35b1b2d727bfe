/** corrections.yaml of an issue folder, and what comes of its entries: doubts about their places, and queries that are answered. */
import { join } from 'node:path';
import { CORRECTIONS, type Corrections, NO_CORRECTIONS, readCorrections } from '../issue/corrections.ts';
import type { WordsOfPlace } from '../model/correction.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { CorrectionDoubt } from '../read/grammar/corrections/pieces.ts';
import { decode } from '../read/source/decode.ts';
import { bytesOf, isPresent } from './bytes.ts';
import { type IssueFolder, manuscriptsIn, shownPath } from './folders.ts';

/** Reads the file; where there is none, nothing is corrected. */
export function correctionsIn(folder: IssueFolder): Corrections & { readonly diagnostics: readonly Diagnostic[] } {
  if (!isPresent(folder.path, CORRECTIONS)) return { ...NO_CORRECTIONS, diagnostics: [] };
  const bytes = bytesOf(folder.path, CORRECTIONS);
  if ('severity' in bytes) return { ...NO_CORRECTIONS, diagnostics: [bytes] };
  const { names } = manuscriptsIn({ ...folder, only: null });
  return readCorrections(shownPath(join(folder.path, CORRECTIONS)), decode(bytes).text, names);
}

/** Reports where a correction does not fit its manuscript. */
export function doubting(name: string, found: Diagnostic[]): CorrectionDoubt {
  return (correction, what) => {
    if (what === 'gone') found.push(lost(correction, name));
    else if (what === 'again')
      found.push(doubtful(correction, `“${correction.words}”这一处前面已有一条，以这一条为准`, '删去其中一条'));
    else if (what === 'last')
      found.push(doubtful(correction, `“${correction.words}”后面没有可接的了，这一条没有用上`, '删去这一条'));
    else found.push(several(correction, name, what));
  };
}

/** Says that the words of an entry are no longer in its manuscript, or no longer where a line or paragraph begins or ends. */
export function lost(place: WordsOfPlace, name: string, isAtEdge = true): Diagnostic {
  const where = isAtEdge ? `没有哪一行、哪一段以这几个字${place.isEnd ? '结尾' : '开头'}，` : '';
  const message = `在 ${name} 里找不到“${place.words}”，${where}这一条没有用上`;
  const hint = '原文改过了，就照现在的字改；不需要了，就删去这一条';
  return diagnostic('warning', 'correction-lost', place.entry.file, place.entry.point, message, hint);
}

const MOST_LINES = 12;

/** Asks which of several places is meant. */
export function several(place: WordsOfPlace, name: string, lines: readonly number[]): Diagnostic {
  const more = lines.length > MOST_LINES ? '……' : '';
  const where = lines.slice(0, MOST_LINES).join('、');
  const message = `在 ${name} 里“${place.words}”有 ${lines.length} 处（第 ${where}${more} 行），不知是哪一处，这一条没有用上`;
  return doubtful(place, message, '多写几个字，或加上 line: 行号');
}

function doubtful({ entry }: WordsOfPlace, message: string, hint: string): Diagnostic {
  return diagnostic('warning', 'correction-doubtful', entry.file, entry.point, message, hint);
}
