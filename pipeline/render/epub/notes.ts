/** 注释 as popups: every call leads to its note and every note back to its first call. */
import type { Article, Note } from '../../model/document.ts';
import { element, type Markup, text } from '../xhtml/markup.ts';

/** The links between calls and notes of one article; it counts the calls, so texts must be written in reading order. */
export interface NoteLinks {
  /** A call of a note; a call whose note is missing stays plain. */
  call(id: string, label: Markup): Markup;
  /** The ids of a note's element and of its first call, null where nothing has called it so far. */
  ends(note: Note): { readonly id: string; readonly call: string | null };
}

/** Fresh links for an article; ids are counted, since a manuscript's own may hold anything. */
export function noteLinks(article: Article): NoteLinks {
  const numbers = new Map([...article.notes].reverse().map((note) => [note.id, article.notes.indexOf(note) + 1]));
  const calls = new Map<number, number>();
  return {
    call(id, label) {
      const number = numbers.get(id);
      if (number === undefined) return element('sup', {}, label);
      const count = (calls.get(number) ?? 0) + 1;
      calls.set(number, count);
      return noteCall(number, count, label);
    },
    ends(note) {
      const number = article.notes.indexOf(note) + 1;
      return { id: `note-${number}`, call: calls.has(number) ? callId(number, 1) : null };
    },
  };
}

/** One note; readers that know EPUB 3 show it over the page when its call is touched. */
export function noteAside(note: Note, links: NoteLinks, content: Markup, back: string): Markup {
  const { id, call } = links.ends(note);
  const label =
    call === null
      ? element('span', { class: 'note-label' }, text(note.label))
      : element('a', { class: 'note-label', href: `#${call}`, role: 'doc-backlink', title: back }, text(note.label));
  return element(
    'aside',
    { id, class: 'note', 'epub:type': 'footnote', role: 'doc-footnote' },
    element('p', {}, label, content),
  );
}

function noteCall(number: number, count: number, label: Markup): Markup {
  const link = { id: callId(number, count), href: `#note-${number}`, 'epub:type': 'noteref', role: 'doc-noteref' };
  return element('sup', { class: 'note-call' }, element('a', link, label));
}

function callId(number: number, count: number): string {
  return count === 1 ? `call-${number}` : `call-${number}-${count}`;
}
