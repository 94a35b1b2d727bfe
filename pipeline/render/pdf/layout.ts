/** An issue laid out by a house style: contents first, then the articles, the 版权页 where the style has it, all as pages of placed glyph runs. */
import { galleyOf } from '../../galley/galley.ts';
import type { PrintedFigure } from '../../galley/printed.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Article, Section } from '../../model/document.ts';
import { joined, pointAt } from '../../model/runs.ts';
import { columnWidth, type Flow, type LaidPage } from '../../typeset/flow.ts';
import type { Page, Pages } from '../../typeset/pages.ts';
import { paginate } from '../../typeset/paginate.ts';
import type { Face, Job, PageStart } from '../renderer.ts';
import { articleFlow, titleLine } from './article.ts';
import { CHINESE_CONTENTS, contentsFlow, ENGLISH_CONTENTS } from './contents.ts';
import { furnish, isLeft, issueLine, type PageSide } from './furniture.ts';
import { imprintPages } from './imprint.ts';
import { articleKey, type KeptArticles } from './kept-articles.ts';
import { linesOf, type PageLine } from './page-lines.ts';
import { openPicture, type SizedPicture } from './picture.ts';
import { pageBookmarks, placeRows } from './place.ts';
import { openSheet, type Sheet } from './sheet.ts';
import type { Stick } from './stick.ts';
import { openType, type Type } from './type.ts';
import { withWaysBack } from './ways-back.ts';

/** Typeset pages, their faces by id, and what was found on the way. */
export interface PageLayout extends Pages {
  readonly diagnostics: readonly Diagnostic[];
  readonly faces: Readonly<Record<string, Face>>;
  /** Bytes of the pictures by name. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  readonly starts: readonly PageStart[];
  /** How many of the last pages are the 版权页, which stays last when blank pages are added. */
  readonly closing: number;
  /** The lines of each page that come from a manuscript; worked out when asked for. */
  readonly lines: () => readonly (readonly PageLine[])[];
}

/** What is to be laid out: what that takes of a job; `kept` are the articles of the layout before, for whoever lays out again and again. */
export type LayoutJob = Pick<
  Job,
  'issue' | 'formulas' | 'edition' | 'style' | 'fonts' | 'picture' | 'wishes' | 'progress'
> & { readonly kept?: KeptArticles };

/** Lays out an issue; what cannot be printed is reported, never thrown. */
export function layout(job: LayoutJob): PageLayout {
  return finished(job, setPages(job));
}

/** Where the pages of an issue begin, those that have text of a manuscript, without placing what stands on them. */
export function pageStarts(job: LayoutJob): readonly PageStart[] {
  return setPages(job).starts;
}

/** Pages of rows: what they hold is settled, where it stands is not. */
interface SetPages {
  readonly shop: Shop;
  readonly entries: readonly { readonly article: Article; readonly section: Section }[];
  readonly contents: readonly LaidPage[];
  readonly imprint: readonly LaidPage[];
  /** How many of the last pages close the issue: blank ones come before them. */
  readonly closing: number;
  /** All, in printing order. */
  readonly laid: readonly LaidPage[];
  readonly starts: readonly PageStart[];
  readonly pictures: Readonly<Record<string, Uint8Array>>;
}

function setPages(job: LayoutJob): SetPages {
  const sheet = openSheet(job.style, job.wishes.firstPage);
  const shop = openShop(job, sheet);
  const { type, pictures } = shop;
  const entries = job.issue.sections.flatMap((section) => section.articles.map((article) => ({ article, section })));
  const flows = entries.map(({ article, section }, i) => {
    if (i % 10 === 0) job.progress((0.4 * i) / entries.length);
    const prefix = `a${i + 1}-`;
    if (job.kept === undefined) return setArticle(article, section, { ...shop, type: type.within(prefix) }, prefix);
    return keptArticle(job.kept, job, { article, section, prefix }, shop, () => openShop(job, sheet));
  });
  job.kept?.turn();
  const imprint = flows.length === 0 ? [] : setImprint(job, shop);
  const [front, back] = job.style.imprintPage === 'front' ? [imprint, []] : [[], imprint];
  const before = flows.length === 0 ? 0 : setContents(job, [], shop).length + front.length;
  const articlePages = paginate(flows, sheet.area, before + sheet.firstPage);
  const contents = flows.length === 0 ? [] : setContents(job, openingsOf(articlePages, before), shop);
  const laid = [...contents, ...front, ...articlePages, ...back];
  const starts = laid.flatMap((page, i): PageStart[] => {
    const folio = i + sheet.firstPage;
    if (imprint.includes(page)) return page === imprint[0] ? [{ folio, part: 'imprint', begins: null }] : [];
    const begins = page.rows.find(({ row }) => row.place !== null)?.row.place ?? null;
    if (i < contents.length) return [{ folio, part: 'contents', begins }];
    return begins === null ? [] : [{ folio, part: 'text', begins }];
  });
  return { shop, entries, contents, imprint, closing: back.length, laid, starts, pictures };
}

