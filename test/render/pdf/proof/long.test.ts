import { describe, expect, it } from 'vitest';
import { toEdition } from '../../../../pipeline/edition/edition.ts';
import { openFonts } from '../../../../pipeline/house/fonts.ts';
import { loadStyle, styleIn } from '../../../../pipeline/house/templates.ts';
import type { Block, Edition } from '../../../../pipeline/model/document.ts';
import { layout } from '../../../../pipeline/render/pdf/layout.ts';
import { printPages } from '../../../../pipeline/render/pdf/print.ts';
import { proofread } from '../../../../pipeline/render/pdf/proof/proof.ts';
import { random } from '../../../bench/text.ts';
import { article, heading, issue, paragraph } from '../../issue.ts';
import { job } from '../../job.ts';

const fonts = await openFonts();
const SENTENCES = [
  '山里的气象站建于1958年，三代人守着同一只百叶箱，每天记下二十四个数字。',
  '“数据不会说谎，”老站长说，“可读数据的人会——所以要两个人一起读。”',
  '近十年平均气温上升0.82℃，无霜期由146天延长到159天（见表2），果农却未必高兴。',
  '我们用 Python 3.11 和 long-term observation 的方法重算了全部序列，误差在±0.3％以内。',
  '参数文件名为 station_record_monthly_mean_v2.csv，说明见 https://example.org/climate/archive/stations/2024/readme.html 。',
  '《山区气候》（第四版）、《霜与农事》、《观测手册》三书说法各异……谁也没有说服谁。',
  '春分以后，雾气自谷底升起，午前方散。',
  '“三十年一遇”的说法到底从哪里来？没有人说得清！',
  '这一带海拔800—1,200米，坡向、植被与土层的差别，比纬度的影响还要大得多。',
  'Machine-readable metadata 与 interoperability 是两个概念：前者说的是格式，后者说的是约定。',
];

function body(seed: number): Block[] {
  const next = random(seed);
  const sentence = () => SENTENCES[Math.floor(next() * SENTENCES.length)]!;
  return Array.from({ length: 60 }, (_, i) => [
    ...(i % 9 === 0 ? [heading(1, `${'一二三四五六七'[i / 9]}、站点与年份`)] : []),
    paragraph(Array.from({ length: 1 + Math.floor(next() * 6) }, sentence).join('')),
  ]).flat();
}

const long = {
  ...issue,
  sections: [{ title: null, articles: [1, 2, 3].map((seed) => article(`观测之${seed}`, { body: body(seed) })) }],
};

async function proofOf(name: string, edition: Edition) {
  const edited = await toEdition(long, edition);
  const style = styleIn(await loadStyle(name), edited.wording);
  const made = layout({ ...job(edited.issue, edition), style, fonts: () => fonts(edition) });
  expect(made.diagnostics).toEqual([]);
  return proofread(await printPages(made, { title: '', author: '', language: edition, date: new Date(0) }, () => {}));
}

describe.each(['lilun', 'xuebao'])('a long text in the style %s', (name) => {
  it.each(['zh-Hans', 'zh-Hant-TW'] as const)('has no fault in %s, and no gap wider than 0.12 em', async (edition) => {
    const proof = await proofOf(name, edition);
    for (const { page, lines, loosest, tightest, ...faults } of proof) {
      expect({ page, ...faults }).toEqual({
        page,
        ...Object.fromEntries(Object.keys(faults).map((fault) => [fault, []])),
      });
    }
    expect(Math.max(...proof.map(({ loosest }) => loosest))).toBeLessThanOrEqual(0.12);
    expect(proof.reduce((sum, { lines }) => sum + lines, 0)).toBeGreaterThan(300);
  });
});
