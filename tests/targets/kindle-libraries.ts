import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { initKf8File } from '@lingo-reader/mobi-parser';
import { textOf, wordsOf } from '../readers/expected.ts';
import { askFoliate } from '../readers/foliate.ts';
import type { KindleFindings, Line } from './kindle-findings.ts';

type Parsed = Awaited<ReturnType<typeof initKf8File>>;
type Items = ReturnType<Parsed['getToc']>;

/** What @lingo-reader/mobi-parser finds. */
export async function readWithLingo(book: Uint8Array): Promise<KindleFindings> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fascicle-kindle-'));
  try {
    const parsed = await initKf8File(book, folder);
    const spine = parsed.getSpine().map(({ id }) => id);
    const pages = spine.map((id) => parsed.loadChapter(id)?.html ?? '');
    const pageOf = (href: string): number => spine.indexOf(parsed.resolveHref(href)?.id ?? '');
    const linesOf = (items: Items): readonly Line[] =>
      items.map(({ label, href, children }) => ({
        title: label,
        page: pageOf(href),
        children: linesOf(children ?? []),
      }));
    const { title, author } = parsed.getMetadata();
    const cover = parsed.getCoverImage();
    return {
      ...{ title, authors: author, words: wordsOf(pages.map(textOf).join('\n')) },
      contents: linesOf(parsed.getToc()),
      links: pages.flatMap((page) =>
        [...page.matchAll(/<a [^>]*?href="(kindle:[^"]*)"/g)].map(([, href = '']) => pageOf(href)),
      ),
      cover: cover === '' ? null : (await stat(cover)).size,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PAGE = fileURLToPath(new URL('foliate-kindle.html', import.meta.url));

/** What foliate-js finds of a Kindle book, and how long each contents line's place begins with its title. */
export type FoliateFindings = KindleFindings & { readonly openings: readonly (readonly [string, string])[] };

type Answer = { readonly error: string } | (Omit<FoliateFindings, 'words'> & { readonly text: string });

/** What foliate-js finds in each book, in a browser. */
export async function readWithFoliate(books: readonly Uint8Array[]): Promise<readonly FoliateFindings[]> {
  const answers = (await askFoliate(PAGE, books)) as readonly Answer[];
  return answers.map((answer) => {
    if ('error' in answer) throw new Error(`foliate-js did not open the book: ${answer.error}`);
    const { text, ...found } = answer;
    return { ...found, words: wordsOf(text) };
  });
}
