/** CodeMirror set up for manuscripts: what each line is in the gutter, repairs and questions marked in the text. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, StateEffect, StateField, Transaction } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  highlightActiveLine,
  keymap,
} from '@codemirror/view';
import type { FindingView } from '../contract.ts';
import { KIND_NAMES, t } from './dictionary.ts';
import { openKindMenu } from './kind-menu.ts';
import { extentIn } from './places.ts';
import { now, set } from './store.ts';

export interface TextPane {
  readonly view: EditorView;
  /** Shows a text that was not there before: nothing of it can be undone. */
  show(text: string, isReadOnly: boolean, kinds: Readonly<Record<number, string>>): void;
  /** Puts a text in the place of the one that is there, changing what differs. */
  put(text: string): void;
  kinds(kinds: Readonly<Record<number, string>>): void;
  findings(findings: readonly FindingView[]): void;
  text(): string;
}

/** Who hears of the text and the caret. */
interface Hearing {
  readonly changed: () => void;
  readonly caret: (offset: number) => void;
  readonly undo: () => boolean;
}

const setKinds = StateEffect.define<Readonly<Record<number, string>>>();
const setFindings = StateEffect.define<readonly FindingView[]>();
/** A change that did not come from typing: it is not saved for that. */
const FROM_DISK = Annotation.define<boolean>();

const kindsField = StateField.define<Readonly<Record<number, string>>>({
  create: () => ({}),
  update: (kinds, { effects }) => effects.reduce((last, effect) => (effect.is(setKinds) ? effect.value : last), kinds),
});

const findingsField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { effects, changes, state }) => {
    const told = effects.filter((effect) => effect.is(setFindings)).at(-1);
    if (told === undefined) return marks.map(changes);
    const ranges = (told.value as readonly FindingView[]).flatMap((finding) => {
      const { from, to } = extentIn(state.doc, finding);
      const end = Math.max(to, Math.min(from + 1, state.doc.lineAt(from).to));
      return end > from ? [markFor(finding).range(from, end)] : [];
    });
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function markFor({ id, severity, message }: FindingView): Decoration {
  const kind = severity === 'info' ? 'repair' : 'ask';
  const here = now().current === id ? ' here' : '';
  return Decoration.mark({ class: `mark-${kind}${here}`, attributes: { 'data-finding': id, title: message } });
}

/** The name of a line's kind, or its number. */
class LineMarker extends GutterMarker {
  readonly kind: string | undefined;
  readonly number: number;

  constructor(kind: string | undefined, number: number) {
    super();
    this.kind = kind;
    this.number = number;
  }

  override eq(other: LineMarker): boolean {
    return other.kind === this.kind && other.number === this.number;
  }

  override toDOM(): Node {
    const cell = document.createElement('span');
    const isPlain = this.kind === undefined || this.kind === 'paragraph';
    cell.className = this.kind === 'joined' ? 'line-joined' : isPlain ? 'line-number' : 'line-kind';
    cell.textContent =
      this.kind === 'joined' ? '⏎' : isPlain ? String(this.number) : (KIND_NAMES.get(this.kind!) ?? '');
    cell.title = t('kind-of-line');
    return cell;
  }
}

const kindGutter = gutter({
  class: 'kinds',
  lineMarker: (view, line) => {
    const { number, length } = view.state.doc.lineAt(line.from);
    return length === 0 ? null : new LineMarker(view.state.field(kindsField)[number], number);
  },
  lineMarkerChange: (update) => update.transactions.some(({ effects }) => effects.some((one) => one.is(setKinds))),
  domEventHandlers: {
    click: (view, line, event) => {
      const { number } = view.state.doc.lineAt(line.from);
      openKindMenu(number, view.state.field(kindsField)[number] ?? null, event as MouseEvent);
      return true;
    },
  },
});

/** Puts a pane into an element. */
export function openTextPane(parent: HTMLElement, { changed, caret, undo }: Hearing): TextPane {
  const editable = new Compartment();
  const nonce = document.body.dataset.nonce ?? '';
  const view = new EditorView({ parent, state: EditorState.create({ extensions: EditorView.cspNonce.of(nonce) }) });
  const setup = (isReadOnly: boolean) => [
    EditorView.cspNonce.of(nonce),
    kindsField,
    findingsField,
    kindGutter,
    history(),
    search({ top: true }),
    highlightActiveLine(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': t('manuscript') }),
    editable.of(EditorState.readOnly.of(isReadOnly)),
    keymap.of([
      { key: 'Mod-z', run: undo, preventDefault: true },
      { key: 'Mod-e', run: menuAtCaret },
      { key: 'Mod-f', run: openSearchPanel },
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      const isTyped = update.docChanged && !update.transactions.some((one) => one.annotation(FROM_DISK) === true);
      if (isTyped) changed();
      if (update.selectionSet || update.docChanged) caret(update.state.selection.main.head);
    }),
    EditorView.domEventHandlers({
      click: (event) => {
        const marked = (event.target as Element).closest<HTMLElement>('.mark-ask');
        if (marked?.dataset.finding !== undefined) set({ current: marked.dataset.finding });
      },
    }),
  ];
  return {
    view,
    show(text, isReadOnly, kinds) {
      view.setState(EditorState.create({ doc: text, extensions: setup(isReadOnly) }));
      view.dispatch({ effects: setKinds.of(kinds) });
    },
    put(text) {
      const changes = difference(view.state.doc.toString(), text);
      if (changes === null) return;
      view.dispatch({ changes, annotations: [FROM_DISK.of(true), Transaction.addToHistory.of(false)] });
    },
    kinds: (kinds) => view.dispatch({ effects: setKinds.of(kinds) }),
    findings: (findings) => view.dispatch({ effects: setFindings.of(findings) }),
    text: () => view.state.doc.toString(),
  };
}

function menuAtCaret(view: EditorView): boolean {
  const { number, from } = view.state.doc.lineAt(view.state.selection.main.head);
  const at = view.coordsAtPos(from) ?? { left: 0, bottom: 0 };
  openKindMenu(number, view.state.field(kindsField)[number] ?? null, { clientX: at.left, clientY: at.bottom });
  return true;
}

function difference(old: string, text: string): { from: number; to: number; insert: string } | null {
  if (old === text) return null;
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start++;
  let end = 0;
  const most = Math.min(old.length, text.length) - start;
  while (end < most && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
  return { from: start, to: old.length - end, insert: text.slice(start, text.length - end) };
}
