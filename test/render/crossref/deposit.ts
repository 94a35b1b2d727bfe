/** Checks a Crossref deposit against deposit.tsv, the part of the schema that Kanyin writes. */
import { readFileSync } from 'node:fs';
import { everyNode, type Node, parse } from '../xml.ts';

const ROWS = new Map(
  readFileSync(new URL('deposit.tsv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [element = '', content = '', attributes = ''] = line.split('\t');
      return [element, { content, attributes: attributes.split(' ').filter((one) => one !== '') }] as const;
    }),
);

/** What in a deposit is not as the table has it. */
export function depositFaults(xml: string): string[] {
  return everyNode(parse(xml)).flatMap(faultsOf);
}

function faultsOf(node: Node): string[] {
  const row = ROWS.get(node.name);
  if (row === undefined) return [`no element ${node.name}`];
  return [...contentFaults(node, row.content), ...attributeFaults(node, row.attributes)];
}

function contentFaults({ name, children }: Node, content: string): string[] {
  const names = children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
  const words = children.filter((child) => typeof child === 'string').join('');
  if (content.startsWith('/'))
    return new RegExp(content.slice(1, -1), 'u').test(words) && names.length === 0 ? [] : [`${name}: ${words}`];
  if (content.startsWith('* ')) {
    const may = content.split(' ').slice(1);
    return names.every((one) => may.includes(one)) ? [] : [`${name} has ${names}`];
  }
  const model = content.split(' ').map((one) => one.replace(/^([^?*+]+)([?*+]?)$/, '(?:(?:$1) )$2'));
  const isRight = new RegExp(`^${model.join('')}$`).test(names.map((one) => `${one} `).join(''));
  return isRight && words.trim() === '' ? [] : [`${name} has ${names} ${words.trim()}`];
}

function attributeFaults({ name, attributes }: Node, rules: readonly string[]): string[] {
  const known = rules.map((rule) => {
    const at = rule.indexOf('=');
    const key = rule.slice(0, at);
    return {
      key: key.replace('?', ''),
      isOptional: key.endsWith('?'),
      pattern: new RegExp(`^(?:${rule.slice(at + 1)})$`),
    };
  });
  const unknown = Object.keys(attributes).filter((key) => !known.some((one) => one.key === key));
  const wrong = known.filter(({ key, isOptional, pattern }) =>
    attributes[key] === undefined ? !isOptional : !pattern.test(attributes[key]),
  );
  return [...unknown, ...wrong.map(({ key }) => key)].map((key) => `${name} ${key}="${attributes[key] ?? ''}"`);
}
