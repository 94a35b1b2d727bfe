/** The fields of issue.yaml as a form, and the order of articles: set one by one, with all else in the file kept. */
import { bytesOf, isPresent } from '../../intake/bytes.ts';
import { issueSchema, readIssueFile } from '../../issue/issue.ts';
import { issueFields, withField } from '../../issue/set-field.ts';
import { decode } from '../../read/source/decode.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';

const FILE = 'issue.yaml';

/** What the form is made from: the JSON Schema of issue.yaml and the values that are written. */
export function settingsOf({ folder }: Session): { schema: object; values: object } {
  const schema = issueSchema() as { properties: Record<string, object> };
  return { schema, values: issueFields(sourceOf(folder.path), Object.keys(schema.properties)) };
}

function sourceOf(folder: string): string {
  if (!isPresent(folder, FILE)) return '';
  const bytes = bytesOf(folder, FILE);
  if ('severity' in bytes) throw new Refused(422, 'issue-yaml', bytes.message);
  return decode(bytes).text;
}

/** Sets fields, or with null takes them out. Throws Refused with the first mistake that the file would have. */
export function setFields(
  desk: Desk,
  session: Session,
  fields: Readonly<Record<string, unknown>>,
  by: string | null,
): void {
  const { folder } = session;
  const next = Object.entries(fields).reduce((text, [key, value]) => changed(text, key, value), sourceOf(folder.path));
  const mistake = readIssueFile(folder.id, FILE, next).diagnostics.find(({ severity }) => severity === 'error');
  if (mistake !== undefined)
    throw new Refused(422, 'issue-yaml', `${mistake.message}${mistake.hint === undefined ? '' : `　${mistake.hint}`}`);
  desk.write(session, 'settings', new Map([[FILE, Buffer.from(next)]]), by);
}

function changed(text: string, key: string, value: unknown): string {
  try {
    return withField(text, key, value);
  } catch (error) {
    throw new Refused(422, 'issue-yaml', error instanceof Error ? error.message : null);
  }
}

/** An article in its new place. */
export interface PlacedArticle {
  readonly title: string;
  readonly file: string;
  readonly section: string | null;
}

/** Writes the order of articles: as `order:` and, where sections are planned, the manuscripts of each section. */
export async function setOrder(
  desk: Desk,
  session: Session,
  articles: readonly PlacedArticle[],
  by: string | null,
): Promise<void> {
  const { plan } = await session.workshop.takenIn(session.folder);
  const titles = articles.map(({ title }) => title);
  const order = articles.map(({ title, file }) => (titles.filter((one) => one === title).length > 1 ? file : title));
  const fields: Record<string, unknown> = { order: [...new Set(order)] };
  if (plan.sections !== null)
    fields.sections = sectionsFrom(
      articles,
      plan.sections.map(({ title }) => title),
    );
  setFields(desk, session, fields, by);
}

/** A manuscript stands in the section of its first article. */
function sectionsFrom(articles: readonly PlacedArticle[], titles: readonly (string | null)[]): object[] {
  const taken = new Set<string>();
  const all = [...new Set([...titles, ...articles.map(({ section }) => section)])];
  const homes = new Map<string, string | null>();
  for (const { file, section } of articles) if (!homes.has(file)) homes.set(file, section);
  return all
    .filter((title) => title !== null)
    .map((title) => {
      const files = articles.map(({ file }) => file).filter((file) => homes.get(file) === title && !taken.has(file));
      for (const file of files) taken.add(file);
      return { title, manuscripts: [...new Set(files)] };
    });
}
