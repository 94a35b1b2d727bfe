/** Black that overprints: where the plates slip, no white edge shows round letters (ISO 32000-1, 8.6.7). */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** The graphics states that switch it on and off, by their names in a page's resources. */
export const BLACK_OVERPRINTS = 'BlackOverprints';
export const NOTHING_OVERPRINTS = 'NothingOverprints';

const STATES = {
  [BLACK_OVERPRINTS]: { Type: 'ExtGState', OP: true, op: true, OPM: 1 },
  [NOTHING_OVERPRINTS]: { Type: 'ExtGState', OP: false, op: false, OPM: 0 },
} as const;

/** Operators that choose a colour, with their operands. */
const COLOUR = /(?:^|\s)((?:[-\d.]+\s+)+)(k|K|g|G|rg|RG|sc|SC|scn|SCN)(?=\s|$)/gu;
const OTHER_SPACE = /\/(?!DeviceCMYK\s)\S+\s+(?:cs|CS)(?=\s|$)/u;

/** Puts both states among the resources of a page. */
export function addOverprint(document: PDFDocument, page: PDFPage): void {
  const { context } = document;
  const { node } = page;
  const resources = node.Resources() ?? context.obj({});
  node.set(PDFName.of('Resources'), resources);
  const states = resources.lookupMaybe(PDFName.of('ExtGState'), PDFDict) ?? context.obj({});
  for (const [name, ref] of Object.entries(statesOf(context))) states.set(PDFName.of(name), ref);
  resources.set(PDFName.of('ExtGState'), states);
}

/** A document has each state once. */
const registered = new WeakMap<PDFContext, Record<string, PDFRef>>();

function statesOf(context: PDFContext): Record<string, PDFRef> {
  const before = registered.get(context);
  if (before !== undefined) return before;
  const states = Object.fromEntries(
    Object.entries(STATES).map(([name, state]) => [name, context.register(context.obj(state))]),
  );
  registered.set(context, states);
  return states;
}

/** Whether all that a page draws, but for its pictures, is drawn in black alone: then all of it may overprint. */
export function isBlackAlone(context: PDFContext, page: PDFPage): boolean {
  const value = context.lookup(page.node.get(PDFName.of('Contents')));
  const parts = value instanceof PDFArray ? value.asArray().map((part) => context.lookup(part)) : [value];
  return parts.every((part) => {
    if (!(part instanceof PDFRawStream)) return part === undefined;
    const content = Buffer.from(decodePDFRawStream(part).decode()).toString('latin1');
    return (
      !OTHER_SPACE.test(content) &&
      [...content.matchAll(COLOUR)].every(([, operands, name]) => isOfBlack(operands!, name!))
    );
  });
}

/** A share of black above none; what has no ink would not be printed. */
function isOfBlack(operands: string, operator: string): boolean {
  const shares = operands.trim().split(/\s+/u).map(Number);
  if (/^(?:rg|g)$/iu.test(operator)) return false;
  return shares.length === 4 && shares.slice(0, 3).every((share) => share === 0) && shares[3]! > 0;
}
