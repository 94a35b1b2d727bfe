import type { PDFContext, PDFDict, PDFObject } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { preflight } from '../../pipeline/preflight/preflight.ts';
import type { PreflightLimits } from '../../pipeline/preflight/report.ts';
import { GOOD_PAGE, HEIGHT, MM, name, printFile, profile, type Sheet, shown, WIDTH } from './sheet.ts';

async function found(standard: 'X-1a' | 'X-4', spoil: (sheet: Sheet) => void, limits: Partial<PreflightLimits> = {}) {
  const { verdicts } = await preflight(await printFile(standard, spoil), limits);
  return verdicts.filter(({ state }) => state !== 'pass').map(({ check, found }) => `${check}: ${found}`);
}

function put(sheet: Sheet, kind: string, key: string, value: (context: PDFContext) => PDFObject): void {
  const dict = (sheet.resources.get(name(kind)) ?? sheet.context.obj({})) as PDFDict;
  sheet.resources.set(name(kind), dict);
  dict.set(name(key), sheet.context.register(value(sheet.context)));
}

describe('what a printing house takes is not complained of', () => {
  it.each<[string, 'X-1a' | 'X-4', (sheet: Sheet) => void]>([
    [
      'a heading in red, one in a spot colour, one in dark blue',
      'X-1a',
      (sheet) => {
        sheet.contents[1] = `${GOOD_PAGE}
BT /F1 14 Tf 60 500 Td 0 1 1 0 k ${shown('书屋')} Tj /Spot cs 1 scn ${shown('书屋')} Tj 1 0.8 0 0.2 k ${shown('书屋')} Tj ET`;
      },
    ],
    [
      'what only newer programs know, between BX and EX, and every intent',
      'X-1a',
      (sheet) => {
        sheet.contents[1] = `${GOOD_PAGE}\nBX 1 2 foo /Nowhere Do EX /Perceptual ri /Saturation ri 1 i 0 J 0 j 10 M [] 0 d /Note MP`;
      },
    ],
    [
      'grey text',
      'X-1a',
      (sheet) => {
        sheet.contents[1] = `${GOOD_PAGE}\nBT /F1 9 Tf 60 500 Td 0 0 0 0.6 k ${shown('书屋')} Tj 0.3 g ${shown('书屋')} Tj ET`;
      },
    ],
    [
      'areas that reach the end of the bleed on all sides, or keep clear of the trim',
      'X-1a',
      (sheet) => {
        const by = 3 * MM;
        const boxes = [
          [-by, 500, 50, 20],
          [WIDTH - 50, 500, 50 + by, 20],
          [60, -by, 50, 20],
          [60, HEIGHT - 20, 50, 20 + by],
          [1, 450, 50, 20],
          [WIDTH - 51, 450, 50, 20],
        ];
        const painted = boxes.map((box) => `${box.join(' ')} re f`).join(' ');
        sheet.contents[1] = `${GOOD_PAGE}\n0.2 0 0 0 k ${painted}`;
      },
    ],
    [
      'text just clear of the knife on all sides',
      'X-1a',
      (sheet) => {
        const by = 3 * MM;
        const at = (x: number, y: number) => `BT /F1 10 Tf ${x} ${y} Td ${shown('书')} Tj ET`;
        const words = [at(by, 450), at(WIDTH - by - 10, 450), at(100, by + 3), at(100, HEIGHT - by - 12)];
        sheet.contents[1] = `${GOOD_PAGE}\n0 0 0 1 k ${words.join(' ')}`;
      },
    ],
    [
      'a white sheet laid over the page',
      'X-1a',
      (sheet) => {
        sheet.contents[1] = `0 0 0 0 k 0 0 ${WIDTH} ${HEIGHT} re f\n${GOOD_PAGE}`;
      },
    ],
    [
      'a picture larger than what is seen of it',
      'X-1a',
      (sheet) => {
        sheet.contents[1] = `${GOOD_PAGE}\nq 60 500 10 10 re W n 24 0 0 24 50 490 cm /Im1 Do Q`;
      },
    ],
    [
      'transparency, layers and grey by a profile in X-4',
      'X-4',
      (sheet) => {
        put(sheet, 'ExtGState', 'Half', (context) => context.obj({ Type: 'ExtGState', ca: 0.5, BM: 'Multiply' }));
        put(sheet, 'ColorSpace', 'I', (context) =>
          context.obj(['ICCBased', context.register(context.flateStream(profile(), { N: 1 }))]),
        );
        sheet.catalog.set(name('OCProperties'), sheet.context.obj({ OCGs: [], D: {} }));
        sheet.contents[1] = `${GOOD_PAGE}\nq /Half gs /I cs 0.5 scn 60 500 9 9 re f Q`;
      },
    ],
    [
      'a link and a printer’s mark outside the bleed',
      'X-1a',
      ({ pages, context }) => {
        const away = { Type: 'Annot', Subtype: 'Link', Rect: [0, -25, 50, -15] };
        const mark = { Type: 'Annot', Subtype: 'PrinterMark', Rect: [0, 0, 50, 50] };
        pages[1]!.set(name('Annots'), context.obj([away, mark]));
      },
    ],
    [
      'a cover spread out on one sheet',
      'X-1a',
      (sheet) => {
        for (const index of [3, 2, 1]) sheet.document.removePage(index);
        sheet.pages.splice(1);
        for (const [key, by] of Object.entries({ TrimBox: 0, BleedBox: 3 * MM, MediaBox: 10 * MM }))
          sheet.pages[0]!.set(name(key), sheet.context.obj([-by, -by, 2 * WIDTH + by, HEIGHT + by]));
        sheet.contents[0] = '0 g 60 500 200 20 re f';
      },
    ],
    [
      'an outline that leads to pages',
      'X-1a',
      ({ catalog, context }) => {
        catalog.set(name('Outlines'), context.register(context.obj({ First: { Dest: [] } })));
      },
    ],
  ])('%s', async (_, standard, spoil) => {
    expect(await found(standard, spoil)).toEqual([]);
  });

  it('goes by the limits it is given', async () => {
    const oddCover = (sheet: Sheet) => {
      sheet.document.removePage(3);
      sheet.pages.pop();
      sheet.contents[1] = `${GOOD_PAGE}\n1 1 1 0.3 k 60 500 9 9 re f q 30 0 0 30 60 450 cm /Im1 Do Q`;
    };
    expect((await found('X-1a', oddCover)).map((line) => line.split(':')[0])).toEqual([
      'page-count',
      'ink-limit',
      'pictures',
    ]);
    expect(await found('X-1a', oddCover, { signature: 1, inkLimit: 330, resolution: 240 })).toEqual([]);
    expect(await found('X-1a', () => {}, { bleed: 5 })).toEqual(['page-boxes: 出血只有 3.0 毫米，要 5 毫米 4 处']);
  });
});

