/** The cover of an edition as it goes to the press. */
import type { Edition } from '../../model/document.ts';
import { formatFiles, loadRender } from '../../render/formats.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';

/** A PDF of back, spine and front. Throws Refused where the issue has no article. */
export async function coverPdf({ workshop, folder }: Session, edition: Edition): Promise<Uint8Array> {
  if ((await workshop.takenIn(folder)).issue === null) throw new Refused(409, 'no-article');
  const job = await workshop.job(folder, edition, { impose: null, isPrinted: true });
  const output = await (await loadRender('press'))({ ...job, progress: () => {} });
  const cover = formatFiles('press', output).find(({ extension }) => extension === 'cover.pdf');
  if (cover === undefined) throw new Refused(404, 'cover');
  return cover.bytes;
}
