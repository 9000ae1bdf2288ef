import { describe, expect, it } from 'vitest';
import type { Pin } from '../../src/model/index.ts';
import { publish } from '../../src/pipeline.ts';
import { epubOf, page, sourceOf } from './books.ts';

const prose = 'She went down to the harbour and waited there for the boat, which was late.';
const pages = {
  'a.xhtml': page(`<h1>Chapter 1</h1>\n<p>${prose}</p>`),
  'b.xhtml': page(`<h1>Chapter 2</h1>\n<p>The gulls came. ${prose}</p>\n<p>It was Thursday again. ${prose}</p>`),
};

async function complaints(pin: Partial<Pin>): Promise<readonly string[]> {
  const pins: readonly Pin[] = [{ as: 'scene', line: 7, before: 'It was Thursday', place: null, ...pin }];
  const bound = await publish([sourceOf('a.epub', epubOf(pages))], { read: { pins } });
  return bound.diagnostics.filter(({ id }) => id === 'pin-mismatch').map(({ reason }) => reason);
}

describe('a pin for a document of an EPUB', () => {
  it('counts the lines of that document, and so does what is said of it', async () => {
    expect(await complaints({ source: 'b.xhtml' })).toEqual([]);
    expect(await complaints({ source: 'OEBPS/b.xhtml', line: 6 })).toEqual([
      '“It was Thursday” does not stand at line 6 of a.epub/OEBPS/b.xhtml; it stands at line 7',
    ]);
    expect(await complaints({ source: 'a.xhtml', line: 6 })).toEqual([
      '“It was Thursday” does not stand at line 6 of a.epub/OEBPS/a.xhtml, nor at the start of any other line',
    ]);
  });

  it('that is not in the book is an error', async () => {
    expect(await complaints({ source: 'c.xhtml' })).toEqual(['no file of the story is called c.xhtml']);
  });
});

describe('the language that a package names', () => {
  const spanish = page(
    '<h1>El gato</h1>\n<p>Una noche de verano en mi pueblo, cuando yo tenía quince años, salí con dos amigos, como hacíamos todos los sábados.</p>\n<p>Nos estábamos aburriendo, y entonces la puerta se abrió con fuerza y entró un hombre que nadie había visto antes.</p>',
  );
  const languageIn = async (tag: string): Promise<string | undefined> => {
    const metadata = `<dc:title>El gato</dc:title><dc:language>${tag}</dc:language>`;
    const { book } = await publish([sourceOf('gato.epub', epubOf({ 'a.xhtml': spanish }, {}, metadata))]);
    return book.value.language;
  };

  it('is not that of a converter which names English in any book', async () => {
    expect(await languageIn('en-US')).toBe('es');
    expect(await languageIn('es-AR')).toBe('es-AR');
    expect(await languageIn('ca')).toBe('ca');
  });
});
