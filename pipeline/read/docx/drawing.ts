/** What hangs on a paragraph: its pictures and text boxes. */
import type { ParagraphReading } from './reading.ts';
import { shownAlternative } from './shown.ts';
import { note } from './story.ts';
import { childrenOf, type Element, textInside } from './xml.ts';

/** Pictures and text boxes, wherever they lie in a drawing; a chart, SmartArt or 艺术字 is none of them. */
export function drawing(element: Element, reading: ParagraphReading): void {
  for (const child of childrenOf(element)) {
    const { name, attributes } = child;
    if (name === 'w:txbxContent') reading.boxes.push(child);
    else if (name === 'mc:AlternateContent') drawing(shownAlternative(child), reading);
    else if (name === 'a:graphicData' && DRAWN.test(attributes.uri ?? ''))
      note(reading.story, 'drawn', reading.runs.point);
    else {
      if (name === 'a:t' && textInside(child).trim() !== '') note(reading.story, 'drawn', reading.runs.point);
      if (name === 'a:blip') picture(attributes['r:embed'] ?? attributes['r:link'], reading);
      if (name === 'v:imagedata' || name === 'v:fill') picture(attributes['r:id'], reading);
      // What describes a picture for those who cannot see it.
      const words = name === 'wp:docPr' ? attributes.descr : attributes.alt;
      if ((words ?? '').trim() !== '') note(reading.story, 'pictureWords', reading.runs.point);
      if (name === 'v:textpath' && (attributes.string ?? '').trim() !== '')
        note(reading.story, 'drawn', reading.runs.point);
      drawing(child, reading);
    }
  }
}

// http://schemas.openxmlformats.org/drawingml/2006/chart, …/diagram
const DRAWN = /\/(?:chart|chartex|diagram)$/;

/** An object of another program with no picture of it to show. */
export function isUnseen(element: Element): boolean {
  const holds = (one: Element): boolean =>
    (one.name === 'v:imagedata' && one.attributes['r:id'] !== undefined) || childrenOf(one).some(holds);
  return element.name === 'w:object' && !holds(element);
}

function picture(id: string | undefined, { story, runs, pictures }: ParagraphReading): void {
  if (id === undefined) return;
  const { point } = runs;
  const relation = story.relations.get(id);
  const taken = relation === undefined || relation.external ? null : story.pictures.take(relation.target);
  if (relation?.external === true) note(story, 'linkedPicture', point);
  else if (taken === null) note(story, 'pictureLost', point);
  else if (taken === 'vector') note(story, 'vector', point);
  else
    pictures.push({
      kind: 'figure',
      at: { file: story.file, from: point, to: point },
      image: taken.name,
      caption: null,
    });
}
