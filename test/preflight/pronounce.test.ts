import sharp from 'sharp';
import { expect, it } from 'vitest';
import { BINDING_BY_DEFAULT, type BindingPlan } from '../../pipeline/model/imprint.ts';
import { PRESS_BY_DEFAULT, type PressPlan } from '../../pipeline/model/press.ts';
import { issueVerdicts } from '../../pipeline/preflight/issue-facts.ts';
import { pronounce } from '../../pipeline/preflight/pronounce.ts';
import { type CheckState, isPassed } from '../../pipeline/preflight/report.ts';
import { type Folder, photograph, pressed } from '../render/press/pressed.ts';

const FILE = { pages: 8, condition: 'FOGRA39' };
const TOLD = { journal: '江城学刊', isNamed: true, press: PRESS_BY_DEFAULT, binding: null };

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

it.each(['2025-01', '江城学刊', 'Nature'])('keeps back what bears the name of its folder: %s', (journal) => {
  const told = { ...TOLD, journal, isNamed: false };
  expect(issueVerdicts(told, FILE)).toMatchObject([{ check: 'journal', state: 'breach' }]);
  expect(issueVerdicts({ ...told, isNamed: true }, FILE)).toEqual([]);
});

it.each<[Partial<BindingPlan>, number, CheckState | null, RegExp]>([
  [{ binding: 'perfect' }, 36, 'breach', /书脊只有 1\.4 毫米/],
  [{ binding: 'perfect', paper: { gsm: 120, bulk: 1 } }, 36, 'warning', /只有 36 页/],
  [{ binding: 'perfect', spine: 1.9 }, 200, 'breach', /1\.9 毫米/],
  [{ binding: 'perfect', spine: 2 }, 40, null, /^/],
  [{}, 64, null, /^/],
  [{}, 68, null, /^/],
  [{ binding: 'saddle' }, 68, 'warning', /骑马订 68 页/],
  [{ binding: 'saddle', spine: 1 }, 64, null, /^/],
])('says of %j at %i pages whether it holds', (plan, pages, state, found) => {
  const verdicts = issueVerdicts({ ...TOLD, binding: { ...BINDING_BY_DEFAULT, ...plan } }, { ...FILE, pages });
  expect(verdicts.map(({ check, state: said }) => [check, said])).toEqual(state === null ? [] : [['binding', state]]);
  expect(verdicts[0]?.found ?? '').toMatch(found);
});

it('keeps back colours that were converted for another printing condition', async () => {
  const condition = 'JapanColor2001Coated' as const;
  const coloured = { pictures: 'cmyk', condition } as const;
  const folder: Folder = { 'a.jpg': await photograph(2400, 1200, 'jpeg') };
  const said = async (plan: Partial<PressPlan>, files = folder) => {
    const { output } = await pressed(plan, files);
    const told = { ...TOLD, press: { ...PRESS_BY_DEFAULT, ...plan } };
    const { report, diagnostics } = await pronounce('a.press.pdf', output.bytes, told, 4);
    expect(diagnostics).toEqual([]);
    return [report.condition, report.verdicts.filter(({ state }) => state === 'breach').map(({ check }) => check)];
  };
  expect(await said(coloured)).toEqual(['FOGRA39', ['condition']]);
  expect(await said({ condition, standard: 'X-4' }, {})).toEqual(['FOGRA39', ['condition']]);
  expect(await said({ condition }, {})).toEqual(['JC200103', []]);
  expect(await said({ pictures: 'cmyk' })).toEqual(['FOGRA39', []]);
});
