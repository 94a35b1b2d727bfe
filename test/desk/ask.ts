/** A desk opened for a test, and requests to it as anybody on the machine could send them. */
import { mkdirSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { type OpenDesk, openServer } from '../../pipeline/desk/server.ts';

/** What came back; `body` is the record, where it is one. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** A request as it is sent: nothing is added to it but what is given. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Opens a desk on a folder, with a page of no bytes. */
export async function deskOn(content: string): Promise<OpenDesk> {
  mkdirSync(join(content, '..', 'out'), { recursive: true });
  const client = async () => new Map([['app.js', Buffer.from('//')]]);
  return openServer({ content, out: join(content, '..', 'out'), port: 0, client });
}

/** Sends a request as it is. */
export function sent({ port }: OpenDesk, { method = 'GET', path, headers = {}, body }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port, method, path, headers, setHost: headers.host === undefined },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const isRecord = answer.headers['content-type']?.startsWith('application/json') === true;
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text,
            body: isRecord ? (JSON.parse(text) as Record<string, unknown>) : {},
          });
        });
        answer.on('error', reject);
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Asks as the desk's page does. */
export function get(desk: OpenDesk, path: string): Promise<Reply> {
  return sent(desk, { path, headers: { cookie: `kanyin-${desk.port}=${desk.token}` } });
}

/** Tells as the desk's page does. */
export function post(desk: OpenDesk, path: string, body: unknown): Promise<Reply> {
  const headers = {
    cookie: `kanyin-${desk.port}=${desk.token}`,
    origin: `http://127.0.0.1:${desk.port}`,
    'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
  };
  return sent(desk, { method: 'POST', path, headers, body: body instanceof Uint8Array ? body : JSON.stringify(body) });
}
