import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import type { Issue } from '../../../pipeline/model/document.ts';
import { layout, type PageLayout } from '../../../pipeline/render/pdf/layout.ts';
import { openPicture } from '../../../pipeline/render/pdf/picture.ts';
import { definition, printPages } from '../../../pipeline/render/pdf/print.ts';
import { render } from '../../../pipeline/render/pdf/render.ts';
import type { Job } from '../../../pipeline/render/renderer.ts';
import { article, heading, issue, note, paragraph, text } from '../issue.ts';
import { job } from '../job.ts';
import { printing } from './printed.ts';
import { readPdf } from './reading.ts';

const fonts = (await openFonts())('zh-Hans');
const jobOf = (given: Issue) => ({ ...job(given), fonts: () => fonts });
const issueWith = (...paragraphs: Parameters<typeof text>[]): Issue => ({
  ...issue,
  sections: [{ title: null, articles: [article('试页', { body: paragraphs.map((parts) => paragraph(...parts)) })] }],
});

/** A frame header of 3 by 1 pixels, and the end. */
const JPEG = Buffer.from('ffd8ffc0001108000100030301220002110103110103ffd9', 'hex');

/** Runs of the article's page, past the contents. */
const runsOf = (pages: PageLayout) => pages.pages[1]!.runs;

describe('what pdfmake is handed', () => {
  const made = layout(jobOf(issueWith(['春夏——秋冬，“东南”西北·上下'])));
  const { content } = definition(made, { title: '', author: '甲', language: 'zh-Hans', date: new Date(0) });
  const nodes = content as unknown as Record<string, unknown>[];

  it('turns the page once for every page, and holds no text', () => {
    expect(nodes.filter((node) => node.pageBreak === 'before')).toHaveLength(made.pages.length - 1);
    expect(nodes.filter((node) => 'text' in node)).toEqual([]);
  });
});

describe('title and author', () => {
  it('stand as they are in the dictionary and in the XML of the file', async () => {
    const made = layout(jobOf(issueWith(['甲'])));
    const imprint = { title: '问&答<1>', author: 'A & B', language: 'zh-Hans', date: new Date(0) };
    const bytes = await printPages(made, imprint, () => {});
    const { info } = await readPdf(bytes);
    expect(info).toMatchObject({ Title: '问&答<1>', Author: 'A & B' });
    const xml = Buffer.from(bytes).toString('utf8');
    expect(xml).toContain('>问&amp;答&lt;1&gt;</rdf:li>');
    expect(xml).toContain('<rdf:li>A &amp; B</rdf:li>');
  });
});

describe('faces', () => {
  it('finds a face for every character; the empty sort stands for a sign that has none, and nothing is said here', () => {
    const made = layout(jobOf(issueWith(['吉𠮷\u{10fffd}'])));
    expect(made.diagnostics).toEqual([]);
    expect(runsOf(made).map(({ text: printed }) => printed)).toContain('〓');
    expect(runsOf(made).find(({ text: printed }) => printed === '𠮷')?.look.face).toContain('wenkai');
  });

  it('passes over marks that are not printed', () => {
    const made = layout(jobOf(issueWith(['甲\u200b乙\ufe00\ufeff丙'])));
    expect(made.diagnostics).toEqual([]);
    expect(runsOf(made).map(({ text: printed }) => printed)).toContain('甲乙丙');
  });

  it('takes the quotation marks of 楷 from 宋', () => {
    const given = article('试页', {
      authors: [],
      body: [{ kind: 'quotation', at: article('').at, paragraphs: [text('说“好”。')] }],
    });
    const made = layout(jobOf({ ...issue, sections: [{ title: null, articles: [given] }] }));
    expect(runsOf(made).find(({ text: printed }) => printed.startsWith('“'))?.look.face).toContain('serif');
    expect(runsOf(made).find(({ text: printed }) => printed.includes('说'))?.look.face).toContain('wenkai');
  });
});

