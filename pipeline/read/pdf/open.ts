/** The text of a PDF and where it stands, page by page; in a thread that is ended where it takes more than a manuscript may. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../../root.ts';
import { Refusal } from '../source/refusal.ts';
import { misnamed } from '../styled/misnamed.ts';

/** Some characters of a page; lengths in points, from the page's top left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** The name of its face, or what the file calls it by. */
  readonly font: string;
  /** Whether it does not run from left to right. */
  readonly isTurned: boolean;
  readonly isVertical: boolean;
}

export interface ManuscriptPage {
  readonly number: number;
  /** How many pictures it shows. */
  readonly pictures: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}

/** The pages, and the program that the file says it was written with. */
export interface PdfText {
  readonly creator: string;
  readonly pages: readonly ManuscriptPage[];
}

type Posted =
  | { readonly kind: 'started' }
  | { readonly kind: 'file'; readonly pages: number; readonly creator: string }
  | ({ readonly kind: 'page' } & ManuscriptPage)
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly name: string };

const MOST_PAGES = 600;
const MOST_CHARACTERS = 800_000;
/** Milliseconds of the processor that a page may take. */
const LONGEST_PAGE = 1_500;
const OLD_SPACE = 192;
const WATCHED = 50;

const LOCKED = ['PDF 加了密码，读不出内容', '请去掉密码再放进来，或请作者发来 Word 原稿'] as const;
const DAMAGED = ['PDF 已损坏，读不出内容', '请用看 PDF 的软件打开，另存一份；打不开就请作者重发'] as const;
const HEAVY = ['PDF 的内容过于复杂，可能是恶意文件', '请作者发来 Word 原稿，或把正文复制到新建的 .txt 文件中'] as const;
const LONG = ['PDF 太长，不像一篇文字稿', '检查是不是放错了文件，或把要收的几页另存成一份'] as const;

/** Reads a PDF; throws a Refusal where it cannot be read, or takes more than a manuscript may. */
export async function openPdfText(bytes: Uint8Array): Promise<PdfText> {
  if (!String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')) throw new Refusal(misnamed(bytes, '.pdf'));
  const worker = new Worker(join(ROOT, 'pipeline', 'read', 'pdf', 'worker.mjs'), {
    workerData: { ...library(), bytes: new Uint8Array(bytes), mostPages: MOST_PAGES },
    resourceLimits: { maxOldGenerationSizeMb: OLD_SPACE, maxYoungGenerationSizeMb: 16 },
    stdout: true,
    stderr: true,
  });
  try {
    return await pagesFrom(worker);
  } finally {
    await worker.terminate();
  }
}

function library(): { readonly library: string; readonly cmaps: string; readonly fonts: string } {
  const file = createRequire(join(ROOT, 'package.json')).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  const home = join(file, '..', '..', '..');
  return {
    library: pathToFileURL(file).href,
    cmaps: `${join(home, 'cmaps')}/`,
    fonts: `${join(home, 'standard_fonts')}/`,
  };
}

function pagesFrom(worker: Worker): Promise<PdfText> {
  return new Promise((resolve, reject) => {
    const pages: ManuscriptPage[] = [];
    let creator = '';
    let characters = 0;
    let since = process.cpuUsage();
    const refuse = (why: readonly [string, string]) => reject(new Refusal(why));
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(since);
      if ((user + system) / 1000 > LONGEST_PAGE) refuse(HEAVY);
    }, WATCHED);
    const end = (settle: () => void) => {
      clearInterval(watch);
      settle();
    };
    worker.on('message', (posted: Posted) => {
      since = process.cpuUsage();
      if (posted.kind === 'file') {
        creator = posted.creator;
        if (posted.pages > MOST_PAGES) end(() => refuse(LONG));
      } else if (posted.kind === 'page') {
        characters += posted.items.reduce((sum, { text }) => sum + text.length, 0);
        if (characters > MOST_CHARACTERS) end(() => refuse(LONG));
        pages.push(posted);
      } else if (posted.kind === 'done') end(() => resolve({ creator, pages }));
      else if (posted.kind === 'failed') end(() => refuse(posted.name === 'PasswordException' ? LOCKED : DAMAGED));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      end(() => refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? HEAVY : DAMAGED));
    });
    worker.on('exit', () => end(() => refuse(DAMAGED)));
  });
}
