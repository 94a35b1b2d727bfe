import sharp from 'sharp';
import { expect, it } from 'vitest';
import { PRESS_BY_DEFAULT } from '../../pipeline/model/press.ts';
import { pronounce } from '../../pipeline/preflight/pronounce.ts';
import { isPassed } from '../../pipeline/preflight/report.ts';
import { photograph, pressed } from '../render/press/pressed.ts';

const TOLD = { journal: '江城学刊', press: PRESS_BY_DEFAULT };

it('passes what the press makes', async () => {
  for (const standard of ['X-1a', 'X-4'] as const) {
    const { output } = await pressed({ standard });
    const { report, diagnostics } = await pronounce('a.press.pdf', output.bytes, TOLD, 4);
    expect(report.verdicts.filter(({ state }) => state !== 'pass')).toEqual([]);
    expect(diagnostics).toEqual([]);
  }
});

it('keeps a file with coarse pictures from the printing house, but the build goes on', async () => {
  const { output } = await pressed({}, { 'a.jpg': await photograph(200, 120, 'jpeg') });
  const { report, diagnostics } = await pronounce('a.press.pdf', output.bytes, TOLD, 4);
  expect(isPassed(report)).toBe(false);
  expect(diagnostics).toEqual([]);
  const lower = await pronounce(
    'a.press.pdf',
    output.bytes,
    { ...TOLD, press: { ...PRESS_BY_DEFAULT, resolution: 72 } },
    4,
  );
  expect(isPassed(lower.report)).toBe(true);
});

it('a picture that breaks off is a crossed box: not for the printing house, but the build goes on', async () => {
  const red = { create: { width: 1500, height: 1000, channels: 3, background: 'red' } } as const;
  const whole = await sharp(red).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer();
  const { output } = await pressed({ pictures: 'cmyk' }, { 'a.jpg': whole.subarray(0, -2000) });
  expect(output.diagnostics).toMatchObject([
    { severity: 'warning', rule: 'picture-refused', message: expect.stringContaining('打叉') },
  ]);
  const { report, diagnostics } = await pronounce('a.press.pdf', output.bytes, TOLD, 4);
  expect(report.verdicts.filter(({ state }) => state === 'breach').map(({ check }) => check)).toEqual(['pictures']);
  expect(diagnostics).toEqual([]);
});

it('stops the build at what only Kanyin can have done wrong', async () => {
  const { job } = await pressed();
  const { bytes } = await job.printed(() => {});
  const { diagnostics } = await pronounce('a.press.pdf', bytes, TOLD, 4);
  expect(diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toContain('error preflight-output-intent');
});

it('keeps back what bears no name, only a number', async () => {
  const { output } = await pressed();
  const of = async (journal: string) => (await pronounce('a.press.pdf', output.bytes, { ...TOLD, journal }, 4)).report;
  for (const journal of ['2025-01', '7', '2025年第1期', '2024_04']) expect(isPassed(await of(journal))).toBe(false);
  for (const journal of ['江城学刊', '21世纪', '2025年鉴', 'Nature']) expect(isPassed(await of(journal))).toBe(true);
});
