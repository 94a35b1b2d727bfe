import { describe, expect, it } from 'vitest';
import { openFonts } from '../../../../pipeline/house/fonts.ts';
import { layout, type PageLayout } from '../../../../pipeline/render/pdf/layout.ts';
import { printPages } from '../../../../pipeline/render/pdf/print.ts';
import { type PageProof, proofread } from '../../../../pipeline/render/pdf/proof/proof.ts';
import type { PlacedRun } from '../../../../pipeline/typeset/pages.ts';
import { article, heading, issue, paragraph } from '../../issue.ts';
import { job } from '../../job.ts';

const fonts = (await openFonts())('zh-Hans');
const SENTENCES = [
  '清晨的集市上，卖菜的人把担子一字排开，吆喝声此起彼伏；',
  '老人说：“今年的雨水好，稻子长得比往年都高。”',
  '全村1,250亩水田，去年增产12.5％，收入翻了一番。',
  '他翻开《农时手册》（第三版），逐页核对——从立春到大寒，一个节气也不漏。',
  '路修到了山脚下，学校也搬进了新楼……孩子们再不用走夜路。',
];
const body = Array.from({ length: 24 }, (_, i) => [
  ...(i % 5 === 0 ? [heading(1, `${'一二三四五'[i / 5]}、集市与田野`)] : []),
  paragraph(Array.from({ length: 4 + (i % 4) }, (_, k) => SENTENCES[(i * 3 + k) % 5]).join('')),
]).flat();
const made = layout({
  ...job({ ...issue, sections: [{ title: null, articles: [article('集市', { body })] }] }),
  fonts: () => fonts,
});

async function proofOf(pages: PageLayout): Promise<PageProof[]> {
  return proofread(
    await printPages(pages, { title: '', author: '', language: 'zh-Hans', date: new Date(0) }, () => {}),
  );
}

const faults = (proof: readonly PageProof[]) =>
  Object.fromEntries(
    Object.keys(proof[0]!)
      .filter((key) => Array.isArray(proof[0]![key as keyof PageProof]))
      .map((key) => [key, proof.flatMap((page) => page[key as 'misfits'])]),
  );

/** The pages with the runs of the third changed. */
function spoiled(change: (run: PlacedRun, index: number) => PlacedRun): PageLayout {
  return { ...made, pages: made.pages.map((page, i) => (i === 2 ? { ...page, runs: page.runs.map(change) } : page)) };
}

describe('the proof', () => {
  it('finds nothing to mark on our own pages, and no gap wider than 0.12 em', async () => {
    const proof = await proofOf(made);
    expect(Object.values(faults(proof)).flat()).toEqual([]);
    expect(Math.max(...proof.map(({ loosest }) => loosest))).toBeLessThan(0.12);
    expect(proof.reduce((sum, { lines }) => sum + lines, 0)).toBeGreaterThan(100);
  });

  it('parts the columns where a line of the second begins with half a mark', async () => {
    const text = '他说《农时手册》《节气歌》《田家历》三本都要放在村里的书柜上，让路过的人随手翻翻，翻完了再放回原处。';
    const titles = Array.from({ length: 200 }, (_, i) =>
      paragraph('集市'.repeat(i % 11) + text + '田野'.repeat(i % 7)),
    );
    const given = { ...issue, sections: [{ title: null, articles: [article('书目', { body: titles })] }] };
    const set = layout({ ...job(given), fonts: () => fonts });
    const opens = set.pages.some(({ runs }) =>
      runs.some((run) => run.x > 300 && run.x < 306 && run.text.startsWith('《')),
    );
    expect(opens).toBe(true);
    expect(Object.values(faults(await proofOf(set))).flat()).toEqual([]);
  });

  it('marks a line off the grid', async () => {
    const proof = await proofOf(
      spoiled((run) => (run.text.includes('集市上') ? { ...run, baseline: run.baseline + 3 } : run)),
    );
    expect(faults(proof).offGrid).not.toEqual([]);
  });

  it('marks lines that do not reach the measure, and gaps that are too wide', async () => {
    const proof = await proofOf(spoiled((run) => ({ ...run, spacing: run.spacing + 2 })));
    expect(faults(proof).misfits).not.toEqual([]);
    expect(Math.max(...proof.map(({ loosest }) => loosest))).toBeGreaterThan(0.19);
  });

  it('marks a forbidden mark at the edge of a line', async () => {
    const proof = await proofOf(spoiled((run) => ({ ...run, text: run.text.replace(/^[\p{Script=Han}]/u, '，') })));
    expect(faults(proof).breaches).not.toEqual([]);
  });

  it('marks an indent that is not two characters', async () => {
    const edge = Math.min(...made.pages[2]!.runs.map(({ x }) => x));
    const isIndent = ({ x }: PlacedRun) => Math.abs(x - edge - 21) < 0.1;
    const proof = await proofOf(spoiled((run) => (isIndent(run) ? { ...run, x: run.x - 5 } : run)));
    expect(faults(proof).indents).not.toEqual([]);
  });

  it('marks neighbouring marks that keep both their halves', async () => {
    const wide = layout({
      ...job({ ...issue, sections: [{ title: null, articles: [article('集市', { body })] }] }),
      fonts: () => fonts,
    });
    const apart = wide.pages.map((page) => ({
      ...page,
      runs: page.runs.map((run) => (run.text === '”' || run.text.startsWith('（') ? { ...run, x: run.x + 5.25 } : run)),
    }));
    expect(faults(await proofOf({ ...wide, pages: apart })).uncompressed).not.toEqual([]);
  });
});
