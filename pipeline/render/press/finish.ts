/** A document made ready for the printing house: on sheets with their boxes and marks, and in the form of a PDF/X file. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { PressPlan } from '../../model/press.ts';
import { claim } from './claim.ts';
import { ALL_INKS, type MarkInk, sheetMarks } from './marks.ts';
import { addOverprint, BLACK_OVERPRINTS } from './overprint.ts';
import type { Profile } from './profile.ts';
import { boxesOf, originOf, type PressSheet } from './sheet.ts';
import { sweep } from './sweep.ts';
import type { Described } from './xmp.ts';

/** What is to be finished: pages whose trim begins at 0,0, drawn out to the bleed. */
export interface Proof {
  readonly document: PDFDocument;
  readonly sheet: PressSheet;
  /** Whether the marks of a page must be on every plate. */
  readonly marksOn: (page: PDFPage) => MarkInk;
  /** Pages of which everything but the pictures is black, and may overprint. */
  readonly overprints: (page: PDFPage) => boolean;
}

/** Finishes a document; the same document always gives the same bytes. */
export async function finishForPress(
  proof: Proof,
  plan: PressPlan,
  profile: Profile | null,
  about: Described,
): Promise<Uint8Array> {
  const { document, sheet, marksOn, overprints } = proof;
  lighten(document);
  const mounts = new Map<string, Mount>();
  for (const page of document.getPages()) {
    const [ink, isOver] = [marksOn(page), overprints(page)];
    const mount = mounts.get(`${ink} ${isOver}`) ?? openMount(document, sheet, ink, plan.colourBar, isOver);
    mounts.set(`${ink} ${isOver}`, mount);
    if (isOver) addOverprint(document, page);
    place(page, sheet, mount);
  }
  claim(document, plan, profile, about);
  sweep(document.context);
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

const OF_READERS = {
  catalog: [
    'Outlines',
    'Names',
    'Dests',
    'OpenAction',
    'AA',
    'PageMode',
    'PageLabels',
    'AcroForm',
    'StructTreeRoot',
    'MarkInfo',
  ],
  page: ['Annots', 'AA', 'Tabs', 'Group', 'StructParents', 'CropBox', 'ArtBox'],
};

/** Takes away what only readers use: bookmarks, links, names, actions. */
function lighten(document: PDFDocument): void {
  for (const key of OF_READERS.catalog) document.catalog.delete(PDFName.of(key));
  for (const page of document.getPages()) {
    for (const key of OF_READERS.page) page.node.delete(PDFName.of(key));
  }
}

/** What all pages on one kind of sheet share. */
interface Mount {
  readonly before: PDFRef;
  readonly after: PDFRef;
  /** The colour space of all inks; null where marks are black. */
  readonly allInks: PDFRef | null;
}

function openMount(
  { context }: PDFDocument,
  sheet: PressSheet,
  ink: MarkInk,
  colourBar: boolean,
  isOver: boolean,
): Mount {
  const origin = originOf(sheet);
  const stream = (operators: string) => context.register(context.flateStream(operators));
  return {
    before: stream(`q 1 0 0 1 ${origin} ${origin} cm\n${isOver ? `/${BLACK_OVERPRINTS} gs\n` : ''}`),
    after: stream(`\nQ\n${sheetMarks(sheet, ink, colourBar)}\n`),
    allInks: ink === 'black' ? null : context.register(context.obj(['Separation', 'All', 'DeviceCMYK', tint(context)])),
  };
}

/** The share of each ink that a share of all inks is (ISO 32000 7.10.3). */
function tint(context: PDFDocument['context']): PDFRef {
  const none = [0, 0, 0, 0];
  return context.register(context.obj({ FunctionType: 2, Domain: [0, 1], C0: none, C1: none.map(() => 1), N: 1 }));
}

/** Puts a page on its sheet. */
function place({ node, doc: { context } }: PDFPage, sheet: PressSheet, { before, after, allInks }: Mount): void {
  const written = node.get(PDFName.of('Contents'));
  const contents =
    context.lookup(written) instanceof PDFArray ? (context.lookup(written) as PDFArray).asArray() : [written];
  node.set(PDFName.of('Contents'), context.obj([before, ...contents.filter((one) => one !== undefined), after]));
  for (const [name, box] of Object.entries(boxesOf(sheet))) node.set(PDFName.of(name), context.obj([...box]));
  if (allInks === null) return;
  const resources = node.Resources() ?? context.obj({});
  node.set(PDFName.of('Resources'), resources);
  const spaces = resources.lookupMaybe(PDFName.of('ColorSpace'), PDFDict) ?? context.obj({});
  spaces.set(PDFName.of(ALL_INKS), allInks);
  resources.set(PDFName.of('ColorSpace'), spaces);
}
