/** Reads the tokens of RTF into blocks: groups, properties, characters ([RTF 1.9.1], “Contents of an RTF file”). */
import { basename } from 'node:path';
import type { ManuscriptPicture } from '../reader.ts';
import { Refusal } from '../source/refusal.ts';
import { type DraftBlock, type DraftDocument, draftText } from '../styled/draft.ts';
import type { DraftMatter } from '../styled/matter.ts';
import { pictureOf } from '../styled/picture-bytes.ts';
import {
  DOC_COMMENTS,
  DOC_CONTENTS,
  DOC_EQUATION,
  DOC_HIDDEN,
  DOC_PICTURE,
  DOC_REVISED,
  DOC_STRUCK,
  marginsSaid,
} from '../styled/word-matters.ts';
import { rtfCharacters, rtfEncoding } from './encodings.ts';
import { destinationOf, type RtfDestination } from './groups.ts';
import { defineRow, newRow } from './rows.ts';
import {
  charactersAfter,
  PLAIN_CHARACTERS,
  PLAIN_PARAGRAPH,
  paragraphAfter,
  type RtfCharacters,
  type RtfParagraph,
  rtfMarks,
} from './state.ts';
import { RtfStory } from './story.ts';
import type { RtfToken } from './tokens.ts';

/** A group, and what holds in it. */
interface RtfGroup {
  destination: RtfDestination;
  characters: RtfCharacters;
  paragraph: RtfParagraph;
  /** How many characters stand for one that old readers do not know. */
  fallback: number;
  href: string | null;
  isContents: boolean;
}

const DEEPEST = 512;
const MOST_PARAGRAPHS = 60_000;
/** Stretches of characters: half a million characters in runs of four are half of this. */
const MOST_PIECES = 250_000;
const MOST_TOKENS = 4_000_000;
const MOST_CHARACTERS = 1_600_000;
const LARGEST_PICTURE = 64 * 1024 * 1024;
const WORDS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u3000',
  enspace: ' ',
};
const SIGNS: Readonly<Record<string, string>> = { '~': '\u00a0', _: '\u2011', '\\': '\\', '{': '{', '}': '}' };

/** Gathers a document. */
export class RtfDocument {
  private readonly file: string;
  private groups: RtfGroup[] = [
    {
      destination: 'text',
      characters: PLAIN_CHARACTERS,
      paragraph: PLAIN_PARAGRAPH,
      fallback: 1,
      href: null,
      isContents: false,
    },
  ];
  private stories: RtfStory[] = [new RtfStory()];
  private readonly notes = new Map<string, readonly DraftBlock[]>();
  private readonly pictures: ManuscriptPicture[] = [];
  private readonly margins: string[] = [];
  private readonly charsets = new Map<number, number>();
  private readonly styles = new Map<number, { name: string; readonly characters: RtfCharacters }>();
  private readonly codes: string[] = [];
  private page: number | null = null;
  private bytes: number[] = [];
  private hex: string[] = [];
  private margin = '';
  private row = newRow();
  private skipping = 0;
  private half = '';
  private pieces = MOST_PIECES;
  private tokens = MOST_TOKENS;
  private paragraphs = MOST_PARAGRAPHS;
  private isOptional = false;
  private isFirst = false;
  private left = MOST_CHARACTERS;

  constructor(file: string) {
    this.file = file;
  }

  take(token: RtfToken): void {
    if (--this.tokens < 0) throw new Refusal('tooLarge');
    if (token.kind === 'byte' || token.kind === 'text') this.takeBytes(token);
    else {
      this.flush();
      if (token.kind === 'open') this.open();
      else if (token.kind === 'close') this.close();
      else if (token.kind === 'word') this.word(token.name, token.number);
      else this.sign(token.sign);
    }
    if (token.kind !== 'open') this.isFirst = token.kind === 'sign' && token.sign === '*';
  }

  end(): DraftDocument {
    this.flush();
    while (this.groups.length > 1) this.close();
    const blocks = this.storyBlocks();
    return { blocks: [...marginsSaid(this.margins), ...blocks], notes: this.notes, pictures: this.pictures };
  }

  private get group(): RtfGroup {
    return this.groups.at(-1)!;
  }

  private get story(): RtfStory {
    return this.stories.at(-1)!;
  }

  private open(): void {
    if (this.groups.length >= DEEPEST) throw new Refusal('tooDeep');
    this.groups.push({ ...this.group });
    this.isFirst = true;
    this.isOptional = false;
    this.skipping = 0;
  }

