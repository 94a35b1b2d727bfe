/** pnpm bench:corrections — every block of every manuscript of the tests corrected to every other kind: what else changes. */
import { joined, pointAt } from '../../pipeline/model/runs.ts';
import { textTable } from '../../pipeline/terminal/table.ts';
import { allManuscripts, at, changedBesides, corrected, KINDS, targetsIn } from '../read/corrections/correcting.ts';

/** `--step 5` takes every fifth block only. */
const step = Number(process.argv[process.argv.indexOf('--step') + 1]) || 1;
const tried = new Map(KINDS.map((kind) => [kind, { all: 0, wrong: 0 }]));
let number = 0;

for (const manuscript of allManuscripts()) {
  const before = corrected(manuscript, []);
  for (const target of targetsIn(before.articles)) {
    if (number++ % step > 0) continue;
    for (const kind of KINDS) {
      if (kind === target.kind) continue;
      const words = joined(target.text).slice(0, 16);
      const after = corrected(manuscript, [at(words, kind, pointAt(target.text, 0).line)]);
      const changed = changedBesides(before, after, target);
      const counts = tried.get(kind)!;
      counts.all++;
      if (after.doubts.length === 0 && changed.length === 0) continue;
      counts.wrong++;
      const seen = JSON.stringify([after.doubts, changed.map((text) => text.slice(0, 40))]);
      process.stdout.write(`${manuscript.name}: “${words}” is ${kind}: ${seen}\n`);
    }
  }
}

const rows = [...tried].map(([kind, { all, wrong }]) => [kind, String(all), String(wrong)]);
process.stdout.write(`${textTable(['改定为', '块', '别处也变了'], rows, ['块', '别处也变了'])}\n`);
