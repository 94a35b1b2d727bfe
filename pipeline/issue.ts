/** content/<issue>/issue.yaml -> the journal's facts and the plan of the issue, with a place for every mistake. */
import { isMap, LineCounter, type Node, parseDocument, visit, type Document as YamlDocument } from 'yaml';
import { z } from 'zod';
import { choicesHint } from './closest.ts';
import { type Diagnostic, diagnostic } from './model/diagnostic.ts';
import { EDITIONS, type Edition, type Masthead, type Point, type Span } from './model/document.ts';

/** A section as planned: its title and the names of its manuscripts, each with its place in issue.yaml. */
export interface PlannedSection {
  readonly title: string | null;
  readonly manuscripts: readonly { readonly name: string; readonly point: Point }[];
}

/** What issue.yaml says, or what holds without one; `sections` is null where all manuscripts follow by name. */
export interface IssuePlan {
  readonly masthead: Masthead;
  readonly style: { readonly name: string; readonly point: Point };
  readonly editions: readonly Edition[];
  /** The picture to bind the EPUB in; null where one is to be drawn. */
  readonly cover: { readonly path: string; readonly at: Span } | null;
  readonly sections: readonly PlannedSection[] | null;
}

const words = (what: string) => z.string({ error: '应为文字' }).trim().min(1, '不能是空的').describe(what);
const count = (what: string) => z.int({ error: '应为整数' }).min(1, '应不小于 1').max(99999, '太大了').describe(what);

const section = z.strictObject(
  {
    title: words('栏目名').optional(),
    manuscripts: z
      .array(words('原稿的文件名'), { error: '应为列表，如 [甲.txt, 乙.txt]' })
      .min(1, '至少写一个原稿')
      .describe('本栏目的原稿，按刊登顺序'),
  },
  { error: '应写成 title: 与 manuscripts: 两项' },
);

