/**
 * Numbers of figures, tables and equations as SEQ fields, and what names them in the text as REF fields to them; entries of 参考文献 are led to
 * by links. Every field holds what is printed until an editor has Word count anew.
 */
import { bookmarkName } from '../../model/bookmarks.ts';
import type { Text } from '../../model/document.ts';
import { field, fieldOver } from './field.ts';
import { linkWithin } from './link.ts';
import { bookmarkEnd, bookmarked, bookmarkStart } from './paragraph.ts';
import { type ObjectRuns, plainRuns } from './run.ts';
import type { Xml } from './xml.ts';

/** How far Word has counted by the names of sequences; shared by the articles of a document. */
export type Sequences = Map<string, number>;

/** The label of an object as printed, its number alone, and the word that names its sequence. */
interface ObjectLabel {
  readonly whole: string;
  readonly number: string;
  readonly word: string;
}

/** The fields of an article by its number in the document. */
export function objectFields(
  texts: readonly Text[],
  article: number,
  nextId: () => number,
  sequences: Sequences,
): ObjectRuns {
  const labels = labelsIn(texts);
  /** How much of a label is written: bookmarks stand round the first one of a target only. */
  const done = new Map<string, number>();
  const ids = new Map<string, number>();
  return {
    label(run, target, part, written) {
      const label = labels.get(target);
      const before = done.get(target) ?? 0;
      if (label === undefined || before >= label.whole.length) return written;
      done.set(target, before + run.text.length);
      const id = ids.get(target) ?? nextId();
      ids.set(target, id);
      const starts = before === 0 ? bookmarkStart(labelBookmark(article, target), id) : '';
      const ends = before + run.text.length >= label.whole.length ? bookmarkEnd(id) : '';
      if (part === 'word') return starts + written + ends;
      const counted = sequenceField(run.text, sequenceOf(label.word, target), sequences) ?? written;
      return starts + bookmarked(numberBookmark(article, target), nextId(), counted) + ends;
    },
    reference({ text }, { of, to }, write) {
      if (of === 'reference') return linkWithin(bookmarkName({ article, address: to }), write(text));
      const label = labels.get(to);
      if (label === undefined) return write(text);
      if (text === label.whole) return referenceField(labelBookmark(article, to), write(text));
      // 式（1） beside (1), 图 1 above 图1: what is not the same stays text.
      const at = text.lastIndexOf(label.number);
      if (at < 0) return linkWithin(labelBookmark(article, to), write(text));
      const number = referenceField(numberBookmark(article, to), write(label.number));
      return write(text.slice(0, at)) + number + write(text.slice(at + label.number.length));
    },
  };
}

/** As Word calls the bookmarks of its cross-references; those of the paragraphs they stand in have the same name behind _Ref. */
function labelBookmark(article: number, address: string): string {
  return `_Ref${bookmarkName({ article, address })}`;
}

function numberBookmark(article: number, address: string): string {
  return `${labelBookmark(article, address)}_n`;
}

function referenceField(bookmark: string, written: Xml): Xml {
  return fieldOver(`REF ${bookmark} \\h`, written);
}

/** 图 of 图 2-1; equations, which have brackets for a word, are counted as 式. */
function sequenceOf(word: string, target: string): string {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters === '' ? (target.startsWith('equation') ? '式' : '图') : letters;
}

/**
 * 1, 2-1, A3 as a field that counts on, or from here where the number is not the next; null for what has no figures: LibreOffice (7.4) counts
 * 表一 as 表1.
 */
function sequenceField(printed: string, name: string, sequences: Sequences): Xml | null {
  const match = /^(.*?)(\d+)$/.exec(printed);
  if (match === null) return null;
  const [, before = '', number = ''] = match;
  const restarts = Number(number) === (sequences.get(name) ?? 0) + 1 ? '' : ` \\r ${Number(number)}`;
  sequences.set(name, Number(number));
  return plainRuns(before) + field(`SEQ ${name} \\* ARABIC${restarts}`, number);
}

function labelsIn(texts: readonly Text[]): Map<string, ObjectLabel> {
  const labels = new Map<string, ObjectLabel>();
  for (const run of texts.flatMap(({ runs }) => runs)) {
    for (const mark of run.marks) {
      if (mark.kind !== 'objectLabel') continue;
      const { whole, number, word } = labels.get(mark.target) ?? { whole: '', number: '', word: '' };
      const isNumber = mark.part === 'number';
      labels.set(mark.target, {
        whole: whole + run.text,
        number: isNumber ? number + run.text : number,
        word: isNumber ? word : word + run.text,
      });
    }
  }
  return labels;
}
