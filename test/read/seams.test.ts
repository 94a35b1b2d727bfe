/** Every row of the tables of junctions answers for its own sample. */
import { describe, expect, it } from 'vitest';
import { CAPTION_SEAMS } from '../../pipeline/read/grammar/caption-seams.ts';
import { HEADING_SEAMS } from '../../pipeline/read/grammar/heading-seams.ts';
import { LABEL_SEAMS } from '../../pipeline/read/grammar/label-seams.ts';
import { PARAGRAPH_SEAMS } from '../../pipeline/read/grammar/paragraph-seams.ts';
import { seamOf } from '../../pipeline/read/grammar/seam.ts';
import { SEAMS } from '../../pipeline/read/grammar/seams.ts';
import { layoutAmong, sampleLines, settingAmong } from './samples.ts';

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const all = [SEAMS, LABEL_SEAMS, HEADING_SEAMS, CAPTION_SEAMS, PARAGRAPH_SEAMS].flatMap(ids);

/** The first row that answers. */
function answer<Asked>(rows: readonly { id: string; when: (asked: Asked) => boolean }[], asked: Asked) {
  return rows.find(({ when }) => when(asked))?.id;
}

it('ids are unique and say what becomes of the lines', () => {
  expect(new Set(all).size).toBe(all.length);
  for (const { id, says } of [...SEAMS, ...LABEL_SEAMS, ...HEADING_SEAMS, ...CAPTION_SEAMS, ...PARAGRAPH_SEAMS])
    expect(id).toMatch(says === 'joined' ? /^join-/ : /^apart-/);
});

describe('the sample of each row of paragraphs', () => {
  it.each(SEAMS.map((row) => [row.id, row] as const))('%s', (id, { sample, among }) => {
    const { lines, before } = sampleLines(sample);
    const length = lines.slice(0, before).reduce((sum, { chars }) => sum + chars.length, 0);
    const seam = seamOf(lines[0]!, lines[before - 1]!, length, lines[before]!, layoutAmong(among));
    expect(answer(SEAMS, seam)).toBe(id);
  });
});

describe('the sample of each row of parts with a label', () => {
  it.each(LABEL_SEAMS.map((row) => [row.id, row] as const))('%s', (id, { sample, among }) => {
    const { lines, before } = sampleLines(sample);
    const [first, last] = [lines[0]!, lines[before - 1]!];
    const seam = seamOf(first, last, last.chars.length, lines[before]!, layoutAmong(among));
    expect(answer(LABEL_SEAMS, { ...seam, label: first.shows.label!, lines: lines.slice(0, before) })).toBe(id);
  });
});

describe('the sample of each row of headings', () => {
  it.each(HEADING_SEAMS.map((row) => [row.id, row] as const))('%s', (id, { sample, among }) => {
    const [line, next, after] = sampleLines(sample).lines;
    const setting = settingAmong([line!, next!], among);
    expect(answer(HEADING_SEAMS, { line: line!, next: next!, after, setting })).toBe(id);
  });
});

describe('the sample of each row of captions', () => {
  it.each(CAPTION_SEAMS.map((row) => [row.id, row] as const))('%s', (id, { sample, among }) => {
    const [line, next] = sampleLines(sample).lines;
    expect(answer(CAPTION_SEAMS, { line: line!, next: next!, setting: settingAmong([line!, next!], among) })).toBe(id);
  });
});

describe('the sample of each row of a paragraph’s end', () => {
  it.each(PARAGRAPH_SEAMS.map((row) => [row.id, row] as const))('%s', (id, { sample, among }) => {
    const { lines, before } = sampleLines(sample);
    // Rows of a table only stand round the paragraph.
    const at = lines.findIndex(({ shows }) => shows.cells === null);
    expect(answer(PARAGRAPH_SEAMS, { lines, at, end: before, setting: settingAmong(lines, among) })).toBe(id);
  });
});
