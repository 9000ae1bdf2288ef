import { expect, test } from 'vitest';
import { packageEpub } from '../../src/package/epub.ts';
import { type BoundBook, publish, sourceFromText } from '../../src/pipeline.ts';

const PROSE =
  'She counted the barrels twice before she believed it. There were nine, and nine was wrong, and she said so to him.';
const WORKS = [
  `Title: The Ford\nAuthor: Ann Hale\nSeries: River, part 2\nWarnings: high water\nRating: PG\n\n${PROSE}\n\n* * *\n\n${PROSE.replace('nine', 'ten')}\n`,
  `Title: The Ford Again\nAuthor: Uwe Fels\nSummary: They come back.\n\nChapter 1\n\n${PROSE.replace('She', 'He')}\n\nChapter 2: Over\n\nA/N: Thanks for waiting.\n\n${PROSE.replace('She', 'Wren')}\n`,
  `Title: Ashore\n\n${PROSE.replace('barrels', 'lamps')}\n`,
];

/** Everything that the sections of a book say, but for where it came from. */
function said(bound: BoundBook): unknown {
  const { title, metadata, sections, words } = bound.book.value;
  const facts = ({ warnings, fields, series, authors }: typeof metadata): unknown => ({
    authors,
    series,
    warnings: warnings.map(({ text }) => text),
    fields: fields.map(({ key, values }) => [key, values]),
  });
  type Sections = typeof sections;
  const outline = (all: Sections): unknown =>
    all
      .filter(({ kind }) => kind !== 'colophon')
      .map((section) => ({
        id: section.id,
        name: section.name,
        facts: section.facts,
        work: section.work ? facts(section.work.metadata) : null,
        children: outline(section.children),
      }));
  return { title, metadata: facts(metadata), words, sections: outline(sections) };
}

test('a book of several works, read back, has the same works with their own facts and chapters', async () => {
  const sources = WORKS.map((text, i) => sourceFromText(text, `${'cab'.charAt(i)}.txt`));
  const first = await publish(sources, { assemble: { kind: 'collection' } });
  const bytes = await packageEpub(first.publication.value);
  const again = await publish([{ name: 'shelf.epub', format: 'epub', bytes }]);
  expect(again.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(said(again)).toEqual(said(first));
  const pages = ({ publication }: BoundBook) =>
    publication.value.resources.filter(({ story }) => story).map(({ href, content }) => [href, content]);
  expect(pages(again)).toEqual(pages(first));
});
