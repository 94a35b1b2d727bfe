/** YAML that editors write and read: read against a schema, every mistake with its line and column; printed with comments. */
import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument, visit, Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Point } from '../model/document.ts';
import { firstMistakes, tooLarge } from '../model/yaml-limits.ts';
import { type Dictionary, dotted, intoEnglish, keyChoices, namesOf, valueChoices } from './chinese.ts';
import { yamlFault } from './yaml-faults.ts';

/** Where the value at a path stands in the file, or the key `key` of the map there. */
export type PlaceOf = (path: readonly PropertyKey[], key?: string) => Point;

/** What a file must be: `knownAt` gives the keys that the map at a path may have. */
export interface Form<Schema extends z.ZodType> {
  /** The file's name, for what concerns all of it. */
  readonly name: string;
  readonly rule: string;
  readonly schema: Schema;
  readonly knownAt: (path: readonly PropertyKey[]) => readonly string[];
  /**
   * Top-level keys, or keys of the items of a list, whose values are text as it is written: 010020 is a postal code and 15.00 a price, not
   * the numbers 10020 and 15.
   */
  readonly asWritten: readonly string[];
  /** Chinese names of keys and values that are taken beside the English ones. */
  readonly chinese: Dictionary;
}

/** Reads a source; `value` is null where there are mistakes. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  source: string,
  form: Form<Schema>,
): { value: z.output<Schema> | null; placeOf: PlaceOf; diagnostics: Diagnostic[] } {
  const large = tooLarge(source);
  if (large !== null) {
    const hint = '检查是不是放错了文件，或贴进了别的内容；写重了的项删去';
    const found = diagnostic('error', form.rule, file, TOP, `${form.name} ${large}，没有读`, hint);
    return { value: null, placeOf: () => TOP, diagnostics: [found] };
  }
  const wide = wideColonsIn(source, form);
  if (wide.length > 0) {
    const diagnostics = firstMistakes(wide, (one) => [wideColon(file, source, one, form.rule)]);
    return { value: null, placeOf: () => TOP, diagnostics };
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const pointOf = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const report = (point: Point, message: string, hint?: string) =>
    diagnostic('error', form.rule, file, point, message, hint);
  const placeOf: PlaceOf = (path, key) => pointOf(offsetOf(document, path, key));
  if (document.errors.length > 0) {
    const rows = source.split('\n');
    const found = firstMistakes(document.errors, (error) => {
      const point = pointOf(error.pos[0]);
      const colon = colonInstead(rows[point.line - 1] ?? '');
      if (colon > 0) return [report({ ...point, column: colon }, WIDE_COLON, '改成半角的“:”，后面空一格：名称: 内容')];
      return [report(point, yamlFault(error.code), SYNTAX_HINT)];
    });
    return { value: null, placeOf, diagnostics: found };
  }
  const aliases = aliasesIn(document);
  if (aliases.length > 0) {
    const found = firstMistakes(aliases, (offset) => [report(pointOf(offset), '不收 * 引用', '把内容直接写出来')]);
    return { value: null, placeOf, diagnostics: found };
  }
  const { twice, spelled } = intoEnglish(document, form.chinese);
  if (twice.length > 0) {
    const found = firstMistakes(twice, ({ offset, written, before }) => [
      report(pointOf(offset), `“${written}”和前面的“${before}”是同一项，写了两次`, '只留一个'),
    ]);
    return { value: null, placeOf, diagnostics: found };
  }
  const root: unknown = document.contents;
  const maps = isSeq(root) ? root.items.filter((item) => isMap(item)) : [document];
  for (const key of form.asWritten) for (const map of maps) keepAsWritten(map.get(key, true));
  const written = withoutBlanks(document.toJS() ?? {}, [], form);
  const result = form.schema.safeParse(written);
  if (result.success) return { value: result.data, placeOf, diagnostics: [] };
  const found = firstMistakes(result.error.issues.flatMap(oneByOne), (one) =>
    mistakes(one, written, { ...form, spelled }, placeOf, report),
  );
  return { value: null, placeOf, diagnostics: found };
}

const TOP: Point = { line: 1, column: 1 };
/** Unknown keys of one map each by itself. */
function oneByOne(found: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return found.code === 'unrecognized_keys' ? found.keys.map((key) => ({ ...found, keys: [key] })) : [found];
}

/** Known names with a full-width colon; a Chinese one only where a line begins, since it may stand in any text that is set in. */
function wideColonsIn(source: string, { knownAt, chinese }: Form<z.ZodType>): RegExpExecArray[] {
  const inside = [...knownAt([]), ...knownAt(['sections'])];
  const outside = knownAt([]).flatMap((key) => namesOf('', key, chinese));
  const written = source.matchAll(/^([ \t]*(?:- +)?)([\p{L}][\p{L}\w-]*)[ \t]*：/gmu);
  return [...written].filter(
    ([, indent, name]) => inside.includes(name!) || (indent === '' && outside.includes(name!)),
  );
}

