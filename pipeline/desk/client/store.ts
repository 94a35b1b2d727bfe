/** What the page knows and shows, in one place; whoever draws a part of it hears when that changes. */
import { useEffect, useState } from 'preact/hooks';
import type { Edition } from '../../model/document.ts';
import type { FindingView, IssueView, PagesView, ReturnedView, VerdictView } from '../contract.ts';

export type Tab = 'text' | 'other' | 'proofs' | 'issue' | 'files';

export interface State {
  readonly issues: readonly string[];
  readonly formats: readonly string[];
  readonly id: string | null;
  readonly issue: IssueView | null;
  readonly tab: Tab;
  /** The manuscript that is open. */
  readonly file: string | null;
  readonly findings: readonly FindingView[];
  readonly totals: Readonly<Record<string, number>>;
  /** The finding that is looked at. */
  readonly current: string | null;
  readonly pages: Readonly<Partial<Record<Edition, PagesView>>>;
  /** The place that the page follows: file, line and column. */
  readonly caret: { readonly file: string; readonly line: number; readonly column: number } | null;
  readonly saving: 'saved' | 'saving' | 'unsaved';
  readonly conflict: { readonly mine: string; readonly theirs: string; readonly digest: string } | null;
  readonly notice: string | null;
  readonly isThere: boolean;
  readonly building: readonly { readonly file: string; readonly state: 'making' | 'made' | 'failed' }[];
  readonly verdict: VerdictView | null;
  readonly returned: { readonly file: File; readonly view: ReturnedView } | null;
}

let state: State = {
  issues: [],
  formats: [],
  id: null,
  issue: null,
  tab: 'text',
  file: null,
  findings: [],
  totals: {},
  current: null,
  pages: {},
  caret: null,
  saving: 'saved',
  conflict: null,
  notice: null,
  isThere: true,
  building: [],
  verdict: null,
  returned: null,
};
const listeners = new Set<() => void>();

/** What is known now. */
export function now(): State {
  return state;
}

/** Changes what is known. */
export function set(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** A part of what is known, for a component that is drawn again when it changes. */
export function useStore<Part>(part: (state: State) => Part): Part {
  const [, draw] = useState({});
  const value = part(state);
  useEffect(() => {
    let last = part(state);
    const hear = () => {
      const next = part(state);
      if (next !== last) draw({});
      last = next;
    };
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, [part]);
  return value;
}
