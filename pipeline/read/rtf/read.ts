/** Rich Text Format: control words to paragraphs, tables, notes and pictures, then the rules that all formats with styles share. */
import type { Read } from '../reader.ts';
import { Refusal } from '../source/refusal.ts';
import { misnamed } from '../styled/misnamed.ts';
import { readDraft } from '../styled/read-draft.ts';
import { orRefused } from '../styled/refused.ts';
import { RtfDocument } from './document.ts';
import { rtfTokens } from './tokens.ts';

/** Reads a .rtf manuscript by its styles, its looks and the text rules. */
export const read: Read = (file, bytes, watch, guidance) =>
  orRefused(file, () => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (!/^\s*\{\\rtf/.test(text.slice(0, 64))) throw new Refusal(misnamed(bytes, '.rtf'));
    const document = new RtfDocument(file);
    for (const token of rtfTokens(text)) document.take(token);
    return readDraft(file, document.end(), [], watch, guidance);
  });
