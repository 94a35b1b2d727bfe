/** 收稿: reads issue.yaml and every manuscript of an issue folder, and puts the issue together. */
import { join } from 'node:path';
import { styleNames } from '../house/templates.ts';
import { choicesHint } from '../issue/closest.ts';
import { imprintIncomplete } from '../issue/incomplete.ts';
import { type IssuePlan, planByDefault, readIssueFile } from '../issue/issue.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Article, Issue, Section } from '../model/document.ts';
import { isPressProfile, profileRefused } from '../model/icc.ts';
import type { Guidance } from '../read/grammar/corrections/guidance.ts';
import type { Watch } from '../read/grammar/watch.ts';
import type { Read, Reading, ReadLater } from '../read/reader.ts';
import { decode } from '../read/source/decode.ts';
import { assign } from './assign.ts';
import { bytesOf, isPresent } from './bytes.ts';
import { correctionsIn, doubting } from './corrections.ts';
import { develop } from './develop.ts';
import { type IssueFolder, manuscriptsIn, shownPath } from './folders.ts';
import { formatOf } from './formats.ts';
import type { KeptReadings } from './kept-readings.ts';
import { withoutLeftOut } from './left-out.ts';
import { inOrder, sectionsInOrder, unknownInOrder } from './order.ts';
import { picturesIn } from './pictures.ts';
import { overruled, sectionsOf } from './sections.ts';
import { type Settle, settling, type Written } from './stets.ts';
import { twins } from './twins.ts';
import { unusedPictures } from './unused-pictures.ts';

/** What came in for an issue; `issue` is null where no article was found. */
export interface Intake {
  readonly issue: Issue | null;
  readonly plan: IssuePlan;
  /** issue.yaml as it was read; of an issue that has none, its folder and no lines. */
  readonly yaml: { readonly file: string; readonly lines: readonly string[] };
  /** The bytes of a picture, out of a manuscript or by its path in the folder; null where there is none. */
  readonly picture: (path: string) => Uint8Array | null;
  /** The bytes of a picture or another file as it came in. */
  readonly original: (path: string) => Uint8Array | null;
  /** A line of a manuscript whose file does not show it as text; undefined of any other. */
  readonly written: (file: string, line: number) => string | undefined;
  /** The page of a manuscript that has pages on which a line begins; undefined of any other. */
  readonly pageOf: (file: string, line: number) => number | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings without those that the editor has answered. */
  readonly settle: Settle;
}

/** Reads an issue folder; nothing is thrown for what a user put there. */
export async function takeIn(folder: IssueFolder, kept?: KeptReadings): Promise<Intake> {
  const { plan, yaml, diagnostics } = readPlan(folder);
  const present = withoutLeftOut(manuscriptsIn(folder), plan, folder);
  const { sections, diagnostics: misplaced } = assign(folder, plan, present.names);
  const corrections = correctionsIn(folder);
  const found = [
    ...diagnostics,
    ...unknownStyle(folder, plan),
    ...present.diagnostics,
    ...misplaced,
    ...corrections.diagnostics,
  ];
  const filled: Section[] = [];
  const carried = new Map<string, Uint8Array>();
  const written = new Map<string, ReadonlyMap<number, string>>();
  const pages = new Map<string, ReadonlyMap<number, number>>();
  for (const section of sections) {
    const articles: Article[] = [];
    for (const name of section.manuscripts) {
      const own = corrections.readings.get(name) ?? [];
      const guidance = { corrections: own, doubt: doubting(name, found) };
      const reading = await readAgain(folder.path, name, guidance, kept);
      for (const article of reading.articles) articles.push(article);
      for (const one of reading.diagnostics) found.push(one);
      for (const { name, bytes } of reading.pictures) carried.set(name, bytes);
      if (reading.written !== null) written.set(shownPath(join(folder.path, name)), reading.written);
      if (reading.pages !== undefined) pages.set(shownPath(join(folder.path, name)), reading.pages);
    }
    if (articles.length === 0) continue;
    const planned = { title: section.title, articles: inOrder(articles, plan.order ?? []) };
    filled.push(...(plan.sections === null ? sectionsInOrder(sectionsOf(articles), plan.order ?? []) : [planned]));
    if (plan.sections !== null) found.push(...overruled(planned));
  }
  if (folder.only === null) found.push(...unknownInOrder(filled, plan, shownPath(join(folder.path, 'issue.yaml'))));
  kept?.turn();
  const issue = filled.length === 0 ? null : { id: folder.id, masthead: plan.masthead, sections: filled };
  found.push(...twins(issue), ...unusedPictures(issue, plan, folder));
  const lying = picturesIn(folder);
  const file = (path: string) => carried.get(path) ?? lying(path);
  const { picture, original, isCoverFit, diagnostics: undeveloped } = await develop(issue, plan.cover, file);
  const settle = settling(corrections.stets, writtenIn(folder, written), (lost) => void found.push(lost));
  return {
    issue,
    plan: isCoverFit ? plan : { ...plan, cover: null },
    yaml,
    picture,
    original,
    written: (file, line) => written.get(file)?.get(line),
    pageOf: (file, line) => pages.get(file)?.get(line),
    diagnostics: settle([...found, ...withoutProfile(plan, original), ...undeveloped]),
    settle,
  };
}

