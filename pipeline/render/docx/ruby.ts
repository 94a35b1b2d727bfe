/** 注音 as Word's phonetic guide: the reading in half the size over its characters. */
import { valued, type Xml, xmlElement } from './xml.ts';

/** What a guide takes from the paragraph it stands in: the size of its characters in points, the language Word knows. */
export interface RubyBase {
  readonly size: number;
  readonly language: string;
}

/** The run that holds characters, already runs, under their reading; sizes in half-points, as Word has them. */
export function rubyRun(base: Xml, reading: Xml, { size, language }: RubyBase): Xml {
  const characters = Math.round(size * 2);
  const properties = xmlElement(
    'w:rubyPr',
    null,
    valued('w:rubyAlign', 'distributeSpace'),
    valued('w:hps', readingSize(size)),
    valued('w:hpsRaise', characters - 2),
    valued('w:hpsBaseText', characters),
    valued('w:lid', language),
  );
  const over = xmlElement('w:rt', null, reading);
  return xmlElement('w:r', null, xmlElement('w:ruby', null, properties, over, xmlElement('w:rubyBase', null, base)));
}

/** Half the size of the characters, in half-points. */
export function readingSize(size: number): number {
  return Math.round(size);
}
