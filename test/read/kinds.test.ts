/** Every row of the tables of kinds answers for its own sample. */
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../pipeline/read/txt/kinds.ts';
import { GATHERED_KINDS } from '../../pipeline/read/txt/settled.ts';
import { unit } from '../../pipeline/read/txt/unit.ts';
import { layoutAmong, sampleLines, settingAmong } from './samples.ts';

describe('the sample of each row of lines', () => {
  it.each(KINDS.map((row) => [row.id, row] as const))('%s', (id, { sample, among }) => {
    const [line] = sampleLines(sample).lines;
    const asked = { line: line!, setting: settingAmong([line!], among) };
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
