/** What the parts of a paragraph's reader hand on to each other. */
import type { ToldFigure } from '../source/told.ts';
import type { Element } from '../source/xml.ts';
import type { Runs } from '../styled/runs.ts';
import type { Story } from './story.ts';
import type { RunLook } from './styles.ts';

/** What is being read of a paragraph. */
export interface ParagraphReading {
  readonly story: Story;
  readonly runs: Runs;
  readonly base: RunLook;
  readonly pictures: ToldFigure[];
  readonly boxes: Element[];
}
