/** What reading a document's text needs and gathers on the way: styles, numbering, relations, pictures, counts. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Point } from '../../model/document.ts';
import type { Say } from '../grammar/say.ts';
import type { CleanLine } from '../source/characters.ts';
import { cleaningReport } from '../source/cleaning.ts';
import { type LinkOf, linksOf } from '../source/links.ts';
import { MOST_CELLS, TOO_MANY_CELLS } from '../source/most-cells.ts';
import { Refusal } from '../source/refusal.ts';
import { Fields } from './fields.ts';
import type { Labels } from './numbering.ts';
import type { ManuscriptPictures } from './pictures.ts';
import type { Relation } from './relations.ts';
import type { Styles } from './styles.ts';

/** Things worth one remark for the whole document, with the first place of each. */
export type Matter =
  | 'inserted'
  | 'deleted'
  | 'hidden'
  | 'formula'
  | 'formulaPart'
  | 'symbol'
  | 'embedded'
  | 'contents'
  | 'linkedPicture'
  | 'pictureLost'
  | 'vector'
  | 'drawn'
  | 'placeholder'
  | 'struck'
  | 'noteObject'
  | 'noteEmpty'
  | 'noteUncalled'
  | 'noteMark'
  | 'pictureWords'
  | 'unknown';

export interface Story {
  readonly file: string;
  readonly styles: Styles;
  readonly labels: Labels;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly pictures: ManuscriptPictures;
  readonly linkTo: LinkOf;
  readonly fields: Fields;
  readonly matters: Map<Matter, { count: number; point: Point }>;
  /** The calls of notes by id, where each first stands. */
  readonly calls: Map<string, Point>;
  /** The notes called where text was left out. */
  readonly forgotten: Set<string>;
  /** Where everything counts as standing while a note is read; null in the body. */
  readonly fixed: Point | null;
  /** The characters of each paragraph as they stand in the document, by its number. */
  readonly written: Map<number, string>;
  readonly onClean: (line: number, clean: CleanLine) => void;
  /** The number of the next paragraph, from 1. */
  nextLine(): number;
  /** Counts characters, the pieces they come in, and cells; throws a Refusal where a manuscript cannot have so many. */
  spend(characters: number, cells: number): void;
}

/** An issue of half a million characters has some 10,000 paragraphs. */
const MOST_PARAGRAPHS = 25_000;
const MOST_CHARACTERS = 800_000;
/** A cell is counted when it is read, and again as part of its table, whose rows may be filled up. */
const COUNTED = 2;
/** Stretches of characters: half a million characters in runs of four are half of this. */
const MOST_PIECES = 250_000;

/** A story to be read from its first paragraph on. */
export function storyOf(
  given: Pick<Story, 'file' | 'styles' | 'labels' | 'relations' | 'pictures'>,
  diagnostics: Diagnostic[],
): Story {
  let line = 0;
  const left = { characters: MOST_CHARACTERS, cells: COUNTED * MOST_CELLS, pieces: MOST_PIECES };
  return {
    ...given,
    linkTo: linksOf(given.file, diagnostics),
    fields: new Fields(),
    matters: new Map(),
    calls: new Map(),
    forgotten: new Set(),
    fixed: null,
    written: new Map(),
    onClean: (at, clean) => {
      diagnostics.push(...cleaningReport(given.file, at, clean));
    },
    nextLine: () => {
      if (++line > MOST_PARAGRAPHS) throw new Refusal('tooLarge');
      return line;
    },
    spend: (characters, cells) => {
      left.characters -= characters;
      left.cells -= cells;
      if (characters > 0) left.pieces--;
      if (left.cells < 0) throw new Refusal(TOO_MANY_CELLS);
      if (left.characters < 0 || left.pieces < 0) throw new Refusal('tooLarge');
    },
  };
}

/** Remembers a matter at a place. */
export function note(story: Story, matter: Matter, point: Point): void {
  const before = story.matters.get(matter);
  story.matters.set(matter, { count: (before?.count ?? 0) + 1, point: before?.point ?? point });
}

const ADVICE = '请在 Word 或 WPS 中核对';

