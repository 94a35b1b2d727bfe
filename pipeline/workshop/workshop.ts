/**
 * What is made of an issue, each value once: taken in, checked, edited, pages, printed. A value is made anew when what it is made from has
 * changed, and the large ones are let go when they are used up. The scripts read from here.
 */
import { check } from '../check/check.ts';
import { toEditionWith } from '../edition/borrowed.ts';
import type { Edited } from '../edition/edition.ts';
import { openFonts } from '../house/fonts.ts';
import { loadStyle, styleIn } from '../house/templates.ts';
import { trimmed } from '../house/trim.ts';
import { decisionsIn, decisionsOfOthers } from '../intake/decisions.ts';
import type { IssueFolder } from '../intake/folders.ts';
import { type Intake, takeIn } from '../intake/intake.ts';
import { keepReadings } from '../intake/kept-readings.ts';
import { linkedIssue } from '../links/linked-issue.ts';
import { formulasOf, withPlainFormulas } from '../math/formulas.ts';
import { asksIn, type Diagnostic } from '../model/diagnostic.ts';
import type { Edition } from '../model/document.ts';
import type { Decision } from '../model/instructions.ts';
import type { Impose } from '../model/press.ts';
import type { ReferenceStandard } from '../model/wishes.ts';
import type { KeptArticles } from '../render/pdf/kept-articles.ts';
import type { PageLayout } from '../render/pdf/layout.ts';
import type { Job, PageStart, PrintEdition } from '../render/renderer.ts';
import { askEdition, askNames, glyphsFor } from './glyphs.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** An edition of an issue, with what the editor decided for it. */
export interface EditedIssue extends Edited {
  readonly decisions: readonly Decision[];
}

type LayoutInputs = Omit<Parameters<typeof import('../render/pdf/layout.ts').layout>[0], 'progress'>;
type ShareDone = (share: number) => void;

/** Said once, when the issue is checked; each renderer says it again of itself. */
export const SAID_BY_CHECK = 'picture-missing';

/** What an output format is made from; `isPrinted` says that the pages will be printed too, so that they are laid out in full at once. */
export interface OutputRequest {
  readonly impose: Impose | null;
  readonly isPrinted: boolean;
}

export interface Workshop {
  /** The issue with everything found while it was read. */
  takenIn(folder: IssueFolder): Promise<Intake>;
  /** The edition of GB/T 7714 that its reference lists are measured by. */
  standard(folder: IssueFolder): Promise<ReferenceStandard>;
  /** What the rules have to ask about the issue. */
  checked(folder: IssueFolder): Promise<readonly Diagnostic[]>;
  /** An edition; null where the issue has no article. */
  edited(folder: IssueFolder, edition: Edition): Promise<EditedIssue | null>;
  /** The pages of an edition as they are printed. Throws where the issue has no article. */
  pages(folder: IssueFolder, edition: Edition, progress?: ShareDone): Promise<PageLayout>;
  /** What a renderer needs of an edition. Throws where the issue has no article. */
  job(folder: IssueFolder, edition: Edition, wanted: OutputRequest): Promise<Omit<Job, 'progress'>>;
  /** The base text of an edition, as a DOCX made of it today would carry it. Throws where the issue has no article. */
  base(folder: IssueFolder, edition: Edition): Promise<string>;
  /** Some of `pages`, by their indexes from 0, as a PDF of their own. Throws where the issue has no article. */
  somePages(folder: IssueFolder, edition: Edition, indexes: readonly number[]): Promise<Uint8Array>;
  /** How many articles were set in type so far; only where `keeps` was asked for. */
  articlesSet(): number;
  /** Lets go of an edition when all its files are made. */
  letGo(folder: IssueFolder, edition: Edition): void;
  readonly made: Shelf['made'];
}

/**
 * Opens a workshop. `digest` says what an issue is made from, for whoever asks again after files were edited; a command that asks once
 * needs none. `keeps` holds on to what was read and set of each manuscript, so that an edit of one leaves the others as they are: for
 * one issue, and only for whoever asks often.
 */
