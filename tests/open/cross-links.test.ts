import { describe, expect, test } from 'vitest';
import { packageEpub } from '../../src/package/epub.ts';
import { type BoundBook, publish } from '../../src/pipeline.ts';
import { bookOf, epubOf, page, sourceOf } from './books.ts';

const PAGES = {
  'toc.xhtml': page(
    '<h1>Contents</h1><p><a href="one.xhtml">The Salt Clerk</a></p><p><a href="two.xhtml">The North Door</a></p><p><a href="three.xhtml#c">The Third</a></p>',
  ),
  'one.xhtml': page(
    '<h1><a href="toc.xhtml">The Salt Clerk</a></h1><p>He ran to <a href="three.xhtml#mid">the well</a>, as you may see in <a href="two.xhtml">the next chapter</a>.</p><p id="door">It stood <b>open</b> all night, and nobody had the heart to shut it.</p>',
  ),
  'two.xhtml': page(
    '<h1>The North Door</h1><p><a href="one.xhtml#door">That door</a> again, and <a href="https://example.com/">a site</a>.</p><p>It was late, and the boy was gone for good.</p>',
  ),
  'three.xhtml': page(
    '<h1 id="c">The Third</h1><p>Some words come before.</p><p><em>Go <a id="mid"></a>back</em> to <a href="#c">the top</a> or <a href="one.xhtml#nope">nowhere</a>, he said to himself.</p>',
  ),
};

/** The story's pages, with links as `[words](file “words there”)`. */
function read({ publication }: BoundBook): Record<string, string> {
  const documents = publication.value.resources.filter(({ story }) => story);
  const spots = new Map<string, string>();
  for (const { href, content } of documents) {
    for (const [, id, words] of String(content).matchAll(/<span id="(link\.\w+)">([^<]*)<\/span>/g)) {
      spots.set(`${href}#${id}`, words ?? '');
    }
  }
  return Object.fromEntries(
    documents.map(({ href, content }) => {
      const text = String(content)
        .replace(/^[\s\S]*?<body[^>]*>/, '')
        .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, (_, to: string, words: string) => {
          const at = to.startsWith('#') ? href + to : to;
          return `[${words}](${at.replace(/#.*/, '')}${spots.has(at) ? ` “${spots.get(at)}”` : ''})`;
        })
        .replace(/<[^>]*>/g, '')
        .trim();
      return [href.replace('.xhtml', ''), text.replace(/\n+/g, ' / ')];
    }),
  );
}

const EXPECTED = {
  'chapter-1':
    'The Salt Clerk / He ran to [the well](chapter-3.xhtml “back”), as you may see in [the next chapter](chapter-2.xhtml “The”). / It stood open all night, and nobody had the heart to shut it.',
  'chapter-2':
    'The North Door / [That door](chapter-1.xhtml “It”) again, and [a site](https://example.com/). / It was late, and the boy was gone for good.',
  'chapter-3':
    'The Third / Some words come before. / Go back to [the top](chapter-3.xhtml “The”) or nowhere, he said to himself.',
};

describe('links between the places of an EPUB', () => {
  test('lead to the same words in the book; a link to what is not in it is only its words, and told', async () => {
    const bound = await bookOf('salt.epub', epubOf(PAGES));
    expect(read(bound)).toEqual(EXPECTED);
    const [told, ...others] = bound.diagnostics.filter(({ id }) => id === 'link-left-out');
    expect(told).toMatchObject({ severity: 'info', reason: expect.stringContaining('2 links lead to what is not in') });
    expect(others).toEqual([]);
    expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(bound.trace.removals.map(({ name }) => name)).toContain('printed-contents');
  });

  test('are the same in a book that is made of the book', async () => {
    const first = await bookOf('salt.epub', epubOf(PAGES));
    const again = await publish([sourceOf('again.epub', await packageEpub(first.publication.value))]);
    expect(read(again)).toEqual(EXPECTED);
  });

  test('leave no names where nothing leads', async () => {
    const { publication } = await bookOf('salt.epub', epubOf(PAGES));
    const pages = publication.value.resources.map(({ content }) => String(content)).join('');
    expect(pages.match(/<span id="link\./g)).toHaveLength(4);
  });
});
