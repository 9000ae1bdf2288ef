import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import http from 'node:http';
import { pipeline } from 'node:stream/promises';
import { answer } from './answer.ts';
import { inTurn } from './in-turn.ts';
import type { Edition } from './shelf.ts';
import { Shelf } from './shelf.ts';

/** Where a server listens. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The folder of books. */
  readonly folder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether other machines may ask; else only this one, by its own names. */
  readonly lan: boolean;
}

/** Nothing may run or be fetched from elsewhere, whatever a title or a picture holds. */
const SAFETY = {
  'Content-Security-Policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/** Books that are read from the disk at one time: the system limits open files. */
const AT_ONCE = 64;

/** Serves a folder of books, read-only. Throws what the system throws when the port can't be had. */
export async function serveBooks({ folder, port, lan }: ServeOptions): Promise<Listening> {
  const shelf = new Shelf(folder);
  await shelf.books();
  const queue = inTurn(AT_ONCE);
  const server = http.createServer((request, response) => {
    respond(shelf, request, response, lan, queue).catch(() => {
      if (!response.headersSent) send(response, 500, 'text/plain', 'Something went wrong.');
      else response.destroy();
    });
  });
  const host = lan ? '0.0.0.0' : '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, 1024, resolve);
  });
  const address = server.address();
  return {
    host,
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What no address here has: steps upward, hidden separators, ends of strings. */
const CROOKED = /(^|\/)(\.|%2e){2}(?=[/?#]|$)|%2f|%5c|\\|%00/i;

async function respond(
  shelf: Shelf,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  lan: boolean,
  queue: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const { method = '', url = '/', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, 405, 'text/plain', 'This catalogue is for reading only.');
  }
  // A page elsewhere may have pointed its own name at this machine: only this machine's names are answered.
  if (!lan && !isOwnName(headers.host)) return send(response, 403, 'text/plain', 'Ask for localhost.');
  const asked = URL.canParse(url, `http://${headers.host}`) ? new URL(url, `http://${headers.host}`) : null;
  const answered = asked && !CROOKED.test(url) ? await answer(shelf, asked) : null;
  if (answered === null) return send(response, 404, 'text/plain', 'There is no such page or book.');
  if ('edition' in answered) return await queue(() => sendFile(request, response, answered.edition));
  const tag = `"${answered.changed}-${answered.body.length}"`;
  response.setHeader('ETag', tag);
  if (headers['if-none-match'] === tag) return send(response, 304, answered.type, '');
  send(response, 200, answered.type, answered.body);
}

function isOwnName(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}

function send(response: http.ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  const bytes = Buffer.from(body as string);
  response.writeHead(status, { ...SAFETY, 'Content-Type': type, 'Content-Length': status === 304 ? 0 : bytes.length });
  response.end(response.req.method === 'HEAD' || status === 304 ? undefined : bytes);
}

async function sendFile(request: http.IncomingMessage, response: http.ServerResponse, edition: Edition): Promise<void> {
  // The file may have given way to a link since the shelf was looked through: a link is not opened.
  const file = await open(edition.file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => null);
  if (file === null) return send(response, 404, 'text/plain', 'There is no such book.');
  try {
    await stream(request, response, edition, file);
  } finally {
    await file.close().catch(() => {});
  }
}

async function stream(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  edition: Edition,
  file: FileHandle,
): Promise<void> {
  const { size } = await file.stat();
  const range = rangeOf(request.headers.range, size);
  const [start, end] = range ?? [0, size - 1];
  response.writeHead(range ? 206 : 200, {
    ...SAFETY,
    'Content-Type': edition.mediaType,
    'Content-Length': Math.max(0, end - start + 1),
    'Content-Disposition': disposition(edition.name),
    'Accept-Ranges': 'bytes',
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  });
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  const source = createReadStream('', { fd: file.fd, autoClose: false, start, end });
  await pipeline(source, response).catch(() => {});
}

/** One range of bytes (RFC 9110, section 14.1.2); null when none is asked for, or none that can be given. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  return start <= end && start < size ? [start, end] : null;
}

/** RFC 6266: a plain name for old programs, and the whole one. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}
