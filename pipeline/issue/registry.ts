/** What issue.yaml says for databases: `journal-en:`, `eissn:`, `article-url:`, `copyright:`, `license:`, `depositor:`, `registrant:`. */
import { z } from 'zod';
import type { Registry } from '../model/registry.ts';
import { onOneLine } from './one-line.ts';
import { issnSchema } from './serial.ts';

const LONGEST = 200;
const line = (what: string, most = LONGEST) =>
  z
    .string({ error: '应为文字' })
    .overwrite(onOneLine)
    .trim()
    .min(1, '不能是空的')
    .refine((written) => [...written].length <= most, `太长了，最多 ${most} 个字`)
    .describe(what);

/** Crossref takes names of up to 130 characters and addresses of 6 to 200. */
const MOST_NAME = 130;
const email = z
  .string({ error: '应为电子邮箱' })
  .trim()
  .regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, '应为电子邮箱，如 doi@example.org')
  .describe('Crossref 把登记的结果寄到这个邮箱');

export const depositorSchema = z
  .strictObject(
    { name: line('交存人的名称', MOST_NAME).optional(), email: email.optional() },
    { error: '应写成 name:（名称）与 email:（邮箱）两项' },
  )
  .describe('向 Crossref 交存的人');

/** The address of an article, before its places are filled. */
const articleUrl = line(
  '文章的网址，{doi} 处填 DOI，{number} 处填本期第几篇；缺省为 https://doi.org/ 加 DOI',
  500,
).refine(isWebPattern, '应为网址，如 https://example.org/article/{doi}');

/** The keys by their names. */
export const registrySchemas = {
  'journal-en': line('英文刊名').optional(),
  eissn: issnSchema.describe('电子版的国际标准连续出版物号').optional(),
  'article-url': articleUrl.optional(),
  copyright: line('著作权人，写进 JATS').optional(),
  license: line('许可协议：CC BY 4.0、CC BY-NC-ND 4.0 等，或协议的网址，写进 JATS 和 Crossref').optional(),
  depositor: depositorSchema.optional(),
  registrant: line('DOI 前缀的所有者，写进 Crossref；缺省为出版单位').optional(),
};

/** The facts that the written keys make. */
export function registryOf(written: {
  readonly 'journal-en'?: string | undefined;
  readonly eissn?: string | undefined;
  readonly 'article-url'?: string | undefined;
  readonly copyright?: string | undefined;
  readonly license?: string | undefined;
  readonly depositor?: z.output<typeof depositorSchema> | undefined;
  readonly registrant?: string | undefined;
}): Registry {
  return {
    journalEnglish: written['journal-en'] ?? null,
    electronicIssn: written.eissn ?? null,
    articleUrl: written['article-url'] ?? null,
    copyright: written.copyright ?? null,
    license: written.license ?? null,
    depositor: { name: written.depositor?.name ?? null, email: written.depositor?.email ?? null },
    registrant: written.registrant ?? null,
  };
}

function isWebPattern(written: string): boolean {
  return /^https?:\/\//.test(written) && URL.canParse(written.replace(/\{\w+\}/g, '1'));
}
