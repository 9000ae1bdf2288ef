import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Publication, Source } from '../../src/model/index.ts';
import { type BoundBook, publish, sourceFromText } from '../../src/pipeline.ts';
import { page, prose, text } from './prose.ts';

const header = { Title: 'The Weir', Author: 'Ina Moss', Disclaimer: 'All mine.' };
const CONTINUED = 'To be continued';

/** A part of a serial in one of four formats, under a name that says nothing of its place. */
function part(n: number): Source {
  const name = `serial/${['q', 'b', 'x', 'm', 'a', 'z', 'k', 'd', 'v', 'c', 'r', 'f', 'p'][n - 1]}`;
  const end = n === 12 ? 'The End' : CONTINUED;
  const mark = `${n}/12`;
  if (n % 4 === 1) return sourceFromText(text({ ...header, Part: mark }, n, end), `${name}.txt`);
  if (n % 4 === 2) {
    const front = `---\ntitle: The Weir\nauthor: Ina Moss\npart: ${mark}\n---\n\n`;
    return sourceFromText(`${front}${prose(n)}\n${end}\n`, `${name}.md`);
  }
  const body = page('The Weir', n, `Chapter ${n}: Day ${n * 3}`);
  return sourceFromText(body.replace('</body>', `<p>${end}</p></body>`), `${name}.${n % 4 === 3 ? 'html' : 'htm'}`);
}

const said = (bound: BoundBook, severity: string): readonly string[] =>
  bound.diagnostics.filter((d) => d.severity === severity).map((d) => d.reason);

test('twelve parts in four formats, shuffled, one missing and one twice, become the right book', async () => {
  const numbers = [9, 3, 12, 1, 10, 5, 2, 8, 4, 11, 6];
  const twice = sourceFromText(`Title: The Weir\nPart: 5/12\n\n${prose(5)}\n${CONTINUED}\n`, 'serial/five again.txt');
  const bound = await publish([...numbers.map(part), twice], { assemble: { name: 'serial' } });
  const ids = bound.book.value.sections.filter((s) => s.matter === 'body').map((s) => s.id);
  expect(ids).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12].map((n) => `chapter-${n}`));
  expect([bound.book.value.title, bound.book.value.unfinished]).toEqual(['The Weir', false]);
  expect(said(bound, 'warning')).toEqual([
    'serial/five again.txt holds the same text as serial/a.txt and was left out',
    'part 7 of 12 is missing',
  ]);
  expect(said(bound, 'error')).toEqual([]);
  expect(said(bound, 'info').join()).toContain('put in order by');
});

test('a serial that ends with a promise is unfinished, and says so on the page', async () => {
  const { book } = await publish([1, 2, 3].map(part));
  expect(book.value.unfinished).toBe(true);
  const facts = book.value.sections.flatMap((section) => section.facts);
  expect(facts).toContainEqual({ label: 'Status', values: ['Unfinished'] });
});

test('promises between parts that are there can be left out; the last one stays', async () => {
  const promises = async (continuations: 'keep' | 'drop'): Promise<number> => {
    const { publication } = await publish([1, 2, 5].map(part), { assemble: { continuations } });
    return documents(publication.value).filter(([, content]) => content.includes(CONTINUED)).length;
  };
  expect([await promises('keep'), await promises('drop')]).toEqual([3, 1]);
});

function documents({ resources }: Publication): readonly (readonly [string, string])[] {
  return resources.map(({ href, content }) => [href, typeof content === 'string' ? content : ''] as const);
}

/** Every file of a book by name. */
function filesOf(bound: BoundBook): ReadonlyMap<string, string> {
  const { packageDocument, nav, ncx, stylesheet } = bound.publication.value;
  const own = { 'content.opf': packageDocument, 'toc.xhtml': nav, 'toc.ncx': ncx, 'style.css': stylesheet };
  return new Map([...Object.entries(own), ...documents(bound.publication.value)]);
}

