import type { News, Refusal } from '../api.ts';

/** What the server refused, in words. */
export class Refused extends Error {
  readonly remedy: string | null;

  constructor({ error, remedy }: Refusal) {
    super(error);
    this.remedy = remedy;
  }
}

/** Asks the server for something. Throws a Refused. */
export async function ask<T>(path: string, query: Readonly<Record<string, string | number>> = {}): Promise<T> {
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  return await answerOf<T>(await reach(`/api/${path}?${search}`, {}));
}

/** Has the server do something. Throws a Refused. */
export async function tell<T>(path: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  return await answerOf<T>(await reach(`/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Sends a file. Throws a Refused. */
export async function send<T>(path: string, query: Readonly<Record<string, string>>, file: Blob): Promise<T> {
  const headers = { 'X-Fascicle-Upload': '1', 'Content-Type': 'application/octet-stream' };
  return await answerOf<T>(
    await reach(`/api/${path}?${new URLSearchParams(query)}`, { method: 'POST', headers, body: file }),
  );
}

async function reach(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, options);
  } catch {
    throw new Refused({ error: 'gone', remedy: null });
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  const held: unknown = await response.json().catch(() => ({ error: response.statusText, remedy: null }));
  if (!response.ok) throw new Refused(held as Refusal);
  return held as T;
}

/** Hears what happens, as long as the page is open; `lost` is told when the server goes away and when it is back. */
export function hear(news: (news: News) => void, lost: (isLost: boolean) => void): () => void {
  const source = new EventSource('/api/events');
  source.onmessage = ({ data }: MessageEvent<string>) => news(JSON.parse(data) as News);
  source.onerror = () => lost(true);
  source.onopen = () => lost(false);
  return () => source.close();
}