describe('pictures in JPEG', () => {
  let light: Buffer;
  beforeAll(async () => {
    const paper = { width: 100, height: 100, channels: 3 as const, background: '#f4f4f4' };
    light = await sharp({ create: paper }).toColourspace('cmyk').jpeg().toBuffer();
  });
  const placed = (dict: Record<string, unknown>) => (sheet: Sheet) => {
    put(sheet, 'XObject', 'Im2', (context) =>
      context.stream(light, {
        Subtype: 'Image',
        Width: 100,
        Height: 100,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceCMYK',
        Filter: 'DCTDecode',
        ...dict,
      } as never),
    );
    sheet.contents[1] = `${GOOD_PAGE}\nq 24 0 0 24 60 500 cm /Im2 Do Q`;
  };

  it('are measured as they print: Adobe’s are stored upside down', async () => {
    expect(await found('X-1a', placed({ Decode: [1, 0, 1, 0, 1, 0, 1, 0] }))).toEqual([]);
    expect(await found('X-1a', placed({}))).toEqual([expect.stringMatching(/^ink-limit: 图片总墨量 3\d\d%/)]);
  });

  it('are told of where they cannot be measured', async () => {
    const cut = (sheet: Sheet) => {
      const whole = light;
      light = whole.subarray(0, whole.length >> 1);
      placed({ Decode: [1, 0, 1, 0, 1, 0, 1, 0] })(sheet);
      light = whole;
    };
    expect(await found('X-1a', cut)).toEqual(['ink-limit: 图片读不出来，没有量总墨量']);
  });

  it('must be what their dictionary says', async () => {
    expect(await found('X-1a', placed({ ColorSpace: 'DeviceGray' }))).toEqual(['pictures: 图片的通道数与色彩空间不符']);
    expect(await found('X-1a', placed({ Width: 101, Decode: [1, 0, 1, 0, 1, 0, 1, 0] }))).toEqual([
      'pictures: 图片的像素数与写明的不符',
    ]);
  });
});

