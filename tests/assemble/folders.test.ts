import { describe, expect, it } from 'vitest';
import { type AssembleOptions, assemble } from '../../src/assemble/index.ts';
import type { Division, Metadata } from '../../src/model/index.ts';
import { division, field } from './division.ts';

const named = (name: string): Metadata['series'] => ({ name, index: null, total: null });

/** A file of one chapter, whose text says nothing of its number. */
const file = (source: string, metadata: Partial<Metadata> = {}, text = `Words of ${source}.`): Division =>
  division(source, metadata, ['start', text]);

/** The title of the book, its works or chapters as the contents have them, and what was chosen from. */
function bound(divisions: readonly Division[], options: AssembleOptions = {}) {
  const { value } = assemble(divisions, options);
  const body = value.sections.filter(({ matter, kind }) => matter === 'body' && kind !== 'contents');
  return { title: value.title, names: body.map(({ name }) => name) };
}

describe('the title of a folder of parts', () => {
  const parts = [1, 2, 3, 4].map((n) => file(`d/ch${n}.txt`));

  it('is the folder’s, not that of one part inside it', () => {
    for (const metadata of [{ title: 'The Lantern' }, { title: 'Map of the Isles' }]) {
      const divisions = parts.with(2, file('d/ch3.txt', metadata));
      expect(bound(divisions, { name: 'The-Glass-Road' }).title).toBe('The Glass Road');
      expect(assemble(divisions, { name: '' }).trace.choices?.[0]?.passed.map(({ by }) => by)).not.toContain('parts');
    }
    const signed = [1, 2, 3].map((n) =>
      file(`d/ch${n}.txt`, { authors: ['Ada Reed'], title: n === 2 ? 'Rain' : null }),
    );
    expect(bound(signed, { name: 'glass_road' }).title).toBe('glass road');
  });

  it('is what the first part states, or one that has the header of the work', () => {
    expect(bound(parts.with(0, file('d/ch1.txt', { title: 'Storm' })), { name: 'd' }).title).toBe('Storm');
    const headed = file('d/ch3.txt', { title: 'Storm', fields: [field('summary', 'It blows.')] });
    expect(bound(parts.with(2, headed), { name: 'd' }).title).toBe('Storm');
    expect(bound(parts.slice(0, 2).with(1, file('d/ch2.txt', { title: 'Storm' })), { name: 'd' }).title).toBe('Storm');
  });

  it.each([
    ['01.sixteen', 'sixteen'],
    ['02 - Harbour Lights', 'Harbour Lights'],
    ['tales_from-the-wharf', 'tales from the wharf'],
    ['Catch-22', 'Catch-22'],
    ['1984', '1984'],
  ])('is read from a folder’s name: %s', (name, title) => expect(bound(parts, { name }).title).toBe(title));

  it('keeps the hyphen of a compound that the story has', () => {
    const divisions = parts.with(1, file('d/ch2.txt', {}, 'The Half-Moon lay at anchor.'));
    expect(bound(divisions, { name: 'Half-Moon' }).title).toBe('Half-Moon');
    expect(bound(parts, { name: 'Half-Moon' }).title).toBe('Half Moon');
  });

  it('is the series that all parts name beside titles of their own', () => {
    const chapters = [1, 2, 3].map((n) => file(`d/${n}.md`, { title: `Chapter ${n}: Rain`, series: named('Storm') }));
    expect(bound(chapters, { name: 'd' }).title).toBe('Storm');
  });
});

describe('works in a folder', () => {
  it('are told apart by the works that chapters name, each counted from one', () => {
    const of = (work: string, n: number): Division =>
      file(`d/${work}-${n}.md`, { title: `Chapter ${n}: ${work} ${n}`, series: named(work) });
    const divisions = ['Storm', 'Harbour'].flatMap((work) => [1, 2, 3].map((n) => of(work, n)));
    expect(bound(divisions, { name: 'd' }).names).toEqual(['Harbour', 'Storm']);
  });

  it('are one where a site has a folder for each of its counted pages', () => {
    const page = (folder: string, title: string, date: string): Division =>
      file(`d/${folder}/item.md`, { title, fields: [field('category', 'stories'), field('date', date)] });
    const pages = [1, 2, 3, 4, 5, 6, 7].map((n) =>
      page(`0${n}.rain-${n}`, `Chapter ${n} - Rain ${n}`, `2024-01-${20 - n}`),
    );
    const { names } = bound(pages, { name: '01.rain' });
    expect(names).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `Chapter ${n} - Rain ${n}`));
  });

  it('stay works where each folder’s page has a title and a summary of its own', () => {
    const page = (folder: string, title: string): Division =>
      file(`d/${folder}/index.md`, { title, authors: ['Ada Reed'], fields: [field('summary', `Of ${title}.`)] });
    const pages = [page('storm', 'Storm'), page('harbour', 'Harbour'), page('wharf', 'The Wharf')];
    expect(bound(pages, { name: 'd' }).names).toEqual(['Harbour', 'Storm', 'The Wharf']);
  });
});