/** An editor's input method writes ： after a name as it does in prose. */
function wideColon(file: string, source: string, found: RegExpMatchArray, rule: string): Diagnostic {
  const before = source.slice(0, found.index).split('\n');
  const point = { line: before.length, column: found[0].length };
  return diagnostic(
    'error',
    rule,
    file,
    point,
    WIDE_COLON,
    `改成半角的“:”，后面空一格：${found[0].trim().slice(0, -1).trim()}: 内容`,
  );
}

/** Numbers and the like below a node become the text they are written in. */
function keepAsWritten(node: unknown): void {
  if (!isNode(node)) return;
  visit(node, {
    Scalar: (_, scalar) => {
      if (scalar.value !== null && scalar.source !== undefined) scalar.value = scalar.source;
    },
  });
}

/** A known name with nothing after it says nothing; in a map that has names of its own making it stays. */
function withoutBlanks(written: unknown, path: readonly string[], form: Pick<Form<z.ZodType>, 'knownAt'>): unknown {
  if (written === null || typeof written !== 'object' || Array.isArray(written)) return written;
  const known = form.knownAt(path);
  const filled = Object.entries(written).filter(([name, value]) => value !== null || !known.includes(name));
  if (path.length > 0) return Object.fromEntries(filled);
  return Object.fromEntries(filled.map(([name, value]) => [name, withoutBlanks(value, [name], form)]));
}

const WIDE_COLON = '冒号是全角的“：”';

/** Where a line that is no “name: value” has a full-width colon behind what would be a name; 0 where it has none. */
function colonInstead(line: string): number {
  const name = /^[ \t]*[^\s:：#-][^:：]*(?=：)/.exec(line)?.[0];
  return name === undefined || /:(?:\s|$)/.test(line) ? 0 : [...name].length + 1;
}

const SYNTAX_HINT = '每行写成“名称: 内容”，冒号用半角、后面空一格，同级的行左边对齐';

/** Offsets of all aliases: no file needs one, and a chain of them can swell to any size. */
function aliasesIn(document: YamlDocument): number[] {
  const offsets: number[] = [];
  visit(document, { Alias: (_, alias) => void offsets.push(alias.range?.[0] ?? 0) });
  return offsets;
}

type SayAt = (point: Point, message: string, hint?: string) => Diagnostic;
function mistakes(
  found: z.core.$ZodIssue,
  value: unknown,
  form: Pick<Form<z.ZodType>, 'knownAt' | 'name' | 'chinese'> & { readonly spelled: ReadonlyMap<string, string> },
  placeOf: PlaceOf,
  report: SayAt,
): Diagnostic[] {
  const name = found.path
    .map((step, at) =>
      typeof step === 'number'
        ? `第 ${step + 1} 项`
        : (form.spelled.get(dotted(found.path.slice(0, at + 1))) ?? String(step)),
    )
    .join(' · ');
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) =>
      report(
        placeOf(found.path, key),
        `没有“${shown(key)}”这一项`,
        keyChoices(key, found.path, form.knownAt(found.path), form.chinese),
      ),
    );
  }
  if (found.code === 'invalid_value') {
    const written = shown(String(valueAt(value, found.path)));
    return [
      report(
        placeOf(found.path),
        `${name}：没有“${written}”`,
        valueChoices(written, found.path, found.values.map(String), form.chinese),
      ),
    ];
  }
  const missing = valueAt(value, found.path) === undefined;
  return [
    report(
      placeOf(missing ? found.path.slice(0, -1) : found.path),
      missing ? `缺少 ${name}` : `${name || form.name}：${found.message}`,
    ),
  ];
}

/** What was written, cut short where it is no word. */
function shown(written: string): string {
  return written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written;
}

const LONGEST_SHOWN = 60;

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

/** An item of a list of maps; null is left blank, for the editor to fill in. */
export interface YamlItem {
  /** Stands above the item; each of its lines begins with a space. */
  readonly comment: string;
  readonly fields: Readonly<Record<string, string | number | null>>;
}

/** A file with one list of maps under a key, with comments at its head and above its items. */
export function printYaml(key: string, entries: readonly YamlItem[], head: string): string {
  const document = new YamlDocument({ [key]: entries.map(({ fields }) => fields) });
  document.commentBefore = head;
  const list = document.get(key, true);
  if (isSeq(list)) {
    for (const [index, { comment }] of entries.entries()) {
      const item = list.items[index] as Node;
      item.spaceBefore = index > 0;
      if (comment !== '') item.commentBefore = comment;
    }
  }
  return document.toString({ nullStr: '', lineWidth: 0 });
}

/** The comments above the items of the list under a key, '' where there is none. */
export function commentsIn(source: string, key: string): string[] {
  const list = parseDocument(source).get(key, true);
  if (!isSeq(list)) return [];
  return list.items.map((item) => {
    const above = source
      .slice(0, (item as Node).range?.[0] ?? 0)
      .split(/\r?\n/)
      .slice(0, -1);
    const first = above.findLastIndex((line) => !/^\s*#/.test(line)) + 1;
    return above
      .slice(first)
      .map((line) => line.replace(/^\s*#/, ''))
      .join('\n');
  });
}
