/** The rows of running text: what stands between the line breaks of a paragraph, marked and cleaned. */
import type { Html, Image, ImageReference, LinkReference, PhrasingContent, Text as TextNode } from 'mdast';
import type { Mark, Point, Text } from '../../model/document.ts';
import { concat, joined } from '../../model/runs.ts';
import { EXTENDED_MARKS, withWrittenMarks } from '../grammar/written-marks.ts';
import { HTML_MARKS } from '../source/html-marks.ts';
import { maskedIn, unmasked } from '../source/masks.ts';
import { attributeOf, imgPicture, isLayout } from './html.ts';
import type { Manuscript } from './manuscript.ts';
import { withRuby } from './ruby.ts';
import { withStars } from './stars.ts';

/** One row; `broken` says how it was parted from the row before: by the writer (`hard`), or only for the eye (`soft`). */
export interface RunningRow {
  readonly text: Text;
  readonly broken: 'hard' | 'soft' | null;
  /** The white space before it in the manuscript, which is no part of the text. */
  readonly indent: string;
}

/** The rows of a paragraph, and the pictures in it. */
export interface Running {
  readonly rows: readonly RunningRow[];
  readonly images: readonly (Image | ImageReference)[];
}

interface Step {
  readonly node: PhrasingContent;
  readonly marks: readonly Mark[];
}

/** Collects rows while the tree is walked without recursion, for marks may nest as deep as a writer likes. */
class Collector {
  readonly rows: RunningRow[] = [];
  readonly images: (Image | ImageReference)[] = [];
  /** Marks opened by HTML tags: H<sub>2</sub>O. */
  readonly tags: Mark[] = [];
  private parts: Text[] = [];
  private broken: RunningRow['broken'] = null;
  private indent = '';

  add(text: Text): void {
    this.parts.push(text);
  }

  breakRow(broken: 'hard' | 'soft', indent = ''): void {
    this.closeRow();
    this.broken = broken;
    this.indent = indent;
  }

  closeRow(): void {
    const [first, ...others] = this.parts;
    const text = first === undefined ? null : concat([first, ...others]);
    if (text !== null && joined(text).trim() !== '') this.rows.push({ text, broken: this.broken, indent: this.indent });
    this.parts = [];
  }
}

/** Reads running text. */
export function runningRows(nodes: readonly PhrasingContent[], manuscript: Manuscript): Running {
  const collector = new Collector();
  const steps = stepsOf(nodes, []);
  const start = nodes[0]?.position?.start;
  collector.breakRow('soft', start === undefined ? '' : manuscript.indentAt(start.line, start.column));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('children' in step.node && !isLiteral(step.node, manuscript)) {
      for (const inner of stepsOf(step.node.children, withMark(step.marks, markOf(step.node, manuscript))))
        steps.push(inner);
    } else addLeaf(step.node, step.marks, collector, manuscript);
  }
  collector.closeRow();
  return { rows: collector.rows, images: collector.images };
}

/** Nodes to be walked, the first last. */
function stepsOf(nodes: readonly PhrasingContent[], marks: readonly Mark[]): Step[] {
  return withRuby(nodes)
    .map(({ node, ruby }) => ({ node, marks: withMark(marks, ruby) }))
    .reverse();
}

/** [1] in the text, where [1]: names no address. */
function isLiteral(node: PhrasingContent, manuscript: Manuscript): boolean {
  return node.type === 'linkReference' && manuscript.definition(node.identifier) === undefined;
}

function withMark(marks: readonly Mark[], mark: Mark | null): readonly Mark[] {
  return mark === null || marks.some((present) => present.kind === mark.kind) ? marks : [...marks, mark];
}

function markOf(node: PhrasingContent, manuscript: Manuscript): Mark | null {
  switch (node.type) {
    case 'emphasis':
      return { kind: 'emphasis' };
    case 'strong':
      return { kind: 'strong' };
    case 'link':
      if (node.title) manuscript.dropTitle(node.title, manuscript.spanOf(node));
      return manuscript.linkTo(node.url, manuscript.spanOf(node));
    case 'linkReference':
      return linkTo(node, manuscript);
    default:
      return null;
  }
}

