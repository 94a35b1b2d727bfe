/** What the editor lays down for the editions of an issue in another script than the manuscript's. */

/** A phrase as the manuscript has it, and its form in the other script; null for the form that Kanyin finds itself. */
export interface Spelled {
  readonly phrase: string;
  readonly form: string | null;
}

/** From issue.yaml. */
export interface Instructions {
  /** 人名: spelled by the table of surnames where no form is given. */
  readonly names: readonly Spelled[];
  /** Organisations, titles, quotations: printed as they stand, or in the form given. */
  readonly keep: readonly Spelled[];
  /** 文言: passages whose 云, 余, 后 are words of their own; only what is merely simplified is converted. */
  readonly classical: readonly string[];
  /** Whether the words of the region are wanted (软件 → 軟體), not only its characters. */
  readonly regional: boolean;
}

/** The form of a phrase in one edition, from its decisions file; null in `form` while it is open. */
export interface Decision {
  readonly phrase: string;
  readonly form: string | null;
  /** Where the phrase is meant; null: everywhere in the issue. */
  readonly place: DecisionPlace | null;
}

/** A place by its words, so that it is found again after the manuscript was edited. */
export interface DecisionPlace {
  /** Name of the manuscript in the issue folder. */
  readonly file: string;
  readonly line: number | null;
  /** The phrase with some characters before and after it, or null: then the line tells. */
  readonly context: string | null;
}

export const NO_INSTRUCTIONS: Instructions = { names: [], keep: [], classical: [], regional: false };
