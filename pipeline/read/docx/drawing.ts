/** What hangs on a paragraph: its pictures and text boxes. */
import { textAt } from '../../model/runs.ts';
import { saysWhatIsShown } from '../source/alternative.ts';
import { childOf, childrenOf, type Element, textInside } from '../source/xml.ts';
import type { ParagraphReading } from './reading.ts';
import { shownAlternative } from './shown.ts';
import { note } from './story.ts';

/**
 * Pictures and text boxes, wherever they lie in a drawing; a chart, SmartArt or 艺术字 is none of them. `above` is what the drawing round
 * this part says of itself for those who cannot see it.
 */
export function drawing(element: Element, reading: ParagraphReading, above = ''): void {
  const shows = alternativeOf(element) || above;
  const before = reading.pictures.length;
  for (const child of childrenOf(element)) {
    const { name, attributes } = child;
    if (name === 'w:txbxContent') reading.boxes.push(child);
    else if (name === 'mc:AlternateContent') drawing(shownAlternative(child), reading, shows);
    else if (name === 'a:graphicData' && DRAWN.test(attributes.uri ?? ''))
      note(reading.story, 'drawn', reading.runs.point);
    else {
      if (name === 'a:t' && textInside(child).trim() !== '') note(reading.story, 'drawn', reading.runs.point);
      if (name === 'a:blip') picture(attributes['r:embed'] ?? attributes['r:link'], reading, shows);
      if (name === 'v:imagedata' || name === 'v:fill') picture(attributes['r:id'], reading, shows);
      if (name === 'v:textpath' && (attributes.string ?? '').trim() !== '')
        note(reading.story, 'drawn', reading.runs.point);
      drawing(child, reading, shows);
    }
  }
  const isTaken = shows === above || (reading.pictures.length > before && saysWhatIsShown(shows));
  if (!isTaken) note(reading.story, 'pictureWords', reading.runs.point);
}

/** What describes a drawing: of a new one beside its picture, of an old one on its shape. */
function alternativeOf(element: Element): string {
  const words = childOf(element, 'wp:docPr')?.attributes.descr ?? element.attributes.alt ?? '';
  return words.replace(/\s+/g, ' ').replace(BY_MACHINE, '').trim();
}

/** What Word adds to a description of its own making. */
const BY_MACHINE = /[，。,.]?\s*(?:描述|說明|说明)已自[动動](?:生成|產生)\s*$/;

// http://schemas.openxmlformats.org/drawingml/2006/chart, …/diagram
const DRAWN = /\/(?:chart|chartex|diagram)$/;

/** An object of another program with no picture of it to show. */
export function isUnseen(element: Element): boolean {
  const holds = (one: Element): boolean =>
    (one.name === 'v:imagedata' && one.attributes['r:id'] !== undefined) || childrenOf(one).some(holds);
  return element.name === 'w:object' && !holds(element);
}

function picture(id: string | undefined, { story, runs, pictures }: ParagraphReading, shows: string): void {
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
      ...(saysWhatIsShown(shows) && { alt: textAt(shows, point) }),
    });
}