describe('pages', () => {
  it('bear running heads, journal on the left and title on the right, but not where an article opens', () => {
    const long = issueWith(...Array.from({ length: 60 }, (): [string] => ['春夏秋冬东南西北上下左右。'.repeat(6)]));
    const { pages } = layout(jobOf(long));
    const head = (page: number) =>
      pages[page]!.runs.filter(({ baseline }) => baseline < 68)
        .map(({ text: printed }) => printed)
        .join('');
    expect([head(0), head(1), head(2), head(3)]).toEqual(['', '', '试页', '江河论坛　2024年第6期']);
  });

  it('lay nothing out for an issue without articles', async () => {
    const output = await render(printing(jobOf({ ...issue, sections: [] })));
    expect(output.pages).toBe(0);
  });
});

describe('articles that start on a right-hand page', () => {
  it('have blank pages before them, which the press turns', async () => {
    const style = { ...job(issue).style, articleStart: 'right-page' as const };
    const one = issueWith(['甲']).sections[0]!;
    const given = jobOf({ ...issue, sections: [one, one] });
    const { pages } = layout({ ...given, style });
    expect(pages.map(({ runs }) => runs.length > 0)).toEqual([true, false, true, false, true]);
    expect((await readPdf((await render(printing({ ...given, style }))).bytes)).pages).toHaveLength(5);
  });
});

describe('ruby', () => {
  const xie = { kind: 'ruby', reading: 'xiè' } as const;
  const second = { ...xie };
  const placed = runsOf(
    layout(jobOf(issueWith(['说', ['谢', xie], ['谢', second], ['银行', { kind: 'ruby', reading: 'yínháng' }], '去']))),
  );
  const [first, next] = placed.filter((run) => run.text.startsWith('xi'));

  it('stands in half size over the middle of its own characters', () => {
    const under = placed.find((run) => run.text.startsWith('谢'))!;
    const wide = placed.find((run) => run.text === '银行')!;
    const over = placed.find((run) => run.text.startsWith('yín'))!;
    expect(first!.look.size).toBe(under.look.size / 2);
    expect(first!.baseline).toBeLessThan(under.baseline - 0.88 * under.look.size);
    expect(over.x + over.width / 2).toBeCloseTo(wide.x + wide.width / 2);
  });

  it('is set twice where two characters have the same reading each', () => {
    expect(next!.x - first!.x).toBeCloseTo(10.5, 1);
  });

  it('keeps its characters on one line', () => {
    const bank = { kind: 'ruby', reading: 'yínháng' } as const;
    const lengths = Array.from({ length: 24 }, (_, i) => i + 10);
    const parts = lengths.map(
      (length): Parameters<typeof text> => ['丁'.repeat(length), ['银行', bank], '丁'.repeat(30)],
    );
    const runs = runsOf(layout(jobOf(issueWith(...parts))));
    expect(runs.filter((run) => run.text.includes('银行'))).toHaveLength(lengths.length);
  });
});

describe('links', () => {
  it('lead from the contents to the articles, and from the text to its addresses', () => {
    const linked = issueWith([['此处', { kind: 'link', href: 'https://example.org/' }]]);
    const [contents, page] = layout(jobOf(linked)).pages;
    expect(contents!.links).toMatchObject([{ to: { page: 1 } }]);
    expect(page!.links).toMatchObject([{ to: { href: 'https://example.org/' } }]);
  });

  it('lead nowhere but to the web, a mailbox or a DOI', () => {
    const given = ['javascript:alert(1)', ' data:text/html,x', 'file:///a', 'doi:10.1000/x'];
    const linked = issueWith(...given.map((href): Parameters<typeof text> => [['此处', { kind: 'link', href }]]));
    const [, page] = layout(jobOf(linked)).pages;
    expect(page!.links).toMatchObject([{ to: { href: 'https://doi.org/10.1000/x' } }]);
  });
});

describe('notes', () => {
  const noted = (length: number): Issue => {
    const mark = ['①', { kind: 'note', id: 'n' }] as const;
    const body = [paragraph('甲', [...mark] as ['①', { kind: 'note'; id: string }], '乙'), paragraph('丙')];
    const one = article('试页', { body, notes: [note('n', '①', '注'.repeat(length))] });
    return { ...issue, sections: [{ title: null, articles: [one] }] };
  };
  const foot = { ...job(issue).style, notes: 'foot' as const };
  const noteAt = (given: Issue, style: Job['style']) =>
    layout({ ...jobOf(given), style }).pages[1]!.runs.find(({ text: printed }) => printed.includes('注注'))!.baseline;

  it('stand at the foot of the page or at the end of the article, by house style', () => {
    expect(noteAt(noted(5), foot)).toBeGreaterThan(700);
    expect(noteAt(noted(5), job(issue).style)).toBeLessThan(400);
  });

  it('stand at the end when they are too long for a foot', () => {
    expect(noteAt(noted(3000), foot)).toBeLessThan(400);
  });
});

