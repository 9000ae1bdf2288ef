import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, serveBooks } from '../../src/serve/server.ts';
import { makeLibrary, VOLUMES } from './library.ts';

const SCHEMA = readFileSync(path.join(import.meta.dirname, 'opds.rng'), 'utf8');

let folder: string;
let server: Listening;
beforeAll(async () => {
  folder = await makeLibrary();
  writeFileSync(path.join(folder, '..', 'outside.epub'), 'outside');
  symlinkSync(path.join(folder, '..', 'outside.epub'), path.join(folder, 'linked.epub'));
  symlinkSync(path.join(folder, '..'), path.join(folder, 'up'));
  server = await serveBooks({ folder, port: 0, lan: false });
});
afterAll(() => server.close());

const at = (address: string): string => `http://127.0.0.1:${server.port}${address}`;
const get = (address: string, init: RequestInit = {}) => fetch(at(address), init);
const json = async (address: string) => (await (await get(address)).json()) as Feed;

interface Link {
  readonly rel?: string;
  readonly href: string;
  readonly type: string;
  readonly title?: string;
}
interface Publication {
  readonly metadata: {
    readonly title: string;
    readonly belongsTo?: { readonly series: { readonly position: number } };
  };
  readonly links: readonly Link[];
  readonly images: readonly Link[];
}
interface Feed {
  readonly metadata: { readonly title: string };
  readonly links: readonly Link[];
  readonly navigation?: readonly Link[];
  readonly publications?: readonly Publication[];
}

/** Sends a path as it is: `fetch` would tidy it up. */
function raw(
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: target, method, headers },
      (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    request.on('error', reject);
    request.end();
  });
}

/** Holds a feed against the schema, and against what a schema of this kind can't say: one of each, all or none. */
function expectValidFeed(text: string, address: string): void {
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(SCHEMA));
  expect(() => validator.validate(XmlDocument.fromString(text)), address).not.toThrow();
  for (const rel of ['self', 'start']) expect(text.match(new RegExp(`rel="${rel}"`, 'g')), address).toHaveLength(1);
  const entries = text.split('<entry>').slice(1);
  const books = entries.filter((entry) => entry.includes('http://opds-spec.org/acquisition')).length;
  expect([0, entries.length], address).toContain(books);
}

describe('the OPDS 1.2 catalogue', () => {
  const feeds = ['', '/new', '/all', '/series', '/authors', '/search?q=tide', '/search?q=nothing+at+all'];

  test.each(feeds)('%s is valid', async (address) => {
    const response = await get(`/opds${address}`);
    expect(response.headers.get('content-type')).toContain('application/atom+xml;profile=opds-catalog');
    expectValidFeed(await response.text(), address);
  });

  test('every list that a feed leads to is there and valid, and every book arrives whole', async () => {
    const todo = ['/opds'];
    const seen = new Set<string>();
    const books = new Set<string>();
    for (let address = todo.pop(); address !== undefined; address = todo.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      const response = await get(address);
      expect(response.status, address).toBe(200);
      const text = await response.text();
      if (!address.endsWith('.xml')) expectValidFeed(text, address);
      for (const [, href = ''] of text.matchAll(/<link\b[^>]*\bhref="([^"]+)"/g)) {
        if (href.startsWith('/opds')) todo.push(href.replaceAll('&amp;', '&'));
        if (href.startsWith('/books/')) books.add(href.replaceAll('&amp;', '&'));
      }
    }
    const whole = new Set(
      readdirSync(folder)
        .filter((name) => /^\d.*epub$/.test(name))
        .map((name) => readFileSync(path.join(folder, name)).toString('base64')),
    );
    const arrived = await Promise.all(
      [...books].map(async (href) => Buffer.from(await (await get(href)).arrayBuffer()).toString('base64')),
    );
    for (const bytes of whole) expect(arrived).toContain(bytes);
    expect(books.size).toBe(VOLUMES.length + 1);
  });

  test('search finds words of title and author in any case, without accents', async () => {
    const found = await (await get('/opds/search?q=ZOE+tide')).text();
    expect(found.match(/<entry>/g)).toHaveLength(2);
    expect(found).toContain('Tide &amp; Time &lt;3 I');
    const description = await (await get('/opds/search.xml')).text();
    expect(description).toContain(`${at('/opds/search?q={searchTerms}')}`);
  });

  test('a series comes in its order', async () => {
    const list = await (await get('/opds/series')).text();
    const href = /href="(\/opds\/series\/[^"]+)"/.exec(list)?.[1] ?? '';
    const titles = [...(await (await get(href)).text()).matchAll(/<entry>\n<title>([^<]*)/g)].map(([, title]) => title);
    expect(titles).toEqual(['Tide &amp; Time &lt;3 I', 'Tide &amp; Time II']);
  });
});

describe('the OPDS 2.0 catalogue', () => {
  const hasRel = (links: readonly Link[], rel: string): boolean => links.some((link) => link.rel === rel);

  test.each([
    '',
    '/new',
    '/all',
    '/series',
    '/authors',
    '/search?q=tide',
  ])('%s has what the format asks for', async (address) => {
    const feed = await json(`/opds2${address}`);
    expect(feed.metadata.title).not.toBe('');
    expect(hasRel(feed.links, 'self')).toBe(true);
    expect(feed.navigation ?? feed.publications).toBeDefined();
    for (const link of feed.navigation ?? []) {
      expect(link.title).toBeTruthy();
      expect((await get(link.href)).status, link.href).toBe(200);
    }
    for (const { metadata, links, images } of feed.publications ?? []) {
      expect(metadata.title).not.toBe('');
      expect(hasRel(links, 'self') && hasRel(links, 'http://opds-spec.org/acquisition/open-access')).toBe(true);
      expect(images.some(({ type }) => /^image\/(jpeg|png|gif)$/.test(type))).toBe(true);
      for (const { href, type } of [...links, ...images]) {
        const response = await get(href);
        expect([response.status, response.headers.get('content-type')], href).toEqual([200, type]);
      }
    }
  });

  test('states the place in a series', async () => {
    const feed = await json('/opds2/search?q=tide');
    expect(feed.publications?.map(({ metadata }) => metadata.belongsTo?.series.position)).toEqual([1, 2]);
  });
});

