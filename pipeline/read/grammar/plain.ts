/** Plain text: bytes to articles, in the order of the stages. Other formats fall back on it where a file has no markup. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Read } from '../reader.ts';
import { withEquations } from '../source/equations.ts';
import { readSource } from '../source/source.ts';
import { withPastedMarkup } from './pasted-markup.ts';
import { withoutPastedNotes } from './pasted-notes.ts';
import { sayInto } from './say.ts';
import { structured } from './structure.ts';
import { withWrittenTables } from './written-tables.ts';

/** Reads a text without any markup; keeps the text, repairs what PDF and Word did to it, and reports. */
export const readPlain: Read = (file, bytes, watch, guidance) => {
  const source = readSource(file, bytes);
  if (source.lines === null) return { articles: [], pictures: [], diagnostics: source.diagnostics, written: null };
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const say = sayInto(file, diagnostics);
  const lines = withEquations(file, withPastedMarkup(withWrittenTables(file, source.lines, diagnostics), say));
  const { lines: text, notes } = withoutPastedNotes(lines, say);
  const articles = structured(file, text, notes, say, watch, guidance);
  return { articles, pictures: [], diagnostics, written: null };
};
