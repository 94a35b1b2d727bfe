/** Editions that a command is asked for, by their tags or by what an editor calls them. */
import { CHINESE } from '../issue/chinese-table.ts';
import { EDITIONS, type Edition } from '../model/document.ts';
import { choicesOf, type Request, UsageError } from './command.ts';

/** What the tag of Traditional Chinese without a region says: not which of the two. */
const WITHOUT_REGION = /^zh[-_]hant$/i;

/** The editions that `--edition` names, in the order written; none where it names none. Throws UsageError. */
export function editionsOf(request: Request): Edition[] {
  const names = CHINESE.editions?.values ?? {};
  const asked = request.values('edition').flatMap((value) => value.split(/[,，、\s]+/).filter((word) => word !== ''));
  if (asked.some((word) => WITHOUT_REGION.test(word))) {
    throw new UsageError('zh-Hant 要写明地区：台湾繁体是 zh-Hant-TW，香港繁体是 zh-Hant-HK。');
  }
  const tags = asked.map((word) => String(names[word] ?? word));
  return choicesOf({ ...request, values: () => tags }, 'edition', '版本', EDITIONS) as Edition[];
}
