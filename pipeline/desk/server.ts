/** The desk's server: on this machine only, for whoever has the token, and nothing of the disk but the issues. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, fileAnswer, json, refusal, send } from './answer.ts';
import { requestBody } from './body.ts';
import { type ClientFile, clientFiles } from './bundle.ts';
import { openDesk } from './desk.ts';
import { openEvents } from './events.ts';
import { admitted, cookieName, newToken } from './guard.ts';
import { Refused } from './refused.ts';
import { ROUTES } from './routes.ts';
import { watchContent } from './watch.ts';

/** Where the desk is open, and what closes it. */
export interface OpenDesk {
  readonly port: number;
  readonly token: string;
  /** The address to open, with the token. */
  readonly url: string;
  close(): Promise<void>;
}

/** What a desk is opened on; `port` 0 is a free one. `client` gives the page's files. */
export interface DeskRequest {
  readonly content: string;
  readonly out: string;
  readonly port: number;
  readonly client?: () => Promise<ReadonlyMap<string, Uint8Array>>;
}

const TYPES: Readonly<Record<ClientFile, string>> = {
  'app.js': 'text/javascript; charset=utf-8',
  'app.css': 'text/css; charset=utf-8',
  'pdf.worker.js': 'text/javascript; charset=utf-8',
};

/** Opens the desk. Throws the system's error where the port is taken. */
export async function openServer({ content, out, port: wanted, client = clientFiles }: DeskRequest): Promise<OpenDesk> {
  const token = newToken();
  const events = openEvents();
  const desk = openDesk(content, out, events.tell);
  const files = client();
  files.catch(() => {});
  let port = wanted;

  const answerTo = async (request: IncomingMessage, url: URL, nonce: string): Promise<Answer> => {
    const method = request.method === 'POST' ? 'POST' : 'GET';
    if (method === 'GET' && url.pathname === '/') return firstPage(request, nonce, port, token);
    const name = /^\/asset\/([\w.]+)$/.exec(url.pathname)?.[1] ?? '';
    const bytes = method === 'GET' ? (await files).get(name) : undefined;
    if (bytes !== undefined) return fileAnswer(bytes, TYPES[name as ClientFile]);
    const key = `${method} ${url.pathname}`;
    const act = Object.hasOwn(ROUTES, key) ? ROUTES[key] : undefined;
    if (act === undefined) throw new Refused(404, 'address');
    const by = request.headers['x-kanyin-page'];
    return act(desk, {
      query: url.searchParams,
      body: method === 'POST' ? await requestBody(request) : null,
      by: typeof by === 'string' ? by.slice(0, 40) : null,
    });
  };

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const nonce = randomBytes(16).toString('base64');
    try {
      const url = admitted(request, port, token);
      if (request.method === 'GET' && url.pathname === '/api/events') return events.listen(response, nonce);
      send(response, await answerTo(request, url, nonce), nonce, request.method === 'HEAD');
    } catch (error) {
      const known =
        error instanceof Refused ? refusal(error) : json({ error: 'broken', detail: brokenWords(error) }, 500);
      if (!request.complete) response.setHeader('connection', 'close');
      send(response, known, nonce, request.method === 'HEAD');
    }
  };

  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 60_000 }, (request, response) => {
    void respond(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  const unwatch = watchContent(desk);
  return {
    port,
    token,
    url: `http://127.0.0.1:${port}/?token=${token}`,
    async close() {
      events.close();
      await unwatch();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What went wrong in a word; of the disk, the system's code. */
function brokenWords(error: unknown): string {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  return String(code ?? message ?? error);
}

function firstPage({ headers }: IncomingMessage, nonce: string, port: number, token: string): Answer {
  const language = /^\s*zh\b/i.test(headers['accept-language'] ?? 'zh') ? 'zh-CN' : 'en';
  const body = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>刊印</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/asset/app.css">
<script type="module" src="/asset/app.js"></script></head><body data-nonce="${nonce}"><div id="desk"></div></body></html>`;
  const cookie = `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`;
  return { status: 200, type: 'text/html; charset=utf-8', body, headers: { 'set-cookie': cookie } };
}
