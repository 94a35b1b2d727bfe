/** What the desk's server and its page say to each other: records that travel as JSON. */
import type { Severity } from '../model/diagnostic.ts';
import type { Edition } from '../model/document.ts';

/** A finding as the page shows it; `file` is the manuscript's name in the issue folder. */
export interface FindingView {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  readonly fix: string | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The manuscript's characters: what stands before, what it is about, what stands after; null where there are none to show. */
  readonly excerpt: readonly [string, string, string] | null;
  /** The entries of corrections.yaml that settle it, with the Chinese for when each is right. */
  readonly ways: readonly { readonly when: string | null; readonly entry: EntryView }[];
}

/** What is asked and what was repaired; of the repairs of one rule, of which there may be very many, the first. */
export interface QuestionsView {
  readonly findings: readonly FindingView[];
  /** How many findings each rule has in all. */
  readonly totals: Readonly<Record<string, number>>;
}

/** An entry of corrections.yaml. */
export interface EntryView {
  readonly file?: string;
  readonly at?: string;
  readonly line?: number;
  readonly is?: string;
  readonly join?: true;
  readonly apart?: true;
  readonly stet?: string;
}

/** An article at a glance; pages are printed numbers, null while they are not known. */
export interface ArticleView {
  readonly title: string;
  readonly authors: readonly string[];
  readonly section: string | null;
  readonly file: string;
  readonly line: number;
  readonly lastLine: number;
  readonly page: number | null;
}

/** An issue at a glance. */
export interface IssueView {
  readonly id: string;
  readonly journal: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly editions: readonly Edition[];
  readonly articles: readonly ArticleView[];
  readonly manuscripts: readonly string[];
  /** Whether sections are planned in issue.yaml. */
  readonly isPlanned: boolean;
  readonly undo: string | null;
  readonly redo: string | null;
}

/** A manuscript; `kinds` says what its lines were read as, by their numbers. */
export interface ManuscriptView {
  readonly name: string;
  readonly text: string;
  /** Of the bytes on the disk: what a change is based on. */
  readonly digest: string;
  /** Why it cannot be edited here: a Word file, or bytes that do not come back from the characters. */
  readonly readOnly: 'word' | 'bytes' | null;
  readonly kinds: Readonly<Record<number, string>>;
}

/** The pages of an edition; a page is asked for by its key, which changes with what is on it. */
export interface PagesView {
  readonly edition: Edition;
  readonly width: number;
  readonly height: number;
  readonly pages: readonly { readonly key: string; readonly folio: number }[];
  /** How many articles were set in type for this, and milliseconds it took. */
  readonly set: number;
  readonly took: number;
}

/** A line of a page; `anchors` say where its characters stand: offset in its text, line and column in the manuscript. */
export interface LineView {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly file: string;
  readonly runs: readonly (readonly [x: number, width: number, text: string])[];
  readonly anchors: readonly (readonly [offset: number, line: number, column: number])[];
}

/** A doubtful phrase of an edition in the other script. */
export interface DoubtView {
  readonly phrase: string;
  readonly form: string;
  readonly candidates: readonly string[];
  readonly reason: string;
  readonly settled: boolean;
  readonly places: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly before: string;
    readonly after: string;
    readonly form: string;
  }[];
}

/** A file of the output folder. */
export interface OutputView {
  readonly name: string;
  readonly bytes: number;
}

/** What the server tells by itself. */
export type DeskEvent =
  | { readonly kind: 'changed'; readonly issue: string; readonly names: readonly string[]; readonly by: string | null }
  | { readonly kind: 'issues' }
  | {
      readonly kind: 'build';
      readonly issue: string;
      readonly file: string;
      readonly state: 'making' | 'made' | 'failed';
    }
  | { readonly kind: 'built'; readonly issue: string; readonly verdict: VerdictView };

/** What a build came to: whether the files may go to press, and what speaks against it. */
export interface VerdictView {
  readonly mayPrint: boolean;
  readonly files: readonly OutputView[];
  readonly reasons: readonly {
    readonly path: string;
    readonly what: string;
    readonly hint: string | null;
    readonly finding: FindingView | null;
  }[];
}

/** A change of a returned Word file. */
export interface ChangeView {
  readonly id: string;
  readonly fate: 'applied' | 'conflict' | 'decision' | 'elsewhere' | 'looks';
  readonly author: string | null;
  readonly date: string | null;
  readonly article: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly words: string;
  readonly base: string;
  readonly returned: string;
  readonly manuscript: string;
  readonly why: string;
}

/** A returned file against the manuscripts of today. */
export interface ReturnedView {
  readonly issue: string;
  readonly edition: string;
  readonly changes: readonly ChangeView[];
  readonly comments: readonly { readonly author: string | null; readonly text: string; readonly words: string }[];
}

/** A proof that was handed in. */
export interface ProofView {
  readonly number: number;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly by: string;
  readonly edition: string;
  /** How many questions were open. */
  readonly open: number;
  readonly pages: number;
}

/** A block that is not the same in two proofs. */
export interface BlockChange {
  readonly article: string;
  readonly words: readonly (readonly [state: 'same' | 'gone' | 'put', words: string])[];
}

/** What differs between two proofs; `pages` are indexes from 0. */
export interface CompareView {
  readonly edition: string;
  readonly changes: readonly BlockChange[];
  readonly pages: readonly number[];
}

/** A remark of an author, on the words of a block; its place today, null where the words are gone. */
export interface RemarkView {
  readonly words: string;
  readonly remark: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null;
}
