/** What merging finds again: random edits of a finished DOCX against what they say by themselves; `pnpm bench:merge [--count 300]`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { findIssues, type IssueFolder } from '../../pipeline/intake/folders.ts';
import { baseIn } from '../../pipeline/merge/base-text.ts';
import { FATES, type Fate } from '../../pipeline/merge/ledger.ts';
import { merge } from '../../pipeline/merge/merge.ts';
import { printedToday, reread } from '../../pipeline/merge/reread.ts';
import { readReturned } from '../../pipeline/merge/returned.ts';
import { render } from '../../pipeline/render/docx/render.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { editsOf, MORNING } from '../merge/edits.ts';
import { openRevision, type RevisedEdit } from '../merge/revised.ts';
import { folderWith } from '../scripts/kanyin.ts';

const EDITION = 'zh-Hans';

/** How the file comes back. */
const WAYS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  书签和底本都在: (bytes) => bytes,
  书签没了: withoutBookmarks,
  底本没了: withoutBase,
  书签和底本都没了: (bytes) => withoutBase(withoutBookmarks(bytes)),
};

/** As other programs save it: the base is then the one that the build has kept. */
function withoutBase(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !/^(?:customXml|docProps\/custom)/.test(name));
  return zipSync(Object.fromEntries(files), { mtime: new Date(2020, 0, 1) });
}

function withoutBookmarks(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml']!).replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
  return zipSync({ ...files, 'word/document.xml': strToU8(xml) }, { mtime: new Date(2020, 0, 1) });
}

interface Tally {
  scripts: number;
  /** Paragraphs that the edited stretch says, and those among them that are printed after merging. */
  said: number;
  found: number;
  /** Paragraphs printed after merging that neither the manuscript nor the returned file has. */
  wrong: number;
  readonly fates: Record<Fate, number>;
}

async function tallied(
  folder: IssueFolder,
  made: Uint8Array,
  scripts: readonly (readonly RevisedEdit[])[],
  way: (bytes: Uint8Array) => Uint8Array,
) {
  const tally: Tally = {
    ...{ scripts: 0, said: 0, found: 0, wrong: 0 },
    fates: { applied: 0, conflict: 0, decision: 0, elsewhere: 0, looks: 0 },
  };
  const base = baseIn(readReturned(made).custom[0]!)!;
  const today = (await printedToday(folder, EDITION))!;
  const before = new Set(today[0]!.blocks.map(({ text }) => text));
  const none = { ours: new Set<string>(), theirs: new Set<string>() };
  for (const script of scripts) {
    const revision = openRevision(made);
    const seen = new Set<number>();
    for (const one of script) {
      if (!seen.has(one.paragraph)) revision.edit(one);
      seen.add(one.paragraph);
    }
    const file = readReturned(way(revision.bytes()));
    const { changes, written } = await merge({ folder, edition: EDITION, base, file, today, ...none });
    const after = written.size === 0 ? today : (await reread(folder, EDITION, written))!;
    const says = after.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    const accepted = revision.accepted();
    tally.scripts++;
    tally.said += accepted.length;
    tally.found += accepted.filter((text) => says.includes(text)).length;
    // With a decision open a paragraph may have one edit and not the other.
    const isSettled = changes.every(({ fate }) => fate === 'applied' || fate === 'elsewhere');
    if (isSettled) tally.wrong += says.filter((text) => !before.has(text) && !accepted.includes(text)).length;
    for (const { fate } of changes) tally.fates[fate]++;
  }
  return tally;
}

const at = process.argv.indexOf('--count');
const count = at < 0 ? 300 : Number(process.argv[at + 1]);
const content = folderWith({});
try {
  mkdirSync(join(content, '2026-01'));
  writeFileSync(join(content, '2026-01', '早市.txt'), MORNING);
  const folder = findIssues(content).folders[0]!;
  const job = await openWorkshop().job(folder, EDITION, { impose: null, isPrinted: false });
  const made = (await render({ ...job, progress: () => {} })).bytes;
  const paragraphs = openRevision(made).texts().length;
  const scripts = fc.sample(fc.array(editsOf(paragraphs), { minLength: 1, maxLength: 5 }), { numRuns: count, seed: 1 });
  for (const [name, way] of Object.entries(WAYS)) {
    const { said, found, wrong, fates, scripts: all } = await tallied(folder, made, scripts, way);
    const share = ((found / said) * 100).toFixed(1);
    const sum = FATES.map((fate) => `${fate} ${fates[fate]}`).join('，');
    console.log(`${name}：${all} 遍，段落 ${said}，并回以后一字不差 ${found}（${share} %），错配 ${wrong}；${sum}`);
  }
} finally {
  rmSync(content, { recursive: true, force: true });
}
