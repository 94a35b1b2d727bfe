/** Asking the server: JSON to and fro, errors by their codes, and what it tells by itself. */
import type { DeskEvent } from '../contract.ts';

/** A refusal of the server; `code` is its word for it. */
export class RequestFailure extends Error {
  readonly code: string;
  readonly detail: unknown;

  constructor(code: string, detail: unknown) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Tells this page from others that are open. */
export const PAGE = Math.random().toString(36).slice(2);

type Query = Readonly<Record<string, string | number | readonly string[]>>;

function addressWith(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (typeof value === 'object') for (const one of value) search.append(key, one);
    else search.set(key, String(value));
  }
  return `/api/${path}?${search}`;
}

async function answered(path: string, query: Query, init: RequestInit): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), 'x-kanyin-page': PAGE };
  let response: Response;
  try {
    response = await fetch(addressWith(path, query), { ...init, headers });
  } catch {
    throw new RequestFailure('lost-contact', null);
  }
  if (response.ok) return response;
  const told = (await response.json().catch(() => ({}))) as { error?: string; detail?: unknown };
  throw new RequestFailure(told.error ?? 'other', told.detail ?? null);
}

/** Asks for a record. Throws RequestFailure. */
export async function ask<Value>(path: string, query: Query = {}): Promise<Value> {
  return (await (await answered(path, query, {})).json()) as Value;
}

/** Asks for bytes. Throws RequestFailure. */
export async function askBytes(path: string, query: Query): Promise<ArrayBuffer> {
  return (await answered(path, query, {})).arrayBuffer();
}

/** Sends a record and gives the answer. Throws RequestFailure. */
export async function tell<Value>(path: string, query: Query, body: unknown): Promise<Value> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await (await answered(path, query, init)).json()) as Value;
}

/** Sends the bytes of a file and gives the answer. Throws RequestFailure. */
export async function sendFile<Value>(path: string, query: Query, file: Blob): Promise<Value> {
  const init = { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file };
  return (await (await answered(path, query, init)).json()) as Value;
}

/** Hears what the server tells by itself, for as long as the page is open; `contact` says whether it is there. */
export function listen(heard: (event: DeskEvent) => void, contact: (isThere: boolean) => void): void {
  const source = new EventSource('/api/events');
  source.onmessage = ({ data }) => heard(JSON.parse(data as string) as DeskEvent);
  source.onopen = () => contact(true);
  source.onerror = () => contact(false);
}
