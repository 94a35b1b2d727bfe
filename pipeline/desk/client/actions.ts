/** What the page does when something is asked of it: fetching, telling, and hearing of changes. */
import type { Edition } from '../../model/document.ts';
import type {
  DeskEvent,
  EntryView,
  FindingView,
  IssueView,
  PagesView,
  QuestionsView,
  ReturnedView,
  VerdictView,
} from '../contract.ts';
import { ask, PAGE, RequestFailure, sendFile, tell } from './api.ts';
import { attempt, notify } from './bridge.ts';
import { t } from './dictionary.ts';
import { editor } from './editor.ts';
import { now, set } from './store.ts';

/** Fetches the list of issues and opens one: the one asked for, else the last. */
export async function loadIssues(wanted: string | null = null): Promise<void> {
  const { issues, formats } = await ask<{ issues: string[]; formats: string[] }>('issues');
  set({ issues, formats });
  const id = [wanted, now().id].find((one) => one !== null && issues.includes(one)) ?? issues.at(-1) ?? null;
  if (id !== now().id) await openIssue(id);
}

/** Opens an issue. */
export async function openIssue(id: string | null): Promise<void> {
  await editor.flush();
  set({ id, issue: null, findings: [], pages: {}, file: null, current: null, verdict: null, building: [] });
  if (id !== null) history.replaceState(null, '', `/#${encodeURIComponent(id)}`);
  await refresh();
  const first = now().issue?.articles[0]?.file ?? now().issue?.manuscripts[0];
  if (first !== undefined) await editor.open(first);
}

let isRefreshing = false;
let isStale = false;

/** Fetches what may have changed: pages first, then what is asked. One after another, however often it is called. */
export async function refresh(): Promise<void> {
  isStale = true;
  if (isRefreshing) return;
  isRefreshing = true;
  try {
    while (isStale) {
      isStale = false;
      await attempt(refreshOnce);
    }
  } finally {
    isRefreshing = false;
  }
}

async function refreshOnce(): Promise<void> {
  const { id } = now();
  if (id === null) return;
  const { editions } = now().issue ?? { editions: ['zh-Hans'] as Edition[] };
  const shown = now().tab === 'other' ? editions : editions.slice(0, 1);
  for (const edition of shown) await refreshPages(id, edition);
  // While typing goes on, the pages follow and the rest waits.
  if (isStale) return;
  const issue = await ask<IssueView>('issue', { issue: id });
  if (now().id === id) set({ issue });
  if (isStale) return;
  const { findings, totals } = await ask<QuestionsView>('questions', { issue: id });
  if (now().id === id) set({ findings, totals });
  await editor.refreshKinds();
}

/** Fetches the keys of an edition's pages. */
export async function refreshPages(id: string, edition: Edition): Promise<void> {
  try {
    const view = await ask<PagesView>('pages', { issue: id, edition });
    if (now().id === id) set({ pages: { ...now().pages, [edition]: view } });
  } catch (error) {
    if (!(error instanceof RequestFailure && error.code === 'no-article')) throw error;
    set({ pages: {} });
  }
}

/** Hears what the server tells. */
export function hear(event: DeskEvent): void {
  if (event.kind === 'issues') void attempt(() => loadIssues());
  else if (event.issue !== now().id) return;
  else if (event.kind === 'build') {
    const others = now().building.filter(({ file }) => file !== event.file);
    set({ building: [...others, { file: event.file, state: event.state }] });
  } else if (event.kind === 'changed') {
    void refresh();
    const { file } = now();
    if (event.by !== PAGE && file !== null && event.names.includes(file)) void attempt(() => editor.reload());
  }
}

/** Goes to a finding: its manuscript, its place, its page. */
export async function goTo(finding: FindingView): Promise<void> {
  set({ current: finding.id, tab: 'text' });
  if (!now().issue?.manuscripts.includes(finding.file)) return;
  await attempt(() => editor.open(finding.file));
  editor.select(finding);
}

/** The findings that ask for an answer, in the order of the list. */
export function asking(findings: readonly FindingView[]): FindingView[] {
  return findings.filter(({ severity }) => severity !== 'info');
}

