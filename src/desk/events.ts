import type http from 'node:http';
import type { News } from './api.ts';
import { SAFETY } from './guard.ts';

/** More pages than this are not told of anything: nobody has so many open. */
const MOST = 64;
/** Milliseconds between two signs of life: what lies between may close a silent connection. */
const BEAT = 25_000;

/** Tells open pages what has happened, as server-sent events. */
export class Events {
  readonly #open = new Set<http.ServerResponse>();
  readonly #beat = setInterval(() => this.#write(': still here\n\n'), BEAT).unref();

  /** Keeps telling a page, until it goes away. */
  add(response: http.ServerResponse): void {
    if (this.#open.size >= MOST) this.#open.values().next().value?.end();
    response.writeHead(200, { ...SAFETY, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 1000\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  tell(news: News): void {
    this.#write(`data: ${JSON.stringify(news)}\n\n`);
  }

  close(): void {
    clearInterval(this.#beat);
    for (const response of this.#open) response.end();
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}
