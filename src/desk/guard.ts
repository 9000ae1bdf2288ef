import { randomBytes, timingSafeEqual } from 'node:crypto';
import type http from 'node:http';

/** Who may ask: whoever has the key, from a page of this server's own. */
export interface Lock {
  readonly port: number;
  /** 256 random bits, in the first address and then in a cookie. */
  readonly key: string;
}

/** A key that nobody can guess, for one run of the desk. */
export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** What becomes of a request: it is let in, shown in by the first address, or refused with a status. */
export type Verdict =
  | { readonly may: true }
  | { readonly may: false; readonly status: number; readonly why: string }
  | { readonly may: 'enter' };

/**
 * Judges a request before anything is looked up. Listening on this machine alone protects nothing: any page in the same
 * browser can send requests here, and a name of its own may lead here, so that the host, the origin and the key must
 * all be right. Cookies don't know ports: the port is in the name of ours.
 */
export function judge({ method = '', url = '/', headers }: Request, lock: Lock): Verdict {
  if (!isOwnHost(headers.host, lock.port)) return refused(403, 'Ask for 127.0.0.1 or localhost.');
  if (headers.origin !== undefined && !isOwnOrigin(headers.origin, headers.host ?? ''))
    return refused(403, 'Not from there.');
  const site = headers['sec-fetch-site'];
  const key = keyIn(url);
  if (key !== null && (method === 'GET' || method === 'HEAD')) {
    // The first address may be opened from anywhere: a terminal, a bookmark, a link in a note.
    return isSame(key, lock.key) ? { may: 'enter' } : refused(401, WRONG_KEY);
  }
  const isFirst = site === 'none' && (url === '/' || url.startsWith('/?'));
  if (site !== undefined && site !== 'same-origin' && !isFirst) return refused(403, 'Not from there.');
  if (!isSame(cookieOf(headers.cookie, cookieName(lock)), lock.key)) return refused(401, NO_KEY);
  return { may: true };
}

type Request = Pick<http.IncomingMessage, 'method' | 'url' | 'headers'>;

const NO_KEY = 'Open the address that fascicle desk has printed; it holds the key.';
const WRONG_KEY = 'That key is of another desk. Open the address that fascicle desk has printed last.';

function refused(status: number, why: string): Verdict {
  return { may: false, status, why };
}

function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

function isOwnOrigin(origin: string, host: string): boolean {
  return origin === `http://${host}`;
}

/** The key in the first address, `/?key=…`; null when there is none. */
function keyIn(url: string): string | null {
  return /^\/\?key=([\w-]{1,100})$/.exec(url)?.[1] ?? null;
}

function isSame(given: string, key: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieName({ port }: Lock): string {
  return `fascicle-${port}`;
}

function cookieOf(cookies: string | undefined, name: string): string {
  const found = (cookies ?? '').split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? '';
}

/** What the first address answers with: the key goes into a cookie, and out of what the browser shows and remembers. */
export function entryHeaders(lock: Lock): http.OutgoingHttpHeaders {
  return {
    ...SAFETY,
    'Set-Cookie': `${cookieName(lock)}=${lock.key}; Path=/; HttpOnly; SameSite=Strict`,
    Location: '/',
  };
}

/** For everything that is sent. */
export const SAFETY: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  // What is not a page of ours, or of the book's, can do nothing at all.
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};

/** The desk's own page: its scripts, styles, pictures and frames, and nothing of anybody else's. */
export const PAGE_POLICY: string =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
  "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A document of a story: no script of its own runs, whatever it holds, and it asks for nothing but the book's files. */
export const BOOK_POLICY: string =
  "sandbox allow-same-origin; default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
