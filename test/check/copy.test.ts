import { expect, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import { copyOf, type Passage } from '../../pipeline/check/rule.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import { joined, textAt } from '../../pipeline/model/runs.ts';
import { mapSlots, type SlotRole, slotsOf } from '../../pipeline/model/slots.ts';
import { FULL } from '../model/full.ts';

/** The article with a text on a line of its own for each slot, the others' words as they are. */
function withWords(words: string, isMeant: (role: SlotRole) => boolean) {
  let line = 1;
  return mapSlots(FULL, ({ role, text }) => textAt(isMeant(role) ? words : joined(text), { line: line++, column: 1 }));
}

const rolesOf = (passages: readonly Passage[]) => {
  const roles = new Map(slotsOf(FULL).map(({ role, text }) => [text, role]));
  return [...new Set(passages.map(({ text }) => roles.get(text)))];
};

it('reads for words what is prose, and titles, captions, cells and notes', () => {
  const copy = copyOf(FULL);
  expect(rolesOf(copy.passages)).toEqual([
    ...['title', 'subtitle', 'abstract', 'heading', 'paragraph', 'item', 'quotation', 'verse'],
    ...['tableCaption', 'tableUnit', 'cell', 'tableNote', 'figureCaption', 'note'],
  ]);
  expect(rolesOf(copy.passages.filter(({ prose }) => prose))).toEqual(['abstract', 'paragraph', 'item', 'quotation']);
  expect(rolesOf(copy.after)).toEqual(['affiliation', 'endMatter']);
  expect(copy.passages.length + copy.elsewhere.length).toBe(slotsOf(FULL).length);
  expect(rolesOf(copy.elsewhere)).toEqual(
    expect.arrayContaining(['section', 'role', 'author', 'keyword', 'classification', 'reference', 'endLabel']),
  );
});

it.each<SlotRole>([
  ...(['title', 'subtitle', 'abstract', 'heading', 'paragraph', 'item', 'quotation', 'verse'] as const),
  ...(['tableCaption', 'tableUnit', 'cell', 'tableNote', 'figureCaption', 'note'] as const),
])('asks about a slip in a %s, at its place', (role) => {
  const article = withWords('他走了。，没有回头', (one) => one === role);
  const issue = { id: 'a', masthead: planByDefault('a').masthead, sections: [{ title: null, articles: [article] }] };
  const found = check(issue, () => true).filter(({ rule }) => rule === 'marks-doubled');
  const lines = slotsOf(article).flatMap((slot) => (slot.role === role ? [slot.text.anchors[0].point.line] : []));
  expect(found.map(({ line, column }) => [line, column])).toEqual(lines.map((line) => [line, 4]));
});