describe('the plates that are needed', () => {
  const said = async (spoil: (sheet: Sheet) => void) => {
    const black = (sheet: Sheet) => {
      sheet.contents.fill(`0 0 0 1 k 0 0 0 1 K BT /F1 10 Tf 60 400 Td ${shown('山村')} Tj ET`);
      spoil(sheet);
    };
    const { verdicts } = await preflight(await printFile('X-1a', black));
    const { state, found } = verdicts.find(({ check }) => check === 'plates')!;
    return [state, found];
  };
  const paint = (page: number, more: string) => (sheet: Sheet) => {
    sheet.contents[page] += `\n${more}`;
  };

  it('are black alone in a black issue', async () => {
    expect(await said(() => {})).toEqual(['pass', '黑(K)']);
  });

  it('are named with their pages where not all need them; marks on every plate are none', async () => {
    const stray = (sheet: Sheet) => {
      paint(1, '0.2 0 0 0 k 60 500 10 10 re f')(sheet);
      paint(2, '0.2 0 0.4 0 k 60 500 10 10 re f')(sheet);
      paint(3, '0 0 0.003 0 k 60 500 10 10 re f')(sheet);
    };
    expect(await said(stray)).toEqual(['pass', '黑(K)、青(C) 第 2–3 页、黄(Y) 第 3 页']);
  });

  it('leave out what lies beyond the bleed', async () => {
    expect(await said(paint(1, '1 0 0 0 k -500 -500 10 10 re f'))).toEqual(['pass', '黑(K)']);
  });

  it('have one name for one spot colour', async () => {
    const spots = (sheet: Sheet) => {
      for (const [key, colorant] of Object.entries({ Sa: 'PANTONE 185 C', Sb: 'Pantone185C', Sc: 'PANTONE 186 C' })) {
        const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 1, 1, 0], N: 1 };
        put(sheet, 'ColorSpace', key, (context) =>
          context.obj(['Separation', name(colorant), 'DeviceCMYK', context.register(context.obj(tint))]),
        );
      }
      paint(1, '/Sa cs 1 scn 60 500 10 10 re f /Sb cs 1 scn 80 500 10 10 re f /Sc cs 1 scn 99 500 10 10 re f')(sheet);
    };
    expect(await said(spots)).toEqual(['warning', '专色“PANTONE 185 C”和“Pantone185C”只是写法不同，会各出一块版']);
  });

  it('are looked for in pictures, channel by channel', async () => {
    const pixels = Buffer.from([0, 255, 0, 0, 0, 0, 0, 9]);
    const picture = (sheet: Sheet) => {
      put(sheet, 'XObject', 'Pic', (context) =>
        context.flateStream(pixels, {
          Type: 'XObject',
          Subtype: 'Image',
          Width: 2,
          Height: 1,
          ColorSpace: 'DeviceCMYK',
          BitsPerComponent: 8,
        }),
      );
      paint(3, 'q 0.2 0 0 0.1 60 500 cm /Pic Do Q')(sheet);
    };
    expect(await said(picture)).toEqual(['pass', '黑(K)、品红(M) 第 4 页']);
  });
});
