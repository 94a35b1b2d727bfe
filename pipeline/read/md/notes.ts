/** The notes of a Markdown manuscript by the identifiers that their calls bear. */
import type { FootnoteDefinition } from 'mdast';
import { cellTexts } from '../../model/cells.ts';
import { callsIn, withoutCalls } from '../grammar/called.ts';
import { extentOf, lineFrom } from '../grammar/line.ts';
import type { Say } from '../grammar/say.ts';
import { lineOf } from '../source/lines.ts';
import type { SourceLine } from '../source/source.ts';
import type { Told } from '../source/told.ts';
import { blockLines } from './blocks.ts';
import type { Manuscript } from './manuscript.ts';

/** The notes that the text may call, and the lines of those nothing can call, which stay at the article's end. */
export interface MarkdownNotes {
  readonly called: ReadonlyMap<string, readonly SourceLine[]>;
  readonly rest: readonly SourceLine[];
}

const PARAGRAPH: Told = { kind: 'paragraph' };

/** Reads the notes; of two with one label the text calls the first. */
export function notesIn(manuscript: Manuscript, lines: readonly SourceLine[], say: Say): MarkdownNotes {
  const notes = new Map<string, SourceLine[]>();
  const rest: SourceLine[] = [];
  for (const node of manuscript.notes) {
    const label = node.label ?? node.identifier;
    const [found, at] = [noteLines(node, manuscript), manuscript.spanOf(node)];
    if (found.length === 0) {
      say('warning', 'note-empty', at, `脚注“${label}”是空的，正文里的引用已删去`, '补上脚注的内容，或删去引用');
      continue;
    }
    if (!notes.has(node.identifier)) {
      notes.set(node.identifier, found);
      continue;
    }
    const message = `脚注“${label}”写了不止一条，正文引用的是头一条，这一条排在文末`;
    say('warning', 'note-label-twice', at, message, `给它另取一个标签，例如 [^${label}-2]，并在正文中引用`);
    rest.push(...found);
  }
  const called = new Set([...lines, ...rest].flatMap(callsIn));
  for (const [id, found] of notes) {
    if (called.has(id)) continue;
    say(
      'warning',
      'note-uncalled',
      extentOf(found[0]!, found.at(-1)),
      `正文里没有引用脚注“${id}”，排在文末`,
      `在正文中写上 [^${id}]`,
    );
    rest.push(...found);
  }
  return { called: notes, rest };
}

/** The lines of a note, whose paragraphs follow each other; of a table its text, of a picture its caption. A note calls no other. */
function noteLines(node: FootnoteDefinition, manuscript: Manuscript): SourceLine[] {
  return node.children
    .flatMap((child) => blockLines(child, new Map(), manuscript))
    .flatMap((line) => {
      const { told } = line;
      if (told?.kind === 'equation') return lineOf(told.text, PARAGRAPH, 0) ?? [];
      if (told?.kind !== 'table' && told?.kind !== 'figure') return line.chars === '' ? [] : [line];
      const message = told.kind === 'table' ? '脚注里的表格只收了文字' : `脚注里的图片“${told.image ?? ''}”没有收进来`;
      manuscript.say('warning', 'note-object', told.at, message, '请移到正文里');
      const texts = told.kind === 'table' ? cellTexts(told) : told.caption === null ? [] : [told.caption];
      return texts.flatMap((text) => lineOf(text, PARAGRAPH, 0) ?? []);
    })
    .map((line) => withoutCalls(lineFrom(line)));
}