const schema = z.strictObject(
  {
    journal: words('刊名；缺省为期文件夹的名字').optional(),
    year: z
      .int({ error: '应为四位年份，如 2025' })
      .min(1800, '应为四位年份')
      .max(2200, '应为四位年份')
      .describe('年份')
      .optional(),
    number: count('期号（当年第几期）').optional(),
    'total-number': count('总期号').optional(),
    date: z
      .string({ error: '应为日期，如 2025-01-15' })
      .refine(isDate, '不是存在的日期，应写成 2025-01-15 的样子')
      .describe('出版日期，年-月-日')
      .optional(),
    publisher: words('出版单位').optional(),
    issn: z
      .string({ error: '应为 ISSN，如 1234-5679' })
      .regex(/^\d{4}-\d{3}[\dX]$/, '应为八位 ISSN，如 1234-5679')
      .describe('国际标准连续出版物号')
      .optional(),
    cn: words('国内统一连续出版物号').optional(),
    description: words('本期简介，写入 EPUB 的书目信息').optional(),
    cover: words('EPUB 的封面图片，PNG 或 JPEG，至少 1600 × 2400；缺省时自动生成').optional(),
    style: words('版式，templates/ 下的文件夹名').default('lilun'),
    editions: z
      .array(z.enum(EDITIONS), { error: '应为列表，如 [zh-Hans, zh-Hant-TW]' })
      .min(1, '至少写一个版本')
      .describe('要出的版本：zh-Hans 简体、zh-Hant-TW 台湾繁体、zh-Hant-HK 香港繁体')
      .default(['zh-Hans', 'zh-Hant-TW']),
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
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const pointOf = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const report = (point: Point, message: string, hint?: string) =>
    diagnostic('error', 'issue-yaml', file, point, message, hint);
  if (document.errors.length > 0) {
    const found = document.errors.map((error) => report(pointOf(error.pos[0]), syntaxMessage(error.code), SYNTAX_HINT));
    return { plan: planByDefault(id), diagnostics: found };
  }
  const aliases = aliasesIn(document);
  if (aliases.length > 0) {
    const found = aliases.map((offset) => report(pointOf(offset), '不收 * 引用', '把内容直接写出来'));
    return { plan: planByDefault(id), diagnostics: found };
  }
  const value: unknown = document.toJS() ?? {};
  const result = schema.safeParse(value);
  const placeOf = (path: readonly PropertyKey[], key?: string) => pointOf(offsetOf(document, path, key));
  if (result.success) return { plan: planFrom(id, result.data, file, placeOf), diagnostics: [] };
  return {
    plan: planByDefault(id),
    diagnostics: result.error.issues.flatMap((found) => mistakes(found, value, placeOf, report)),
  };
}

/** The JSON Schema of issue.yaml, for completion in editors. */
export function issueSchema(): object {
  return z.toJSONSchema(schema, { io: 'input' });
}

const SYNTAX_HINT = '每行写成“名称: 内容”，冒号用半角、后面空一格，同级的行左边对齐';

function syntaxMessage(code: string): string {
  if (code === 'DUPLICATE_KEY') return '同一项写了两次';
  if (code === 'TAB_AS_INDENT') return '缩进用了制表符，应该用空格';
  return `写法不合 YAML（${code}）`;
}

/** Offsets of all aliases: an issue needs none, and a chain of them can swell to any size. */
function aliasesIn(document: YamlDocument): number[] {
  const offsets: number[] = [];
  visit(document, { Alias: (_, alias) => void offsets.push(alias.range?.[0] ?? 0) });
  return offsets;
}

type Report = (point: Point, message: string, hint?: string) => Diagnostic;
type PlaceOf = (path: readonly PropertyKey[], key?: string) => Point;

function mistakes(found: z.core.$ZodIssue, value: unknown, placeOf: PlaceOf, report: Report): Diagnostic[] {
  const name = found.path.map((step) => (typeof step === 'number' ? `第 ${step + 1} 项` : String(step))).join(' · ');
  if (found.code === 'unrecognized_keys') {
    const known = found.path[0] === 'sections' ? Object.keys(section.shape) : Object.keys(schema.shape);
    return found.keys.map((key) => report(placeOf(found.path, key), `没有“${key}”这一项`, choicesHint(key, known)));
  }
  if (found.code === 'invalid_value') {
    const written = String(valueAt(value, found.path));
    return [report(placeOf(found.path), `${name}：没有“${written}”`, choicesHint(written, found.values.map(String)))];
  }
  const missing = valueAt(value, found.path) === undefined;
  return [
    report(
      placeOf(missing ? found.path.slice(0, -1) : found.path),
      missing ? `缺少 ${name}` : `${name || 'issue.yaml'}：${found.message}`,
    ),
  ];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

/** Offset of the value at a path, or of the key `key` within the map there. */
function offsetOf(document: YamlDocument, path: readonly PropertyKey[], key?: string): number {
  const node = (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | null | undefined;
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => String(item.key) === key);
    return (pair?.key as Node | undefined)?.range?.[0] ?? 0;
  }
  return node?.range?.[0] ?? 0;
}

function planFrom(id: string, written: z.output<typeof schema>, file: string, placeOf: PlaceOf): IssuePlan {
  const named = /^(1[89]\d\d|2[01]\d\d)(?:[-年._ ]+第?(\d{1,2})期?|年)?$/.exec(id);
  return {
    masthead: {
      journal: written.journal ?? id,
      year: written.year ?? (named === null ? null : Number(named[1])),
      number: written.number ?? (named?.[2] === undefined ? null : Number(named[2])),
      totalNumber: written['total-number'] ?? null,
      date: written.date ?? null,
      publisher: written.publisher ?? null,
      issn: written.issn ?? null,
      cn: written.cn ?? null,
      description: written.description ?? null,
    },
    style: { name: written.style, point: placeOf(['style']) },
    editions: [...new Set(written.editions)],
    cover:
      written.cover === undefined
        ? null
        : { path: written.cover, at: { file, from: placeOf(['cover']), to: placeOf(['cover']) } },
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

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
