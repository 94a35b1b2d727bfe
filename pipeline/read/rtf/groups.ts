/** What the groups of RTF are for, by the word they begin with. */

/** Where the characters of a group go. */
export type RtfDestination =
  | 'text'
  | 'nowhere'
  | 'fonts'
  | 'styles'
  | 'picture'
  | 'code'
  | 'label'
  | 'margin'
  | 'note'
  | 'shape'
  | 'box';

const DESTINATIONS: Readonly<Record<string, RtfDestination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  pict: 'picture',
  fldinst: 'code',
  listtext: 'label',
  pntext: 'label',
  footnote: 'note',
  shpinst: 'shape',
  do: 'shape',
  shptxt: 'box',
  dptxbxtext: 'box',
  header: 'margin',
  headerl: 'margin',
  headerr: 'margin',
  headerf: 'margin',
  footer: 'margin',
  footerl: 'margin',
  footerr: 'margin',
  footerf: 'margin',
};
const NOWHERE: ReadonlySet<string> = new Set(
  (
    'colortbl info filetbl listtable listoverridetable revtbl rsidtbl generator private template themedata ' +
    'colorschememapping datastore latentstyles xmlnstbl nonshppict shprslt objdata objclass falt panose annotation ' +
    'atnid atnauthor atndate atnref atnicn atnparent atrfstart atrfend bkmkstart bkmkend xe tc pn pnseclvl sp ftnsep ' +
    'ftnsepc ftncn aftnsep aftnsepc aftncn mmathPr moMath moMathPara background userprops upr'
  ).split(' '),
);
/** Groups that are optional for others, and hold text for us. */
const KNOWN: ReadonlySet<string> = new Set([
  'shppict',
  'ud',
  'fldinst',
  'shpinst',
  'do',
  'pntext',
  'listtext',
  'ptxbx',
]);

/** What a group is for; null where its word is none that begins one. `isOptional` says that \* stands before it. */
export function destinationOf(word: string, isOptional: boolean): RtfDestination | null {
  const found = Object.hasOwn(DESTINATIONS, word) ? DESTINATIONS[word]! : null;
  if (found !== null) return found;
  if (NOWHERE.has(word)) return 'nowhere';
  return isOptional ? (KNOWN.has(word) ? 'text' : 'nowhere') : null;
}
