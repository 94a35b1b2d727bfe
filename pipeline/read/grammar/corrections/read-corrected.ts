/** The reading of a manuscript under its editor's corrections. */
import type { CorrectedKind } from '../../../model/correction.ts';
import type { Extent } from '../../../model/diagnostic.ts';
import type { Point } from '../../../model/document.ts';
import type { Line } from '../line.ts';
import type { Say } from '../say.ts';
import type { SeenLine, Watch } from '../watch.ts';
import { correct } from './correct.ts';
import { type BuiltArticle, isIn, type PlaceRange } from './elements.ts';
import type { Guidance } from './guidance.ts';

/** An article of which it is known whether its title is its own. */
export type TitledArticle = Pick<BuiltArticle, 'article' | 'isTitled'>;

/** Lines taken out, and lines put together, which the corrected reading does again without a word. */
const REMOVED = /-removed$/;
const JOINED = /^(?:paragraph|heading|note|reference|title|affiliation)-joined$/;

/** Hears the first reading, so that what the corrections settle is not said. */
export interface Hearing {
  /** Of the stages that make the lines ready. */
  readonly stages: Say;
  readonly articles: Say;
  readonly watch: Watch | undefined;
  /** The articles as corrected; the rest of what was heard is said. */
  readonly corrected: (built: readonly BuiltArticle[], lines: readonly Line[]) => readonly TitledArticle[];
}

/** Begins to hear; `watch` sees the lines once they are corrected. */
export function hearing({ corrections, doubt }: Guidance, say: Say, watch: Watch | undefined): Hearing {
  const ofStages: Parameters<Say>[] = [];
  const ofArticles: Parameters<Say>[] = [];
  const seen: (readonly SeenLine[])[] = [];
  return {
    stages: (...found) => void ofStages.push(found),
    articles: (...found) => void ofArticles.push(found),
    watch: watch === undefined ? undefined : { stage: watch.stage, article: (lines) => void seen.push(lines) },
    corrected(built, lines) {
      const repairs: Parameters<Say>[] = [];
      const found = correct(built, lines, corrections, doubt, (...repair) => void repairs.push(repair));
      const isSettled = (at: Point | Extent) => within(found.settled, 'from' in at ? at.from : at);
      for (const one of ofStages) if (!REMOVED.test(one[1]) || !isSettled(one[2])) say(...one);
      for (const one of ofArticles) if (JOINED.test(one[1]) || !isSettled(one[2])) say(...one);
      for (const one of repairs) say(...one);
      for (const lines of seen) watch?.article(lines.map((line) => rewritten(line, found.lines)));
      return found.articles;
    },
  };
}

function within(stretches: readonly PlaceRange[], point: Point): boolean {
  return stretches.some((stretch) => isIn(stretch, point));
}

function rewritten(seen: SeenLine, lines: ReadonlyMap<Line, CorrectedKind>): SeenLine {
  const kind = lines.get(seen.line);
  return kind === undefined ? seen : { ...seen, kind, row: 'corrected', junction: null, seam: null };
}
