/** content/<issue>/issue.yaml -> the journal's facts and the plan of the issue, with a place for every mistake. */
import { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { EDITIONS, type Edition, type Masthead, type Point, type Span } from '../model/document.ts';
import type { Instructions, Spelled } from '../model/instructions.ts';
import type { TrimSize } from '../model/press.ts';
import { ARTICLE_STARTS, OPENING_FOLIOS, REFERENCE_STANDARDS, type StyleWishes, type Wishes } from '../model/wishes.ts';
import { withChinese } from './chinese-schema.ts';
import { CHINESE } from './chinese-table.ts';
import {
  barcodeFacts,
  barcodeSchema,
  bindingPlanOf,
  bindingSchema,
  coverPaperSchema,
  headlinesSchema,
  imprintEntries,
  imprintSchema,
  paperSchema,
  spineSchema,
} from './imprint.ts';
import { onOneLine } from './one-line.ts';
import { firstPageSchema, pressOf, pressSchema, trimOf, trimSchema } from './press.ts';
import { depositorSchema, registryOf, registrySchemas } from './registry.ts';
import { issnSchema, questionableForms, serialNumbersIn } from './serial.ts';
import { type PlaceOf, readYaml } from './yaml.ts';

/** A section as planned: its title and the names of its manuscripts, each with its place in issue.yaml. */
export interface PlannedSection {
  readonly title: string | null;
  readonly manuscripts: readonly { readonly name: string; readonly point: Point }[];
}

/** What issue.yaml says, or what holds without one; `sections` is null where all manuscripts follow by name. */
export interface IssuePlan {
  readonly masthead: Masthead;
  /** Whether the journal's name is written; else it goes by its folder's. */
  readonly isNamed: boolean;
  readonly style: { readonly name: string; readonly point: Point };
  readonly styled: StyleWishes;
  /** Titles of articles and names of manuscripts in the order of printing, each with its place; null for the natural one. */
  readonly order: readonly { readonly name: string; readonly point: Point }[] | null;
  /** Files in the folder that are no manuscripts, each with its place. */
  readonly leaveOut: readonly { readonly name: string; readonly point: Point }[];
  /** The trimmed page; null for the style's own. */
  readonly trim: TrimSize | null;
  readonly editions: readonly Edition[];
  /** The picture to bind the EPUB in; null where one is to be drawn. */
  readonly cover: { readonly path: string; readonly at: Span } | null;
  readonly sections: readonly PlannedSection[] | null;
  /** What the editor lays down for editions in another script. */
  readonly instructions: Instructions;
  readonly wishes: Wishes;
  /** Where the number stands; the file's beginning where it is not written. */
  readonly numberAt: Point;
  /** Where the imprint begins; the file's beginning where there is none. */
  readonly imprintAt: Point;
}

const words = (what: string) =>
  z.string({ error: '应为文字' }).overwrite(onOneLine).trim().min(1, '不能是空的').describe(what);
/** What is printed on the cover and in heads. */
const LONGEST_NAME = 100;
const name = (what: string) =>
  words(what).refine((written) => [...written].length <= LONGEST_NAME, `太长了，最多 ${LONGEST_NAME} 个字`);
const count = (what: string) => z.int({ error: '应为整数' }).min(1, '应不小于 1').max(99999, '太大了').describe(what);

const day = (what: string) =>
  z
    .string({ error: '应为日期，如 2025-01-15' })
    .refine(isDate, '应为存在的日期，写成 2025-01-15 的样子')
    .describe(what);

const choice = (what: string) => z.boolean({ error: '应为 true（是）或 false（否）' }).describe(what);

const section = z.strictObject(
  {
    title: name('栏目名').optional(),
    manuscripts: z
      .array(words('原稿的文件名'), { error: '应为列表，如 [甲.txt, 乙.txt]' })
      .describe('本栏目的原稿，按刊登顺序；[] 是还没有'),
  },
  { error: '应写成 title: 与 manuscripts: 两项' },
);

/** A list of phrases, each alone or with its form: - 范建国, - 钟云: 鍾雲; or a map of them. */
const phrases = (what: string, example: string) =>
  z
    .union(
      [
        z.array(z.union([words(what), z.record(words(what), words(what))])),
        z.record(words(what), words(what).nullable()),
      ],
      {
        error: `应为列表，每行写“- ${example}”，或“- ${example}: 另一版的写法”`,
      },
    )
    .describe(what)
    .optional();

const schema = z.strictObject(
  {
    journal: name('刊名；缺省为期文件夹的名字').optional(),
    year: z
      .int({ error: '应为四位年份，如 2025' })
      .min(1800, '应为四位年份')
      .max(2200, '应为四位年份')
      .describe('年份')
      .optional(),
    volume: count('卷号').optional(),
    number: count('期号（当年第几期）').optional(),
    'total-number': count('总期号').optional(),
    date: day('出版日期，年-月-日').optional(),
    revised: day('出版以后改正过的，改正的日期，年-月-日；写进 EPUB，阅读软件据此认出新的一版').optional(),
    publisher: name('出版单位').optional(),
    issn: issnSchema.optional(),
    cn: name('国内统一连续出版物号').optional(),
    ...registrySchemas,
    description: words('本期简介，写入 EPUB 的书目信息').optional(),
    cover: words(
      '封面图片：EPUB 的封面（PNG 或 JPEG，至少 1600 × 2400；缺省时自动生成），也排在付印的封面上',
    ).optional(),
    style: words('版式，templates/ 下的文件夹名').default('lilun'),
    trim: trimSchema.optional(),
    'first-page': firstPageSchema,
    references: z
      .union(
        REFERENCE_STANDARDS.map((year) => z.literal(year)),
        { error: '应为 2015 或 2025' },
      )
      .describe('参考文献照哪一版 GB/T 7714 核对：2015 或 2025（2026 年 7 月 1 日起实施）；缺省按版式')
      .optional(),
    'article-start': z
      .enum(ARTICLE_STARTS)
      .describe('每篇从哪里起排：page 另页，right-page 另起单页，column 另起一栏，run-on 接排；缺省按版式')
      .optional(),
    'english-contents': choice('目次之后要不要英文目次；缺省按版式').optional(),
    'opening-folios': z
      .enum(OPENING_FOLIOS)
      .describe('每篇第一页印不印页码：shown 印，hidden 不印（暗码）；缺省按版式')
      .optional(),
    press: pressSchema.optional(),
    imprint: imprintSchema.optional(),
    headlines: headlinesSchema.optional(),
    barcode: barcodeSchema.optional(),
    binding: bindingSchema.optional(),
    paper: paperSchema.optional(),
    'cover-paper': coverPaperSchema.optional(),
    spine: spineSchema.optional(),
    editions: z
      .array(z.enum(EDITIONS), { error: '应为列表，如 [zh-Hans, zh-Hant-TW]' })
      .min(1, '至少写一个版本')
      .describe('要出的版本：zh-Hans 简体、zh-Hant-TW 台湾繁体、zh-Hant-HK 香港繁体')
      .default(['zh-Hans', 'zh-Hant-TW']),
    wording: z
      .enum(['plain', 'regional'])
      .describe('繁体版的用词：plain 只转字形，regional 连用词也换成当地的（软件 → 軟體）')
      .default('plain'),
    names: phrases('繁体版里要按人名转换的名字，可写明写法（作者、编辑的名字不必写）', '范建国'),
    keep: phrases('繁体版里照原样印的机构名、书名、引文，可写明写法', '《干部论》'),
    classical: z
      .array(words('文言文句'), { error: '应为列表，每行写“- 原文”' })
      .describe('文言引文：其中的云、余、后等字各是本字，不当简体字转换')
      .optional(),
    writing: z
      .enum(['horizontal', 'vertical'])
      .describe('繁体版 EPUB 的行文方向：horizontal 横排，vertical 直排（从右往左翻页）；简体版总是横排')
      .default('horizontal'),
    'embed-kai': choice('EPUB 是否带上楷体（只带用到的字）').default(false),
    'line-numbers': choice('DOCX 是否标行号').default(false),
    protect: z
      .literal('tracked', { error: '只能写 tracked；不要就整条删去' })
      .describe('DOCX 只许带着修订改：tracked；在 Word 里关不掉修订，改过的每一处都留着是谁改的')
      .optional(),
    order: z
      .array(words('题名，或原稿的文件名'), { error: '应为列表，如 [题名甲, 乙.txt]' })
      .min(1, '至少写一篇')
      .describe('文章的次序：写题名或原稿的文件名；没有写到的排在后面。有栏目的，只定栏目里面的次序')
      .optional(),
    'leave-out': z
      .array(words('文件名'), { error: '应为列表，如 [审稿意见.docx]' })
      .describe('放在这个文件夹里而不是原稿的文件：不读，也不问')
      .optional(),
    sections: z
      .array(section, { error: '应为列表，每项写 title: 与 manuscripts:' })
      .min(1, '至少写一个栏目')
      .describe('栏目，按刊登顺序')
      .optional(),
  },
  { error: '应写成一行一项的“名称: 内容”' },
);

/** The plan of an issue without issue.yaml: year and number from a folder name such as 2025-01, everything else by default. */
export function planByDefault(id: string): IssuePlan {
  return planFrom(id, schema.parse({}), '', () => ({ line: 1, column: 1 }));
}

/** Reads issue.yaml; every mistake is an error with its line and column, and the plan then holds the defaults in its place. */
export function readIssueFile(
  id: string,
  file: string,
  source: string,
): { plan: IssuePlan; diagnostics: Diagnostic[] } {
  const { value, placeOf, diagnostics } = readYaml(file, source, {
    name: 'issue.yaml',
    rule: 'issue-yaml',
    schema,
    knownAt,
    asWritten: ['imprint', 'barcode'],
    chinese: CHINESE,
  });
  if (value === null) return { plan: planByDefault(id), diagnostics };
  const plan = planFrom(id, value, file, placeOf);
  const { issn = null, eissn = null, cn = null } = value;
  return { plan, diagnostics: questionableForms({ issn, eissn, cn, imprint: plan.masthead.imprint }, file, placeOf) };
}

const INSIDE: Readonly<Record<string, { readonly shape: object }>> = {
  sections: section,
  press: pressSchema,
  barcode: barcodeSchema,
  paper: paperSchema,
  'cover-paper': coverPaperSchema,
  depositor: depositorSchema,
};

/** Of a map whose names are the editor's own, none. */
function knownAt([top]: readonly PropertyKey[]): string[] {
  if (top === undefined) return Object.keys(schema.shape);
  return Object.keys(INSIDE[String(top)]?.shape ?? {});
}

/** The JSON Schema of issue.yaml, for completion in editors. */
export function issueSchema(): object {
  return withChinese(z.toJSONSchema(schema, { io: 'input' }), CHINESE);
}

function planFrom(id: string, written: z.output<typeof schema>, file: string, placeOf: PlaceOf): IssuePlan {
  const named = /^(1[89]\d\d|2[01]\d\d)(?:[-年._ ]+第?(\d{1,2})期?|年)?$/.exec(id);
  const spanAt = (path: readonly PropertyKey[]): Span => ({ file, from: placeOf(path), to: placeOf(path) });
  const imprint = imprintEntries(written.imprint);
  const printed = serialNumbersIn(imprint);
  return {
    masthead: {
      journal: written.journal ?? id,
      year: written.year ?? (named === null ? null : Number(named[1])),
      volume: written.volume ?? null,
      number: written.number ?? (named?.[2] === undefined ? null : Number(named[2])),
      totalNumber: written['total-number'] ?? null,
      date: written.date ?? null,
      revised: written.revised ?? null,
      publisher: written.publisher ?? null,
      issn: written.issn ?? printed.issn,
      cn: written.cn ?? printed.cn,
      description: written.description ?? null,
      imprint,
      headlines: written.headlines ?? [],
      barcode: barcodeFacts(written.barcode),
      registry: registryOf(written),
    },
    isNamed: written.journal !== undefined,
    style: { name: written.style, point: placeOf(['style']) },
    styled: {
      ...(written.references !== undefined && { references: written.references }),
      ...(written['article-start'] !== undefined && { articleStart: written['article-start'] }),
      ...(written['opening-folios'] !== undefined && { openingFolios: written['opening-folios'] }),
      ...(written['english-contents'] !== undefined && { englishContents: written['english-contents'] }),
    },
    order: written.order?.map((name, index) => ({ name, point: placeOf(['order', index]) })) ?? null,
    leaveOut: (written['leave-out'] ?? []).map((name, index) => ({ name, point: placeOf(['leave-out', index]) })),
    trim: written.trim === undefined ? null : trimOf(written.trim),
    editions: [...new Set(written.editions)],
    cover: written.cover === undefined ? null : { path: written.cover, at: spanAt(['cover']) },
    instructions: {
      names: spelled(written.names),
      keep: spelled(written.keep),
      classical: written.classical ?? [],
      regional: written.wording === 'regional',
    },
    wishes: {
      writing: written.writing,
      embedKai: written['embed-kai'],
      lineNumbers: written['line-numbers'],
      protect: written.protect ?? null,
      firstPage: written['first-page'],
      press: pressOf(written.press, spanAt(['press', 'profile'])),
      binding: bindingPlanOf(written),
    },
    numberAt: placeOf(['number']),
    imprintAt: placeOf(['imprint']),
    sections:
      written.sections === undefined
        ? null
        : written.sections.map((planned, index) => ({
            title: planned.title ?? null,
            manuscripts: planned.manuscripts.map((name, item) => ({
              name,
              point: placeOf(['sections', index, 'manuscripts', item]),
            })),
          })),
  };
}

function spelled(written: z.output<ReturnType<typeof phrases>>): Spelled[] {
  const entries = Array.isArray(written) ? written : [written ?? {}];
  return entries.flatMap((entry): Spelled[] => {
    if (typeof entry === 'string') return [{ phrase: entry, form: null }];
    return Object.entries(entry).map(([phrase, form]) => ({ phrase, form }));
  });
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
