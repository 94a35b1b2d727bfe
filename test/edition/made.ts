/** Issues out of plain text, as the reader makes them, in an edition. */
import { type Edited, toEdition } from '../../pipeline/edition/edition.ts';
import { articlesOf, type Edition, type Issue, type Text } from '../../pipeline/model/document.ts';
import { NO_IMPRINT } from '../../pipeline/model/imprint.ts';
import { type Decision, type Instructions, NO_INSTRUCTIONS } from '../../pipeline/model/instructions.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { read } from '../../pipeline/read/txt/read.ts';

/** An issue of one manuscript, 甲.txt where nothing else is said. */
export function issueOf(source: string, words: { journal?: string; title?: string } = {}, file = '甲.txt'): Issue {
  const { journal = '学刊', title = null } = words;
  const masthead: Issue['masthead'] = {
    journal,
    year: null,
    number: null,
    totalNumber: null,
    volume: null,
    revised: null,
    date: null,
    publisher: null,
    issn: null,
    cn: null,
    description: null,
    ...NO_IMPRINT,
  };
  return { id: '1', masthead, sections: [{ title, articles: read(file, Buffer.from(source)).articles }] };
}

/** The edition of a manuscript, and all its texts in one string. */
export async function made(
  source: string,
  edition: Edition = 'zh-Hant-TW',
  instructions: Partial<Instructions> = {},
  decisions: readonly Decision[] = [],
  file?: string,
): Promise<Edited & { text: string }> {
  const issue = issueOf(source, {}, file);
  const edited = await toEdition(issue, edition, { ...NO_INSTRUCTIONS, ...instructions }, decisions);
  return { ...edited, text: articlesOf(edited.issue).flatMap(textsIn).join('\n') };
}

/** An article with a title, an author and these paragraphs. */
export function article(...paragraphs: readonly string[]): string {
  return ['书屋三年', '●林小满', ...paragraphs].join('\n\n');
}

/** Every joined text anywhere inside a node. */
export function textsIn(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  if ('runs' in node && 'anchors' in node) return [joined(node as Text)];
  return Object.values(node).flatMap(textsIn);
}
