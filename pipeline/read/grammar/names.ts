/** Chinese personal names, told by their surnames. */
import { officesThat } from '../../lexis/offices.ts';
import { once } from '../../lexis/once.ts';
import { tellingCompounds, tellingSurnames } from '../../lexis/surnames.ts';

/** [俄]   （美）   ［唐］: the country or the dynasty before an author's name. */
export const COUNTRY =
  '[[［〔【（(]\\s*(?:[美英法德俄日意韩朝苏印加澳奥荷比瑞挪丹芬波捷匈罗保希土埃以阿巴智墨古葡西新越泰]|前苏联|苏联|俄罗斯|西班牙|葡萄牙|瑞[士典]|挪威|丹麦|芬兰|冰岛|荷兰|比利时|奥地利|波兰|捷克|匈牙利|罗马尼亚|希腊|土耳其|以色列|伊朗|埃及|南非|尼日利亚|印度|越南|泰国|缅甸|新加坡|马来西亚|菲律宾|印度尼西亚|蒙古|朝鲜|韩国|日本|[美英法德泰]国|意大利|加拿大|墨西哥|巴西|阿根廷|智利|秘鲁|哥伦比亚|澳大利亚|新西兰|爱尔兰|苏格兰|哈萨克斯坦|乌克兰|[先西东]?[秦汉周魏晋]|三国|[南北]朝|[隋唐元明清]|[南北]?宋|五代|民国|当代|近代)\\s*[\\]］〕】）)]';
const FOREIGN = new RegExp(`^${COUNTRY}\\p{Script=Han}{2}`, 'u');
// [乌]奥列克桑德拉·科: before a name in parts, any one character in square brackets is a country.
const DOTTED = /^[[［〔]\p{Script=Han}[\]］〕]\p{Script=Han}+(?:[·•・]\p{Script=Han}+)+$/u;

// 公司工会: offices that a list of surnames takes for names.
const office = once(() => new RegExp(`^(?:公司|单位|本刊|本报|编辑)|(?:${officesThat('signs')})$`, 'u'));

/** Whether characters may be a name that no list of surnames knows, a pen name: 老猫, 浦小帆. */
export function mayBeName(chars: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(chars) && !office().test(chars);
}

// 战旗，才让多杰
const PEN_NAME = String.raw`(?:\p{Script=Han}{2,4}|\p{Script=Han}+[·•・]\p{Script=Han}+)`;
const PEN_NAMES = new RegExp(`^${PEN_NAME}(?:[、，,\\s]+${PEN_NAME}){0,5}$`, 'u');

/** Whether characters may be nothing but names that no list of surnames knows. */
export function mayBePenNames(chars: string): boolean {
  return PEN_NAMES.test(chars) && chars.split(/[、，,\s]+/).every((name) => name.length > 4 || mayBeName(name));
}

/** Whether characters have the shape of a Chinese name: 张三, 张小三, 欧阳三, 买买提·艾力. */
export function isName(chars: string): boolean {
  if (/^\p{Script=Han}+(?:[·•・]\p{Script=Han}+){1,3}$/u.test(chars)) return chars.length <= 20;
  // [俄]伊万, ［唐］李白: a country or a dynasty says that it is one.
  if (FOREIGN.test(chars) || DOTTED.test(chars)) return chars.length <= 24;
  if (office().test(chars)) return false;
  if (!/^\p{Script=Han}{2,4}$/u.test(chars)) return false;
  const length = [...chars].length;
  if (tellingCompounds().has(chars.slice(0, 2))) return length >= 3;
  // Four characters: the names of both parents before a given name, 张王小三 or 张李三四.
  if (length === 4) return tellingSurnames().has(chars[0]!) && tellingSurnames().has(chars[1]!);
  return tellingSurnames().has([...chars][0]!);
}
