/** The JSON Schema of issue.yaml with its Chinese names beside the English ones, so that an editor's program completes both. */
import type { Dictionary } from './chinese.ts';

/** What this file touches of a JSON Schema. */
interface Schema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
}

/** A JSON Schema that also takes the Chinese names of its keys and values. */
export function withChinese(schema: object, dictionary: Dictionary): object {
  return widened(schema, '', dictionary);
}

function widened(schema: Schema, path: string, dictionary: Dictionary): Schema {
  const { properties, items, required, type, enum: choices } = schema;
  const { values = {}, reads } = dictionary[path] ?? {};
  const chinese = Object.keys(values);
  return {
    ...schema,
    ...(properties !== undefined && { properties: withNames(properties, path, dictionary) }),
    ...(items !== undefined && { items: widened(items, path, dictionary) }),
    ...(required !== undefined && neededByAnyName(required, path, dictionary)),
    ...(choices !== undefined && { enum: [...choices, ...chinese] }),
    ...(type === 'boolean' && { type: ['boolean', 'string'], enum: [true, false, ...chinese] }),
    ...(type === 'integer' && reads === 'number' && { type: ['integer', 'string'] }),
  };
}

function withNames(properties: Readonly<Record<string, Schema>>, path: string, dictionary: Dictionary) {
  const both = Object.entries(properties).flatMap(([key, schema]) => {
    const at = below(path, key);
    const wide = widened(schema, at, dictionary);
    return [key, ...(dictionary[at]?.names ?? [])].map((name) => [name, wide] as const);
  });
  return Object.fromEntries(both);
}

/** A key with a default is in what a schema requires only of what comes out; of what is written, any name will do. */
function neededByAnyName(required: readonly string[], path: string, dictionary: Dictionary): object {
  const anyName = (key: string) => [key, ...(dictionary[below(path, key)]?.names ?? [])];
  return {
    required: [],
    allOf: required.map((key) => ({ anyOf: anyName(key).map((name) => ({ required: [name] })) })),
  };
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
