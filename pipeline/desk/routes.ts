/** What can be asked of the desk: a method and an address each, with the form that its body must have. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { EDITIONS, type Edition } from '../model/document.ts';
import { formatNames } from '../render/formats.ts';
import { buildFiles, outputNamed, outputsOf } from './act/build-files.ts';
import { addEntry, sayKind } from './act/correct.ts';
import { decide } from './act/decide.ts';
import { newIssue } from './act/new-issue.ts';
import { offprintPdf, offprintWord } from './act/offprint.ts';
import { handIn, proofPdf, proofsOf } from './act/proofs.ts';
import { keepRemarks, remarksOf } from './act/remarks.ts';
import { isReturned, takeReturned } from './act/returned.ts';
import { save } from './act/save.ts';
import { setFields, setOrder, settingsOf } from './act/settings.ts';
import { upload } from './act/upload.ts';
import { type Answer, fileAnswer, json } from './answer.ts';
import { type Desk, manuscriptNamed } from './desk.ts';
import { Refused } from './refused.ts';
import { compareView } from './view/compare.ts';
import { coverPdf } from './view/cover.ts';
import { doubtsOf } from './view/doubts.ts';
import { glanceOf } from './view/glance.ts';
import { manuscriptView } from './view/manuscript.ts';
import { pageLinesView, pagePdf, pagesView, whereOnPages } from './view/pages.ts';
import { postOf } from './view/post.ts';
import { questionsOf } from './view/questions.ts';

/** A request: what stands behind the question mark, the body, and the page that asks. */
export interface Asked {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly by: string | null;
}

type Act = (desk: Desk, asked: Asked) => Promise<Answer> | Answer;

/** Parses a body; throws Refused for one that has another form. */
function formed<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (!read.success) throw new Refused(400, 'form', read.error.issues[0]?.path.join('.') ?? null);
  return read.data;
}

function sessionOf(desk: Desk, { query }: Asked) {
  return desk.session(query.get('issue'));
}

function editionIn({ query }: Asked): Edition {
  const found = EDITIONS.find((one) => one === query.get('edition'));
  if (found === undefined) throw new Refused(400, 'edition');
  return found;
}

function numberIn({ query }: Asked, name: string): number {
  const written = query.get(name) ?? '';
  if (!/^\d{1,7}$/.test(written)) throw new Refused(400, name);
  return Number(written);
}

function bytesIn({ body }: Asked): Uint8Array {
  if (!Buffer.isBuffer(body)) throw new Refused(415, 'type');
  return body;
}

const words = z.string().max(1000);
const line = z.int().min(1).max(10_000_000);
const entry = z.strictObject({
  file: words.optional(),
  at: words.optional(),
  line: line.optional(),
  is: words.optional(),
  join: z.literal(true).optional(),
  apart: z.literal(true).optional(),
  stet: words.optional(),
});
const saved = z.strictObject({ name: words, text: z.string().max(4_000_000), base: words });
const said = z.strictObject({ file: words, line, says: words });
const place = z.strictObject({ file: words, line: line.nullable(), context: words.nullable() });
const decided = z.strictObject({ phrase: words, form: words.nullable(), place: place.nullable() });
const ordered = z.strictObject({
  articles: z.array(z.strictObject({ title: words, file: words, section: words.nullable() })).max(2000),
});
const built = z.strictObject({ formats: z.array(words).min(1).max(20), editions: z.array(z.enum(EDITIONS)).min(1) });
const fields = z.strictObject({ fields: z.record(words, z.unknown()) });
const signed = z.strictObject({ by: words });
const begun = z.strictObject({ id: words, from: words.nullable() });

