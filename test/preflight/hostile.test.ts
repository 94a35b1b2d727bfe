import { constants, deflateRawSync } from 'node:zlib';
import type { PDFContext } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../pipeline/preflight/file/open.ts';
import { parsed } from '../../pipeline/preflight/file/parse.ts';
import { pdfPages } from '../../pipeline/preflight/pages.ts';
import { preflight } from '../../pipeline/preflight/preflight.ts';
import type { PreflightReport } from '../../pipeline/preflight/report.ts';
import { allWatchers } from '../../pipeline/preflight/walk/events.ts';
import { walkPages } from '../../pipeline/preflight/walk/walk.ts';
import { cpuTime } from '../cpu.ts';
import { GOOD_PAGE, name, printFile, type Sheet } from './sheet.ts';

const stateOf = ({ verdicts }: PreflightReport, check: string) => verdicts.find((verdict) => verdict.check === check);
const structure = async (bytes: Uint8Array) => stateOf(await preflight(bytes), 'file-structure')!;

describe('files that are not what they should be', () => {
  let good: Buffer;
  beforeAll(async () => {
    good = Buffer.from(await printFile('X-1a'));
  });

  it.each([
    ['nothing', ''],
    ['a picture', '\x89PNG\r\n\x1a\n'],
    ['a header alone', '%PDF-1.4\n'],
    ['a header and noise', `%PDF-1.4\n${'[<<('.repeat(20_000)}\n%%EOF`],
    ['objects that never end', `%PDF-1.4\n${'1 0 obj\n'.repeat(2_000)}%%EOF`],
    [
      'a catalog that is its own pages',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj trailer<</Root 1 0 R>>\n%%EOF',
    ],
  ])('%s', async (_, text) => {
    const verdict = await structure(Buffer.from(text, 'latin1'));
    expect(verdict.state).toBe('breach');
    expect(verdict.found).not.toContain('查不下去');
  });

  it('says so where a file was cut short', async () => {
    expect((await structure(good.subarray(0, good.length - 8))).found).toMatch(/没有结尾/);
  });

  it('says so where the table of objects is wrong', async () => {
    const moved = Buffer.from(good);
    moved.write('7', moved.lastIndexOf(' 00000 n') - 2, 'latin1');
    expect((await structure(moved)).found).toBe('对象表里有 1 项指错了地方');
    const lost = Buffer.from(good);
    lost.write('startxref\n1 ', lost.lastIndexOf('startxref'), 'latin1');
    expect((await structure(lost)).found).toMatch(/找不到对象表/);
  });

  it('says so where bytes stand before the header', async () => {
    const { state, found } = await structure(Buffer.concat([Buffer.from('\n\n'), good]));
    expect([state, found]).toEqual(['warning', '开头有多余的字节']);
  });

  it('says so where a file is encrypted', async () => {
    const locked = await printFile('X-1a', ({ context }) => {
      context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard', V: 1, R: 2 }));
    });
    const report = await preflight(locked);
    expect(report.verdicts).toEqual([
      {
        check: 'file-structure',
        label: '文件结构',
        state: 'breach',
        found: '文件加了密，印刷厂打不开',
        places: [],
        hint: '请去掉密码和权限限制再导出',
      },
    ]);
  });

  it('says so where content cannot be unpacked', async () => {
    const spoilt = await printFile('X-1a', ({ context, resources }) => {
      const form = context.stream(Buffer.from('no deflate'), {
        Subtype: 'Form',
        Filter: 'FlateDecode',
        BBox: [0, 0, 9, 9],
      });
      (resources.get(name('XObject')) as typeof resources).set(name('Fm1'), context.register(form));
    });
    expect((await structure(spoilt)).found).toMatch(/读不出来/);
  });
});

