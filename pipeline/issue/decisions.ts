/** content/<issue>/decisions.<edition>.yaml: the forms that an editor settled, and those still open. */
import { basename } from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edition } from '../model/document.ts';
import type { Decision, DecisionPlace } from '../model/instructions.ts';
import type { DoubtfulPlace, Query } from '../model/places.ts';
import { commentsIn, printYaml, readYaml, type YamlItem } from './yaml.ts';

const words = (what: string) => z.string({ error: '应为文字' }).trim().min(1, '不能是空的').describe(what);

const entry = z.strictObject(
  {
    phrase: words('原稿里的字句'),
    form: z.string({ error: '应为文字' }).trim().nullable().describe('这一版里的写法；空着就是还没定').optional(),
    file: words('只管这一篇原稿').optional(),
    line: z.int({ error: '应为整数' }).min(1, '应不小于 1').describe('原稿的行号').optional(),
    context: words('前后文，据此在改动后的原稿里找回这一处').optional(),
  },
  { error: '应写成 phrase: 与 form: 两项' },
);

const schema = z.strictObject(
  { decisions: z.array(entry, { error: '应为列表，每项写 phrase: 与 form:' }).nullish() },
  { error: '应写成 decisions: 与它下面的列表' },
);

/** The name of an edition's decisions file in the issue folder. */
export function decisionsName(edition: Edition): string {
  return `decisions.${edition}.yaml`;
}

/** Reads a decisions file; every mistake is an error with its line and column, and then nothing is decided. */
export function readDecisions(file: string, source: string): { decisions: Decision[]; diagnostics: Diagnostic[] } {
  const name = file.split('/').at(-1)!;
  const { value, diagnostics } = readYaml(file, source, {
    name,
    rule: 'decisions-yaml',
    schema,
    knownAt,
    asWritten: [],
    chinese: {},
  });
  return { decisions: (value?.decisions ?? []).map(decisionOf), diagnostics };
}

function knownAt(path: readonly PropertyKey[]): string[] {
  return Object.keys(path.length === 0 ? schema.shape : entry.shape);
}

function decisionOf({ phrase, form, file, line, context }: z.output<typeof entry>): Decision {
  const place = file === undefined ? null : { file, line: line ?? null, context: context ?? null };
  return { phrase, form: form ? form : null, place };
}

const LIST = 'decisions';
/** Ends the first line of every comment that a review writes. */
const FIRST = '（自动取第一个）';
const HEAD = ` 繁体版里要由编辑定的字句，由 npx --yes pnpm@12 review 写出。
 每项在 form: 后面填上这一版要用的写法；现在的写法对，就照抄一遍。空着的会一直提醒。
 一项管全期各处的同一字句；加上 file:（原稿文件名）和 line: 或 context:，就只管那一处。
 可以自己添项；定好的项不会被改掉。`;

/** What a review found in an issue, and what its decisions file said before. */
export interface Review {
  readonly queries: readonly Query[];
  readonly decisions: readonly Decision[];
  readonly previous: string;
  /** Whether all manuscripts of the issue were read, so that an open phrase not found is gone. */
  readonly isWhole: boolean;
}

/**
 * The decisions file after a review: first what is open, the riskiest first, then what is settled, in the order in which it stood. The
 * comment above an entry says where the phrase stands; an editor's own comment is kept.
 */
export function printDecisions({ queries, decisions, previous, isWhole }: Review): string {
  const open = queries.filter(({ settled }) => !settled);
  const asked = new Set(open.map(({ phrase }) => phrase));
  const comments = commentsIn(previous, LIST);
  const kept = decisions.flatMap((decision, index) => {
    const isKept = decision.form !== null || decision.place !== null || (!isWhole && !asked.has(decision.phrase));
    return isKept ? [keptEntry(decision, comments[index] ?? '', queries)] : [];
  });
  const asking = open.map((query) => {
    const index = decisions.findIndex(({ phrase, form }) => form === null && phrase === query.phrase);
    return openEntry(query, comments[index] ?? '');
  });
  return printYaml(LIST, [...asking, ...kept], HEAD);
}

function openEntry(query: Query, before: string): YamlItem {
  return { comment: commentWith(query, before), fields: { phrase: query.phrase, form: null } };
}

function keptEntry(decision: Decision, comment: string, queries: readonly Query[]): YamlItem {
  const { phrase, form, place } = decision;
  const query = queries.find((one) => one.settled && one.phrase === phrase);
  const fields = { phrase, form, ...(place === null ? {} : placeFields(decision, place, query)) };
  return { comment: query === undefined ? comment : commentWith(query, comment), fields };
}

/** The comment on a query, and below it what an editor wrote there before. */
function commentWith(query: Query, before: string): string {
  const own = before.split('\n').filter((line) => line.trim() !== '' && !isOurs(line));
  return [commentOn(query), ...own].join('\n');
}

/** Whether a line of a comment was written by a review, which writes it anew; an editor's own lines stay. */
function isOurs(line: string): boolean {
  return line.includes(FIRST) || /^ \S+:\d+:\d+ {2}.*【.*】/u.test(line) || /^ 等，共 \d+ 处$/u.test(line);
}

/** A place's fields, with its line brought up to date and its context noted, where it was found. */
function placeFields(decision: Decision, { file, line, context }: DecisionPlace, query: Query | undefined) {
  const isHere = (path: string) => basename(path).normalize() === file.normalize();
  const here = query?.places.find((one) => isHere(one.file) && one.form === decision.form);
  const fields: Record<string, string | number> = { file };
  const [newLine, newContext] = [here?.point.line ?? line, here ? contextOf(here) : context];
  if (newLine !== null) fields.line = newLine;
  if (newContext !== null) fields.context = newContext;
  return fields;
}

function contextOf({ before, phrase, after }: DoubtfulPlace): string {
  return oneLine(`${before}${phrase}${after}`);
}

/** At most so many places are listed; more would bury the question. */
const LISTED = 3;

function commentOn({ candidates, reason, places }: Query): string {
  const shown = places.slice(0, LISTED).map(({ file, point, before, phrase, after }) => {
    return ` ${file.split('/').at(-1)}:${point.line}:${point.column}  ${oneLine(`${before}【${phrase}】${after}`)}`;
  });
  const more = places.length > LISTED ? [` 等，共 ${places.length} 处`] : [];
  return [` ${reason}：${candidates.join('、')}${FIRST}`, ...shown, ...more].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