  private close(): void {
    if (this.groups.length === 1) return;
    const { destination } = this.groups.pop()!;
    this.skipping = 0;
    if (destination === this.group.destination) return;
    if (destination === 'picture') this.endPicture();
    else if (destination === 'margin') {
      this.margins.push(this.margin);
      this.margin = '';
    } else if (destination === 'note') this.endNote();
    else if (destination === 'box') {
      const blocks = this.storyBlocks();
      this.stories.pop();
      this.story.addAfter(blocks);
    }
  }

  private storyBlocks(): readonly DraftBlock[] {
    const { paragraph } = this.group;
    return this.story.blocks(paragraph, this.styleOf(paragraph), PLAIN_CHARACTERS.size);
  }

  private endNote(): void {
    const id = `note ${this.notes.size + 1}`;
    this.notes.set(id, this.storyBlocks());
    this.stories.pop();
    this.story.add({ kind: 'call', id });
  }

  private sign(sign: string): void {
    if (sign === '*') this.isOptional = true;
    else if (Object.hasOwn(SIGNS, sign)) this.characters(SIGNS[sign]!);
  }

  private word(name: string, number: number | null): void {
    const { group } = this;
    if (this.isFirst) {
      const destination = destinationOf(name, this.isOptional);
      if (destination !== null) {
        this.begin(destination, name);
        return;
      }
    }
    if (group.destination === 'nowhere') return;
    if (name === 'u') this.unicode(number ?? 0);
    else if (name === 'uc') group.fallback = number ?? 1;
    else if (name === 'ansicpg') this.page = number;
    else if (Object.hasOwn(WORDS, name)) this.characters(WORDS[name]!);
    else if (group.destination === 'fonts') this.fontWord(name, number);
    else if (group.destination === 'picture') this.pictureWord(name);
    else if (group.destination === 'styles') this.styleWord(name, number);
    else this.textWord(name, number);
  }

  private begin(destination: RtfDestination, name: string): void {
    const { group } = this;
    const isHidden = group.destination === 'nowhere' && name !== 'ud';
    if (isHidden) return;
    if (destination === 'label' && this.story.isOpen) return;
    if (name === 'annotation') this.remark(DOC_COMMENTS);
    if (name === 'moMath') this.remark(DOC_EQUATION);
    group.destination = destination;
    if (destination === 'note' || destination === 'box') {
      this.stories.push(new RtfStory());
      group.paragraph = PLAIN_PARAGRAPH;
    }
    if (destination === 'code') this.codes.push('');
    if (destination === 'picture') this.hex = [];
  }

  private textWord(name: string, number: number | null): void {
    const { group, story } = this;
    switch (name) {
      case 'par':
      case 'sect':
        this.endParagraph();
        return;
      case 'page':
        if (story.isOpen) this.endParagraph();
        return;
      case 'line':
        if (group.destination !== 'margin') story.add({ kind: 'break' });
        return;
      case 'cell':
      case 'nestcell':
        group.paragraph = { ...group.paragraph, inTable: true };
        this.endParagraph();
        if (name === 'cell') story.endCell();
        return;
      case 'row':
        story.endRow(this.row);
        return;
      case 'trowd':
        this.row = newRow();
        return;
      case 'fldrslt':
        this.beginResult();
        return;
      case 'field':
        return;
      default:
        defineRow(name, number, this.row);
        group.paragraph = paragraphAfter(name, number, group.paragraph);
        group.characters = charactersAfter(name, number, group.characters);
    }
  }

