/** The body of a request, within bounds. */
import type { IncomingMessage } from 'node:http';
import { Refused } from './refused.ts';

/** Bytes: a manuscript of 800,000 characters as JSON, with room to spare. */
const LARGEST_JSON = 16 * 1024 * 1024;
/** Bytes: a picture or a Word file. */
const LARGEST_FILE = 128 * 1024 * 1024;

/** What was sent: a record, or bytes of a file. Throws Refused for what is too large, or of neither type. */
export async function requestBody(request: IncomingMessage): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'application/octet-stream') return collected(request, LARGEST_FILE);
  if (type !== 'application/json') throw new Refused(415, 'type');
  const bytes = await collected(request, LARGEST_JSON);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused(400, 'json');
  }
}

async function collected(request: IncomingMessage, largest: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > largest) throw new Refused(413, 'large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Refused(413, 'large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
