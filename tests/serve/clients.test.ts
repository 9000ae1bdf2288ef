import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Listening, serveBooks } from '../../src/serve/server.ts';
import { browser, FLAGS } from '../validity/browser.ts';
import { hasJudge } from '../validity/requirement.ts';
import { makeLibrary, VOLUMES } from './library.ts';

interface Found {
  readonly isCatalog: boolean;
  readonly title: string;
  readonly ways: readonly { readonly title: string }[];
  readonly books: readonly {
    readonly title: string;
    readonly authors: readonly string[];
    readonly files: readonly { readonly type: string }[];
    readonly images: number;
  }[];
}
interface Look {
  readonly books: number;
  readonly pictures: number;
  readonly overflow: number;
  readonly smallestLink: number;
  readonly text: string;
}
interface Findings {
  readonly error?: string;
  readonly root: Found;
  readonly lists: readonly Found[];
  readonly found: Found;
  readonly pages: { readonly reader: Look; readonly phone: Look };
}

const FOLIATE = path.join(import.meta.dirname, '../../node_modules/foliate-js');
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' };

/** One origin for the browser: the test's page, the reader's own code, and the catalogue behind them. */
async function lookAt(catalogue: Listening): Promise<Findings> {
  let receive: (found: Findings) => void = () => {};
  const findings = new Promise<Findings>((resolve) => {
    receive = resolve;
  });
  const front = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const own = pathname === '/clients.html' ? path.join(import.meta.dirname, 'clients.html') : null;
    const file = own ?? (/^\/foliate\/[\w.-]+$/.test(pathname) ? path.join(FOLIATE, pathname.slice(9)) : null);
    if (pathname === '/findings') {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        receive(JSON.parse(body) as Findings);
        response.end();
      });
    } else if (file !== null) {
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' }).end(readFileSync(file));
    } else {
      const { method, url, headers } = request;
      const passed = http.request({ host: '127.0.0.1', port: catalogue.port, path: url, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      request.pipe(passed);
    }
  });
  await once(front.listen(0, '127.0.0.1'), 'listening');
  const profile = mkdtempSync(path.join(tmpdir(), 'fascicle-browser-'));
  const address = `http://127.0.0.1:${(front.address() as AddressInfo).port}/clients.html`;
  const child = spawn(browser(), [...FLAGS, '--headless', `--user-data-dir=${profile}`, address], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    return await Promise.race([findings, ended.then(() => Promise.reject(new Error('the browser ended early')))]);
  } finally {
    child.kill();
    await ended;
    front.close();
    front.closeAllConnections();
    // The browser's own children may still be writing when it has ended; what they leave is the system's to clean.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {});
  }
}

describe.runIf(hasJudge('chromium'))('in a browser', () => {
  let found: Findings;
  beforeAll(async () => {
    const server = await serveBooks({ folder: await makeLibrary(), port: 0, lan: false });
    found = await lookAt(server);
    await server.close();
  }, 60_000);

  test('foliate-js reads the catalogue: its lists, every book with authors, files and pictures', () => {
    expect(found.error).toBeUndefined();
    expect(found.root.isCatalog).toBe(true);
    expect(found.root.ways.map(({ title }) => title)).toEqual(['Newest', 'All books', 'Series', 'Authors']);
    const all = found.lists[1]?.books ?? [];
    for (const { title, author } of VOLUMES) {
      const book = all.find((one) => one.title === title);
      expect(book?.authors, title).toEqual([author]);
      expect(book?.files.map(({ type }) => type)).toEqual(['application/epub+zip']);
      expect(book?.images).toBeGreaterThan(0);
    }
  });

  test('its search works', () => {
    expect(found.found.books.map(({ title }) => title)).toEqual(['Tide & Time <3 I', 'Tide & Time II']);
  });

  test.each([
    ['reader', VOLUMES.length + 1],
    ['phone', 2],
  ] as const)('the page fits the screen of a %s', (size, books) => {
    const look = found.pages[size];
    expect(look.books).toBe(books);
    expect(look.pictures).toBe(books);
    expect(look.overflow).toBeLessThanOrEqual(0);
    expect(look.smallestLink).toBeGreaterThanOrEqual(24);
    expect(look.text).toContain('Tide & Time <3 I');
  });
});