function linkTo(node: LinkReference, manuscript: Manuscript): Mark | null {
  const definition = manuscript.definition(node.identifier);
  return definition === undefined ? null : manuscript.linkTo(definition.url, manuscript.spanOf(node));
}

function addLeaf(node: PhrasingContent, marks: readonly Mark[], collector: Collector, manuscript: Manuscript): void {
  const point = manuscript.pointOf(node);
  const all = collector.tags.reduce(withMark, marks);
  switch (node.type) {
    case 'text':
      addText(node, all, collector, manuscript);
      return;
    case 'break':
      collector.breakRow('hard');
      return;
    case 'footnoteReference':
      collector.add(call(node.identifier, point));
      return;
    case 'image':
    case 'imageReference':
      collector.images.push(node);
      return;
    case 'linkReference':
      collector.add(manuscript.clean(manuscript.sourceOf(node).replace(/\s+/g, ' '), point, all));
      return;
    case 'inlineCode':
      collector.add(manuscript.clean(manuscript.shown(node, node.value), point, all));
      return;
    case 'html':
      addTag({ ...node, value: manuscript.shown(node, node.value) }, point, all, collector, manuscript);
      return;
    default:
      return;
  }
}

/** The call of a note; its character is only a place for the label. */
function call(id: string, point: Point): Text {
  return { runs: [{ text: '①', marks: [{ kind: 'note', id }] }], anchors: [{ offset: 0, point }] };
}

function addText(node: TextNode, marks: readonly Mark[], collector: Collector, manuscript: Manuscript): void {
  const start = manuscript.pointOf(node);
  const formulas = manuscript.formulasIn(node);
  for (const [index, piece] of node.value.split(/\r\n|\r|\n/).entries()) {
    const place = index === 0 ? start : manuscript.pointIn(start.line + index, piece);
    if (index > 0) collector.breakRow('soft', manuscript.indentAt(place.line, place.column));
    const own = formulas.splice(0, maskedIn(piece));
    const cleaned = manuscript.clean(withStars(piece), place, marks);
    collector.add(unmasked(withWrittenMarks(cleaned, EXTENDED_MARKS, manuscript.say), own, marks));
  }
}

/** <br>, <img>, <a> and marks do what they say, comments are no text, layout goes; every other tag stays as the writer wrote it. */
function addTag(
  { value, position }: Html,
  point: Point,
  marks: readonly Mark[],
  collector: Collector,
  manuscript: Manuscript,
): void {
  if (/^<br\s*\/?>$/i.test(value)) {
    collector.breakRow('hard');
    return;
  }
  if (value.startsWith('<!--')) {
    manuscript.dropComment(value, point);
    return;
  }
  const picture = imgPicture(value);
  if (picture !== null) {
    collector.images.push({ type: 'image', ...picture, ...(position === undefined ? {} : { position }) });
    return;
  }
  if (/^<\/?a[\s>]/i.test(value)) {
    addAnchor(value, point, collector, manuscript);
    return;
  }
  const title = attributeOf(value, 'title');
  if (title !== '' && isLayout(value)) manuscript.dropTitle(title, point, '标签');
  const kind = HTML_MARKS[/^<\/?(\w+)>$/.exec(value)?.[1]?.toLowerCase() ?? ''];
  if (kind === undefined && isLayout(value)) manuscript.dropHtml(value, point);
  else if (kind === undefined) {
    manuscript.keepHtml(value, point);
    collector.add(manuscript.clean(value, point, marks));
  } else if (value[1] !== '/') collector.tags.push({ kind });
  else {
    const open = collector.tags.findLastIndex((tag) => tag.kind === kind);
    if (open >= 0) collector.tags.splice(open, 1);
  }
}

/** <a href> is a link like any other; without an address it is layout. */
function addAnchor(tag: string, point: Point, { tags }: Collector, manuscript: Manuscript): void {
  if (tag[1] === '/') {
    const open = tags.findLastIndex(({ kind }) => kind === 'link');
    if (open >= 0) tags.splice(open, 1);
    return;
  }
  const [href, title] = [attributeOf(tag, 'href'), attributeOf(tag, 'title')];
  if (title !== '') manuscript.dropTitle(title, point);
  const mark = href === '' ? null : manuscript.linkTo(href, point);
  if (mark !== null) tags.push(mark);
  else if (href === '') manuscript.dropHtml(tag, point);
}
