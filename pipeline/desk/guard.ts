/** Who may ask the desk: the browser of this machine that was given the token, from the desk's own page. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refused } from './refused.ts';

/** A new token of 192 bits. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

const LONGEST_ADDRESS = 4096;

/** The address that is asked for; throws Refused for a request that does not come from the desk's own page. */
export function admitted(request: IncomingMessage, port: number, token: string): URL {
  const { host, origin } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) throw new Refused(421, 'host');
  if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'POST')
    throw new Refused(405, 'method');
  if (origin !== undefined && origin !== `http://${host}`) throw new Refused(403, 'origin');
  const url = addressOf(request.url ?? '', host);
  if (isForeign(request, url)) throw new Refused(403, 'origin');
  const given = [cookieOf(request, port), bearerOf(request), url.searchParams.get('token')];
  if (!given.some((one) => one !== null && isSame(one, token))) throw new Refused(403, 'token');
  return url;
}

function addressOf(written: string, host: string): URL {
  if (written.length > LONGEST_ADDRESS) throw new Refused(414, 'address');
  if (!written.startsWith('/') || written.startsWith('//') || !URL.canParse(written, `http://${host}`))
    throw new Refused(400, 'address');
  return new URL(written, `http://${host}`);
}

/** What another site makes the browser send; only the first page may be opened from elsewhere, by its address with the token. */
function isForeign({ headers, method }: IncomingMessage, url: URL): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return method !== 'GET' || url.pathname !== '/' || headers['sec-fetch-mode'] !== 'navigate';
}

/** The cookie's name; a browser sends the cookies of 127.0.0.1 to every port. */
export function cookieName(port: number): string {
  return `kanyin-${port}`;
}

function cookieOf({ headers }: IncomingMessage, port: number): string | null {
  const pairs = (headers.cookie ?? '').split(/;\s*/);
  const found = pairs.find((pair) => pair.startsWith(`${cookieName(port)}=`));
  return found === undefined ? null : found.slice(cookieName(port).length + 1);
}

function bearerOf({ headers }: IncomingMessage): string | null {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
