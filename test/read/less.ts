/** What of the kinds of a line comes and what goes with a character less, a space more, or more before or behind it. */

/** By what comes or goes the changes that do it: −0 is the line without its first character, _1 it with a space behind that. */
export function changesOf(line: string, kindsOf: (chars: string) => readonly string[]): string[] {
  const before = kindsOf(line);
  const places = [...line].slice(0, 30).keys();
  const changed: readonly (readonly [string, string])[] = [
    ...[...places].flatMap((at): [string, string][] => [
      [`−${at}`, line.slice(0, at) + line.slice(at + 1)],
      ...(at === 0 ? [] : [[`_${at}`, `${line.slice(0, at)} ${line.slice(at)}`] as [string, string]]),
    ]),
    ['甲…', `甲${line}`],
    ['…乙', `${line}乙`],
    ['…。', `${line}。`],
  ];
  const found = new Map<string, string[]>();
  for (const [how, chars] of changed) {
    const after = kindsOf(chars);
    const gone = before.filter((name) => !after.includes(name)).map((name) => `no ${name}`);
    const come = after.filter((name) => !before.includes(name) && !(how === '…。' && name === 'endsSentence'));
    for (const what of [...gone, ...come]) found.set(what, [...(found.get(what) ?? []), how]);
  }
  return [...found].map(([what, hows]) => `${what}: ${hows.join(' ')}`);
}