/** Goes to the next finding or the one before. */
export async function step(by: 1 | -1): Promise<void> {
  const all = grouped(asking(now().findings)).flatMap(([, found]) => found);
  const at = all.findIndex(({ id }) => id === now().current);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  if (next !== undefined) await goTo(next);
}

/** Findings by rule, in the order in which the rules first appear; errors come first. */
export function grouped(findings: readonly FindingView[]): [string, FindingView[]][] {
  const groups = new Map<string, FindingView[]>();
  const ordered = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  for (const one of ordered) groups.set(one.rule, [...(groups.get(one.rule) ?? []), one]);
  return [...groups];
}

/** Writes the fix of a finding into its manuscript. */
export async function takeFix(finding: FindingView): Promise<void> {
  if (finding.fix === null) return;
  await goTo(finding);
  const fixed = { ...finding, fix: finding.fix };
  if (editor.replace(fixed)) await settleAfter(finding);
  else notify(t('fix-gone'));
}

/** Puts an entry into corrections.yaml. */
export async function settle(finding: FindingView | null, entry: EntryView): Promise<void> {
  const { id } = now();
  if (id === null) return;
  await editor.flush();
  const done = await attempt(() => tell('correct', { issue: id }, entry));
  if (done === null) return;
  editor.acted();
  if (finding !== null) await settleAfter(finding);
}

/** The next one in the list takes the place of one that is answered. */
async function settleAfter(finding: FindingView): Promise<void> {
  const all = grouped(asking(now().findings)).flatMap(([, found]) => found);
  const at = all.findIndex(({ id }) => id === finding.id);
  set({ findings: now().findings.filter(({ id }) => id !== finding.id) });
  const next = all[at + 1] ?? all[at - 1];
  set({ current: next === undefined || next.id === finding.id ? null : next.id });
}

/** Says what a line of the open manuscript is. */
export async function sayOf(line: number, says: string): Promise<void> {
  const { id, file } = now();
  if (id === null || file === null) return;
  await editor.flush();
  const done = await attempt(() => tell('say', { issue: id }, { file, line, says }));
  if (done !== null) editor.acted();
}

/** Does again the step of the desk that was undone last. */
export async function redoStep(): Promise<void> {
  const { id } = now();
  if (id === null) return;
  await editor.flush();
  if ((await attempt(() => tell('redo', { issue: id }, {}))) !== null) editor.acted();
}

/** Takes dropped files: Word files that were revised are merged, all others are put into the issue. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  for (const file of files) await attempt(() => takeFile(file));
}

/** The first issue of an empty folder: number one of this year, which can be called otherwise later. */
async function beginIssue(): Promise<void> {
  const id = `${new Date().getFullYear()}-01`;
  await tell('issues', {}, { id, from: null });
  await loadIssues(id);
}

async function takeFile(file: File): Promise<void> {
  if (/\.docx$/i.test(file.name)) {
    const { isReturned } = await sendFile<{ isReturned: boolean }>('is-returned', {}, file);
    if (isReturned) {
      const view = await sendFile<ReturnedView>('returned', {}, file);
      set({ returned: { file, view } });
      return;
    }
  }
  if (now().id === null) await beginIssue();
  const { id } = now();
  if (id === null) return;
  if (/\.json$/i.test(file.name)) {
    await sendFile('remarks', { issue: id }, file);
    set({ tab: 'proofs' });
    return;
  }
  const { name } = await sendFile<{ name: string }>('upload', { issue: id, name: file.name }, file);
  notify(t('uploaded', name));
  await refresh();
  if (now().file === null) await editor.open(name);
}

/** Makes finished files. */
export async function build(formats: readonly string[], editions: readonly string[]): Promise<void> {
  const { id } = now();
  if (id === null) return;
  await editor.flush();
  set({ building: [], verdict: null, tab: 'files' });
  const verdict = await attempt(() => tell<VerdictView>('build', { issue: id }, { formats, editions }));
  if (verdict !== null) set({ verdict });
}
