/**
 * Which rows of the grammar's tables apply to which samples, whatever the order in which they are asked. The samples are those of all rows, and
 * those of rows.txt, which lie just inside one half of a condition and just outside of the other.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BYLINES } from '../../pipeline/read/grammar/bylines.ts';
import { CAPTION_SEAMS } from '../../pipeline/read/grammar/caption-seams.ts';
import { signaturesIn } from '../../pipeline/read/grammar/habits.ts';
import { HEADING_SEAMS } from '../../pipeline/read/grammar/heading-seams.ts';
import { KINDS } from '../../pipeline/read/grammar/kinds.ts';
import { LABEL_SEAMS } from '../../pipeline/read/grammar/label-seams.ts';
import { PARAGRAPH_SEAMS } from '../../pipeline/read/grammar/paragraph-seams.ts';
import type { RuleRow, SampleSetting } from '../../pipeline/read/grammar/rows.ts';
import { seamOf } from '../../pipeline/read/grammar/seam.ts';
import { SEAMS } from '../../pipeline/read/grammar/seams.ts';
import { GATHERED_KINDS } from '../../pipeline/read/grammar/settled.ts';
import { TITLE_LINES } from '../../pipeline/read/grammar/title-lines.ts';
import { unit } from '../../pipeline/read/grammar/unit.ts';
import { goldenRows } from '../golden.ts';
import { layoutAmong, sampleLines, settingAmong } from './samples.ts';

interface Sample {
  readonly sample: string;
  readonly among?: SampleSetting | undefined;
}

const ALL: Readonly<Record<string, readonly RuleRow<never, unknown>[]>> = {
  seams: SEAMS,
  labels: LABEL_SEAMS,
  headings: HEADING_SEAMS,
  captions: CAPTION_SEAMS,
  paragraphs: PARAGRAPH_SEAMS,
  kinds: KINDS,
  gathered: GATHERED_KINDS,
  titles: TITLE_LINES,
  bylines: BYLINES,
};

/** `table among sample` a line, or # and what the next ones are about. */
const OWN = readFileSync(join(import.meta.dirname, 'rows.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => /^(\w+) ([\w-]+) (.*)$/.exec(line)!.slice(1) as [string, SampleSetting, string])
  .map(([table, among, sample]) => ({ table, among, sample: sample.replaceAll('⇥', '\t') }));

const samplesOf = (table: string): readonly Sample[] => [...ALL[table]!, ...OWN.filter((own) => own.table === table)];

const LAYOUTS: readonly SampleSetting[] = ['whole', 'indented', 'wrapped', 'wrapped-indented', 'wrapped-short'];

/** All rows that apply, but for the last of a table, which always does. */
function applying<Asked>(rows: readonly RuleRow<Asked, unknown>[], asked: Asked): string {
  return rows.flatMap(({ id, when }) => (when(asked) && !EVER.has(id) ? [id] : [])).join(' ');
}

const EVER = new Set([
  'apart-no-chinese',
  'apart-heading',
  'apart-caption',
  'paragraph',
  'no-title-letters',
  'no-byline',
]);

const expectRows = goldenRows(join(import.meta.dirname, 'rows.tsv'), 'sample\tamong\tapply');

/** Asks about each sample in its own layout, and about those of the rows also in all others in which something else applies. */
function compare(table: string, applyingTo: (sample: string, among: SampleSetting) => string): void {
  it.each(samplesOf(table).map((one) => [one.sample, one.among ?? 'whole', 'id' in one] as const))(
    `${table}: %s among %s`,
    (sample, among, isRow) => {
      const own = applyingTo(sample, among);
      const others = (isRow ? LAYOUTS : []).map((layout) => [layout, applyingTo(sample, layout)]);
      expectRows(`${table} ${among} ${sample}`, [[among, own], ...others.filter(([, found]) => found !== own)]);
    },
  );
}

describe('the rows that apply', () => {
  compare('seams', (sample, among) => {
    const { lines, before } = sampleLines(sample);
    const length = lines.slice(0, before).reduce((sum, { chars }) => sum + chars.length, 0);
    return applying(SEAMS, seamOf(lines[0]!, lines[before - 1]!, length, lines[before]!, layoutAmong(among)));
  });

  compare('labels', (sample, among) => {
    const { lines, before } = sampleLines(sample);
    const [first, last] = [lines[0]!, lines[before - 1]!];
    const seam = seamOf(first, last, last.chars.length, lines[before]!, layoutAmong(among));
    return applying(LABEL_SEAMS, { ...seam, label: first.shows.label!, lines: lines.slice(0, before) });
  });

  compare('headings', (sample, among) => {
    const [line, next, after] = sampleLines(sample).lines;
    const setting = settingAmong([line!, next!], among);
    return applying(HEADING_SEAMS, { line: line!, next: next!, after, setting });
  });

  compare('captions', (sample, among) => {
    const [line, next] = sampleLines(sample).lines;
    return applying(CAPTION_SEAMS, { line: line!, next: next!, setting: settingAmong([line!, next!], among) });
  });

  compare('paragraphs', (sample, among) => {
    const { lines, before } = sampleLines(sample);
    const at = lines.findIndex(({ shows }) => shows.cells === null);
    return applying(PARAGRAPH_SEAMS, { lines, at, end: before, setting: settingAmong(lines, among) });
  });

  compare('kinds', (sample, among) => {
    const { lines } = sampleLines(sample);
    const setting = settingAmong(lines, among);
    return lines.map((line) => applying(KINDS, { line, setting })).join(' ⏎ ');
  });

  compare('gathered', (sample, among) => {
    const { lines } = sampleLines(sample);
    const asked = { unit: unit('paragraph', lines, 'paragraph', [], layoutAmong(among)) };
    return applying(GATHERED_KINDS, { ...asked, setting: settingAmong(lines, among) });
  });

  compare('titles', (sample) => {
    const [line] = sampleLines(sample).lines;
    return applying(TITLE_LINES, line!);
  });

  compare('bylines', (sample) => {
    const { lines, before } = sampleLines(sample);
    const found = [false, true].flatMap((ended) =>
      [false, true].map((plain) => applying(BYLINES, { lines, at: before, ended, plain, signs: signaturesIn(lines) })),
    );
    return [...new Set(found)].join(' ⏎ ');
  });
});

it('every row says why it holds', () => {
  for (const row of Object.values(ALL).flat()) expect(row.why).toMatch(/^[A-Z图表].*\.$/);
});
