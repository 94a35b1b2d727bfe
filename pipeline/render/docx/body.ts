/** The text of the document, section by section, inside what docx wrote round it. */
import { endingSection } from './paragraph.ts';
import type { PackageParts, WordSection } from './sections.ts';
import { type Xml, xmlElement } from './xml.ts';

const SECTION = /<w:sectPr>.*?<\/w:sectPr>/gs;
const BODY = '<w:body>';

/** `shell` with its sections filled; each piece is let go before the next is made. */
export function* filledShell(shell: Xml, sections: readonly WordSection[], parts: PackageParts): Iterable<Xml> {
  const ends = shell.match(SECTION) ?? [];
  if (ends.length !== sections.length) throw new Error('docx no longer writes one w:sectPr a section');
  yield shell.slice(0, shell.indexOf(BODY) + BODY.length);
  for (const [index, section] of sections.entries()) {
    const flow = section.flow(parts);
    const end = withHead(ends[index]!, section, parts);
    const last = flow.at(-1);
    // LibreOffice joins a displayed formula that ends a section to what follows.
    const isParagraph = last?.startsWith('<w:p>') === true && !last.includes('<m:oMathPara');
    yield (isParagraph ? flow.slice(0, -1) : flow).join('');
    const ending = isParagraph ? last! : '<w:p><w:pPr></w:pPr></w:p>';
    yield index + 1 < sections.length ? endingSection(ending, end) : ending + end;
  }
  yield '</w:body></w:document>';
}

function withHead(end: Xml, { head }: WordSection, parts: PackageParts): Xml {
  if (head === null) return end;
  const reference = xmlElement('w:headerReference', { 'w:type': 'default', 'r:id': parts.head(head) });
  return end.replace('<w:sectPr>', () => `<w:sectPr>${reference}`);
}