function openShop(job: LayoutJob, sheet: Sheet): Shop {
  const type = openType(job.fonts(), job.edition !== 'zh-Hans', job.formulas, job.style.lines.emphasis);
  const diagnostics: Diagnostic[] = [];
  const pictures: Record<string, Uint8Array> = {};
  const known = new Map<PrintedFigure, SizedPicture | null>();
  const picture = (figure: PrintedFigure): SizedPicture | null => {
    if (!known.has(figure)) known.set(figure, open(figure));
    return known.get(figure) ?? null;
  };
  const open = (figure: PrintedFigure): SizedPicture | null => {
    const path = figure.image ?? '';
    const bytes = job.picture(path);
    const found = bytes === null ? null : openPicture(bytes);
    if (found === null) diagnostics.push(withoutPicture(figure, bytes !== null));
    else pictures[path] = found.bytes;
    return found;
  };
  return { sheet, type, picture, pictures, diagnostics };
}

/** An article as it was set before, where nothing of it has changed; else set anew, in a shop of its own, and kept. */
function keptArticle(
  kept: KeptArticles,
  job: LayoutJob,
  { article, section, prefix }: { article: Article; section: Section; prefix: string },
  shop: Shop,
  open: () => Shop,
): Flow {
  const set = kept.take(articleKey(job, article, section, prefix), article.at.from.line, () => {
    const own = open();
    const flow = setArticle(article, section, { ...own, type: own.type.within(prefix) }, prefix);
    return { flow, faces: own.type.faces, pictures: own.pictures, diagnostics: own.diagnostics };
  });
  shop.type.take(set.faces);
  Object.assign(shop.pictures, set.pictures);
  shop.diagnostics.push(...set.diagnostics);
  return set.flow;
}

function finished(job: LayoutJob, set: SetPages): PageLayout {
  const { shop, entries, contents, imprint, closing, laid, starts, pictures } = set;
  const { sheet, type, diagnostics } = shop;
  const head = issueLine(job.issue.masthead, job.style.words);
  // At the end of what is bound the last page is a left one, however many blank pages come before.
  const isOnLeft = (i: number) =>
    closing > 0 && imprint.includes(laid[i]!) ? (laid.length - 1 - i) % 2 === 0 : isLeft(i + sheet.firstPage);
  const pages = laid.map((page, i) => {
    const folio = i + sheet.firstPage;
    if (page.flows.length === 0) return blankPage(folio);
    if (imprint.includes(page)) return finishPage(page, { folio, kind: 'bare', head: '' }, isOnLeft(i), sheet, type);
    const current = i < contents.length ? null : entries[page.flows.at(-1)!]!;
    const kind = page.begins.length > 0 ? 'opening' : 'text';
    const contentsWords = job.style.words[page.flows.at(-1) === 0 ? 'contents' : 'englishContents'];
    const right = current === null ? contentsWords : titleLine(current.article);
    return finishPage(page, { folio, kind, head: isLeft(folio) ? head : right }, isOnLeft(i), sheet, type);
  });
  return {
    width: sheet.width,
    height: sheet.height,
    bleed: sheet.bleed,
    pages: withWaysBack(pages),
    outline: pageBookmarks(laid, sheet),
    diagnostics,
    faces: Object.fromEntries(type.faces),
    pictures,
    starts,
    closing,
    lines: () => laid.map(({ rows }, i) => linesOf(rows, isOnLeft(i) ? sheet.outer : sheet.inner, sheet.top)),
  };
}