/** The lines of manuscripts as an editor reads them; null of a file that is not read. */
function writtenIn(
  folder: IssueFolder,
  taken: ReadonlyMap<string, ReadonlyMap<number, string>>,
): (name: string) => Written | null {
  return (name) => {
    if (folder.only !== null && !folder.only.includes(name)) return null;
    const known = taken.get(shownPath(join(folder.path, name)));
    if (known !== undefined) return known;
    const bytes = bytesOf(folder.path, name);
    if ('severity' in bytes) return null;
    return new Map(
      decode(bytes)
        .text.split(/\r\n|[\n\r]/)
        .map((line, at) => [at + 1, line]),
    );
  };
}

/** Found before anything is made. */
function withoutProfile({ wishes }: IssuePlan, file: Intake['original']): Diagnostic[] {
  const { profile } = wishes.press;
  const bytes = profile === null ? null : file(profile.path);
  return profile === null || (bytes !== null && isPressProfile(bytes)) ? [] : [profileRefused(profile)];
}

/** What issue.yaml of a folder says, whatever is wrong with it; nothing else is read. */
export function planOf(folder: IssueFolder): IssuePlan {
  return readPlan(folder).plan;
}

function readPlan(folder: IssueFolder): Pick<Intake, 'plan' | 'yaml' | 'diagnostics'> {
  const path = join(folder.path, 'issue.yaml');
  const none = { plan: planByDefault(folder.id), yaml: { file: shownPath(folder.path), lines: [] } };
  if (!isPresent(folder.path, 'issue.yaml')) return { ...none, diagnostics: [] };
  const bytes = bytesOf(folder.path, 'issue.yaml');
  if ('severity' in bytes) return { ...none, diagnostics: [bytes] };
  const file = shownPath(path);
  const { text } = decode(bytes);
  const yaml = { file, lines: text.split('\n') };
  const { plan, diagnostics } = readIssueFile(folder.id, file, text);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { plan, yaml, diagnostics };
  return {
    plan,
    yaml,
    diagnostics: [...diagnostics, ...imprintIncomplete(plan, file)],
  };
}

function unknownStyle(folder: IssueFolder, { style }: IssuePlan): Diagnostic[] {
  const names = styleNames();
  if (names.includes(style.name)) return [];
  const file = shownPath(join(folder.path, 'issue.yaml'));
  return [
    diagnostic('error', 'issue-yaml', file, style.point, `没有“${style.name}”这种版式`, choicesHint(style.name, names)),
  ];
}

/** Reads a manuscript, or takes what was read of it before. */
function readAgain(folder: string, name: string, guidance: Guidance, kept?: KeptReadings): Promise<Reading> {
  if (kept === undefined) return readManuscript(folder, name, undefined, guidance);
  return kept.take(folder, name, guidance, (own) => readManuscript(folder, name, undefined, own));
}

/** Reads one manuscript of a folder; `watch` is told what becomes of its lines, `guidance` is the editor's word on them. */
export async function readManuscript(
  folder: string,
  name: string,
  watch?: Watch,
  guidance?: Guidance,
): Promise<Reading> {
  const bytes = bytesOf(folder, name);
  if ('severity' in bytes) return { articles: [], pictures: [], diagnostics: [bytes], written: null };
  const { read } = (await import(`../read/${formatOf(name)!}/read.ts`)) as { read: Read | ReadLater };
  return read(shownPath(join(folder, name)), bytes, watch, guidance);
}
