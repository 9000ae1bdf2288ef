import { describe, expect, it } from 'vitest';
import { blockText } from '../../src/model/index.ts';
import { divide, publish, sourceFromText } from '../../src/pipeline.ts';
import { formatOf, type Reader } from '../../src/read/index.ts';

const plain = await (formatOf('a.txt') as NonNullable<ReturnType<typeof formatOf>>).load();
const STORY = 'The ferry left at nine.\n\nNobody saw the keeper again, and nobody asked.\n';
const source = sourceFromText(STORY, 'ferry.txt');

/** A reader that drops a paragraph: always, or only where it takes a site's page apart. */
const dropping = (always: boolean): Reader => ({
  ...plain,
  read(text, name, page, anyPage) {
    const found = plain.read(text, name, page);
    const blocks = always || !anyPage ? found.value.blocks.slice(0, -1) : found.value.blocks;
    return { ...found, value: { ...found.value, blocks } };
  },
});
const ids = (reader: Reader): readonly string[] => divide(source, reader).diagnostics.map(({ id }) => id);

describe('a source of which words would be lost', () => {
  it('is read with less of it taken apart, and that is told', () => {
    const { diagnostics, division } = divide(source, dropping(false));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ id: 'read-simply', severity: 'warning', place: expect.objectContaining({ line: 3 }) }),
    );
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(false);
    const told = division.value.parts.flatMap(({ blocks }) => blocks.map((block) => blockText(block))).join('\n');
    expect(told).toContain('Nobody saw the keeper again');
  });

  it('makes no book where no reading keeps them', () => {
    expect(ids(dropping(true))).toContain('text-lost');
    expect(ids(dropping(true))).not.toContain('read-simply');
  });

  it('is read once where nothing is wrong', () => expect(ids(plain)).not.toContain('read-simply'));
});

it('a page of an archive whose chapters stand behind its afterword makes a book', async () => {
  const page = `<html><head><title>The Lamp - reedwife - Original Work</title></head><body><div id="preface"><h2 class="toc-heading">Preface</h2>
<p class="message"><b>The Lamp</b><br/>Posted originally on the Archive of Our Own at http://archiveofourown.org/works/11223344.</p>
<div class="meta"><dl class="tags"><dt>Rating:</dt><dd><a>General Audiences</a></dd></dl><h1>The Lamp</h1><div class="byline">by <a rel="author">reedwife</a></div></div></div>
<div id="afterword"><h2 class="toc-heading">Afterword</h2><div class="meta"><div id="endnotes"><p>End Notes</p><blockquote class="userstuff"><p>The lamp is real. I would like it known.</p></blockquote></div></div></div>
<p>Monday: no lamp. Tuesday: the other lamp.</p><p>He lit it all the same, and the reeds leaned in to see.</p>
<div id="chapters" class="userstuff"><p>It began with the wick, as it does, and nobody on the bank could say who had cut it.</p></div></body></html>`;
  const { diagnostics, publication } = await publish([sourceFromText(page, 'lamp.html')]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = publication.value.resources.map((one) => (one.story ? String(one.content) : '')).join('');
  for (const words of ['Monday: no lamp', 'the reeds leaned in', 'began with the wick'])
    expect(pages.replace(/<[^>]*>/g, '')).toContain(words);
});
