/** content/<issue>/corrections.yaml: the editor's word against the machine's, on readings and on queries. */
import { z } from 'zod';
import { CORRECTED_KINDS, type Correction, type Stet, type WordsOfPlace } from '../model/correction.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Point } from '../model/document.ts';
import { isBlank } from '../model/folded.ts';
import { choicesHint, closest } from './closest.ts';
import { QUERY_RULES } from './query-rules.ts';
import { type Form, readYaml } from './yaml.ts';

/** The name of the file in the issue folder. */
export const CORRECTIONS = 'corrections.yaml';

const RULE = 'corrections-yaml';
const words = (what: string) => z.string({ error: '应为文字' }).trim().min(1, '不能是空的').describe(what);
const yes = (what: string) => z.literal(true, { error: '只能写 true；不要这一条就整条删去' }).describe(what);

const entry = z
  .strictObject(
    {
      file: words('原稿的文件名').optional(),
      at: words('这一行或这一段开头的几个字；前面加 …，就是末尾的几个字').optional(),
      line: z
        .int({ error: '应为整数' })
        .min(1, '应不小于 1')
        .describe('原稿的行号，只在有几处同样的字时用来区分')
        .optional(),
      is: z.enum(CORRECTED_KINDS).describe('这一行或这一段是什么').optional(),
      join: yes('和后面的接成一段').optional(),
      apart: yes('和后面的分开').optional(),
      stet: words('照原样，不再问：规则名').optional(),
    },
    { error: '应写成 file:、at: 和 is:（或 join:、apart:、stet:）几项' },
  )
  .superRefine((one, context) => {
    const said = (message: string) => context.addIssue({ code: 'custom', message });
    const says = SAYINGS.filter((key) => one[key] !== undefined);
    if (says.length === 0) said(`没有写要怎样，写上 ${SAYINGS.join('、')} 中的一项`);
    if (says.length > 1) said(`${says.join('、')} 只能写一项，其余的另写一条`);
    if (one.stet === undefined && one.file === undefined) said('缺少 file: 原稿的文件名');
    if (one.stet === undefined && one.at === undefined) said('缺少 at: 那一处开头的几个字');
    if (one.at !== undefined && one.file === undefined && one.stet !== undefined) said('写了 at:，还要写 file:');
    if (one.stet !== undefined && !QUERY_RULES.includes(one.stet))
      context.addIssue({ code: 'custom', path: ['stet'], message: unknownRule(one.stet) });
    if (one.at !== undefined && isBlank(inner(one.at).words)) said('at: 里要有字');
  });
/** There are too many to list. */
function unknownRule(rule: string): string {
  const near = closest(rule, QUERY_RULES);
  const meant = near === null ? '' : `，是不是想写 ${near}？`;
  return `没有“${rule}”这条规则${meant === '' ? '，' : meant}规则名写在每条警告的圆括号里`;
}

const SAYINGS = ['is', 'join', 'apart', 'stet'] as const;

const schema = z.array(entry, { error: '应为列表，每条写成“- { file: 甲.txt, at: 开头的几个字, is: title }”' });
const FORM: Form<typeof schema> = {
  name: CORRECTIONS,
  rule: RULE,
  schema,
  knownAt: () => Object.keys(entry.shape),
  asWritten: ['file', 'at', 'stet'],
  chinese: {},
};

/** What the editor laid down: corrections by the manuscript's name, and the queries that are answered. */
export interface Corrections {
  readonly readings: ReadonlyMap<string, readonly Correction[]>;
  readonly stets: readonly Stet[];
}

export const NO_CORRECTIONS: Corrections = { readings: new Map(), stets: [] };

/**
 * Reads the file; every mistake is an error with its line and column, and then nothing is corrected. `manuscripts` are the names of all
 * manuscripts of the issue.
 */
export function readCorrections(
  file: string,
  source: string,
  manuscripts: readonly string[],
): Corrections & { diagnostics: Diagnostic[] } {
  if (/^(?:\s*(?:#.*)?(?:\n|$))*$/.test(source.replace(/^\ufeff/, ''))) return { ...NO_CORRECTIONS, diagnostics: [] };
  const { value, placeOf, diagnostics } = readYaml(file, source, FORM);
  if (value === null) return { ...NO_CORRECTIONS, diagnostics };
  const readings = new Map<string, Correction[]>();
  const stets: Stet[] = [];
  for (const [index, one] of value.entries()) {
    const name = one.file === undefined ? null : (manuscripts.find((known) => isSame(known, one.file!)) ?? null);
    if (one.file !== undefined && name === null) {
      const point = placeOf([index, 'file']);
      diagnostics.push(unknownFile(file, point, one.file, manuscripts));
      continue;
    }
    const place = one.at === undefined ? null : placeBy(one.at, one.line ?? null, file, placeOf([index]));
    if (one.stet !== undefined) stets.push({ rule: one.stet, file: name, place });
    else {
      const says = one.is ?? (one.join === true ? 'join' : 'apart');
      const before = readings.get(name!) ?? [];
      before.push({ ...place!, says });
      readings.set(name!, before);
    }
  }
  return diagnostics.length > 0 ? { ...NO_CORRECTIONS, diagnostics } : { readings, stets, diagnostics };
}

function isSame(a: string, b: string): boolean {
  return a.normalize() === b.normalize();
}

function unknownFile(file: string, point: Point, name: string, manuscripts: readonly string[]): Diagnostic {
  return diagnostic('error', RULE, file, point, `这一期没有原稿“${name}”`, choicesHint(name, manuscripts));
}

function placeBy(at: string, line: number | null, file: string, point: Point): WordsOfPlace {
  return { ...inner(at), line, entry: { file, point } };
}

/** The words without the … that says at which end they stand. */
function inner(at: string): Pick<WordsOfPlace, 'words' | 'isEnd'> {
  const isEnd = /^(?:…|\.{3,})/.test(at);
  return { words: at.replace(/^(?:…+|\.{3,})\s*/, '').replace(/\s*(?:…+|\.{3,})$/, ''), isEnd };
}

/** An entry as a program writes it; the fields in the order in which they are printed. */
export interface CorrectionEntry {
  readonly file?: string;
  /** With a leading … where the words end the place. */
  readonly at?: string;
  readonly line?: number;
  readonly is?: (typeof CORRECTED_KINDS)[number];
  readonly join?: true;
  readonly apart?: true;
  readonly stet?: string;
}
