/** 注释 as popups: every call leads to its note and every note back to its first call. */
import type { Galley } from '../../galley/printed.ts';
import type { Note } from '../../model/document.ts';
import { element, type Markup, text } from '../xhtml/markup.ts';

/** The links between calls and notes of one article; it counts the calls, so texts must be written in reading order. */
export interface NoteLinks {
  /** A call of a note; a call whose note is missing stays plain. */
  call(id: string, label: Markup): Markup;
  /** The ids of a note's element and of its first call, null where nothing has called it so far. */
  ends(note: Note): { readonly id: string; readonly call: string | null };
}

/** Fresh links for an article; ids are the addresses of notes, since a manuscript's own may hold anything. */
export function noteLinks({ ending }: Pick<Galley, 'ending'>): NoteLinks {
  const notes = ending.flatMap((part) => (part.kind === 'notes' ? part.paragraphs : []));
  const called = new Map([...notes].reverse().map(({ note, address }) => [note.id, address]));
  const own = new Map(notes.map(({ note, address }) => [note, address]));
  const calls = new Map<string, number>();
  return {
    call(id, label) {
      const address = called.get(id);
      if (address === undefined) return element('sup', {}, label);
      const count = (calls.get(address) ?? 0) + 1;
      calls.set(address, count);
      return noteCall(address, count, label);
    },
    ends(note) {
      const address = own.get(note)!;
      return { id: address, call: calls.has(address) ? callId(address, 1) : null };
    },
  };
}

/**
 * One note of the list. Reading systems that show notes over the page take them from any element of the type footnote; some hide an `aside`
 * of that type where it stands, and an item of a list may not have its role. The classes `duokan-…` are those of 多看.
 */
export function noteItem(note: Note, links: NoteLinks, content: Markup, back: string): Markup {
  const { id, call } = links.ends(note);
  const label =
    call === null
      ? element('span', { class: 'note-label' }, text(note.label))
      : element('a', { class: 'note-label', href: `#${call}`, role: 'doc-backlink', title: back }, text(note.label));
  return element(
    'li',
    { class: 'note duokan-footnote-item' },
    element('div', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, element('p', {}, label, content)),
  );
}

function noteCall(address: string, count: number, label: Markup): Markup {
  const link = {
    id: callId(address, count),
    class: 'duokan-footnote',
    href: `#${address}`,
    'epub:type': 'noteref',
    role: 'doc-noteref',
  };
  return element('sup', { class: 'note-call' }, element('a', link, label));
}

/** An address never begins so. */
function callId(address: string, count: number): string {
  return count === 1 ? `call_${address}` : `call${count}_${address}`;
}
