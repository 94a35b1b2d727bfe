/** Finished files of an issue, some or all, with what speaks against printing them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { lineReader } from '../../intake/lines.ts';
import { basesKept, type MadeDocument } from '../../merge/keep-base.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Edition } from '../../model/document.ts';
import { pronounce } from '../../preflight/pronounce.ts';
import { extensionOf, formatFiles, loadRender } from '../../render/formats.ts';
import { statsAt } from '../../stats.ts';
import { openWorkshop, SAID_BY_CHECK } from '../../workshop/workshop.ts';
import { recover } from '../../write/recover.ts';
import { openStaging } from '../../write/staging.ts';
import type { OutputView, VerdictView } from '../contract.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';
import { findingView } from '../view/questions.ts';

type Reason = VerdictView['reasons'][number];

/** Makes the files and puts them in the output folder together, or none where something is wrong; tells the pages how far it is. */
export async function buildFiles(
  desk: Desk,
  { folder }: Session,
  formats: readonly string[],
  editions: readonly Edition[],
): Promise<VerdictView> {
  const workshop = openWorkshop();
  const { issue, plan, diagnostics, written } = await workshop.takenIn(folder);
  const reasons: Reason[] = [];
  const line = lineReader(written);
  const blame = (found: readonly Diagnostic[]) => {
    for (const one of found.filter(({ severity }) => severity === 'error')) {
      reasons.push({ path: '', what: one.message, hint: one.hint ?? null, finding: findingView(one, line) });
    }
  };
  blame([...diagnostics, ...(await workshop.checked(folder))]);
  if (issue === null || reasons.length > 0) return verdict(desk, folder.id, reasons);
  await recover(desk.out);
  const staging = openStaging(desk.out);
  const bases: MadeDocument[] = [];
  const { masthead, isNamed, wishes } = plan;
  const told = { journal: masthead.journal, isNamed, press: wishes.press };
  const isPrinted = formats.some((format) => format === 'pdf' || format === 'press');
  try {
    for (const edition of editions) {
      const job = await workshop.job(folder, edition, { impose: null, isPrinted });
      for (const format of formats) {
        const name = `${folder.id}.${edition}.${extensionOf(format)}`;
        desk.tell({ kind: 'build', issue: folder.id, file: name, state: 'making' });
        await nextTurn();
        const output = await (await loadRender(format))({ ...job, progress: () => {} });
        blame(output.diagnostics.filter(({ rule }) => rule !== SAID_BY_CHECK));
        for (const { extension, bytes, signature } of formatFiles(format, output)) {
          const path = `${folder.id}/${folder.id}.${edition}.${extension}`;
          staging.put(path, bytes);
          if (signature !== null)
            reasons.push(
              ...(await pressReasons(
                path,
                bytes,
                { ...told, binding: extension === extensionOf(format) ? wishes.binding : null },
                signature,
              )),
            );
        }
        if (format === 'docx') bases.push({ folder, document: output.bytes });
        desk.tell({ kind: 'build', issue: folder.id, file: name, state: 'made' });
      }
      workshop.letGo(folder, edition);
    }
    await staging.publish();
    basesKept(bases);
    return verdict(desk, folder.id, reasons);
  } finally {
    staging.clear();
  }
}

async function pressReasons(
  path: string,
  bytes: Uint8Array,
  told: Parameters<typeof pronounce>[2],
  signature: number,
): Promise<Reason[]> {
  const { report } = await pronounce(path, bytes, told, signature);
  return report.verdicts
    .filter(({ state }) => state === 'breach')
    .map(({ label, found, hint }) => ({ path, what: `${label}：${found}`, hint, finding: null }));
}

function verdict(desk: Desk, id: string, reasons: readonly Reason[]): VerdictView {
  return { mayPrint: reasons.length === 0, files: outputsOf(desk, id), reasons };
}

/** The finished files of an issue that lie in the output folder. */
export function outputsOf({ out }: Desk, id: string): OutputView[] {
  const folder = join(out, id);
  if (statsAt(folder)?.isDirectory() !== true) return [];
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => {
    const stats = statsAt(join(folder, name));
    return stats?.isFile() === true ? [{ name, bytes: stats.size }] : [];
  });
}

/** The path of a finished file by its name. Throws Refused for a name that is not there. */
export function outputNamed(desk: Desk, id: string, name: string): string {
  if (!outputsOf(desk, id).some((one) => one.name === name)) throw new Refused(404, 'file');
  return join(desk.out, id, name);
}
