/** Answers that are asked for again and again, kept within bounds. */

/** The same function with a memory for `most` answers; when it is full, all are forgotten and found anew. */
export function remember<Answer>(most: number, find: (asked: string) => Answer): (asked: string) => Answer {
  const known = new Map<string, Answer>();
  return (asked) => {
    let answer = known.get(asked);
    if (answer === undefined) {
      if (known.size >= most) known.clear();
      answer = find(asked);
      known.set(asked, answer);
    }
    return answer;
  };
}
