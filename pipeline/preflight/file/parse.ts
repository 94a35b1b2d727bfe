/**
 * Reads the objects of a PDF. Through damage the library feels its way: it begins again behind each byte that it cannot read, and reads to
 * the end of the file for each object that does not end. How often it does is counted, never timed, so that every machine gives up on the
 * same files.
 */
import { type PDFContext, PDFParser } from '@cantoo/pdf-lib';
import { Unreadable } from './unreadable.ts';

/** Bytes that were read in vain, all together: of a whole file there are fewer than it has. */
const MOST_IN_VAIN = 100_000_000;
/** Places at which something else was expected. */
const MOST_FAULTS = 2_000_000;
/** Objects between which others get their turn. */
const AT_ONCE = 100;

/** Not in the library's documentation: what it reads the file through. */
interface Bytes {
  moveTo(offset: number): void;
  offset(): number;
  position(): unknown;
}

/** Throws Unreadable where it would take too long, and what the library says of what it cannot read at all. */
export async function parsed(
  bytes: Uint8Array,
  most = { inVain: MOST_IN_VAIN, faults: MOST_FAULTS },
): Promise<PDFContext> {
  const parser = PDFParser.forBytesWithOptions(bytes, AT_ONCE);
  const through = (parser as unknown as { readonly bytes: Bytes }).bytes;
  const { moveTo, position } = through;
  // Of a whole file a twentieth of its bytes are read twice.
  const left = { ...most, inVain: most.inVain + bytes.length / 2 };
  // The library catches what is thrown at one place and goes on at another, where it is thrown again.
  const spend = (kind: keyof typeof left, steps: number) => {
    left[kind] -= steps;
    if (left.inVain < 0 || left.faults < 0) throw new Unreadable('文件坏得太厉害，读不下去');
  };
  through.moveTo = (offset) => {
    spend('inVain', Math.max(0, through.offset() - offset));
    moveTo.call(through, offset);
  };
  // Asked for where an error is made of it.
  through.position = () => {
    spend('faults', 1);
    return position.call(through);
  };
  return parser.parseDocument();
}
