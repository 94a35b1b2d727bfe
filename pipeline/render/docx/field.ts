/** Complex fields (ISO/IEC 29500-1, 17.16.18): what Word works out anew, with what it came to last. */
import { plainRuns } from './run.ts';
import { escapedXml, type Xml, xmlElement } from './xml.ts';

/** A field by its code, `PAGE` or `SEQ 图 \\* ARABIC`, with its result as plain characters. */
export function field(code: string, result: string): Xml {
  return fieldOver(code, plainRuns(result));
}

/** A field by its code with the runs of its result. */
export function fieldOver(code: string, result: Xml): Xml {
  return fieldPart('begin') + instruction(code) + fieldPart('separate') + result + fieldPart('end');
}

/** One of the marks of a field, in a run: its code stands behind the first, its result behind the second. */
export function fieldPart(type: 'begin' | 'separate' | 'end'): Xml {
  return xmlElement('w:r', null, xmlElement('w:fldChar', { 'w:fldCharType': type }));
}

/** The code of a field, in a run. */
export function instruction(code: string): Xml {
  return xmlElement('w:r', null, xmlElement('w:instrText', { 'xml:space': 'preserve' }, ` ${escapedXml(code)} `));
}
