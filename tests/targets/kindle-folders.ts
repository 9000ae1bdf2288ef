import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';
import { textOf, wordsOf } from '../readers/expected.ts';
import type { KindleFindings, Line } from './kindle-findings.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** What calibre finds: it is made to write the book as a folder of pages. */
export function readWithCalibre(book: Uint8Array): Promise<KindleFindings> {
  return inFolder(book, (folder) => {
    const env = { ...process.env, CALIBRE_CONFIG_DIRECTORY: path.join(folder, 'config'), QT_QPA_PLATFORM: 'offscreen' };
    run('ebook-convert', ['book.azw3', 'pages'], folder, env);
    return findingsIn(path.join(folder, 'pages'));
  });
}

/** What libmobi finds: its tool takes the book apart into the files that it was made of. */
export function readWithLibmobi(book: Uint8Array): Promise<KindleFindings> {
  return inFolder(book, (folder) => {
    run('mobitool', ['-s', '-o', '.', 'book.azw3'], folder, process.env);
    run('mobitool', ['-e', '-o', '.', 'book.azw3'], folder, process.env);
    if (!existsSync(path.join(folder, 'book.epub'))) throw new Error('libmobi made no EPUB of the book');
    return findingsIn(path.join(folder, 'book_markup'));
  });
}

async function inFolder<T>(book: Uint8Array, read: (folder: string) => T): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fascicle-kindle-'));
  try {
    await writeFile(path.join(folder, 'book.azw3'), book);
    return read(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): void {
  const ran = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (ran.status !== 0) throw new Error(`${program} did not open the book: ${ran.stderr}${ran.stdout}`);
}

/** Reads a folder of pages with a package document and an NCX. */
function findingsIn(folder: string): KindleFindings {
  const names = readdirSync(folder);
  const file = (end: string): string =>
    readFileSync(path.join(folder, names.find((n) => n.endsWith(end)) ?? ''), 'utf8');
  const opf = elementsIn(file('.opf'));
  const items = new Map(opf.filter((e) => e.name === 'item').map((e) => [e.attribs.id ?? '', e.attribs.href ?? '']));
  const spine = opf.filter((e) => e.name === 'itemref').map((e) => items.get(e.attribs.idref ?? '') ?? '');
  const pages = spine.map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const numbers = new Map(spine.map((name, i) => [path.basename(name), i]));
  const pageOf = (href: string): number => numbers.get(path.basename(href.replace(/#.*/, ''))) ?? -1;
  const linksIn = (page: string): number[] =>
    elementsIn(page).flatMap(({ name, attribs: { href = ':' } }) =>
      name === 'a' && !href.includes(':') ? [pageOf(href)] : [],
    );
  const cover = opf.find((e) => e.name === 'meta' && e.attribs.name === 'cover')?.attribs.content;
  const coverFile = items.get(cover ?? '');
  return {
    title: wordsIn(opf.find((e) => e.name === 'dc:title')),
    authors: opf.filter((e) => e.name === 'dc:creator').map(wordsIn),
    words: wordsOf(pages.map(textOf).join('\n')),
    contents: linesIn(
      elementsIn(file('.ncx')).find((e) => e.name === 'navMap'),
      pageOf,
    ),
    links: pages.flatMap(linksIn),
    cover: coverFile === undefined ? null : readFileSync(path.join(folder, coverFile)).length,
  };
}

function linesIn(parent: Element | undefined, pageOf: (href: string) => number): readonly Line[] {
  return childrenOf(parent, 'navPoint').map((point) => ({
    title: wordsIn(childrenOf(childrenOf(point, 'navLabel')[0], 'text')[0]),
    page: pageOf(childrenOf(point, 'content')[0]?.attribs.src ?? ''),
    children: linesIn(point, pageOf),
  }));
}

function childrenOf(parent: Element | undefined, name: string): readonly Element[] {
  return (parent?.children ?? []).filter((node): node is Element => 'name' in node && node.name === name);
}

function wordsIn(element: Element | undefined): string {
  return (element?.children ?? []).map((node) => ('data' in node ? String(node.data) : '')).join('');
}

/** Every element of a document, in document order. */
function elementsIn(xml: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!('attribs' in node)) continue;
      found.push(node);
      visit(node.children as Node[]);
    }
  };
  visit(parseDocument(xml, { xmlMode: true, decodeEntities: true }).children);
  return found;
}
