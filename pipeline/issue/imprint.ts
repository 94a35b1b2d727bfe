/** What issue.yaml says of the 版权页, the cover and the binding: `imprint:`, `headlines:`, `barcode:`, `paper:`, `binding:`, `spine:`. */
import { z } from 'zod';
import { type BarcodeFacts, BINDINGS, type BindingPlan, type ImprintEntry, type Paper } from '../model/imprint.ts';
import { onOneLine } from './one-line.ts';

/** Of an entry of the 版权页, and of what names one; of a headline. */
const LONGEST = { entry: 2000, label: 100, headline: 200 };
const upTo = (most: number) => [(text: string) => [...text].length <= most, `太长了，最多 ${most} 个字`] as const;

const value = z
  .string({ error: '应为文字' })
  .overwrite(lineByLine)
  .trim()
  .refine(...upTo(LONGEST.entry));

export const imprintSchema = z
  .record(
    z.string().overwrite(onOneLine).trim().min(1, '不能是空的'),
    z
      .union([value, z.number(), z.array(z.union([value, z.number()]))], { error: '应为文字，几行的写成列表' })
      .nullable(),
    { error: '应写成一行一项的“名称: 内容”，冒号用半角、后面空一格，如 主办单位: 某某大学' },
  )
  .refine((entries) => Object.keys(entries).every((label) => [...label].length <= LONGEST.label), {
    error: `名称太长了，最多 ${LONGEST.label} 个字`,
  })
  .describe('版权页：主管单位、主办单位、主编、编辑、出版、印刷、发行、地址、定价、邮发代号……，按印出的次序，名称自定');

export const headlinesSchema = z
  .array(
    z
      .string({ error: '应为文字' })
      .overwrite(onOneLine)
      .trim()
      .min(1, '不能是空的')
      .refine(...upTo(LONGEST.headline)),
    { error: '应为列表，每行写“- 要目”' },
  )
  .min(1, '至少写一条')
  .max(10, '最多 10 条')
  .describe('封面上的要目；缺省为前几篇文章的题名');

const ADDON = '应为两位数字，如 "01"';
const VARIANT = '应为 0 到 9 的一位数字';

export const barcodeSchema = z
  .strictObject(
    {
      addon: z
        .union([z.string().regex(/^\d{1,2}$/, ADDON), z.int().min(0, ADDON).max(99, ADDON)], { error: ADDON })
        .describe('条码的附加码，两位数字；缺省为期号')
        .optional(),
      variant: z
        .union([z.string().regex(/^\d$/, VARIANT), z.int().min(0, VARIANT).max(9, VARIANT)], { error: VARIANT })
        .describe('条码的变价位：同一期有另一种价格时用 1 到 9')
        .default(0),
    },
    { error: '应写成 addon: 与 variant: 两项' },
  )
  .describe('刊号条码');

const paper = (what: string) =>
  z
    .strictObject(
      {
        gsm: z
          .number({ error: '应为数字' })
          .min(30, '太轻了，应在 30 到 450 之间')
          .max(450, '太重了，应在 30 到 450 之间')
          .describe('克重，g/m²'),
        bulk: z
          .number({ error: '应为数字' })
          .min(0.5, '太小了，应在 0.5 到 2.5 之间')
          .max(2.5, '太大了，应在 0.5 到 2.5 之间')
          .describe('松厚度，cm³/g：铜版纸约 0.8，双胶纸约 1.3，轻型纸约 1.6')
          .default(1),
      },
      { error: '应写成 { gsm: 80, bulk: 1.3 } 的样子' },
    )
    .describe(what);

export const paperSchema = paper('内文用纸，用来算书脊的宽度');
export const coverPaperSchema = paper('封面用纸');

export const bindingSchema = z
  .enum(BINDINGS)
  .describe('装订：saddle 骑马订，perfect 胶订；缺省时 64 页以内骑马订，再多胶订');

export const spineSchema = z
  .number({ error: '应为毫米数，如 4.5' })
  .min(1, '太窄了，应在 1 到 80 毫米之间')
  .max(80, '太宽了，应在 1 到 80 毫米之间')
  .describe('书脊宽度，毫米；印刷厂给了就写，缺省按页数和纸张算');

function lineByLine(text: string): string {
  return text.split(/\r?\n/).map(onOneLine).join('\n');
}

/** The entries in the editor's order; one with nothing after its label is not yet filled in. */
export function imprintEntries(written: z.output<typeof imprintSchema> | undefined): ImprintEntry[] {
  return Object.entries(written ?? {}).flatMap(([label, content]) => {
    const lines = [content].flat().flatMap((line) => String(line ?? '').split('\n'));
    const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
    return filled.length === 0 ? [] : [{ label: label.trim(), lines: filled }];
  });
}

/** What the bar code is to say; a number keeps its two digits. */
export function barcodeFacts(written: z.output<typeof barcodeSchema> | undefined): BarcodeFacts {
  const { addon, variant = 0 } = written ?? {};
  return { addon: addon === undefined ? null : String(addon).padStart(2, '0'), variant: Number(variant) };
}

/** The plan that the written binding makes. */
export function bindingPlanOf(written: {
  readonly binding?: z.output<typeof bindingSchema> | undefined;
  readonly paper?: Paper | undefined;
  readonly 'cover-paper'?: Paper | undefined;
  readonly spine?: number | undefined;
}): BindingPlan {
  const { binding = null, paper = null, 'cover-paper': coverPaper = null, spine = null } = written;
  return { binding, paper, coverPaper, spine };
}
