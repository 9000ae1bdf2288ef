import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser, FLAGS } from '../validity/browser.ts';
import { type Entry, type Findings, wordsOf } from './expected.ts';

const PAGE = fileURLToPath(new URL('foliate.html', import.meta.url));
const LIBRARY = fileURLToPath(new URL('../../node_modules/foliate-js', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };

interface Item {
  readonly label: string;
  readonly href: string;
  readonly subitems: readonly Item[];
}

type Answer = { readonly error: string } | { readonly toc: readonly Item[]; readonly pages: readonly Page[] };
type Page = { readonly id: string; readonly text: string };

/** What foliate-js finds in each book. */
export async function readWithFoliate(books: readonly Uint8Array[]): Promise<readonly Findings[]> {
  return ((await askFoliate(PAGE, books)) as readonly Answer[]).map(findingsOf);
}

/** What a page that uses foliate-js answers about books, in a browser: it fetches them from a server of this machine. */
export async function askFoliate(page: string, books: readonly Uint8Array[]): Promise<unknown> {
  const profile = await mkdtemp(path.join(tmpdir(), 'fascicle-browser-'));
  let receive: (answers: unknown) => void = () => {};
  const answers = new Promise<unknown>((resolve) => {
    receive = resolve;
  });
  const server = createServer((request, response) => void serve(page, request, response, books, receive));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/foliate.html?books=${books.length}`;
  const child = spawn(browser(), [...FLAGS, '--headless', `--user-data-dir=${profile}`, address], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    const early = ended.then(() => Promise.reject(new Error('The browser ended before it answered.')));
    return await Promise.race([answers, early]);
  } finally {
    child.kill();
    await ended;
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {});
  }
}

async function serve(
  page: string,
  request: IncomingMessage,
  response: ServerResponse,
  books: readonly Uint8Array[],
  receive: (answers: unknown) => void,
): Promise<void> {
  const name = new URL(request.url ?? '', 'http://localhost').pathname.slice(1);
  const book = /^book-(\d+)\.epub$/.exec(name);
  if (name === 'findings') {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    receive(JSON.parse(body));
    response.end();
  } else if (book !== null) response.end(books[Number(book[1])]);
  else {
    const file = name === 'foliate.html' ? page : path.join(LIBRARY, path.normalize(`/${name}`));
    const text = await readFile(file).catch(() => null);
    response.writeHead(text === null ? 404 : 200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' });
    response.end(text ?? '');
  }
}

function findingsOf(answer: Answer): Findings {
  if ('error' in answer) throw new Error(`foliate-js did not open the book: ${answer.error}`);
  const pages = answer.pages.filter(({ id }) => path.basename(id) !== 'toc.xhtml');
  return { contents: answer.toc.map(entryOf), words: wordsOf(pages.map(({ text }) => text).join('\n')) };
}

function entryOf({ label, href, subitems }: Item): Entry {
  return { title: label.trim(), file: path.basename(href.replace(/#.*/, '')), children: subitems.map(entryOf) };
}
