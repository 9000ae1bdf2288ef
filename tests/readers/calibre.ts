import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';
import { type Entry, type Findings, textOf, wordsOf } from './expected.ts';

type Element = Extract<ReturnType<typeof parseDocument>['children'][number], { attribs: unknown }>;

/** What calibre finds in a book: it is converted to calibre's own folder of pages, and that is read. */
export async function readWithCalibre(book: Uint8Array): Promise<Findings> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fascicle-calibre-'));
  try {
    await writeFile(path.join(folder, 'book.epub'), book);
    const env = { ...process.env, CALIBRE_CONFIG_DIRECTORY: path.join(folder, 'config'), QT_QPA_PLATFORM: 'offscreen' };
    const run = spawnSync('ebook-convert', ['book.epub', 'pages'], { cwd: folder, env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`calibre did not open the book: ${run.stderr}${run.stdout}`);
    return await readPages(path.join(folder, 'pages'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readPages(folder: string): Promise<Findings> {
  const opf = elements(await readFile(path.join(folder, 'content.opf'), 'utf8'));
  const files = new Map(opf.filter((e) => e.name === 'item').map((e) => [e.attribs.id, e.attribs.href ?? '']));
  const spine = opf.filter((e) => e.name === 'itemref').map((e) => files.get(e.attribs.idref) ?? '');
  const pages = spine.filter((file) => path.basename(file) !== 'toc.xhtml');
  const texts = await Promise.all(pages.map(async (file) => textOf(await readFile(path.join(folder, file), 'utf8'))));
  const ncx = parseDocument(await readFile(path.join(folder, 'toc.ncx'), 'utf8'), { xmlMode: true });
  const map = childrenOf(ncx.children).find((e) => e.name === 'navMap');
  return { contents: entriesOf(map), words: wordsOf(texts.join('\n')) };
}

function entriesOf(parent: Element | undefined): readonly Entry[] {
  const points = (parent?.children ?? []).filter((e): e is Element => 'name' in e && e.name === 'navPoint');
  return points.map((point) => {
    const own = childrenOf(point.children.filter((e) => !('name' in e && e.name === 'navPoint')));
    const text = own.find((e) => e.name === 'text')?.children[0];
    const src = own.find((e) => e.name === 'content')?.attribs.src ?? '';
    const title = text && 'data' in text ? text.data : '';
    return { title, file: path.basename(src.replace(/#.*/, '')), children: entriesOf(point) };
  });
}

function elements(xml: string): readonly Element[] {
  return childrenOf(parseDocument(xml, { xmlMode: true }).children);
}

/** Every element under some nodes, in document order. */
function childrenOf(nodes: readonly object[]): readonly Element[] {
  return nodes.filter((node): node is Element => 'attribs' in node).flatMap((e) => [e, ...childrenOf(e.children)]);
}
