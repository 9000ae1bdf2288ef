import { Buffer } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type http from 'node:http';
import { pipeline } from 'node:stream/promises';
import { READ_PLAIN } from '../shelf/facts.ts';
import { isAllowed, type User } from './access.ts';
import { listingOf } from './catalogue.ts';
import type { CoverOf } from './covers.ts';
import { ATOM, atomFeed, jsonFeed, OPDS2, OPDS2_PUBLICATION, publication, searchDescription } from './opds.ts';
import { htmlPage } from './page.ts';
import { answerSync, isSyncPath, type ReadingPlaces } from './reading-places.ts';
import type { Edition, Shelf } from './shelf.ts';
import { hashOf, stampOf } from './stamp.ts';

/** What requests are answered from, and how. */
export interface Service {
  readonly shelf: Shelf;
  readonly coverOf: CoverOf;
  /** Whether other machines may ask; else only this one, by its own names. */
  readonly lan: boolean;
  readonly user: User | null;
  /** Where books were left; null without a user, who alone may leave them. */
  readonly places: ReadingPlaces | null;
  /** Milliseconds after which a download that makes no progress is closed. */
  readonly patience: number;
  /** Lets so many books be read at one time. */
  readonly queue: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Nothing may run or be fetched from elsewhere, whatever a title or a picture holds. */
const SAFETY = {
  'Content-Security-Policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/** What no path here has: steps upward, hidden separators, ends of strings. */
const CROOKED = /(^|\/)(\.|%2e){2}(?=\/|$)|%2f|%5c|\\|%00/i;

/** Answers one request. */
export async function respond(
  service: Service,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { method = '', url = '/', headers } = request;
  // A page elsewhere may have pointed its own name at this machine: only this machine's names are answered.
  if (!service.lan && !isOwnName(headers.host)) return send(service, response, 403, 'text/plain', 'Ask for localhost.');
  const [path = ''] = url.split(/[?#]/);
  const isSync = isSyncPath(path);
  const methods = isSync ? SYNC_METHODS : READ_METHODS;
  if (!methods.includes(method)) {
    response.setHeader('Allow', methods.join(', '));
    return send(service, response, 405, 'text/plain', 'This catalogue is for reading only.');
  }
  if (!(await isAllowed(service.user, request))) {
    if (isSync) return sendJson(service, response, 401, UNAUTHORIZED);
    response.setHeader('WWW-Authenticate', 'Basic realm="fascicle", charset="UTF-8"');
    return send(service, response, 401, 'text/plain', 'Say who you are: a name and a password.');
  }
  if (isSync) {
    const { status, body } = await answerSync(service.places, request, path);
    return sendJson(service, response, status, body);
  }
  const asked = URL.canParse(url, `http://${headers.host}`) ? new URL(url, `http://${headers.host}`) : null;
  const answered = asked && !CROOKED.test(path) ? await answer(service.shelf, service.coverOf, asked) : null;
  if (answered === null) return send(service, response, 404, 'text/plain', 'There is no such page or book.');
  if ('edition' in answered) return await service.queue(() => sendFile(service, request, response, answered.edition));
  const tag = `"${hashOf(`${answered.stamp} ${hashOf(answered.body)}`)}"`;
  response.setHeader('ETag', tag);
  send(service, response, isKnown(headers['if-none-match'], tag) ? 304 : 200, answered.type, answered.body);
}

const READ_METHODS: readonly string[] = ['GET', 'HEAD'];
const SYNC_METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT'];
/** As KOReader's own server says it. */
const UNAUTHORIZED = { code: 2001, message: 'Unauthorized' };

function sendJson(service: Service, response: http.ServerResponse, status: number, body: object): void {
  send(service, response, status, 'application/json', JSON.stringify(body));
}

function isOwnName(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}

function send(
  { patience }: Service,
  response: http.ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  const bytes = Buffer.from(body as string);
  const length = status === 304 ? {} : { 'Content-Length': bytes.length };
  response.writeHead(status, { ...SAFETY, 'Content-Type': type, ...length });
  closeWhenStuck(response, patience);
  response.end(response.req.method === 'HEAD' || status === 304 ? undefined : bytes);
}

/** A timer tells of a pause only from one look to the next: so many of them make up the whole time. */
const LOOKS = 4;
/** Closes a connection that takes nothing for so long. */
function closeWhenStuck(response: http.ServerResponse, patience: number): void {
  const { socket } = response;
  const step = patience / LOOKS;
  let [stuck, last] = [0, 0];
  socket?.setTimeout(step);
  response.on('timeout', () => {
    const now = Date.now();
    stuck = now - last < step * 1.5 ? stuck + 1 : 1;
    last = now;
    stuck < LOOKS ? socket?.setTimeout(step) : socket?.destroy();
  });
}

async function sendFile(
  service: Service,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  edition: Edition,
): Promise<void> {
  // The file may have given way to a link since the shelf was looked through: a link is not opened.
  const file = await open(edition.file, READ_PLAIN).catch(() => null);
  if (file === null) return send(service, response, 404, 'text/plain', 'There is no such book.');
  try {
    await stream(service, request, response, edition, file);
  } finally {
    await file.close().catch(() => {});
  }
}

async function stream(
  service: Service,
  { headers, method }: http.IncomingMessage,
  response: http.ServerResponse,
  edition: Edition,
  file: FileHandle,
): Promise<void> {
  const info = await file.stat({ bigint: true });
  if (!info.isFile()) return send(service, response, 404, 'text/plain', 'There is no such book.');
  const size = Number(info.size);
  const tag = `"${stampOf(info)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Accept-Ranges', 'bytes');
  if (isKnown(headers['if-none-match'], tag)) return send(service, response, 304, edition.mediaType, '');
  const wanted = wantedOf(headers.range, headers['if-range']?.toString(), size, tag);
  if (wanted === 'none') {
    response.setHeader('Content-Range', `bytes */${size}`);
    return send(service, response, 416, 'text/plain', `The book has ${size} bytes.`);
  }
  const [start, end] = wanted === 'all' ? [0, size - 1] : wanted;
  response.writeHead(wanted === 'all' ? 200 : 206, {
    ...SAFETY,
    'Content-Type': edition.mediaType,
    'Content-Length': end - start + 1,
    'Content-Disposition': disposition(edition.name),
    ...(wanted === 'all' ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  closeWhenStuck(response, service.patience);
  if (method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  const source = createReadStream('', { fd: file.fd, autoClose: false, start, end });
  await pipeline(source, response).catch(() => {});
}

/** RFC 6266: a plain name for old programs, and the whole one. */
export function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}

/** What a request is answered with: a document, or a book's file. null is "there is no such thing". */
type Answer =
  | {
      readonly type: string;
      readonly body: string | Uint8Array;
      /** What else than the body the document stands for: another one whenever it has changed. */
      readonly stamp: string;
    }
  | { readonly edition: Edition }
  | null;

/** Answers a request by its path and query. No part of the path is ever used to find a file: only ids are looked up. */
async function answer(shelf: Shelf, coverOf: CoverOf, url: URL): Promise<Answer> {
  const [first = '', ...rest] = url.pathname.split('/').filter((part) => part !== '');
  const { books, stamp } = await shelf.recent();
  const asked = (parts: readonly string[]) => ({
    parts,
    query: (url.searchParams.get('q') ?? url.searchParams.get('query') ?? '').slice(0, 200),
    page: Number(url.searchParams.get('page') ?? '1'),
  });
  if (first === 'books') {
    const edition =
      rest.length <= 2 ? books.flatMap((book) => book.editions).find(({ id }) => id === rest[0]) : undefined;
    return edition ? { edition } : null;
  }
  if (first === 'covers') {
    const book = rest.length === 1 ? books.find(({ id }) => id === rest[0]) : undefined;
    return book ? { type: 'image/jpeg', body: await coverOf(book), stamp: '' } : null;
  }
  if (first === 'opds' && rest[0] === 'search.xml') {
    return { type: ATOM.search, body: searchDescription(url.origin), stamp: '' };
  }
  if (first === 'opds2' && rest[0] === 'books') {
    const book = rest.length === 2 ? books.find(({ id }) => id === rest[1]) : undefined;
    return book ? { type: OPDS2_PUBLICATION, body: json(publication(book)), stamp } : null;
  }
  const isFeed = first === 'opds' || first === 'opds2';
  const listing = listingOf(books, asked(isFeed ? rest : first === '' ? ['new'] : [first, ...rest]));
  if (!listing) return null;
  if (first === 'opds') {
    return { type: listing.books ? ATOM.acquisition : ATOM.navigation, body: atomFeed(listing), stamp };
  }
  if (first === 'opds2') return { type: OPDS2, body: json(jsonFeed(listing)), stamp };
  const lists = listingOf(books, asked([]))?.links ?? [];
  return { type: 'text/html; charset=utf-8', body: htmlPage(listing, lists), stamp };
}

function json(value: object): string {
  return JSON.stringify(value);
}

/** Whether a request knows a document already: its `If-None-Match` (RFC 9110, section 13.1.2) holds the tag, or `*`. */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  // Tags are compared without regard to weakness here: a proxy may have made a strong one weak.
  return [...header.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, known]) => known === tag);
}

/** What a request wants of a book: all of it, some bytes, the last of them included, or bytes that it doesn't have. */
type Wanted = 'all' | 'none' | readonly [from: number, to: number];

/**
 * One range of bytes (RFC 9110, section 14.1.2). All of the book when none is asked for, or several, or in words that
 * are none; and when the request has begun with another edition of it (`If-Range`, section 13.1.5).
 */
function wantedOf(range: string | undefined, ifRange: string | undefined, size: number, tag: string): Wanted {
  const [, from, to] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'all';
  if (ifRange !== undefined && ifRange.trim() !== tag) return 'all';
  if (from === '') return Number(to) === 0 || size === 0 ? 'none' : [Math.max(0, size - Number(to)), size - 1];
  if (to !== '' && Number(to) < Number(from)) return 'all';
  return Number(from) >= size ? 'none' : [Number(from), to === '' ? size - 1 : Math.min(size - 1, Number(to))];
}
