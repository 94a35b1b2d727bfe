/** The issue as it is pasted into a 公众号. */
import type { Edition } from '../../model/document.ts';
import { loadRender } from '../../render/formats.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';

/** One HTML of all articles. Throws Refused where the issue has none. */
export async function postOf({ workshop, folder }: Session, edition: Edition): Promise<string> {
  if ((await workshop.takenIn(folder)).issue === null) throw new Refused(409, 'no-article');
  const job = await workshop.job(folder, edition, { impose: null, isPrinted: false });
  const render = await loadRender('wechat');
  const { bytes } = await render({ ...job, progress: () => {} });
  return Buffer.from(bytes).toString('utf8');
}
