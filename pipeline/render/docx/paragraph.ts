/** A paragraph in a named style whose children may be elements of our own, which docx's own class does not take. */
import { Paragraph, type XmlComponent } from 'docx';

export class StyledParagraph extends Paragraph {
  constructor(style: string, children: readonly XmlComponent[], alignment?: 'left' | 'right') {
    super({ style, ...(alignment === undefined ? {} : { alignment }) });
    for (const child of children) this.root.push(child);
  }
}