describe('files that would take for ever', () => {
  const withForms = (make: (context: PDFContext) => void) =>
    printFile('X-1a', (sheet: Sheet) => {
      make(sheet.context);
      sheet.contents[1] = `${GOOD_PAGE}\n/Loop Do`;
      const objects = sheet.resources.get(name('XObject')) as typeof sheet.resources;
      objects.set(name('Loop'), sheet.context.register(loopOf(sheet.context)));
    });
  let loopOf: (context: PDFContext) => ReturnType<PDFContext['stream']>;
  const form = (context: PDFContext, content: string, dict = {}) =>
    context.stream(Buffer.from(content), { Subtype: 'Form', BBox: [0, 0, 400, 600], ...dict });

  it('a form that draws itself', async () => {
    loopOf = (context) => {
      const loop = form(context, '/Loop Do');
      loop.dict.set(name('Resources'), context.obj({ XObject: { Loop: context.register(loop) } }));
      return loop;
    };
    expect(await preflight(await withForms(() => {}))).toMatchObject({ pages: 4 });
  });

  it('objects that each read to the end of the file', async () => {
    const few = (count: number) => Buffer.from(`%PDF-1.4\n${'1 0 obj (\n'.repeat(count)}%%EOF`, 'latin1');
    const most = { inVain: 1_000_000, faults: 1_000 };
    await expect(parsed(few(20_000), most)).rejects.toThrow('文件坏得太厉害');
    await expect(parsed(Buffer.from(`%PDF-1.4\n${'noise '.repeat(1_000)}%%EOF`), most)).rejects.toThrow(
      '文件坏得太厉害',
    );
    expect((await parsed(Buffer.from(await printFile('X-1a')), most)).trailerInfo.Root).toBeDefined();
  });

  it('forms that double at every step', async () => {
    loopOf = (context) => {
      let inner = form(context, '0 g 0 0 1 1 re f '.repeat(2000));
      for (let step = 0; step < 40; step++) {
        const XObject = { A: context.register(inner) };
        inner = form(context, '/A Do '.repeat(10), { Resources: { XObject } });
      }
      return inner;
    };
    const file = await openPdf(await withForms(() => {}));
    const told: string[] = [];
    walkPages(pdfPages(file), allWatchers([{ broken: (_, what) => told.push(what) }]), 5_000);
    expect(told.at(-1)).toBe('内容太多，只查到这一页');
  });

  it('a stream that unpacks to a thousand times its size', async () => {
    // Pieces that end on a byte and look back at nothing, so that one stands for all.
    const piece = deflateRawSync(Buffer.alloc(8 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat([Buffer.from([0x78, 0x9c]), ...new Array<Buffer>(75).fill(piece)]);
    loopOf = (context) => form2(context, bomb);
    expect((await structure(await withForms(() => {}))).found).toMatch(/读不出来/);
  });
  const form2 = (context: PDFContext, bytes: Uint8Array) =>
    context.stream(bytes, { Subtype: 'Form', Filter: 'FlateDecode', BBox: [0, 0, 400, 600] });
});

/** The same numbers every time. */
function* numbers(seed: number): Generator<number, never> {
  for (;;) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    yield seed;
  }
}

describe('damaged files', () => {
  it.each(['X-1a', 'X-4'] as const)(
    '%s with bytes changed, cut out and cut off are reported on, and soon',
    async (standard) => {
      const good = Buffer.from(await printFile(standard));
      const next = numbers(20250131);
      const below = (most: number) => next.next().value % most;
      for (let round = 0; round < 150; round++) {
        let bytes = Buffer.from(good);
        if (round % 3 === 0) for (let n = below(20); n >= 0; n--) bytes[below(bytes.length)]! ^= 1 << below(8);
        else if (round % 3 === 1) bytes = bytes.subarray(0, below(bytes.length));
        else {
          const at = below(bytes.length);
          bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(400))]);
        }
        const from = cpuTime();
        const report = await preflight(bytes);
        expect(cpuTime() - from).toBeLessThan(5000);
        expect(report.verdicts.length).toBeGreaterThan(0);
        expect(JSON.stringify(report)).not.toContain('查不下去');
      }
    },
  );
});
