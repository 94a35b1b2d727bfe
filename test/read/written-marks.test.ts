/** Signs of markup left in running text: each row reads its sample and leaves what only looks like it. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { joined, textAt } from '../../pipeline/model/runs.ts';
import { sayInto } from '../../pipeline/read/grammar/say.ts';
import { EXTENDED_MARKS, PASTED_MARKS, withWrittenMarks } from '../../pipeline/read/grammar/written-marks.ts';

const START = { line: 1, column: 1 };

function readBy(chars: string, rows: typeof PASTED_MARKS) {
  const found: Diagnostic[] = [];
  const text = withWrittenMarks(textAt(chars, START), rows, sayInto('a.txt', found));
  const marks = text.runs.flatMap((run) => run.marks.map(({ kind }) => `${kind}:${run.text}`));
  return { chars: joined(text), marks, found };
}

const SHOWN: Readonly<Record<string, string>> = {
  tag: 'H2O就是水。 subscript:2',
  'strong-stars': '桥修好了，大家都去看。 strong:桥修好了',
  'strong-lines': '付给作者薄酬。 strong:薄酬',
  highlight: '桥修好了，大家都去看。',
  deleted: '这话对不全对。',
  subscript: 'CO2从水里冒出来。 subscript:2',
  superscript: '水里有109个泡。 superscript:9',
  'page-link': '参看修桥的人一节。',
  entity: '水面不到0.5 米，山&水',
};

describe('signs of markup in running text', () => {
  it.each(PASTED_MARKS.map((row) => [row.id, row] as const))('%s', (id, row) => {
    const { chars, marks, found } = readBy(row.sample, PASTED_MARKS);
    expect([chars, ...marks].join(' ')).toBe(SHOWN[id]);
    expect(found.map(({ rule }) => rule)).toContain(row.asks === undefined ? 'markup-read' : 'markup-deleted');
    expect(readBy(row.left, PASTED_MARKS)).toEqual({ chars: row.left, marks: [], found: [] });
  });

  it('leaves HTML to the parser of Markdown', () => {
    expect(readBy('H<sub>2</sub>O&amp;**水**', EXTENDED_MARKS).chars).toBe('H<sub>2</sub>O&amp;**水**');
  });

  it('reads signs inside one another, and shows a link by its own words', () => {
    const { chars, marks } = readBy('**H<sub>2</sub>O水**和[[渡口志|那本书]]', PASTED_MARKS);
    expect(chars).toBe('H2O水和那本书');
    expect(marks).toEqual(['strong:H', 'subscript:2', 'strong:2', 'strong:O水']);
  });
});
