/** Marked runs as inline XHTML. */
import { type Mark, type Ruby, type Run, type Text, unreachable } from '../../model/document.ts';
import { rubyGroups } from '../../model/runs.ts';
import { webAddress } from './address.ts';
import { element, type Markup, sequence, text } from './markup.ts';
import type { NoteLinks } from './notes.ts';
import { passages } from './passages.ts';

/** Turns the marked runs of one article into XHTML. */
export type Inline = (content: Text) => Markup;

/** The text as XHTML; neighbouring runs of one link become one link. */
export function inline({ runs }: Text, notes: NoteLinks): Markup {
  const parts: Markup[] = [];
  for (let at = 0; at < runs.length; ) {
    const href = linkOf(runs[at]!);
    let next = at + 1;
    while (next < runs.length && linkOf(runs[next]!) === href) next++;
    const linked = runs.slice(at, next);
    const inside = sequence(rubyGroups(linked).map(({ ruby, runs }) => annotated(ruby, runs, notes)));
    parts.push(href === null || linked.every(isBlank) ? inside : element('a', { href }, inside));
    at = next;
  }
  return sequence(parts);
}

/** The address of a run's link, or null; a note's label is itself a link and links cannot nest. */
function linkOf(run: Run): string | null {
  if (run.marks.some((mark) => mark.kind === 'note')) return null;
  for (const mark of run.marks) if (mark.kind === 'link') return webAddress(mark.href);
  return null;
}

function isBlank(run: Run): boolean {
  return run.text.trim() === '';
}

/** Runs under their reading, which readers that know no ruby show in brackets. */
function annotated(ruby: Ruby | null, runs: readonly Run[], notes: NoteLinks): Markup {
  const base = sequence(runs.map((run) => marked(run, notes)));
  if (ruby === null || ruby.reading.trim() === '' || runs.every(isBlank)) return base;
  const bracket = (mark: string) => element('rp', {}, text(mark));
  return element('ruby', {}, base, bracket('（'), element('rt', {}, text(ruby.reading)), bracket('）'));
}

function marked(run: Run, notes: NoteLinks): Markup {
  if (isBlank(run)) return text(run.text);
  const called = run.marks.some((mark) => mark.kind === 'note');
  return run.marks.reduceRight<Markup>((inside, mark) => wrap(inside, mark, notes, called), passages(run.text));
}

function wrap(inside: Markup, mark: Mark, notes: NoteLinks, called: boolean): Markup {
  switch (mark.kind) {
    case 'emphasis':
      return element('em', {}, inside);
    case 'strong':
      return element('strong', {}, inside);
    case 'superscript':
      return called ? inside : element('sup', {}, inside);
    case 'subscript':
      return element('sub', {}, inside);
    case 'link':
    case 'ruby':
      return inside;
    case 'note':
      return notes.call(mark.id, inside);
    default:
      return unreachable(mark);
  }
}

/** A paragraph that begins with a label of the house style: 摘要：… */
export function labelled(name: string, label: string, content: Markup): Markup {
  return element('p', { class: name }, element('span', { class: 'label' }, text(label)), content);
}
