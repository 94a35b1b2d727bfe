/** Who is to be written to, where a biography says so: 孙立（1990—），女，讲师（通信作者）; 通讯作者：孙立……; *孙立. */

const MARK = /通[信讯]作者|corresponding\s*author/i;
const BEFORE_NAME = /(?:通[信讯]作者|corresponding\s*author)\s*[：:]?\s*$|[*＊△▲∆]\s*$/i;

/** Whether the words of a biography mark anybody. */
export function marksCorrespondence(words: string): boolean {
  return MARK.test(words) || /(?:^|[；;。])\s*[*＊△▲∆]/.test(words);
}

/** The authors whom the words of a biography mark, by their places among `names`, each of which is an author's in all his spellings. */
export function markedAuthors(words: string, names: readonly (readonly string[])[]): number[] {
  const places = names
    .map((own, author) => ({ author, from: firstOf(words, own) }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  return places
    .filter(({ from }, at) => {
      const stretch = words.slice(from, places[at + 1]?.from ?? words.length);
      return BEFORE_NAME.test(words.slice(0, from)) || MARK.test(stretch.replace(BEFORE_NAME, ''));
    })
    .map(({ author }) => author)
    .sort((a, b) => a - b);
}

/** Where one of the spellings stands first; -1 for nowhere. */
function firstOf(words: string, spellings: readonly string[]): number {
  const found = spellings.filter((name) => name !== '').map((name) => words.indexOf(name));
  const known = found.filter((at) => at >= 0);
  return known.length === 0 ? -1 : Math.min(...known);
}
