import { describe, expect, it } from 'vitest';
import { foldFacts } from '../../src/facts/index.ts';
import type { FieldKey, Speaker, StatedFact } from '../../src/model/index.ts';

const place = { source: 'ferry.html', line: 3, endLine: 3 };
const title = (by: Speaker, value: string): StatedFact => ({ kind: 'title', value, by, place });
const author = (by: Speaker, value: string): StatedFact => ({ kind: 'author', value, by, place });
const field = (by: Speaker, key: FieldKey, ...values: readonly string[]): StatedFact => ({
  kind: 'field',
  field: { key, label: key, values, place },
  by,
  place,
});
const fold = (...facts: readonly StatedFact[]) => foldFacts(facts, 'ferry.html');

describe('the title', () => {
  it.each<[string, readonly StatedFact[], string | null]>([
    ['nobody states one', [author('header', 'Ada Reed')], null],
    [
      'a typed line beats the subject it was posted under',
      [title('subject', 'FERRY 1/2'), title('header', 'The Ferry')],
      'The Ferry',
    ],
    ['a later part fills what the first leaves open', [title('later-header', 'The Ferry')], 'The Ferry'],
    ['a site beats what is typed below it', [title('header', 'Prologue'), title('page', 'The Ferry')], 'The Ferry'],
    [
      'a page’s head names the site where another title is printed over who wrote it',
      [title('page-head', 'saltmarsh Item'), title('header', 'The Ferry'), author('header', 'Ada Reed')],
      'The Ferry',
    ],
    [
      'a chapter is printed without a name',
      [title('page-head', 'Salt and Rope'), title('header', 'The Ferry')],
      'Salt and Rope',
    ],
    [
      'a title that shares a word is the same work',
      [title('page-head', 'Salt and the Ferry'), title('header', 'Ferry, Part One'), author('header', 'Ada Reed')],
      'Salt and the Ferry',
    ],
    ['a site only shows it', [title('page-head', 'log: Fic: The Ferry'), title('header', 'The Ferry')], 'The Ferry'],
    [
      'it is the heading’s without its subtitle',
      [title('page', 'The Ferry: A Case'), title('header', 'The Ferry')],
      'The Ferry: A Case',
    ],
    [
      'a number around it names a part',
      [title('page-head', 'The Ferry 2'), title('header', 'The Ferry')],
      'The Ferry 2',
    ],
    ['a longer word is another', [title('page', 'The Ferryman'), title('header', 'The Ferry')], 'The Ferryman'],
    [
      'properties are those of some document',
      [title('properties', 'thesis v3'), title('header', 'The Ferry')],
      'The Ferry',
    ],
    [
      'a book’s package has some words of what its title page prints',
      [title('package', 'The Ferry'), title('header', 'The Ferry of Kirkholm')],
      'The Ferry of Kirkholm',
    ],
    [
      'front matter says more than a line above the text',
      [title('front-matter', 'The Ferry of Kirkholm'), title('header', 'The Ferry')],
      'The Ferry of Kirkholm',
    ],
    ['signs part more from a title', [title('package', 'The Ferry'), title('header', 'The Ferry (1/1)')], 'The Ferry'],
    [
      'front matter that says what came',
      [title('front-matter', 'Fic: The Ferry'), title('header', 'The Ferry')],
      'The Ferry',
    ],
    ['a pin is the user’s', [title('page', 'The Ferry'), title('pin', 'The Last Ferry')], 'The Last Ferry'],
  ])('%s', (_, facts, expected) => {
    expect(fold(...facts).metadata.title).toBe(expected);
  });

  it('says who stated it, who else did and why they were passed over', () => {
    const [choice] = fold(
      title('properties', 'thesis v3'),
      title('header', 'The Ferry'),
      title('subject', 'THE FERRY'),
    ).choices;
    expect(choice?.taken).toEqual([{ by: 'header', value: 'The Ferry', place }]);
    expect(choice?.because).toBe('the story’s header counts most of those that state one');
    expect(choice?.passed.map(({ value, because }) => [value, because])).toEqual([
      ['THE FERRY', 'says the same'],
      ['thesis v3', 'counts less than the story’s header'],
    ]);
  });

  it('leaves another title below a pinned or printed one, and one that a line of the story gave, as the subtitle', () => {
    expect(fold(title('printed-title', 'The Ferry'), title('header', 'In Two Parts')).metadata.subtitle).toBe(
      'In Two Parts',
    );
    expect(fold(title('pin', 'The Ferry'), title('page', 'In Two Parts')).metadata.subtitle).toBe('In Two Parts');
    expect(fold(title('page', 'The Ferry'), title('header', 'In Two Parts')).metadata.subtitle).toBe('In Two Parts');
    expect(fold(title('page', 'The Ferry'), title('header', 'The Ferry, Part 2')).metadata.subtitle).toBeNull();
    expect(fold(title('page', 'The Ferry'), title('page-head', 'My Site')).metadata.subtitle).toBeNull();
  });

  it('a subtitle that says the place in a series is that, but where the title names what it is a part of', () => {
    const below = (name: string, value: string) =>
      fold(title('header', name), { kind: 'subtitle', value, by: 'header', place }).metadata;
    expect(below('Low Fire', 'Book Three of the Kiln Quartet')).toMatchObject({
      subtitle: null,
      series: { name: 'Kiln Quartet', index: 3 },
    });
    expect(below('The Salt Road', 'Part Two of The Salt Road')).toMatchObject({
      subtitle: 'Part Two of The Salt Road',
      series: null,
    });
    expect(below('Low Fire', 'A Tale in Three Parts')).toMatchObject({
      subtitle: 'A Tale in Three Parts',
      series: null,
    });
  });

  it('takes the printed title where a program states the name of a file', () => {
    const { metadata } = fold(title('package', 'ferry_final_v3'), title('header', 'The Ferry'));
    expect(metadata).toMatchObject({ title: 'The Ferry', subtitle: null });
    expect(fold(title('package', 'Ferries'), title('header', 'The Ferry')).metadata.title).toBe('Ferries');
  });
});

describe('the authors', () => {
  it('are all whom the strongest names, each once, and nobody else', () => {
    const { metadata, choices } = fold(
      author('properties', 'Owner of the Computer'),
      author('header', 'Ada Reed'),
      author('header', 'Bo Lind'),
      author('header', 'Ada Reed'),
    );
    expect(metadata.authors).toEqual(['Ada Reed', 'Bo Lind']);
    expect(choices[1]?.passed.map(({ value }) => value)).toEqual(['Owner of the Computer']);
  });
});

describe('other facts', () => {
  it('of one voice add up; a weaker voice fills gaps', () => {
    const { metadata } = fold(
      field('header', 'genre', 'sea'),
      field('header', 'genre', 'sea', 'storm'),
      field('page', 'rating', 'PG'),
      field('header', 'rating', 'R'),
    );
    expect(metadata.fields.map(({ key, values }) => [key, values])).toEqual([
      ['rating', ['PG']],
      ['genre', ['sea', 'storm']],
    ]);
  });

  it('keeps every warning, whoever gives it, and each once', () => {
    const warn = (by: Speaker, value: string): StatedFact => ({ kind: 'warning', value, by, place });
    const { metadata } = fold(warn('header', 'rain'), warn('page', 'storm'), warn('header', 'storm'));
    expect(metadata.warnings.map(({ text }) => text)).toEqual(['storm', 'rain']);
  });
});
