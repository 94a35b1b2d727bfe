/** Running text with its marks as tags, which a plain manuscript may hold and the reader knows. */
import type { Run, Text } from '../../model/document.ts';
import { HTML_MARKS } from '../source/html-marks.ts';

const TAGS: ReadonlyMap<string, string> = new Map(
  ['b', 'i', 'u', 'sub', 'sup'].map((tag) => [HTML_MARKS[tag]!, tag] as const),
);

/** The characters of a text, those with a mark between the tags that mean it. */
export function tagged({ runs }: Text): string {
  return runs.map(taggedRun).join('');
}

function taggedRun({ text, marks }: Run): string {
  if (!/[\p{L}\p{N}]/u.test(text) || /[<>]/.test(text)) return text;
  return marks.reduce((shown, { kind }) => {
    const tag = TAGS.get(kind);
    return tag === undefined ? shown : `<${tag}>${shown}</${tag}>`;
  }, text);
}
