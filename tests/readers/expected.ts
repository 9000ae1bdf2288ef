import type { ContentsEntry, Publication } from '../../src/model/index.ts';

/** What a reader must find in a book: its contents, nested, and its words in reading order. */
export interface Findings {
  readonly contents: readonly Entry[];
  /** Without the contents page, which readers show in their own way. */
  readonly words: readonly string[];
}

/** A line of the contents. */
export interface Entry {
  readonly title: string;
  /** The file it leads to, without a fragment. */
  readonly file: string;
  readonly children: readonly Entry[];
}

/** What was put into a publication, taken from it without any reader. */
export function expectedFindings(publication: Publication): Findings {
  const pages = new Map(publication.resources.map(({ href, content }) => [href, content]));
  const texts = publication.spine.filter((href) => href !== 'toc.xhtml').map((href) => textOf(String(pages.get(href))));
  return { contents: publication.contents.map(entryOf), words: wordsOf(texts.join('\n')) };
}

/** The words of a text, as readers may set the space and the marks between them in their own way. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The text of a content document. A tag ends a word unless it is one of those that stand inside words. */
export function textOf(xhtml: string): string {
  return xhtml
    .replace(/^[\s\S]*?<body[^>]*>/, '')
    .replace(/<\/?(?:em|strong|i|b|sup|sub|span|a|code|del|s)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function entryOf({ title, href, children }: ContentsEntry): Entry {
  return { title, file: href.replace(/#.*/, ''), children: children.map(entryOf) };
}
