import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { type Listening, type ServeOptions, serveBooks } from '../../src/serve/server.ts';
import { epub } from '../../src/targets/index.ts';
import { drawing } from '../pictures/pictures.ts';
import { THOROUGH } from '../thorough.ts';

/** Of a cover much larger than what is sent. */
const WIDTH = THOROUGH ? 1600 : 800;

/** Some systems tell of changes a moment later. */
const SOON = { timeout: 20_000, interval: 50 };

let folder: string;
let server: Listening | null = null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fascicle-downloads-'));
});
afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true });
});

const put = (name: string, content: string | Uint8Array): void => writeFileSync(path.join(folder, name), content);
async function serve(options: Partial<ServeOptions> = {}): Promise<void> {
  server = await serveBooks({ folder, port: 0, lan: false, ...options });
}
const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${server?.port}${address}`, { headers });
async function addressOf(kind: 'books' | 'covers', list = '/opds/all'): Promise<string> {
  return new RegExp(`href="(/${kind}/[^"]+)"`).exec(await (await get(list)).text())?.[1] ?? '';
}
async function bookOf(title: string, cover?: Uint8Array, summary = ''): Promise<Uint8Array> {
  const source = sourceFromText(
    `Title: ${title}\nAuthor: Perrin Ashdown\nSummary: ${summary}\n\nShe waited there for the boat.\n`,
  );
  const bound = await publish([source], cover ? { cover: { name: 'cover.png', bytes: cover } } : {});
  return await epub.make(bound.publication.value);
}

