/** The reading of a case with all that the reader and the proofreading ask about it. */
import { check } from '../../../pipeline/check/check.ts';
import { planByDefault } from '../../../pipeline/issue/issue.ts';
import { linkedIssue } from '../../../pipeline/links/linked-issue.ts';
import type { Diagnostic } from '../../../pipeline/model/diagnostic.ts';
import type { Article, Issue } from '../../../pipeline/model/document.ts';
import { read as readDocx } from '../../../pipeline/read/docx/read.ts';
import { read as readMd } from '../../../pipeline/read/md/read.ts';
import type { Read } from '../../../pipeline/read/reader.ts';
import { read as readTxt } from '../../../pipeline/read/txt/read.ts';
import type { Case, Format } from './cases.ts';
import { wordFile } from './word.ts';

const READERS: Readonly<Record<Format, Read>> = { txt: readTxt, md: readMd, docx: readDocx };

export interface CaseReading {
  readonly articles: readonly Article[];
  /** Warnings and errors. */
  readonly questions: readonly Diagnostic[];
  /** The lines that their places count. */
  readonly lines: readonly string[];
}

export function readingOf({ format, manuscript }: Case): CaseReading {
  const bytes = format === 'docx' ? wordFile(manuscript) : new TextEncoder().encode(manuscript);
  const { articles, diagnostics, written } = READERS[format](`a.${format}`, bytes);
  const lines = written === null ? manuscript.split(/\r?\n/) : linesOf(written);
  const questions = [...diagnostics, ...check(linkedIssue(issueOf(articles)), () => true)];
  return { articles, questions: questions.filter(({ severity }) => severity !== 'info'), lines };
}

function linesOf(written: ReadonlyMap<number, string>): string[] {
  const last = Math.max(0, ...written.keys());
  return Array.from({ length: last }, (_, at) => written.get(at + 1) ?? '');
}

function issueOf(articles: readonly Article[]): Issue {
  return { id: 'a', masthead: planByDefault('a').masthead, sections: [{ title: null, articles }] };
}