describe('pictures', () => {
  const figure = { kind: 'figure' as const, at: article('').at, caption: text('图1　试图'), image: 'a.png' };
  const given = { ...issue, sections: [{ title: null, articles: [article('试页', { body: [figure] })] }] };
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  );

  it('stand over their captions, and are printed', async () => {
    const made = layout({ ...jobOf(given), picture: () => png });
    expect(made.pages[1]!.images).toMatchObject([
      { name: 'a.png', width: expect.closeTo(0.48), height: expect.closeTo(0.48) },
    ]);
    expect(
      Buffer.from((await render(printing({ ...jobOf(given), picture: () => png }))).bytes).includes('/Subtype /Image'),
    ).toBe(true);
  });

  it('are reported where they are missing or of another kind', () => {
    expect(layout(jobOf(given)).diagnostics).toMatchObject([{ severity: 'warning', rule: 'picture-missing' }]);
    const odd = layout({ ...jobOf(given), picture: () => Buffer.from('GIF89a') });
    expect(odd.diagnostics).toMatchObject([{ severity: 'warning', rule: 'picture-refused' }]);
  });
});

describe('damaged pictures', () => {
  const png = (bits: number, colour: number, pixels: Buffer) => encoded(2, 2, bits, colour, deflateSync(pixels));
  const whole = png(8, 6, Buffer.alloc(18, 1));

  it('are refused, wherever they end', () => {
    expect(openPicture(whole)).toMatchObject({ width: 2, height: 2 });
    for (let length = 0; length < whole.length; length++) expect(openPicture(whole.subarray(0, length))).toBeNull();
    for (let length = 0; length < JPEG.length; length++) expect(openPicture(JPEG.subarray(0, length))).toBeNull();
    expect(openPicture(JPEG)).toMatchObject({ width: 3, height: 1 });
  });

  it('are refused when their pixels are too few or no pixels', () => {
    expect(openPicture(png(8, 6, Buffer.alloc(17, 1)))).toBeNull();
    expect(openPicture(encoded(2, 2, 8, 6, Buffer.from('no pixels')))).toBeNull();
  });

  it('leave their captions and a warning, and the press goes on', async () => {
    const figure = { kind: 'figure' as const, at: article('').at, caption: text('图1　残图'), image: 'a.png' };
    const given = { ...issue, sections: [{ title: null, articles: [article('试页', { body: [figure] })] }] };
    const output = await render(printing({ ...jobOf(given), picture: () => whole.subarray(0, whole.length - 20) }));
    expect(output.diagnostics).toMatchObject([{ severity: 'warning', rule: 'picture-refused' }]);
    expect((await readPdf(output.bytes)).pages[1]!.map((run) => run.text).join('')).toContain('残图');
  });
});

/** A PNG whose checksums are left at nought. */
function encoded(width: number, height: number, bits: number, colour: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour], 8);
  const chunk = (type: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

describe('bytes', () => {
  it('are the same in every time zone', async () => {
    const zone = process.env.TZ;
    const made: string[] = [];
    for (const place of ['Asia/Shanghai', 'America/Los_Angeles']) {
      process.env.TZ = place;
      const { bytes } = await render(printing(jobOf(issueWith(['甲乙丙']))));
      made.push(Buffer.from(bytes).toString('base64'));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(made[0]).toBe(made[1]);
  });
});

it('lays out a heading without characters as nothing', () => {
  const body = [heading(1, ''), paragraph('正文。')];
  const given = { ...issue, sections: [{ title: null, articles: [article('试页', { body })] }] };
  expect(
    layout(jobOf(given))
      .pages.at(-1)!
      .runs.map(({ text }) => text),
  ).toContain('正文。');
});