describe('a part of a book', () => {
  beforeEach(async () => {
    put('a.pdf', '0123456789');
    await serve();
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99999999999999999999', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, null, 'bytes */10'],
    ['bytes=99999999999999999999-', 416, null, 'bytes */10'],
    ['bytes=-0', 416, null, 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', null],
    ['bytes=a-b', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['lines=0-1', 200, '0123456789', null],
  ])('%s is answered with %i', async (range, status, body, said) => {
    const response = await get(await addressOf('books'), { range });
    expect([response.status, response.headers.get('content-range')]).toEqual([status, said]);
    if (body !== null) expect(await response.text()).toBe(body);
  });

  test('of an empty one there is none', async () => {
    put('a.pdf', '');
    expect((await get(await addressOf('books'), { range: 'bytes=0-' })).status).toBe(416);
    expect(await (await get(await addressOf('books'))).text()).toBe('');
  });

  test('is joined to no other edition', async () => {
    const href = await addressOf('books');
    const tag = (await get(href)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    const resume = async (ifRange: string) => {
      const response = await get(href, { range: 'bytes=5-', 'if-range': ifRange });
      return [response.status, await response.text()];
    };
    expect(await resume(tag)).toEqual([206, '56789']);
    const whole = [200, '0123456789'];
    for (const other of [`W/${tag}`, '"another"', 'Wed, 21 Oct 2015 07:28:00 GMT']) {
      expect(await resume(other), other).toEqual(whole);
    }
    put('a.pdf', 'abcdefghij');
    expect(await resume(tag)).toEqual([200, 'abcdefghij']);
  });
});

describe('what is known already', () => {
  test.each(['/opds/all', '/opds2/all', '/', 'book', 'cover'])('%s is not sent again', async (what) => {
    put('a.epub', await bookOf('Fog'));
    await serve();
    const href = what === 'book' ? await addressOf('books') : what === 'cover' ? await addressOf('covers') : what;
    const tag = (await get(href)).headers.get('etag') ?? '';
    for (const known of [tag, `W/${tag}`, `"x", W/"y,z" , ${tag}`, '*']) {
      const { status, headers } = await get(href, { 'if-none-match': known });
      expect([status, headers.get('etag')], known).toEqual([304, tag]);
    }
    for (const other of ['"x"', tag.slice(1, -1), `"x${tag.slice(1)}`]) {
      expect((await get(href, { 'if-none-match': other })).status, other).toBe(200);
    }
  });

  test('is another thing when a book changes, though its length and its time stay', async () => {
    put('a.pdf', 'first words');
    put('b.pdf', 'something else');
    await serve();
    const { atime, mtime } = statSync(path.join(folder, 'a.pdf'));
    const tags = async (): Promise<string[]> => {
      const lists = ['/opds', '/opds/all', '/opds2/all', '/', await addressOf('books')];
      return await Promise.all(lists.map(async (list) => (await get(list)).headers.get('etag') ?? ''));
    };
    const seen = [await tags()];
    const differ = async (): Promise<void> => {
      const now = await vi.waitFor(async () => {
        const all = await tags();
        for (const before of seen) for (const [i, tag] of all.entries()) expect(tag).not.toBe(before[i]);
        return all;
      }, SOON);
      seen.push(now);
    };
    put('a.pdf', 'other words');
    utimesSync(path.join(folder, 'a.pdf'), atime, mtime);
    await differ();
    put('.new', 'third words');
    utimesSync(path.join(folder, '.new'), atime, mtime);
    renameSync(path.join(folder, '.new'), path.join(folder, 'a.pdf'));
    await differ();
    expect((await tags())[1]).toBe(seen.at(-1)?.[1]);
  });
});

describe('covers', () => {
  test('are small, and read from a book whose rest is no matter', async () => {
    const noise = sharp({
      create: {
        width: WIDTH,
        height: (WIDTH * 3) / 2,
        channels: 3,
        background: '#777',
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    });
    const book = await bookOf('Fog', await noise.png().toBuffer());
    expect(book.length).toBeGreaterThan(300_000);
    put('a.epub', Buffer.concat([Buffer.alloc(200 * 1024 ** 2), book]));
    put('b.epub', await bookOf('Rain', await drawing(900, 300).png().toBuffer()));
    await serve();
    const list = await (await get('/opds/all')).text();
    const covers = [...list.matchAll(/href="(\/covers\/[^"]+)" type="([^"]+)"/g)];
    expect(covers).toHaveLength(4);
    const seen = await Promise.all(
      covers.map(async ([, href = '', type]) => {
        const response = await get(href);
        expect(response.headers.get('content-type')).toBe(type);
        const bytes = Buffer.from(await response.arrayBuffer());
        expect(bytes.length).toBeLessThanOrEqual(30_000);
        const { width, height } = await sharp(bytes).metadata();
        return `${width}x${height}`;
      }),
    );
    expect(new Set(seen)).toEqual(new Set(['240x360', '240x80']));
  });

  test('that are missing, broken or out of the book are a plain page', async () => {
    put('a.pdf', 'no cover');
    put('b.epub', 'no book');
    await serve();
    for (const [, href = ''] of (await (await get('/opds/all')).text()).matchAll(/href="(\/covers\/[^"]+)"/g)) {
      const { format } = await sharp(Buffer.from(await (await get(href)).arrayBuffer())).metadata();
      expect(format).toBe('jpeg');
    }
  });
});

describe('the shelf', () => {
  const titles = async (): Promise<string[]> =>
    [...(await (await get('/opds/all')).text()).matchAll(/<entry>\n<title>([^<]*)/g)].map(([, title = '']) => title);

  const shows = (all: readonly string[]): Promise<void> =>
    vi.waitFor(async () => expect(await titles()).toEqual(all), SOON);

  test('shows a book that comes, changes or goes', async () => {
    await serve();
    await shows([]);
    put('a.epub', await bookOf('Fog'));
    await shows(['Fog']);
    put('a.epub', await bookOf('Rain'));
    await shows(['Rain']);
    rmSync(path.join(folder, 'a.epub'));
    await shows([]);
  });

  test('shows the books of a folder that comes, goes, and comes again', async () => {
    await serve();
    for (const title of ['Fog', 'Rain']) {
      mkdirSync(path.join(folder, 'more'));
      put('more/a.epub', await bookOf(title));
      await shows([title]);
      put('more/a.epub', await bookOf(`More ${title}`));
      await shows([`More ${title}`]);
      rmSync(path.join(folder, 'more'), { recursive: true });
      await shows([]);
    }
  });

  test.each([
    ['24/7', '/opds/search?q=24/7', 'Book 0'],
    ['24/7, in an address', '/opds/search?q=24%2F7', 'Book 0'],
    ['a backslash', '/opds/search?q=a\\b', 'Book 1'],
    ['a backslash, in an address', '/search?q=a%5Cb', 'Book 1'],
    ['two dots', '/opds/search?q=/..', 'Book 2'],
  ])('is searched for %s', async (_, address, title) => {
    for (const [i, words] of ['Open 24/7', 'From a\\b', 'Then /.. and back'].entries())
      put(`${i}.epub`, await bookOf(`Book ${i}`, undefined, words));
    await serve();
    const found = await raw(address);
    expect([...new Set(found.match(/Book \d/g))]).toEqual([title]);
  });
});

/** Sends an address as it is. */
async function raw(address: string, host = '127.0.0.1'): Promise<string> {
  const socket = net.connect(server?.port ?? 0, host);
  await once(socket, 'connect');
  socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost:${server?.port}\r\nConnection: close\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

test('this machine is asked under its newer address too', async ({ skip }) => {
  put('a.pdf', 'words');
  await serve();
  const reached = await raw('/opds/all', '::1').catch(() => null);
  if (reached === null && !hasIpv6()) skip('this machine has no IPv6');
  expect(reached).toContain('200 OK');
});

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'));
}

test('a download that takes nothing any more is closed; one that goes on arrives', async () => {
  put('big.pdf', Buffer.alloc(64 * 1024 ** 2, 'x'));
  await serve({ patience: 200 });
  const href = await addressOf('books');
  const socket = net.connect(server?.port ?? 0, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`GET ${href} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await once(socket, 'readable');
  socket.on('error', () => {});
  // Nothing is read. What the system keeps for this side arrives, and then the end.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  let bytes = 0;
  socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  await once(socket, 'close');
  expect(bytes).toBeLessThan(64 * 1024 ** 2);
  await server?.close();
  await serve();
  const whole = await get(href);
  expect((await whole.arrayBuffer()).byteLength).toBe(64 * 1024 ** 2);
});
