import { profileDescription } from '../model/icc.ts';
import type { Check } from './check.ts';
import { CONDITION_NAMES } from './conditions-table.ts';
import { arrayAt, asDict, asStream, type Dict, get, nameUnder, numberAt, textUnder } from './file/objects.ts';
import type { PrintFile } from './file/open.ts';
import { unpack } from './file/streams.ts';
import type { CheckNotes } from './notes.ts';

/** The printing condition that a file names, or null. */
export function conditionOf({ catalog }: PrintFile): string | null {
  const intents = (arrayAt(catalog, 'OutputIntents') ?? []).flatMap((one) => asDict(one) ?? []);
  const ours = intents.find((intent) => nameUnder(intent, 'S') === 'GTS_PDFX');
  return ours === undefined ? null : (textUnder(ours, 'OutputConditionIdentifier')?.trim() ?? null);
}

const LARGEST = 64 * 1024 * 1024;

/** The file says for which printing condition it was made (ISO 15930-4, 6.2.2; ISO 15930-7, 6.2.2). */
export const outputIntent: Check = {
  id: 'output-intent',
  label: '印刷条件',
  hint: '请写明一个印刷条件（如 FOGRA39、JC200103），X-4 还要嵌入它的 CMYK 特性文件',
  examine({ file, claim }, notes) {
    const intents = (arrayAt(file.catalog, 'OutputIntents') ?? []).map(asDict);
    const ours = intents.filter((intent): intent is Dict => nameUnder(intent, 'S') === 'GTS_PDFX');
    if (ours.length !== 1) {
      notes.breach(null, ours.length === 0 ? '没有写明印刷条件（GTS_PDFX）' : `写了 ${ours.length} 个印刷条件`);
      return undefined;
    }
    const identifier = textUnder(ours[0]!, 'OutputConditionIdentifier')?.trim() ?? '';
    if (identifier === '') notes.breach(null, '印刷条件没有名称（OutputConditionIdentifier）');
    const profile = asStream(get(ours[0]!, 'DestOutputProfile'));
    const isRegistered = textUnder(ours[0]!, 'RegistryName')?.trim() ? identifier !== '' : false;
    if (profile === null && claim.standard === 'X-4') notes.breach(null, '没有嵌入印刷条件的特性文件（ICC）');
    else if (profile === null && !isRegistered)
      notes.breach(null, '印刷条件既没有注册处（RegistryName），也没有特性文件');
    if (profile !== null) {
      const bytes = unpack(profile.dict, profile.contents, LARGEST)?.bytes ?? new Uint8Array();
      if (isProfile(bytes, numberAt(profile.dict, 'N'), notes))
        compareNames(identifier, profileDescription(bytes), notes);
    }
    notes.say(`${identifier.slice(0, 60)}${profile === null ? '' : '，有特性文件'}`);
    return undefined;
  },
};

/** A profile that says itself to be of another condition than the one that is named. */
function compareNames(identifier: string, description: string, notes: CheckNotes): void {
  const named = CONDITION_NAMES.find((one) => one.identifier.test(identifier));
  if (named === undefined || named.descriptions.test(description)) return;
  const shown = description.slice(0, 60);
  if (CONDITION_NAMES.some(({ descriptions }) => descriptions.test(description)))
    notes.breach(null, `写的是 ${identifier}，带的特性文件却是“${shown}”`);
  else notes.warn(null, `看不出特性文件“${shown}”是不是 ${identifier} 的`);
}

/** The header of an ICC profile (ICC.1, 7.2). */
function isProfile(bytes: Uint8Array, components: number | null, notes: CheckNotes): boolean {
  const text = (from: number) => Buffer.from(bytes.subarray(from, from + 4)).toString('latin1');
  if (bytes.length < 132 || text(36) !== 'acsp') {
    notes.breach(null, '特性文件坏了');
    return false;
  }
  const size = Buffer.from(bytes.subarray(0, 4)).readUInt32BE();
  if (size > bytes.length) notes.breach(null, '特性文件不全');
  if (text(12) !== 'prtr') notes.breach(null, `特性文件不是印刷用的（类别 ${text(12)}，应为 prtr）`);
  if (text(16) !== 'CMYK') notes.breach(null, `特性文件不是 CMYK 的（${text(16).trim()}）`);
  else if (components !== 4) notes.breach(null, `特性文件的 N 写成 ${components ?? '空'}，应为 4`);
  return true;
}
