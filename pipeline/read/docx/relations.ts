/** Relationships: which part or address an id in a part stands for (ISO/IEC 29500-2, 8.3). */
import type { Archive } from '../source/archive.ts';
import { type Budget, childrenOf, parseXml } from '../source/xml.ts';

export interface Relation {
  /** The last word of its type: officeDocument, image, hyperlink, footnotes. */
  readonly type: string;
  /** The name of a part, or an address. */
  readonly target: string;
  readonly external: boolean;
}

/** The relations of a part by id; of the package where `part` is ''. */
export function relationsOf(archive: Archive, part: string, budget: Budget): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = archive.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  for (const { attributes } of bytes === null ? [] : childrenOf(parseXml(bytes, budget))) {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    relations.set(attributes.Id ?? '', {
      type: (attributes.Type ?? '').split('/').at(-1)!,
      target: external ? target : partName(folder, target),
      external,
    });
  }
  return relations;
}

/** media/a.png in word/ is word/media/a.png; /word/media/a.png is so everywhere. */
function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
