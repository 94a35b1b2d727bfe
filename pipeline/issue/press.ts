/** What issue.yaml says to the printing house: `trim:`, `first-page:` and `press:`. */
import { z } from 'zod';
import type { Span } from '../model/document.ts';
import {
  CONDITIONS,
  PRESS_BY_DEFAULT,
  type PressPlan,
  SIGNATURES,
  STANDARDS,
  TRIM_SIZES,
  type TrimSize,
} from '../model/press.ts';

const SIZES = Object.keys(TRIM_SIZES).join('、');
/** Millimetres that a page may measure. */
const SIDE = { least: 90, most: 450 };

export const trimSchema = z
  .string({ error: `应为开本，如 ${SIZES}，或宽x高的毫米数，如 170x240` })
  .refine((written) => trimOf(written) !== null, `应为 ${SIZES} 之一，或宽x高的毫米数，如 170x240`)
  .describe(`开本：${SIZES}，或宽x高的毫米数，如 170x240；缺省按版式`);

export const firstPageSchema = z
  .int({ error: '应为整数' })
  .min(1, '应不小于 1')
  .max(9999, '太大了')
  .refine((page) => page % 2 === 1, '第一页是右页，页码应为单数')
  .describe('第一页的页码；全年连续编页时写上一期最后一页加 1')
  .default(1);

export const pressSchema = z
  .strictObject(
    {
      standard: z
        .enum(STANDARDS)
        .describe('付印文件的标准：PDF/X-1a:2003 或 PDF/X-4')
        .default(PRESS_BY_DEFAULT.standard),
      condition: z
        .enum(CONDITIONS)
        .describe('印刷条件：FOGRA39 或 JapanColor2001Coated')
        .default(PRESS_BY_DEFAULT.condition),
      profile: z
        .string({ error: '应为文件名' })
        .trim()
        .min(1, '不能是空的')
        .describe('印刷厂给的 CMYK 颜色特性文件（.icc），放在本期的文件夹里')
        .optional(),
      pictures: z
        .enum(['grey', 'cmyk'])
        .describe('内文的图片：grey 单黑，cmyk 四色')
        .default(PRESS_BY_DEFAULT.pictures),
      resolution: z
        .int({ error: '应为整数' })
        .min(72, '太小了')
        .max(1200, '太大了')
        .describe('图片按印出的尺寸至少要有的分辨率（ppi）；黑白线条图要四倍')
        .default(PRESS_BY_DEFAULT.resolution),
      'ink-limit': z
        .int({ error: '应为整数' })
        .min(200, '太小了')
        .max(400, '最多 400')
        .describe('总墨量上限（%）')
        .default(PRESS_BY_DEFAULT.inkLimit),
      'colour-bar': z
        .boolean({ error: '应为 true（是）或 false（否）' })
        .describe('是否印色标')
        .default(PRESS_BY_DEFAULT.colourBar),
      signature: z
        .literal(SIGNATURES, { error: `应为 ${SIGNATURES.join('、')} 之一` })
        .describe('页数凑成几的倍数，不足时加空白页')
        .default(PRESS_BY_DEFAULT.signature),
    },
    { error: '应写成一行一项的“名称: 内容”' },
  )
  .describe('付印文件');

/** The trimmed page of `大16开` or `170x240`, in millimetres; null for what is neither or no page. */
export function trimOf(written: string): TrimSize | null {
  const name = written.trim();
  const known = TRIM_SIZES[name.toUpperCase()] ?? TRIM_SIZES[name];
  if (known !== undefined) return known;
  const sides = /^(\d+(?:\.\d+)?)\s*(?:mm)?\s*[x×*X]\s*(\d+(?:\.\d+)?)\s*(?:mm)?$/.exec(name)?.slice(1).map(Number);
  if (sides === undefined || sides.some((side) => side < SIDE.least || side > SIDE.most)) return null;
  return { width: sides[0]!, height: sides[1]! };
}

/** The plan that a written `press:` makes; `at` is where it names its profile. */
export function pressOf(written: z.output<typeof pressSchema> | undefined, at: Span): PressPlan {
  if (written === undefined) return PRESS_BY_DEFAULT;
  const { profile, 'ink-limit': inkLimit, 'colour-bar': colourBar, ...rest } = written;
  return { ...rest, inkLimit, colourBar, profile: profile === undefined ? null : { path: profile, at } };
}
