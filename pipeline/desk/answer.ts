/** What is sent back: status, type and bytes, under headers that let a browser do nothing but what the desk needs. */
import type { ServerResponse } from 'node:http';
import type { Refused } from './refused.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A record as JSON. */
export function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/** A file to show, or to save under a name. */
export function fileAnswer(bytes: Uint8Array, type: string, name: string | null = null): Answer {
  const saved = `attachment; filename*=UTF-8''${encodeURIComponent(name ?? '')}`;
  return { status: 200, type, body: bytes, ...(name !== null && { headers: { 'content-disposition': saved } }) };
}

/** Why a request is not done. */
export function refusal({ status, code, detail }: Refused): Answer {
  return json({ error: code, detail }, status);
}

/** Scripts and styles come from the desk alone; `nonce` admits the style elements that the editor makes. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers of every answer. */
export function safeHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** Sends an answer; of a HEAD request, without its body. */
export function send(
  response: ServerResponse,
  { status, type, body, headers = {} }: Answer,
  nonce: string,
  isHead: boolean,
): void {
  const bytes = Buffer.from(body as Uint8Array);
  response.writeHead(status, {
    ...safeHeaders(nonce),
    'content-type': type,
    'content-length': bytes.length,
    ...headers,
  });
  response.end(isHead ? undefined : bytes);
}