/** Says once of every matter what was done about it. */
export function sayMatters(story: Story, say: Say): void {
  for (const [matter, { count, point }] of story.matters) {
    switch (matter) {
      case 'inserted':
      case 'deleted':
        continue;
      case 'hidden':
        say('info', 'hidden-text', point, `隐藏文字 ${count} 处没有收进来`);
        continue;
      case 'formula':
        say('warning', 'formula-flattened', point, `公式 ${count} 处只收了其中的字符，没有排版`, ADVICE);
        continue;
      case 'formulaPart':
        say(
          'warning',
          'formula-flattened',
          point,
          `公式里有 ${count} 处认不出的成分，其中的字符接在后面，没有排版`,
          ADVICE,
        );
        continue;
      case 'symbol':
        say('warning', 'symbol-unknown', point, `符号字体里的字符 ${count} 处认不出，先印作“〓”`, ADVICE);
        continue;
      case 'embedded':
        say('warning', 'embedded-unread', point, `嵌入的其他文件 ${count} 处没有收进来`, '请把其中的文字复制到正文里');
        continue;
      case 'noteMark':
        say('info', 'note-mark-dropped', point, `自定的注释记号 ${count} 处没有收进来，换成了统一的编号`);
        continue;
      case 'pictureWords':
        say('info', 'picture-words-dropped', point, `图片、表格的替代文字 ${count} 处没有收进来`);
        continue;
      case 'contents':
        say('info', 'contents-dropped', point, '自动生成的目录没有收进来');
        continue;
      case 'linkedPicture':
        say(
          'warning',
          'image-outside',
          point,
          `链接的图片 ${count} 张不在文件里，没有收进来`,
          '请在 Word 中把图片嵌入文档',
        );
        continue;
      case 'pictureLost':
        say(
          'warning',
          'picture-lost',
          point,
          `图片 ${count} 张在文件里找不到，没有收进来`,
          '请向作者要原图，放进本期文件夹',
        );
        continue;
      case 'vector':
        say(
          'warning',
          'picture-vector',
          point,
          `EMF、WMF 矢量图 ${count} 张没有收进来`,
          '请在 Word 中另存为 PNG 再插入',
        );
        continue;
      case 'drawn':
        say(
          'warning',
          'drawing-unread',
          point,
          `图表、SmartArt 或艺术字 ${count} 处没有收进来`,
          '请改成图片，或把文字写进正文',
        );
        continue;
      case 'placeholder':
        say('info', 'placeholder-dropped', point, `没有填写的占位文字 ${count} 处没有收进来`);
        continue;
      case 'struck':
        say(
          'warning',
          'struck-kept',
          point,
          `带删除线的文字 ${count} 处按普通文字收进来`,
          '不要的文字请在 Word 中删去',
        );
        continue;
      case 'noteObject':
        say('warning', 'note-object', point, `脚注里的表格或图片 ${count} 个没有收进来`, '请移到正文里');
        continue;
      case 'noteEmpty':
        say('warning', 'note-empty', point, `脚注的引用 ${count} 处没有对应的内容，已删去`, ADVICE);
        continue;
      case 'noteUncalled':
        say('warning', 'note-uncalled', point, `正文里没有引用的脚注 ${count} 条，排在文末`, ADVICE);
        continue;
      case 'unknown':
        say('warning', 'content-unknown', point, `认不出的内容 ${count} 处没有收进来`, '请把其中的文字复制成普通段落');
        continue;
      default:
        matter satisfies never;
    }
  }
  reportRevisions(story, say);
}

function reportRevisions({ matters }: Story, say: Say): void {
  const [inserted, deleted] = [matters.get('inserted'), matters.get('deleted')];
  const point = inserted?.point ?? deleted?.point;
  if (point === undefined) return;
  const message = `原稿有未处理的修订（插入 ${inserted?.count ?? 0} 处、删除 ${deleted?.count ?? 0} 处），按全部接受收进来`;
  say('warning', 'revisions-accepted', point, message, '请与作者确认，或在 Word 中接受、拒绝修订后再放进来');
}
