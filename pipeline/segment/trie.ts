/** A dictionary of words with their cost, as a trie in flat arrays that are read from a file as they stand. */

/** Words that begin at a place: how many were found, their lengths in UTF-16 units and their costs. */
export interface WordsHere {
  count: number;
  readonly lengths: Uint8Array;
  readonly costs: Float64Array;
}

/** Tells the words that begin at an offset of a text; the answer holds until the next question. */
export type WordTrie = (text: string, at: number, end: number) => WordsHere;

/** The natural logarithm is kept in steps of this. */
const STEP = 2000;
const UNITS = 0x10000;
/** No word is longer than this. */
const LONGEST = 16;

/** The bytes of a trie; the cost of a word is the negative logarithm of its share among all words. Words longer than 16 units are left out. */
export function trieBytes(counts: ReadonlyMap<string, number>): Uint8Array {
  let total = 0;
  for (const count of counts.values()) total += count;
  const words = [...counts].filter(([word]) => word.length <= LONGEST).sort(byCode);
  const labels: number[] = [0];
  const costs: number[] = [0];
  const firsts: number[] = [];
  // A node is a run of sorted words with the same beginning; its children are laid side by side, level by level.
  const runs = [{ from: 0, to: words.length, depth: 0 }];
  for (let node = 0; node < runs.length; node++) {
    const { from, to, depth } = runs[node]!;
    firsts.push(runs.length);
    for (let at = from; at < to; ) {
      const [word, count] = words[at]!;
      if (word.length === depth) {
        costs[node] = Math.max(1, Math.round(Math.log(total / Math.max(1, count)) * STEP));
        at++;
        continue;
      }
      const unit = word.charCodeAt(depth);
      const start = at;
      while (at < to && words[at]![0].charCodeAt(depth) === unit) at++;
      runs.push({ from: start, to: at, depth: depth + 1 });
      labels.push(unit);
      costs.push(0);
    }
  }
  firsts.push(runs.length);
  return new Uint8Array(
    Buffer.concat([
      bytesOf(Int32Array.of(runs.length)),
      bytesOf(Int32Array.from(firsts)),
      bytesOf(Uint16Array.from([...labels, ...costs])),
    ]),
  );
}

function byCode([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bytesOf({ buffer }: Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer as ArrayBuffer);
}

/** A trie out of its bytes, or null where they are cut off. */
export function trieOf(bytes: Uint8Array): WordTrie | null {
  const nodes = bytes.length < 4 ? -1 : new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 4))[0]!;
  if (nodes < 1 || bytes.length !== 4 + 4 * (nodes + 1) + 4 * nodes) return null;
  const { buffer } = bytes.slice();
  const firsts = new Int32Array(buffer, 4, nodes + 1);
  const labels = new Uint16Array(buffer, 4 + 4 * (nodes + 1), nodes);
  const costs = new Uint16Array(buffer, 4 + 4 * (nodes + 1) + 2 * nodes, nodes);
  const starts = new Int32Array(UNITS);
  for (let node = firsts[0]!; node < firsts[1]!; node++) starts[labels[node]!] = node;
  const here: WordsHere = { count: 0, lengths: new Uint8Array(LONGEST), costs: new Float64Array(LONGEST) };
  const child = (node: number, unit: number): number => {
    let low = firsts[node]!;
    let high = firsts[node + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (labels[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return low < firsts[node + 1]! && labels[low] === unit ? low : 0;
  };
  return (text, at, end) => {
    here.count = 0;
    let node = starts[text.charCodeAt(at)]!;
    for (let next = at + 1; node !== 0; next++) {
      const cost = costs[node]!;
      if (cost !== 0) {
        here.lengths[here.count] = next - at;
        here.costs[here.count++] = cost / STEP;
      }
      node = next < end ? child(node, text.charCodeAt(next)) : 0;
    }
    return here;
  };
}
