/** Values that are made once from what they are made from, and made anew when that has changed. */

export interface Shelf {
  /**
   * The value of a name: the one that stands there where it was made from the same, else what `make` gives. `from` tells what it is made
   * from: a digest, or the keys of other values. A failed making is not kept.
   */
  take<Value>(name: string, from: string, make: () => Promise<Value>): Promise<Value>;
  /** Lets go of a value, which is made anew when it is asked for again. */
  clear(name: string): void;
  /** How often each name was made, for whoever wants to see that nothing is made twice. */
  readonly made: ReadonlyMap<string, number>;
}

/** A shelf with nothing on it. */
export function openShelf(): Shelf {
  const standing = new Map<string, { readonly from: string; readonly value: Promise<unknown> }>();
  const made = new Map<string, number>();
  return {
    made,
    take<Value>(name: string, from: string, make: () => Promise<Value>) {
      const before = standing.get(name);
      if (before?.from === from) return before.value as Promise<Value>;
      made.set(name, (made.get(name) ?? 0) + 1);
      const value = make();
      const one = { from, value };
      standing.set(name, one);
      value.catch(() => {
        if (standing.get(name) === one) standing.delete(name);
      });
      return value;
    },
    clear(name) {
      standing.delete(name);
    },
  };
}
