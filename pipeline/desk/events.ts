/** Server-sent events: what the desk tells its pages by itself. */
import type { ServerResponse } from 'node:http';
import { safeHeaders } from './answer.ts';
import type { DeskEvent } from './contract.ts';

export interface Events {
  /** Holds a page's connection open until it closes. */
  listen(response: ServerResponse, nonce: string): void;
  tell(event: DeskEvent): void;
  /** Ends all connections. */
  close(): void;
}

/** Nobody listens yet. */
export function openEvents(): Events {
  const listening = new Set<ServerResponse>();
  return {
    listen(response, nonce) {
      response.writeHead(200, { ...safeHeaders(nonce), 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(': here\n\n');
      listening.add(response);
      response.on('close', () => listening.delete(response));
    },
    tell(event) {
      for (const one of listening) one.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close() {
      for (const one of listening) one.end();
      listening.clear();
    },
  };
}
