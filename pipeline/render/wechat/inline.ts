/** Marked runs for a post: elements without class, formulas and readings as characters, addresses as numbered notes. */
import { webAddress } from '../../model/address.ts';
import type { Mark, Run, Text } from '../../model/document.ts';
import { formulasIn, mathOf } from '../../model/math.ts';
import { joined, rubyGroups } from '../../model/runs.ts';
import { element, type Markup, sequence, text } from '../xhtml/markup.ts';
import type { Looks } from './looks.ts';

/** The addresses that a post has named so far, in order: a number each. */
export type Addresses = string[];

/** The text as HTML. */
export function postInline(content: Text, looks: Looks, addresses: Addresses): Markup {
  const plain = withoutFormulas(content);
  return sequence(
    rubyGroups(plain).map(({ ruby, runs }) => {
      const inside = sequence(runs.map((run, at) => markedRun(run, endsLink(runs, at), looks, addresses)));
      return ruby === null ? inside : sequence([inside, text(`（${ruby.reading}）`)]);
    }),
  );
}

/** The runs, in which each formula is one of its plain characters. */
function withoutFormulas(content: Text): Run[] {
  const formulas = formulasIn(content);
  if (formulas.length === 0) return [...content.runs];
  const chars = joined(content);
  const said = new Set<Mark>();
  return content.runs.flatMap((run): Run[] => {
    const mark = mathOf(run);
    if (mark === null) return [run];
    if (said.has(mark)) return [];
    said.add(mark);
    const { from, to } = formulas.find((one) => one.mark === mark)!;
    return [{ text: mark.plain ?? chars.slice(from, to), marks: [] }];
  });
}

function hrefOf({ marks }: Run): string | null {
  for (const mark of marks) if (mark.kind === 'link') return webAddress(mark.href);
  return null;
}

/** Whether a link goes no further than this run; an address that stands there in full needs no note. */
function endsLink(runs: readonly Run[], at: number): string | null {
  const href = hrefOf(runs[at]!);
  const next = runs[at + 1];
  if (href === null || (next !== undefined && hrefOf(next) === href)) return null;
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)|\/$/g, '');
  return bare(runs[at]!.text.trim()) === bare(href) ? null : href;
}

function markedRun(run: Run, link: string | null, looks: Looks, addresses: Addresses): Markup {
  const inside = run.marks.reduceRight<Markup>((rest, mark) => wrapped(rest, mark, looks), text(run.text));
  if (link === null) return inside;
  if (!addresses.includes(link)) addresses.push(link);
  return sequence([inside, looks.call(text(`[链${addresses.indexOf(link) + 1}]`))]);
}

function wrapped(inside: Markup, mark: Mark, looks: Looks): Markup {
  switch (mark.kind) {
    case 'emphasis':
      return element('em', { style: 'font-style:normal;font-weight:bold' }, inside);
    case 'strong':
      return element('strong', {}, inside);
    case 'properName':
      return element('u', {}, inside);
    case 'bookTitle':
      return element('span', { style: 'text-decoration:underline wavy' }, inside);
    case 'superscript':
      return element('sup', {}, inside);
    case 'subscript':
      return element('sub', {}, inside);
    case 'note':
      return looks.call(inside);
    default:
      return inside;
  }
}
