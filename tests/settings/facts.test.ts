import { describe, expect, test } from 'vitest';
import { pipelineOptions } from '../../src/commands/options.ts';
import { parseSettings } from '../../src/io/settings/parse.ts';
import type { Book } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const TEXT = `The Gate
by Ada Reed

Rating: PG
Genre: drama
Warnings: fog

It rained on the gate all night. She waited for the boat.

It did not come at all.
`;

async function bookWith(yaml: string, texts: readonly string[] = [TEXT]) {
  const { value, diagnostics } = parseSettings(yaml, { file: 'gate.yaml', sources: [] });
  expect(diagnostics).toEqual([]);
  const sources = texts.map((text, i) => sourceFromText(text, `gate/${i}.txt`));
  const bound = await publish(sources, pipelineOptions(value, 'gate', null));
  expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return bound;
}

const textOf = ({ content }: { readonly content: string | Uint8Array }): string =>
  typeof content === 'string' ? content : '';
const fieldsOf = ({ metadata }: Book) =>
  metadata.fields.map(({ key, label, values }) => [key, label, values.join('; ')]);

describe('facts that settings state', () => {
  test('stand in the place of what the story says of the same, and leave the rest', async () => {
    const bound = await bookWith(
      'rating: Teen\ntags: [rain, gates]\nwarnings: sad boats\nsubtitle: A Tale of Rain\npublisher: Own Press\n',
    );
    const book = bound.book.value;
    expect(fieldsOf(book)).toEqual(
      [
        ['genre', 'Genre', 'drama'],
        ['tags', '', 'rain; gates'],
        ['rating', '', 'Teen'],
        ['publisher', '', 'Own Press'],
      ].map((row) => expect.arrayContaining(row)),
    );
    expect([book.metadata.subtitle, book.metadata.warnings.map(({ text }) => text)]).toEqual([
      'A Tale of Rain',
      ['sad boats'],
    ]);
    const pages = bound.publication.value.resources.map(textOf).join('\n');
    for (const words of ['A Tale of Rain', 'sad boats', 'Own Press', 'Teen']) expect(pages).toContain(words);
    expect(pages).not.toContain('>fog<');
  });

  test.each([
    ['series: Tides', 'Tides', null],
    ['series: "Tides #2"', 'Tides', 2],
    ['series: Tides, Part 3 of 5', 'Tides', 3],
    ['series: {name: Tides, index: 4}', 'Tides', 4],
    ['series: {title: Tides, number: "5"}', 'Tides', 5],
    ['series: {name: Tides, position: 1.5}', 'Tides', 1.5],
    // A number that nothing sets off is part of the name.
    ['series: Area 51', 'Area 51', null],
  ])('%s', async (yaml, name, index) => {
    const { metadata } = (await bookWith(yaml)).book.value;
    expect([metadata.series?.name, metadata.series?.index ?? null]).toEqual([name, index]);
  });

  test('people and numbers beside them have their own words', async () => {
    const bound = await bookWith('contributors: {translator: Bo Dray, Cover art: [Cy, Di]}\nisbn: 978-3-16-148410-0\n');
    const own = fieldsOf(bound.book.value).filter(([key]) => key === 'other');
    expect(own).toEqual([
      ['other', 'Translator', 'Bo Dray'],
      ['other', 'Cover art', 'Cy; Di'],
      ['other', 'ISBN', '978-3-16-148410-0'],
    ]);
    expect(bound.publication.value.packageDocument).toContain('<dc:identifier>urn:isbn:9783161484100</dc:identifier>');
  });

  test('of a collection are facts of the whole book, not of each work', async () => {
    const other = TEXT.replace('The Gate', 'Salt').replaceAll('gate', 'wall').replaceAll('boat', 'cart');
    const { value } = (await bookWith('kind: collection\ntags: [sea]\n', [TEXT, other])).book;
    expect(value.metadata.fields.map(({ key, values }) => `${key} ${values.join()}`)).toContain('tags sea');
    const works = value.sections.flatMap(({ work }) => (work ? [work.metadata.fields.map(({ key }) => key)] : []));
    expect(works.length).toBe(2);
    expect(works.flat()).not.toContain('tags');
  });
});

test.each([
  ['ratng: x', 'Did you mean `rating`?'],
  ['isbn: 3', '`isbn` must be an ISBN of 10 or 13 digits.'],
  ['series: {name: A, place: 2}', expect.stringContaining('or {name: Tides, index: 2}')],
  ['contributors: Bo', '`contributors` must be lines of role: name, as translator: Bo Dray.'],
])('a wrong one is told: %s', (yaml, remedy) => {
  const { diagnostics } = parseSettings(yaml, { file: 'gate.yaml', sources: [] });
  expect(diagnostics.map((one) => one.remedy)).toEqual([remedy]);
});
