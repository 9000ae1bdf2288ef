import type { ContentsEntry, Publication } from '../../src/model/index.ts';
import { textOf, wordsOf } from '../readers/expected.ts';

/** What a reader must find in a Kindle book. */
export interface KindleFindings {
  readonly title: string;
  readonly authors: readonly string[];
  readonly words: readonly string[];
  readonly contents: readonly Line[];
  /** The page that each link inside the book leads to, in reading order. */
  readonly links: readonly number[];
  /** Bytes of the cover; null when there is none. */
  readonly cover: number | null;
}

/** A line of the contents with the page, counted from 0, that it leads to. */
export interface Line {
  readonly title: string;
  readonly page: number;
  readonly children: readonly Line[];
}

/** What was put into a publication, taken from it without any reader. */
export function expectedOf(publication: Publication): KindleFindings {
  const { spine, resources, nav, title, authors, contents } = publication;
  const documents = new Map(resources.map(({ href, content }) => [href, String(content)]));
  documents.set('toc.xhtml', nav.replace(/<nav[^>]*hidden[\s\S]*?<\/nav>/, ''));
  const pages = spine.map((href) => documents.get(href) ?? '');
  const pageOf = (href: string): number => spine.indexOf(href.replace(/#.*/, ''));
  const lineOf = (entry: ContentsEntry): Line => ({
    ...{
      title: [entry.title, entry.mark ?? ''].join(' ').trim(),
      page: pageOf(entry.href),
      children: entry.children.map(lineOf),
    },
  });
  const links = pages.flatMap((page, i) =>
    [...page.matchAll(/<a [^>]*?href="([^":]*)"/g)].map(([, href = '']) => (href.startsWith('#') ? i : pageOf(href))),
  );
  const cover = resources.find(({ properties }) => properties.includes('cover-image'))?.content.length ?? null;
  const words = wordsOf(pages.map((page) => textOf(shown(page))).join('\n'));
  return {
    title: titleWithSeries(title, publication.packageDocument),
    authors,
    words,
    contents: contents.map(lineOf),
    links,
    cover,
  };
}

/** A page as a Kindle shows it: a picture that it cannot show leaves its words. */
function shown(page: string): string {
  return page.replace(/<img src="[^"]*\.webp" alt="([^"]*)"\/>/g, ' $1 ');
}

/** A Kindle knows no series: it stands behind the title. */
function titleWithSeries(title: string, packageDocument: string): string {
  const told = (name: string): string | undefined =>
    new RegExp(`<meta name="calibre:${name}" content="([^"]*)"`).exec(packageDocument)?.[1];
  const [name, number] = [told('series'), told('series_index')];
  return name === undefined ? title : `${title} (${[name, number].filter(Boolean).join(' ')})`;
}
