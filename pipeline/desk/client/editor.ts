/** The open manuscript: edited with CodeMirror, saved by itself, never over what others wrote. */
import { undoDepth, undo as undoText } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import type { FindingView, ManuscriptView } from '../contract.ts';
import { ask, RequestFailure, tell } from './api.ts';
import { attempt, hearCaret } from './bridge.ts';
import { columnAt, extentIn, offsetAt } from './places.ts';
import { now, set } from './store.ts';
import { openTextPane, type TextPane } from './text-pane.ts';

/** Milliseconds without typing after which a text is saved, and at most from the first letter on. */
const PAUSE = 350;
const AT_MOST = 900;

let pane: TextPane | null = null;
let manuscript: ManuscriptView | null = null;
let base = '';
let savedText = '';
let timer: ReturnType<typeof setTimeout> | null = null;
let firstTyped: number | null = null;
let saving: Promise<void> | null = null;
/** How many steps of typing could be undone when the desk last did something itself. */
const acts: number[] = [];

/** Puts the editor into the page. */
function mount(parent: HTMLElement): void {
  pane = openTextPane(parent, {
    changed: schedule,
    caret: (offset) => hearCaret(placeOf(offset)),
    undo: undoLast,
  });
  if (manuscript !== null) show(manuscript);
}

function placeOf(offset: number) {
  const line = pane!.view.state.doc.lineAt(offset);
  return { file: manuscript!.name, line: line.number, column: columnAt(line.text, offset - line.from) };
}

function show(view: ManuscriptView): void {
  manuscript = view;
  base = view.digest;
  savedText = view.text;
  acts.length = 0;
  pane?.show(view.text, view.readOnly !== null, view.kinds);
  markFindings();
  set({ file: view.name, saving: 'saved', conflict: null });
}

/** Opens a manuscript of the issue, when the one before is saved. Throws RequestFailure. */
async function open(name: string): Promise<void> {
  if (manuscript?.name === name && now().file === name) return;
  await flush();
  show(await ask<ManuscriptView>('manuscript', { issue: now().id ?? '', name }));
}

function schedule(): void {
  set({ saving: 'saving' });
  firstTyped ??= performance.now();
  const began = firstTyped;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void flush(), Math.max(0, Math.min(PAUSE, began + AT_MOST - performance.now())));
}

/** Saves what is not saved yet, and waits for it. */
async function flush(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  firstTyped = null;
  while (saving !== null) await saving;
  if (pane === null || manuscript === null || now().conflict !== null) return;
  const text = pane.text();
  if (text === savedText || manuscript.readOnly !== null) return set({ saving: 'saved' });
  saving = send(text).finally(() => {
    saving = null;
  });
  await saving;
}

async function send(text: string): Promise<void> {
  set({ saving: 'saving' });
  try {
    const body = { name: manuscript!.name, text, base };
    const { digest } = await tell<{ digest: string }>('manuscript', { issue: now().id ?? '' }, body);
    [base, savedText] = [digest, text];
    set({ saving: pane!.text() === text ? 'saved' : 'saving' });
  } catch (error) {
    set({ saving: 'unsaved' });
    if (error instanceof RequestFailure && error.code === 'conflict') {
      const { text: theirs, digest } = error.detail as { text: string; digest: string };
      set({ conflict: { mine: text, theirs, digest } });
    } else await attempt(() => Promise.reject(error));
  }
}

/** Ends a conflict with one of the two texts, or any other. */
async function resolve(text: string): Promise<void> {
  const { conflict } = now();
  if (conflict === null) return;
  [base, savedText] = [conflict.digest, conflict.theirs];
  set({ conflict: null });
  pane!.put(text);
  await flush();
}

/** Takes over what others wrote; where there is unsaved text, both are shown. Throws RequestFailure. */
async function reload(): Promise<void> {
  if (manuscript === null || now().conflict !== null) return;
  while (saving !== null) await saving;
  const view = await ask<ManuscriptView>('manuscript', { issue: now().id ?? '', name: manuscript.name });
  if (view.digest === base) return;
  if (pane!.text() !== savedText) return flush();
  manuscript = view;
  [base, savedText] = [view.digest, view.text];
  pane!.put(view.text);
  pane!.kinds(view.kinds);
}

/** Fetches anew what the lines were read as. */
async function refreshKinds(): Promise<void> {
  if (manuscript === null || now().file === null) return;
  const view = await ask<ManuscriptView>('manuscript', { issue: now().id ?? '', name: manuscript.name });
  if (view.name !== manuscript.name) return;
  if (view.readOnly !== null && view.text !== savedText) show(view);
  else pane?.kinds(view.kinds);
  markFindings();
}

/** Marks what is asked and what was repaired in the open manuscript. */
function markFindings(): void {
  pane?.findings(now().findings.filter(({ file }) => file === manuscript?.name));
}

/** Marks the place of a finding and shows it. */
function select(finding: FindingView): void {
  if (pane === null || manuscript?.name !== finding.file) return;
  const { doc } = pane.view.state;
  const { from, to } = extentIn(doc, finding);
  pane.view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  });
  markFindings();
}

/** Puts the caret at a place. */
async function place(name: string, line: number, column: number): Promise<void> {
  await attempt(() => open(name));
  if (pane === null) return;
  const at = offsetAt(pane.view.state.doc, line, column);
  pane.view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  pane.view.focus();
}

/** Writes the fix in the place of a finding; false where the text there is no longer the one that was asked about. */
function replace(finding: FindingView & { fix: string }): boolean {
  if (pane === null || manuscript === null || manuscript.readOnly !== null) return false;
  const { from, to } = extentIn(pane.view.state.doc, finding);
  const words = pane.view.state.sliceDoc(from, to);
  if (finding.excerpt !== null && !words.startsWith(finding.excerpt[1])) return false;
  pane.view.dispatch({
    changes: { from, to, insert: finding.fix },
    selection: { anchor: from },
    userEvent: 'input.fix',
  });
  void flush();
  return true;
}

/** Remembers that the desk did something itself: it comes before older typing in undoing. */
function acted(): void {
  if (pane !== null) acts.push(undoDepth(pane.view.state));
}

/** Undoes what was done last: typing, or a step of the desk. */
function undoLast(): boolean {
  const typed = pane === null ? 0 : undoDepth(pane.view.state);
  if (pane !== null && typed > (acts.at(-1) ?? 0)) return undoText(pane.view);
  undoStep();
  return true;
}

/** Undoes the last step of the desk. */
function undoStep(): void {
  acts.pop();
  const { id } = now();
  if (id !== null) void flush().then(() => attempt(() => tell('undo', { issue: id }, {})));
}

/** The editor of the page: there is one. */
export const editor = {
  mount,
  open,
  flush,
  resolve,
  reload,
  refreshKinds,
  select,
  place,
  replace,
  acted,
  undoLast,
  undoStep,
};
