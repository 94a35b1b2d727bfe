/** Articles that were set before, for whoever lays out the same issue after each edit: only what changed is set anew. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Article, Section } from '../../model/document.ts';
import type { Flow } from '../../typeset/flow.ts';
import type { Row } from '../../typeset/rows.ts';
import type { Face, Job } from '../renderer.ts';

/** An article set in type, and what setting it brought up. */
export interface SetArticle {
  readonly flow: Flow;
  readonly faces: ReadonlyMap<string, Face>;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface KeptArticles {
  /** The article of a key whose manuscript has its first character on `line`, set before or now. */
  take(key: string, line: number, set: () => SetArticle): SetArticle;
  /** Ends a layout: what it did not take is let go. */
  turn(): void;
  /** How many articles were set so far. */
  readonly count: () => number;
}

/** Keeps the articles of one layout for the next. */
export function keepArticles(): KeptArticles {
  let before = new Map<string, { readonly line: number; readonly set: SetArticle }>();
  let now: typeof before = new Map();
  let count = 0;
  return {
    take(key, line, set) {
      let known = now.get(key) ?? before.get(key);
      if (known === undefined) {
        count++;
        known = { line, set: set() };
      }
      now.set(key, known);
      return moved(known.set, line - known.line);
    },
    turn() {
      before = now;
      now = new Map();
    },
    count: () => count,
  };
}

/** What an article looks like depends on this and nothing else; its lines count from its own first one. */
export function articleKey(
  job: Pick<Job, 'edition' | 'style' | 'wishes' | 'picture'>,
  article: Article,
  section: Section,
  prefix: string,
): string {
  const first = article.at.from.line;
  const text = JSON.stringify(article, (key, value) => (key === 'line' ? value - first : value));
  const hash = createHash('sha1').update(`${prefix}\0${section.title}\0${job.edition}\0${JSON.stringify(job.style)}\0`);
  hash.update(JSON.stringify(job.wishes)).update(text);
  for (const block of article.body) {
    const bytes = block.kind === 'figure' && block.image !== null ? job.picture(block.image) : null;
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest('hex');
}

/** The same article some lines further down in its manuscript. */
function moved(set: SetArticle, by: number): SetArticle {
  if (by === 0) return set;
  const { flow } = set;
  const row = (one: Row): Row => ({
    ...one,
    place: one.place && { ...one.place, point: { ...one.place.point, line: one.place.point.line + by } },
    notes: one.notes.map(row),
    continues: one.continues?.map(row) ?? null,
  });
  const floats = (all: Flow['floats']) => all.map((float) => ({ ...float, rows: float.rows.map(row) }));
  const shifted = { opening: flow.opening.map(row), rows: flow.rows.map(row) };
  return {
    ...set,
    flow: { ...flow, ...shifted, floats: floats(flow.floats), spans: floats(flow.spans) },
    diagnostics: set.diagnostics.map((one) => ({ ...one, line: one.line + by, endLine: one.endLine + by })),
  };
}