/** Names of the files that are in one book and not the same in the other. */
async function changed(before: readonly Source[], after: readonly Source[]): Promise<readonly string[]> {
  const options = { assemble: { name: 'serial', modified: 1_000_000_000 } };
  const old = await publish(before, options);
  const now = await publish(after, { assemble: { ...options.assemble, modified: 1_100_000_000 } });
  expect(now.book.value.identifier).toBe(old.book.value.identifier);
  const [a, b] = [filesOf(old), filesOf(now)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

const dated = (n: number, title = 'The Weir'): Source => {
  const facts = { Title: title, Author: 'Ina Moss', Part: `${n}/20`, Date: `${n} Mar 2004`, Rating: 'PG' };
  return sourceFromText(text(facts, n + title.length * 100, CONTINUED), `serial/${title.toLowerCase()}-${n}.txt`);
};
const MADE = ['content.opf', 'toc.ncx', 'toc.xhtml'];

test('a part that is added changes no chapter but its own', async () => {
  const twelve = Array.from({ length: 12 }, (_, i) => dated(i + 1));
  expect(await changed(twelve, [...twelve, dated(13)])).toEqual(['chapter-13.xhtml', ...MADE]);
});

test('a missing part that is found changes no chapter but its own', async () => {
  const parts = [1, 2, 3, 5, 6].map((n) => dated(n));
  expect(await changed(parts, [...parts, dated(4)])).toEqual(['chapter-4.xhtml', ...MADE]);
});

test('an interlude that is added changes no chapter but its own', async () => {
  const parts = [1, 2, 3].map((n) => dated(n));
  const interlude = sourceFromText(
    text({ Title: 'The Weir: Extra', Author: 'Ina Moss' }, 77),
    'serial/the weir-2b.txt',
  );
  expect(await changed(parts, [...parts, interlude])).toEqual([...MADE, 'interlude-1.xhtml'].sort());
});

test('a work that is added to a collection changes no other, nor does a part of one of them', async () => {
  const two = [dated(1), dated(2), dated(1, 'Salt'), dated(2, 'Salt')];
  const third = sourceFromText(text({ Title: 'Ash', Author: 'Ina Moss', Rating: 'G' }, 5), 'serial/ash.txt');
  expect(await changed(two, [...two, third])).toEqual([
    ...MADE,
    'work-ash-chapter-1.xhtml',
    'work-ash-facts.xhtml',
    'work-ash.xhtml',
  ]);
  expect(await changed(two, [...two, dated(3, 'Salt')])).toEqual([...MADE, 'work-salt-chapter-3.xhtml']);
});

test('an edited part changes its own file', async () => {
  const parts = [1, 2, 3].map((n) => dated(n));
  const [one, two, three] = parts as [Source, Source, Source];
  const mended = { ...two, bytes: strToU8(`${new TextDecoder().decode(two.bytes).trim()}!\n`) };
  expect(await changed(parts, [one, mended, three])).toEqual(['chapter-2.xhtml', 'content.opf', 'toc.xhtml']);
});

test('what is new is marked in the contents and nowhere else', async () => {
  const parts = [1, 2, 3].map((n) => dated(n));
  const plain = filesOf(await publish(parts));
  const marked = await publish(parts, {
    assemble: {
      marks: new Map([
        ['serial/the weir-3.txt', 'isNew'],
        ['chapter-1', 'isNew'],
      ]),
    },
  });
  const files = filesOf(marked);
  expect([...files.keys()].filter((name) => files.get(name) !== plain.get(name))).toEqual(['toc.xhtml']);
  expect(files.get('toc.xhtml')?.match(/Part \d <span class="new">New<\/span>/g)).toHaveLength(2);
  expect(said(marked, 'error')).toEqual([]);
});

test('files without titles that are said to be several works are works by their names', async () => {
  const files = ['harbour 1.txt', 'harbour 2.txt', 'mill.txt'].map((name, n) => sourceFromText(prose(n + 1), name));
  const bound = await publish(files, { assemble: { kind: 'collection' } });
  expect(said(bound, 'info').join()).toContain(
    'the 3 files are 2 works, because the settings say that they are several works; in the order of their file names: harbour; mill',
  );
});