export function openWorkshop(digest: (folder: IssueFolder) => string = () => '', { keeps = false } = {}): Workshop {
  const shelf = openShelf();
  const keptReadings = keeps ? keepReadings() : undefined;
  const keptArticles = new Map<Edition, KeptArticles>();
  const fonts = () => shelf.take('fonts', '', openFonts);

  const takenIn = (folder: IssueFolder) =>
    shelf.take(`taken in ${folder.path}`, digest(folder), () => takeIn(folder, keptReadings));

  const standard = async (folder: IssueFolder): Promise<ReferenceStandard> => {
    const { plan } = await takenIn(folder);
    return plan.styled.references ?? (await loadStyle(plan.style.name)).references;
  };

  const checked = (folder: IssueFolder) =>
    shelf.take(`checked ${folder.path}`, digest(folder), async () => {
      const { issue, yaml, picture, settle } = await takenIn(folder);
      if (issue === null) return [];
      const formulas = await formulasOf(issue);
      const isThere = (path: string) => picture(path) !== null;
      const fault = (written: string) => formulas.read(written).fault;
      const asked = check(issue, await glyphsFor(issue), isThere, fault, await standard(folder));
      return settle([...asked, ...(await askNames(issue, yaml))]);
    });

  const edited = (folder: IssueFolder, edition: Edition) =>
    shelf.take(`edited ${folder.path} ${edition}`, digest(folder), async (): Promise<EditedIssue | null> => {
      const { issue, plan, yaml, settle } = await takenIn(folder);
      if (issue === null) return null;
      const { decisions, diagnostics } = decisionsIn(folder, edition);
      const others = decisionsOfOthers(folder, edition);
      const converted = await toEditionWith(issue, edition, plan.instructions, decisions, others);
      const made = { ...converted, issue: await withPlainFormulas(converted.issue) };
      const asked = [...diagnostics, ...made.diagnostics, ...(await askEdition(made.issue, issue, yaml))];
      return { ...made, issue: linkedIssue(made.issue), decisions, diagnostics: settle(asked) };
    });

  /** A value for its last user. */
  const taken = <Value>(name: string, value: () => Value): Value => {
    const last = value();
    shelf.clear(name);
    return last;
  };

  /** What is laid out: an edition in its style. */
  const copyOf = async (folder: IssueFolder, edition: Edition): Promise<LayoutInputs> => {
    const { plan, picture } = await takenIn(folder);
    const { issue, wording } = filled(await edited(folder, edition), folder);
    const style = styleIn({ ...trimmed(await loadStyle(plan.style.name), plan.trim), ...plan.styled }, wording);
    const open = await fonts();
    const formulas = await formulasOf(issue);
    return { issue, formulas, edition, style, fonts: () => open(edition), picture, wishes: plan.wishes };
  };

  const pages: Workshop['pages'] = (folder, edition, progress = () => {}) =>
    shelf.take(`pages ${folder.path} ${edition}`, digest(folder), async () => {
      const { layout } = await import('../render/pdf/layout.ts');
      const copy = { ...(await copyOf(folder, edition)), progress };
      return layout(keeps ? { ...copy, kept: await keptFor(edition) } : copy);
    });

  const keptFor = async (edition: Edition): Promise<KeptArticles> => {
    const { keepArticles } = await import('../render/pdf/kept-articles.ts');
    const kept = keptArticles.get(edition) ?? keepArticles();
    keptArticles.set(edition, kept);
    return kept;
  };

  const starts = (folder: IssueFolder, edition: Edition, isPrinted: boolean): Promise<readonly PageStart[]> =>
    shelf.take(`starts ${folder.path} ${edition}`, digest(folder), async () => {
      if (isPrinted) return (await pages(folder, edition)).starts;
      const { pageStarts: startsOf } = await import('../render/pdf/layout.ts');
      return startsOf({ ...(await copyOf(folder, edition)), progress: () => {} });
    });

  /** The pages are let go before the long work of printing begins. */
  const printed = (folder: IssueFolder, edition: Edition, progress: ShareDone): Promise<PrintEdition> =>
    shelf.take(`printed ${folder.path} ${edition}`, digest(folder), async () => {
      const { printEdition: print } = await import('../render/pdf/printed.ts');
      const copy = { ...(await copyOf(folder, edition)), progress };
      await pages(folder, edition, progress);
      await starts(folder, edition, true);
      return print(
        copy,
        taken(`pages ${folder.path} ${edition}`, () => pages(folder, edition)),
      );
    });

  return {
    takenIn,
    standard,
    checked,
    edited,
    pages,
    async job(folder, edition, { impose, isPrinted }) {
      const { plan, original, diagnostics } = await takenIn(folder);
      const { wording, diagnostics: asked } = filled(await edited(folder, edition), folder);
      const queries = [...diagnostics, ...(await checked(folder)).filter(({ rule }) => rule !== SAID_BY_CHECK)];
      return {
        ...(await copyOf(folder, edition)),
        original,
        cover: plan.cover,
        impose,
        pages: () => starts(folder, edition, isPrinted),
        printed: (progress) => printed(folder, edition, progress),
        queries: asksIn(wording, queries, asked),
      };
    },
    async base(folder, edition) {
      const { baseXml } = await import('../render/docx/base.ts');
      return baseXml(await copyOf(folder, edition));
    },
    async somePages(folder, edition, indexes) {
      const { printSome } = await import('../render/pdf/printed.ts');
      return printSome(await copyOf(folder, edition), await pages(folder, edition), indexes);
    },
    articlesSet: () => [...keptArticles.values()].reduce((sum, { count }) => sum + count(), 0),
    letGo(folder, edition) {
      for (const value of ['edited', 'pages', 'starts', 'printed']) shelf.clear(`${value} ${folder.path} ${edition}`);
    },
    made: shelf.made,
  };
}

function filled(edited: EditedIssue | null, { id }: IssueFolder): EditedIssue {
  if (edited === null) throw new Error(`issue ${id} has no article`);
  return edited;
}
