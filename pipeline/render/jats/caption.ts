/** A caption cut into its label (图1) and its words, as JATS keeps them apart. */
import type { PrintedParagraph } from '../../galley/printed.ts';
import { paragraphTexts } from '../../galley/printed.ts';
import type { Run, Text } from '../../model/document.ts';
import { plainFaced } from '../../model/faces.ts';
import { joined, slice } from '../../model/runs.ts';
import { element, type Markup, NOTHING, text } from '../xhtml/markup.ts';
import type { WriteJats } from './inline.ts';

/** What a caption says, and what only names its object; null where it has none. */
export interface CaptionParts {
  readonly label: string | null;
  readonly words: Text | null;
}

/** The parts of a caption; a label is what links in the text were found by. */
export function captionParts(caption: PrintedParagraph | null): CaptionParts {
  const content = caption === null ? undefined : paragraphTexts(caption)[0];
  if (content === undefined) return { label: null, words: null };
  const { length } = labelRuns(content.runs).join('');
  const words = joined(content);
  if (length === 0) return { label: null, words: content };
  const gap = /^[\s.．:：]*/.exec(words.slice(length))![0].length;
  const rest = slice(content, length + gap, words.length);
  return { label: words.slice(0, length).trim(), words: joined(rest) === '' ? null : rest };
}

/** The runs at the start that bear the label's mark. */
function labelRuns(runs: readonly Run[]): string[] {
  const end = runs.findIndex(({ marks }) => marks.every(({ kind }) => kind !== 'objectLabel'));
  return runs.slice(0, end < 0 ? runs.length : end).map((run) => run.text);
}

/** label and caption; `more` are paragraphs below the caption's title. */
export function captionMarkup({ label, words }: CaptionParts, write: WriteJats, ...more: readonly Markup[]): Markup[] {
  const title = words === null ? NOTHING : element('title', {}, write(plainFaced(words)));
  const isBare = words === null && more.length === 0;
  return [
    label === null ? NOTHING : element('label', {}, text(label)),
    isBare ? NOTHING : element('caption', {}, title, ...more),
  ];
}
