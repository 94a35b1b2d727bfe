/** Pages made for the tests. */
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { read } from '../../../pipeline/read/html/read.ts';
import type { Reading } from '../../../pipeline/read/reader.ts';

/** A page with this body. */
export function page(body: string, head = ''): Uint8Array {
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );
}

/** The reading of a page with this body. */
export function readPage(body: string, head = ''): Reading {
  return read('甲.html', page(body, head));
}

/** The blocks of the first article: kind and text. */
export function blocksIn({ articles }: Reading): string[] {
  return outlineOf(articles[0]!).blocks.map(({ kind, text }) => `${kind}: ${text}`);
}

/** The rules of the findings. */
export function rulesIn({ diagnostics }: Reading): string[] {
  return diagnostics.map(({ rule }) => rule);
}

export const HEAD = '<h1>渡口纪事</h1><p>●张三</p>';