function withoutPicture({ image, at }: PrintedFigure, isThere: boolean): Diagnostic {
  if (isThere) {
    const message = `图片“${image}”不是完好的 PNG 或 JPEG，PDF 中只留图题`;
    return diagnostic('warning', 'picture-refused', at.file, at.from, message, '请另存为 PNG 或 JPEG');
  }
  const hint = '把图片放进本期的文件夹，路径从该文件夹写起，例如 images/图1.png';
  return diagnostic('warning', 'picture-missing', at.file, at.from, `找不到图片“${image}”，PDF 中只留图题`, hint);
}

/** What every stick of one layout shares. */
interface Shop {
  readonly sheet: Sheet;
  readonly type: Type;
  readonly picture: Stick['picture'];
  /** Bytes of the pictures by name, those that were asked for. */
  readonly pictures: Record<string, Uint8Array>;
  readonly diagnostics: Diagnostic[];
}

function setArticle(article: Article, section: Section, shop: Shop, prefix: string): Flow {
  const { area, style, gutter } = shop.sheet;
  const width = columnWidth(area, { columns: style.page.columns, gutter });
  const { file } = article.at;
  return articleFlow(
    galleyOf(article, section, style),
    openStick(shop, area.width, file, prefix),
    openStick(shop, width, file, prefix),
  );
}

function openStick({ sheet, type, picture, diagnostics }: Shop, width: number, file: string, prefix = ''): Stick {
  return {
    sheet,
    type,
    width,
    file,
    prefix,
    picture,
    forced: (text) => {
      const start = joined(text).slice(0, 10);
      const message = `“${start}……”一段有排不进一行的长串，只得强行断开`;
      diagnostics.push(diagnostic('warning', 'line-forced', file, pointAt(text, 0), message));
    },
    tooWide: (text, scale) => {
      const message = `公式太宽，缩到 ${Math.round(scale * 100)}% 才排得进一栏`;
      const hint = '用 aligned 分成几行，或者把一部分另用字母代表';
      diagnostics.push(diagnostic('warning', 'formula-wide', file, pointAt(text, 0), message, hint));
    },
  };
}

/** The contents take as many pages whatever the numbers are, so that they are set once to count and once to print. */
function setContents(job: LayoutJob, openings: readonly number[], shop: Shop): LaidPage[] {
  const stick = openStick(shop, shop.sheet.area.width, 'issue.yaml');
  const chinese = contentsFlow(job.issue, openings, CHINESE_CONTENTS, stick);
  const english = job.style.englishContents ? [contentsFlow(job.issue, openings, ENGLISH_CONTENTS, stick)] : [];
  return paginate([chinese, ...english], shop.sheet.area);
}

function setImprint(job: LayoutJob, shop: Shop): LaidPage[] {
  return imprintPages(job.issue.masthead, openStick(shop, shop.sheet.area.width, 'issue.yaml'));
}

/** The pages on which articles begin, counted from 0, after so many pages before them. */
function openingsOf(articlePages: readonly LaidPage[], before: number): number[] {
  const openings: number[] = [];
  articlePages.forEach((page, i) => {
    for (const begun of page.begins) openings[begun] = before + i;
  });
  return openings;
}

/** A left page before an article that starts on the right. */
function blankPage(folio: number): Page {
  return { folio, runs: [], turned: [], rules: [], images: [], dots: [], waves: [], links: [], targets: [] };
}

function finishPage(page: LaidPage, side: Omit<PageSide, 'left'>, isOnLeft: boolean, sheet: Sheet, type: Type): Page {
  const { folio } = side;
  const left = isOnLeft ? sheet.outer : sheet.inner;
  const placed = placeRows(page.rows, left, sheet, type);
  const furniture = furnish({ ...side, left }, sheet, type);
  return {
    folio,
    runs: [...placed.runs, ...furniture.runs],
    turned: placed.turned,
    rules: [...placed.rules, ...furniture.rules],
    images: placed.images,
    dots: placed.dots,
    waves: placed.waves,
    links: placed.links,
    targets: placed.targets,
  };
}