describe('nothing but the books can be had', () => {
  test.each([
    '/../outside.epub',
    '/books/../../outside.epub',
    '/%2e%2e/outside.epub',
    '/books/%2e%2e%2foutside.epub',
    '/books/..%5c..%5coutside.epub',
    '/books/..\\outside.epub',
    '//etc/passwd',
    '/etc/passwd',
    '/notes.txt',
    '/.secret.epub',
    '/books/',
    '/books/linked.epub',
    '/covers/..',
    '/opds/all/more',
    '/opds2/books/%00',
    '/%',
    '/constructor',
    '/opds/__proto__',
  ])('%s is not there', async (target) => {
    const { status, body } = await raw(target);
    expect(status).toBe(404);
    expect(body).not.toContain('outside');
  });

  test('links and hidden files are on no list', async () => {
    const text = await (await get('/opds/all')).text();
    expect(text).not.toMatch(/linked|secret|outside|notes/);
  });

  test('a book that gives way to a link is not followed', async () => {
    const own = mkdtempSync(path.join(tmpdir(), 'fascicle-swap-'));
    const other = await serveBooks({ folder: own, port: 0, lan: false });
    writeFileSync(path.join(own, 'a.epub'), 'a book');
    const list = await (await fetch(`http://127.0.0.1:${other.port}/opds/all`)).text();
    const href = /href="(\/books\/[^"]+)"/.exec(list)?.[1] ?? '';
    const { unlinkSync } = await import('node:fs');
    unlinkSync(path.join(own, 'a.epub'));
    symlinkSync(path.join(folder, '..', 'outside.epub'), path.join(own, 'a.epub'));
    expect((await fetch(`http://127.0.0.1:${other.port}${href}`)).status).toBe(404);
    await other.close();
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await raw('/', {}, method)).status).toBe(405);
  });

  test('a page elsewhere cannot ask under its own name', async () => {
    expect((await raw('/', { host: 'evil.example' })).status).toBe(403);
    expect((await raw('/', { host: `localhost:${server.port}` })).status).toBe(200);
  });
});

describe('downloads', () => {
  const bookHref = async (): Promise<string> =>
    /href="(\/books\/[^"]+)"/.exec(await (await get('/opds/all')).text())?.[1] ?? '';

  test('can be taken up again in the middle', async () => {
    const href = await bookHref();
    const whole = Buffer.from(await (await get(href)).arrayBuffer());
    const rest = await get(href, { headers: { range: 'bytes=100-' } });
    expect(rest.status).toBe(206);
    expect(Buffer.from(await rest.arrayBuffer()).equals(whole.subarray(100))).toBe(true);
    const end = await get(href, { headers: { range: 'bytes=-10' } });
    expect(Buffer.from(await end.arrayBuffer()).equals(whole.subarray(-10))).toBe(true);
  });

  test('carry the book’s name, in any script', async () => {
    const list = await json('/opds2/search?q=дорога');
    const href = list.publications?.[0]?.links.find(({ href: to }) => to.startsWith('/books/'))?.href ?? '';
    const { headers } = await get(href, { method: 'HEAD' });
    expect(decodeURIComponent(/filename\*=UTF-8''(.*)/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '')).toBe(
      '3. Дорога домой.epub',
    );
  });

  test('five hundred at once all arrive whole', async () => {
    const own = mkdtempSync(path.join(tmpdir(), 'fascicle-many-'));
    const bytes = Buffer.alloc(200_000, (await get(await bookHref())).status);
    writeFileSync(path.join(own, 'big.epub'), bytes);
    const other = await serveBooks({ folder: own, port: 0, lan: false });
    const origin = `http://127.0.0.1:${other.port}`;
    const href = /href="(\/books\/[^"]+)"/.exec(await (await fetch(`${origin}/opds/all`)).text())?.[1] ?? '';
    const arrived = await Promise.all(
      Array.from({ length: 500 }, async () =>
        Buffer.from(await (await fetch(`${origin}${href}`)).arrayBuffer()).equals(bytes),
      ),
    );
    expect(arrived.filter(Boolean)).toHaveLength(500);
    await other.close();
  });
});

test('long lists come in pages that hold every book once', async () => {
  const own = mkdtempSync(path.join(tmpdir(), 'fascicle-pages-'));
  for (let i = 0; i < 95; i++) writeFileSync(path.join(own, `Book ${i}.pdf`), '%PDF');
  const other = await serveBooks({ folder: own, port: 0, lan: false });
  const titles: string[] = [];
  let next: string | undefined = '/opds/new';
  while (next !== undefined) {
    const text: string = await (await fetch(`http://127.0.0.1:${other.port}${next}`)).text();
    titles.push(...[...text.matchAll(/<entry>\n<title>([^<]*)/g)].map(([, title = '']) => title));
    next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(new Set(titles).size).toBe(95);
  expect(titles).toHaveLength(95);
  await other.close();
});
