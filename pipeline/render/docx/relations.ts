/** What a part of the package refers to outside itself, by ids counted within the part. */
import { type Xml, xmlElement } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relations {
  /** The id of an address outside the document. */
  link(address: string): string;
  /** The id of a picture in the package, by its name in `word/media/`. */
  picture(name: string): string;
  /** The id of a running head, by its name in `word/`. */
  head(name: string): string;
  /** All of them as the list of relations has them. */
  xml(): Xml;
}

export function relations(): Relations {
  const ids = new Map<string, string>();
  const idOf = (kind: string, target: string) => {
    const relation = xmlElement('Relationship', { Id: '', Type: `${OFFICE}/${kind}`, Target: target, ...modeOf(kind) });
    const id = ids.get(relation) ?? `rIdOwn${ids.size + 1}`;
    ids.set(relation, id);
    return id;
  };
  return {
    link: (address) => idOf('hyperlink', address),
    picture: (name) => idOf('image', `media/${name}`),
    head: (name) => idOf('header', name),
    xml: () => [...ids].map(([relation, id]) => relation.replace('Id=""', `Id="${id}"`)).join(''),
  };
}

function modeOf(kind: string): Record<string, string> {
  return kind === 'hyperlink' ? { TargetMode: 'External' } : {};
}
