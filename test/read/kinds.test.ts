/** Every row of the tables of kinds answers for its own sample. */
import { describe, expect, it } from 'vitest';
import { BYLINES } from '../../pipeline/read/grammar/bylines.ts';
import { signaturesIn } from '../../pipeline/read/grammar/habits.ts';
import { KINDS } from '../../pipeline/read/grammar/kinds.ts';
import { GATHERED_KINDS } from '../../pipeline/read/grammar/settled.ts';
import { TITLE_LINES } from '../../pipeline/read/grammar/title-lines.ts';
import { unit } from '../../pipeline/read/grammar/unit.ts';
import { layoutAmong, sampleLines, settingAmong } from './samples.ts';

describe('the sample of each row of lines', () => {
  it.each(KINDS.map((row) => [row.id, row] as const))('%s', (id, { sample, among }) => {
    const { lines, before } = sampleLines(sample);
    // Its first line, or the first behind the bar.
    const line = lines[sample.includes('|') && !sample.startsWith('!') ? before : 0]!;
    const asked = { line, setting: settingAmong(lines, among) };
    expect(KINDS.find(({ when }) => when(asked))?.id).toBe(id);
  });
});

describe('the sample of each row of gathered headings', () => {
  it.each(GATHERED_KINDS.map((row) => [row.id, row] as const))('%s', (id, { sample, among }) => {
    const { lines } = sampleLines(sample);
    const setting = settingAmong(lines, among);
    const asked = { unit: unit('paragraph', lines, 'paragraph', [], layoutAmong(among)), setting };
    expect(asked.unit.shows.headingMarker).not.toBeNull();
    expect(GATHERED_KINDS.find(({ when }) => when(asked))?.id).toBe(id);
  });
});

describe('the sample of each row of titles', () => {
  it.each(TITLE_LINES.map((row) => [row.id, row] as const))('%s', (id, { sample }) => {
    const [line] = sampleLines(sample).lines;
    expect(TITLE_LINES.find(({ when }) => when(line!))?.id).toBe(id);
  });
});

describe('the sample of each row of bylines', () => {
  it.each(BYLINES.map((row) => [row.id, row] as const))('%s', (id, { sample }) => {
    const { lines, before } = sampleLines(sample);
    // What stands above may have ended, and may have been signed with bare names.
    const states = [true, false].flatMap((ended) => [true, false].map((plain) => ({ ended, plain })));
    const answers = states.map(
      (state) => BYLINES.find(({ when }) => when({ lines, at: before, ...state, signs: signaturesIn(lines) }))?.id,
    );
    expect(answers).toContain(id);
  });
});
