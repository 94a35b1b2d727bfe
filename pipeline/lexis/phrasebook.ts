/** Patterns that name classes of words in braces: `{verb}的{degree}`. */
import { type InContext, inContext } from './context.ts';
import { once } from './once.ts';

/** A word of a class. */
export interface Classed extends InContext {
  readonly class: string;
}

export interface Phrasebook {
  /** A pattern with its classes and phrases written out. */
  readonly written: (pattern: string) => string;
  /** The words of a class. */
  readonly words: (name: string) => readonly string[];
}

/** Classes of words, and phrases that words of several classes make together; the words are read when one is first asked for. */
export function phrasebook(rows: () => readonly Classed[], phrases: Readonly<Record<string, string>> = {}): Phrasebook {
  const classes = once(() => classesOf(rows()));
  const known = new Map<string, string>();
  const written = (pattern: string): string =>
    pattern.replace(/\{([a-z-]+)\}/g, (_, name: string) => {
      const meaning =
        known.get(name) ?? `(?:${phrases[name] === undefined ? alternatives(name) : written(phrases[name])})`;
      known.set(name, meaning);
      return meaning;
    });
  const alternatives = (name: string) => classes().get(name)!.map(inContext).join('|');
  return {
    written,
    words: (name) =>
      classes()
        .get(name)!
        .map(({ word }) => word),
  };
}

function classesOf(rows: readonly Classed[]): ReadonlyMap<string, readonly Classed[]> {
  const classes = new Map<string, Classed[]>();
  for (const row of rows) {
    const words = classes.get(row.class);
    if (words === undefined) classes.set(row.class, [row]);
    else words.push(row);
  }
  return classes;
}
