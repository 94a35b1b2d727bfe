/** Files dropped on the desk: named safely, and never put in the place of another. */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isPresent } from '../../intake/bytes.ts';
import { formatOf } from '../../intake/formats.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';

const PICTURES = ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.svg'];
const PROFILES = ['.icc', '.icm'];
/** Bytes. */
const LONGEST = 180;
/** What no name may hold on Windows, or hides what a name says. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const SETTINGS = /^(?:issue|corrections|decisions)\b.*\.ya?ml/i;

/** Puts a file into the folder, pictures into images/, and gives its name there. Throws Refused for what is no manuscript or picture. */
export function upload(desk: Desk, session: Session, given: string, bytes: Uint8Array, by: string | null): string {
  const name = safeName(given);
  const extension = extname(name).toLowerCase();
  const folder = PICTURES.includes(extension) ? 'images/' : '';
  if (formatOf(name) === null && ![...PICTURES, ...PROFILES].includes(extension)) throw new Refused(415, 'file-kind');
  if (bytes.length === 0) throw new Refused(422, 'empty-file');
  const free = freeName(session.folder.path, folder + name);
  desk.write(session, 'upload', new Map([[free, bytes]]), by);
  return free;
}

/** The last part of a name without what a file system refuses. Throws Refused where nothing is left. */
function safeName(given: string): string {
  const last = given.normalize().split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(FORBIDDEN, '').replace(/^[\s.]+|[\s.]+$/g, '');
  const isLong = Buffer.byteLength(plain) > LONGEST;
  if (plain === '' || isLong || RESERVED.test(plain) || SETTINGS.test(plain)) throw new Refused(422, 'file-name');
  return plain;
}

/** 甲.txt, then 甲（2）.txt */
function freeName(home: string, name: string): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem}（${number}）${extension}`;
    if (!isTaken(home, candidate)) return candidate;
  }
}

/** Also by a name that differs in the size of letters, which is the same on Windows and on a Mac. */
function isTaken(home: string, name: string): boolean {
  if (isPresent(home, name)) return true;
  const [file, folder] = [name.split('/').at(-1)!, join(home, name, '..')];
  try {
    return readdirSync(folder).some((one) => one.normalize().toLowerCase() === file.toLowerCase());
  } catch {
    return false;
  }
}