  /** The result of a field: a link leads where the code says, a table of contents is not taken. */
  private beginResult(): void {
    const code = this.codes.at(-1) ?? '';
    const { group } = this;
    group.href = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] ?? group.href;
    if (/^\s*TOC\b/i.test(code)) {
      group.isContents = true;
      this.remark(DOC_CONTENTS);
    }
  }

  private endParagraph(): void {
    const { group } = this;
    if (--this.paragraphs < 0) throw new Refusal('tooLarge');
    if (group.destination === 'margin') this.margin += ' ';
    else if (group.destination === 'text' || group.destination === 'note' || group.destination === 'box')
      this.story.endParagraph(group.paragraph, this.styleOf(group.paragraph), group.characters.size);
  }

  private styleOf({ style }: RtfParagraph): string {
    return style === null ? '' : (this.styles.get(style)?.name ?? '');
  }

  private fontWord(name: string, number: number | null): void {
    if (name === 'f') this.group.characters = { ...this.group.characters, font: number };
    else if (name === 'fcharset') this.charsets.set(this.group.characters.font ?? 0, number ?? 0);
  }

  private styleWord(name: string, number: number | null): void {
    const { group } = this;
    group.characters = charactersAfter(name, number, group.characters);
    group.paragraph = paragraphAfter(name, number, group.paragraph);
  }

  private pictureWord(name: string): void {
    if (/^(?:emfblip|wmetafile|macpict|pmmetafile|dibitmap|wbitmap)$/.test(name)) this.hex = [VECTOR];
  }

  private endPicture(): void {
    const [first] = this.hex;
    const digits = this.hex.join('').replace(/[^\da-f]/gi, '');
    this.hex = [];
    if (this.group.destination === 'nowhere') return;
    const place = `${basename(this.file)}/image${this.pictures.length + 1}`;
    const bytes =
      first === VECTOR || digits.length > LARGEST_PICTURE * 2 ? null : new Uint8Array(Buffer.from(digits, 'hex'));
    const picture = pictureOf(place, bytes);
    if (picture === null || picture === 'vector') {
      this.remark(DOC_PICTURE);
      return;
    }
    const named = { ...picture, name: `${place}.${picture.mediaType.replace(/^image\//, '').replace('jpeg', 'jpg')}` };
    this.pictures.push(named);
    this.story.addAfter([{ kind: 'picture', image: named.name, shows: '', caption: null }]);
  }

  private unicode(number: number): void {
    const unit = String.fromCharCode((number < 0 ? number + 0x10000 : number) & 0xffff);
    // Characters outside the first plane come in two halves.
    const isHalf = /[\ud800-\udbff]/.test(unit);
    if (!isHalf) this.characters(/[\udc00-\udfff]/.test(unit) ? this.half + unit : unit);
    this.half = isHalf ? unit : '';
    this.skipping = this.group.fallback;
  }

  private takeBytes(token: Extract<RtfToken, { kind: 'byte' | 'text' }>): void {
    const { destination } = this.group;
    if (destination === 'nowhere' || destination === 'shape') return;
    if (token.kind === 'text' && destination === 'picture') {
      if (this.hex[0] !== VECTOR) this.hex.push(token.chars);
      return;
    }
    if (token.kind === 'byte') {
      if (this.skipping > 0) this.skipping--;
      else this.bytes.push(token.byte);
      return;
    }
    const chars = token.chars.slice(this.skipping);
    this.skipping = Math.max(0, this.skipping - token.chars.length);
    for (let at = 0; at < chars.length; at++) this.bytes.push(chars.charCodeAt(at) & 0xff);
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const charset = this.charsets.get(this.group.characters.font ?? 0) ?? null;
    const words = rtfCharacters(this.bytes, rtfEncoding(charset, this.page));
    this.bytes = [];
    this.characters(words);
  }

  /** Characters go where their group says. */
  private characters(words: string): void {
    const { group, story } = this;
    this.left -= words.length;
    if (this.left < 0) throw new Refusal('tooLarge');
    if (group.destination === 'code') this.codes[this.codes.length - 1] += words;
    else if (group.destination === 'label') story.label += words;
    else if (group.destination === 'margin') this.margin += words;
    else if (group.destination === 'styles') this.nameStyle(words);
    else if (/^(?:text|note|box)$/.test(group.destination) && !group.isContents) this.write(words);
  }

  private nameStyle(words: string): void {
    const { style } = this.group.paragraph;
    const before = this.styles.get(style ?? -1)?.name ?? '';
    if (style !== null)
      this.styles.set(style, {
        name: (before + words).replace(/;.*$/s, '').trim().toLowerCase(),
        characters: this.group.characters,
      });
  }

  private write(words: string): void {
    const { characters, paragraph, href } = this.group;
    if (characters.hidden || characters.deleted) {
      this.remark(characters.hidden ? DOC_HIDDEN : DOC_REVISED);
      return;
    }
    if (characters.struck) this.remark(DOC_STRUCK);
    if (characters.revised) this.remark(DOC_REVISED);
    const base = this.styles.get(paragraph.style ?? -1)?.characters ?? {};
    const look = { size: characters.size, bold: characters.bold };
    const piece = draftText(words, { marks: rtfMarks(characters, base), look, href });
    if (piece.kind === 'text' && this.story.addText(piece, characters) && --this.pieces < 0)
      throw new Refusal('tooLarge');
  }

  private remark(matter: DraftMatter): void {
    this.story.add({ kind: 'remark', matter });
  }
}

const VECTOR = 'vector';