/** By method and path. */
export const ROUTES: Readonly<Record<string, Act>> = {
  'GET /api/issues': (desk) => json({ issues: desk.issues().map(({ id }) => id), formats: formatNames() }),
  'POST /api/issues': async (desk, { body }) => {
    const { id, from } = formed(begun, body);
    await newIssue(desk, id, from);
    return json({});
  },
  'GET /api/issue': async (desk, asked) => json(await glanceOf(sessionOf(desk, asked))),
  'GET /api/manuscript': async (desk, asked) => {
    const session = sessionOf(desk, asked);
    return json(await manuscriptView(session, manuscriptNamed(session, asked.query.get('name'))));
  },
  'POST /api/manuscript': (desk, asked) => {
    const session = sessionOf(desk, asked);
    const { name, ...rest } = formed(saved, asked.body);
    return json({ digest: save(desk, session, { name: manuscriptNamed(session, name), ...rest, by: asked.by }) });
  },
  'GET /api/questions': async (desk, asked) => json(await questionsOf(sessionOf(desk, asked))),
  'POST /api/correct': (desk, asked) => {
    addEntry(desk, sessionOf(desk, asked), formed(entry, asked.body) as Parameters<typeof addEntry>[2], asked.by);
    return json({});
  },
  'POST /api/say': async (desk, asked) => {
    const session = sessionOf(desk, asked);
    const saying = formed(said, asked.body);
    await sayKind(desk, session, { ...saying, file: manuscriptNamed(session, saying.file) }, asked.by);
    return json({});
  },
  'POST /api/undo': (desk, asked) => {
    const session = sessionOf(desk, asked);
    desk.changed(session, session.journal.undo(), null);
    return json(session.journal.next());
  },
  'POST /api/redo': (desk, asked) => {
    const session = sessionOf(desk, asked);
    desk.changed(session, session.journal.redo(), null);
    return json(session.journal.next());
  },
  'GET /api/pages': async (desk, asked) => json(await pagesView(sessionOf(desk, asked), editionIn(asked))),
  'GET /api/page': async (desk, asked) =>
    fileAnswer(await pagePdf(sessionOf(desk, asked), editionIn(asked), numberIn(asked, 'page')), 'application/pdf'),
  'GET /api/lines': async (desk, asked) =>
    json(await pageLinesView(sessionOf(desk, asked), editionIn(asked), numberIn(asked, 'page'))),
  'GET /api/where': async (desk, asked) => {
    const point = { line: numberIn(asked, 'line'), column: numberIn(asked, 'column') };
    return json(await whereOnPages(sessionOf(desk, asked), editionIn(asked), asked.query.get('name') ?? '', point));
  },
  'GET /api/doubts': async (desk, asked) => json(await doubtsOf(sessionOf(desk, asked), editionIn(asked))),
  'POST /api/decide': async (desk, asked) => {
    await decide(desk, sessionOf(desk, asked), editionIn(asked), formed(decided, asked.body), asked.by);
    return json({});
  },
  'GET /api/settings': (desk, asked) => json(settingsOf(sessionOf(desk, asked))),
  'POST /api/settings': (desk, asked) => {
    setFields(desk, sessionOf(desk, asked), formed(fields, asked.body).fields, asked.by);
    return json({});
  },
  'POST /api/order': async (desk, asked) => {
    await setOrder(desk, sessionOf(desk, asked), formed(ordered, asked.body).articles, asked.by);
    return json({});
  },
  'POST /api/upload': (desk, asked) =>
    json({ name: upload(desk, sessionOf(desk, asked), asked.query.get('name') ?? '', bytesIn(asked), asked.by) }),
  'POST /api/is-returned': (desk, asked) => json({ isReturned: isReturned(desk, bytesIn(asked)) }),
  'POST /api/returned': async (desk, asked) => {
    const ids = (name: string) => asked.query.getAll(name);
    const choice = { ours: ids('ours'), theirs: ids('theirs'), write: asked.query.get('write') === '1' };
    return json(await takeReturned(desk, { bytes: bytesIn(asked), ...choice, by: asked.by }));
  },
  'POST /api/build': async (desk, asked) => {
    const { formats, editions } = formed(built, asked.body);
    if (formats.some((one) => !formatNames().includes(one))) throw new Refused(400, 'format');
    return json(await buildFiles(desk, sessionOf(desk, asked), formats, editions));
  },
  'GET /api/offprint': async (desk, asked) => {
    const [session, edition, number] = [sessionOf(desk, asked), editionIn(asked), numberIn(asked, 'article')];
    const isWord = asked.query.get('format') === 'docx';
    const bytes = await (isWord ? offprintWord : offprintPdf)(session, edition, number);
    const name = `${session.folder.id}-${number + 1}.${edition}.${isWord ? 'docx' : 'pdf'}`;
    return fileAnswer(bytes, 'application/octet-stream', name);
  },
  'GET /api/cover': async (desk, asked) =>
    fileAnswer(await coverPdf(sessionOf(desk, asked), editionIn(asked)), 'application/pdf'),
  'GET /api/post': async (desk, asked) => json({ html: await postOf(sessionOf(desk, asked), editionIn(asked)) }),
  'GET /api/proofs': (desk, asked) => json(proofsOf(sessionOf(desk, asked))),
  'POST /api/proofs': async (desk, asked) => {
    const [session, edition] = [sessionOf(desk, asked), editionIn(asked)];
    const { pages } = await pagesView(session, edition);
    const keys = pages.map(({ key }) => key);
    await handIn(desk, session, edition, { by: formed(signed, asked.body).by, keys, page: asked.by });
    return json({});
  },
  'GET /api/proof': (desk, asked) =>
    fileAnswer(proofPdf(sessionOf(desk, asked), numberIn(asked, 'number')), 'application/pdf'),
  'GET /api/remarks': async (desk, asked) => json(await remarksOf(sessionOf(desk, asked))),
  'POST /api/remarks': (desk, asked) => {
    keepRemarks(desk, sessionOf(desk, asked), bytesIn(asked), asked.by);
    return json({});
  },
  'GET /api/compare': async (desk, asked) => {
    const to = asked.query.get('to') === 'now' ? null : numberIn(asked, 'to');
    return json(await compareView(sessionOf(desk, asked), numberIn(asked, 'from'), to));
  },
  'GET /api/outputs': (desk, asked) => json(outputsOf(desk, sessionOf(desk, asked).folder.id)),
  'GET /api/output': (desk, asked) => {
    const path = outputNamed(desk, sessionOf(desk, asked).folder.id, asked.query.get('name') ?? '');
    return fileAnswer(readFileSync(path), 'application/octet-stream', basename(path));
  },
};
