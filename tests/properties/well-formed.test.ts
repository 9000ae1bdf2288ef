import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { type BoundBook, publish } from '../../src/pipeline.ts';
import { fc } from '../seeded.ts';
import { RUNS } from '../thorough.ts';
import { htmlPage } from './html-pages.ts';

/** Any sequence of UTF-16 units: control characters, noncharacters and lone surrogates among them. */
const unit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'B', ' ', '\n', '&', '<', '>', '"', "'", ']]>', '--', '\u202e', '\0') },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x1f }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd7f0, max: 0xe010 }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);
const anything = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));

/** The bytes of a text in UTF-16, lone surrogates kept. */
function utf16(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length + 1 }, (_, i) => (i === 0 ? 0xfeff : text.charCodeAt(i - 1)));
  return new Uint8Array(units.buffer);
}

/** Parses every document of a book as XML, strictly: a fault throws. */
function parseAll({ publication: { value } }: BoundBook): void {
  const documents = [value.packageDocument, value.ncx, value.nav];
  for (const { content, mediaType } of value.resources) {
    if (typeof content === 'string' && mediaType === 'application/xhtml+xml') documents.push(content);
  }
  for (const document of documents) XmlDocument.fromString(document).dispose();
}

test.each(['txt', 'md', 'html'])('any bytes named .%s give well-formed pages', async (format) => {
  await fc.assert(
    fc.asyncProperty(anything, anything, anything, async (text, title, author) => {
      const bytes = utf16(text);
      const name = `${title}.${format}`;
      parseAll(await publish([{ name, format, bytes }], { assemble: { title, author: [author], name: title } }));
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});

test('any page gives well-formed pages, and no script', async () => {
  await fc.assert(
    fc.asyncProperty(htmlPage, async (page) => {
      const bound = await publish([{ name: 'page.html', format: 'html', bytes: new TextEncoder().encode(page) }]);
      parseAll(bound);
      const written = bound.publication.value.resources.map((r) => r.content).join('');
      expect(written).not.toMatch(/<(script|iframe|object|embed|form)\b|\son\w+="|javascript:[^<]*"|file:\/\/[^<]*"/i);
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});

test('any bytes at all are refused or bound, without an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('txt', 'md', 'html'), async (bytes, format) => {
      parseAll(await publish([{ name: `bytes.${format}`, format, bytes }]));
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});
