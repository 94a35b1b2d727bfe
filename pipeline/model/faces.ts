/** The bold type of a title, which the style gives it anyway. */
import type { Text } from './document.ts';

/** A title without the bold type in which the whole of it is set; slanted names in it stay. */
export function plainFaced(title: Text): Text {
  const isWhole = title.runs.every(
    ({ text, marks }) => text.trim() === '' || marks.some(({ kind }) => kind === 'strong'),
  );
  if (title.runs.length === 0 || !isWhole) return title;
  return {
    ...title,
    runs: title.runs.map((run) => ({ ...run, marks: run.marks.filter(({ kind }) => kind !== 'strong') })),
  };
}
