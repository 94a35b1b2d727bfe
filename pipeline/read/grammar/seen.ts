/** What became of each line of an article, for whoever looks on. */
import type { ArticleLines } from './article-lines.ts';
import type { Line } from './line.ts';
import type { Unit } from './unit.ts';
import type { SeenLine } from './watch.ts';

/** The lines of an article in reading order: its head, the notes at the feet of its pages, and the units of all else. */
export function seenLines(
  { section, titles, byline, row }: ArticleLines,
  feet: ReadonlySet<Line>,
  top: readonly Line[],
  units: readonly Unit[],
): SeenLine[] {
  const alone = (line: Line, kind: string, by = kind): SeenLine => ({
    line,
    kind,
    row: by,
    junction: null,
    seam: null,
  });
  return [
    ...(section === null ? [] : [alone(section, 'section')]),
    ...titles.map((line) => alone(line, 'title', row)),
    ...(byline === null ? [] : [alone(byline.line, 'byline', byline.row)]),
    ...top.map((line) => alone(line, 'affiliation')),
    ...[...feet].map((line) => alone(line, 'note', 'note-at-foot')),
    ...units.flatMap(seenUnit),
  ];
}

function seenUnit({ kind, row, seams, lines }: Unit): SeenLine[] {
  return lines.map((line, at) => ({
    line,
    kind,
    row,
    junction: seams[at]?.says ?? null,
    seam: seams[at]?.id ?? null,
  }));
}
