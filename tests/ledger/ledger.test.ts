import { beforeAll, describe, expect, test } from 'vitest';
import { checkBook, checkFrontMatter, checkPictures, checkPublication, checkSource } from '../../src/ledger/index.ts';
import type { Block, Book, Division, Part, Publication, Section } from '../../src/model/index.ts';
import { outcome } from '../../src/model/index.ts';
import { type BoundBook, publish, sourceFromText } from '../../src/pipeline.ts';

const STORY = `The Brass Lantern
By Perrin Ashdown
Rating: PG
Warnings: storms, one drowned hat
Summary: Two keepers, one boat.

# Chapter 1

The lamp went out at nine. It cost £3 to light, and Maud had ½ of that. 🙂

Maud lit it again with her last match, as the light-house rule says.[^1]

![A lamp on a rock](lamp.png)

[^1]: The rule of 1822, which nobody keeps.

# Chapter 2

A/N: Thanks to Bo for the boat words.

By morning the wick was cold. <ruby>灯台<rt>とうだい</rt></ruby> stood there in red letters.

The gulls came back before the men did.
`;

let bound: BoundBook;
let division: Division;
beforeAll(async () => {
  bound = await publish([sourceFromText(STORY, 'lantern.md')]);
  division = bound.sources[0]?.division.value as Division;
});

const source = (changed: Division) =>
  checkSource({
    source: 'lantern.md',
    text: STORY,
    hasLines: true,
    edits: bound.trace.edits,
    removals: bound.sources.flatMap(({ manuscript: m, division: d }) => [...m.trace.removals, ...d.trace.removals]),
    moves: bound.trace.moves ?? [],
    division: changed,
  });

/** The division with its blocks changed. */
const changed = (change: (block: Block) => Block[]): Division => ({
  ...division,
  parts: division.parts.map((part) => ({ ...part, blocks: part.blocks.flatMap(change) })),
});
const retold = <T>(value: T, from: string, to: string): T => {
  const told = JSON.stringify(value).replace(from, to);
  expect(told).not.toBe(JSON.stringify(value));
  return JSON.parse(told) as T;
};
const holds = (block: unknown, words: string): boolean => JSON.stringify(block).includes(words);

/** What may happen to the words of a story, as a change of its text, and what the message is. */
const LOSSES: readonly (readonly [what: string, from: string, to: string, id: string])[] = [
  ['a word is dropped', ' again', '', 'text-lost'],
  ['a word is added', ' again', ' again twice', 'text-gained'],
  ['two words are joined', 'went out', 'wentout', 'text-lost'],
  ['two words are joined over the end of a sentence', 'nine. It', 'nineIt', 'text-lost'],
  ['a word is split', 'morning', 'mor ning', 'text-gained'],
  ['two words are swapped', 'lamp went', 'went lamp', 'text-lost text-gained text-moved'],
  ['a word becomes another', 'match', 'spark', 'text-lost'],
  ['an emoji is dropped', ' 🙂', '', 'text-lost'],
  ['a sign of currency is dropped', '£', '', 'text-lost'],
  ['a fraction is dropped', ' ½', '', 'text-lost'],
  ['a gloss is dropped', 'とうだい', '', 'text-lost'],
  ['one sign of a name without spaces is dropped', '灯台', '灯', 'text-lost'],
  ['the description of a picture is dropped', 'A lamp on a rock', '', 'text-lost'],
  ['a word of a footnote is dropped', 'which nobody', 'nobody', 'text-lost'],
];

/** What typography may do. */
const CHANGES: readonly (readonly [what: string, from: string, to: string])[] = [
  ['a space becomes two', 'went out', 'went  out'],
  ['a space becomes a line end', 'went out', 'went out'],
  ['a sentence ends otherwise', 'nine. It', 'nine… It'],
  ['a hyphen goes long', 'light-house', 'light–house'],
  ['a soft hyphen stands in a word', 'morning', 'morn\u00ADing'],
  ['a letter is written as a letter and a mark', 'light', 'ligh\u0074'],
];

const ids = (faults: readonly { readonly id: string }[]): readonly string[] => [...new Set(faults.map(({ id }) => id))];

describe('a book that holds every word', () => {
  test('passes all checks', () => {
    expect(source(division)).toEqual([]);
    expect(bound.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });
});

describe('between the source and its parts', () => {
  test.each(LOSSES)('%s: noticed', (_, from, to, id) => {
    const found = ids(source({ ...division, parts: retold(division.parts, from, to) }));
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(id.split(' ')).toContain(each);
  });

  test.each(CHANGES)('%s: no fault', (_, from, to) => {
    expect(source({ ...division, parts: JSON.parse(JSON.stringify(division.parts).replace(from, to)) })).toEqual([]);
  });

  test('speech without words that became a break is noticed, with its line; marks that are drawn are none', () => {
    const told = (text: string, lines: readonly string[]) => {
      const place = { source: 'a.txt', line: 1, endLine: 1 };
      const blocks = lines.map(
        (value): Block => ({ type: 'paragraph', place, gapBefore: 1, children: [{ type: 'text', value }] }),
      );
      const one = { ...division, source: 'a.txt', parts: [{ ...(division.parts[0] as Part), heading: null, blocks }] };
      const account = { source: 'a.txt', text, hasLines: true, edits: [], removals: [], division: one };
      return checkSource(account).map(({ id, place: at }) => [id, at?.line]);
    };
    expect(told('Who?\n\n— ?!\n\nNobody.', ['Who?', 'Nobody.'])).toEqual([['text-lost', 3]]);
    expect(told('Who?\n\n「……」\n\n「……」\n\nNobody.', ['Who?', '「……」', 'Nobody.'])).toEqual([['text-lost', 5]]);
    expect(told('Who?\n\n- ...\n\nNobody.', ['Who?', '— …', 'Nobody.'])).toEqual([]);
    expect(told('Who?\n?!\n\nNobody.', ['Who? ?!', 'Nobody.'])).toEqual([]);
    expect(told('Who?\n\n. . .\n\nNobody.\n\n-- … --\n\nAh.', ['Who?', 'Nobody.', 'Ah.'])).toEqual([]);
  });

  test('a lost paragraph is noticed, with its line, its words and what to do', () => {
    const faults = source(changed((block) => (holds(block, 'The gulls') ? [] : [block])));
    expect(faults).toMatchObject([{ id: 'text-lost', severity: 'error', place: { source: 'lantern.md', line: 23 } }]);
    expect(faults[0]?.reason).toContain('The gulls came back before the men did');
    expect(faults[0]?.remedy).toContain('report');
  });

  test('a doubled paragraph is noticed', () => {
    expect(ids(source(changed((block) => (holds(block, 'The gulls') ? [block, block] : [block]))))).toEqual([
      'text-gained',
    ]);
  });

  test('two paragraphs that change places are noticed', () => {
    const parts = division.parts.map((part): Part => {
      const [last, before, ...rest] = [...part.blocks].reverse();
      return last && before && holds(last, 'The gulls') ? { ...part, blocks: [...rest.reverse(), last, before] } : part;
    });
    expect(ids(source({ ...division, parts }))).toEqual(['text-moved']);
  });

  test("an author's note in another chapter is noticed", () => {
    const note = division.parts.flatMap((part) => part.blocks).find((block) => holds(block, 'Thanks to Bo')) as Block;
    const parts = changed((block) => (block === note ? [] : [block])).parts;
    const at = parts.findIndex((part) => holds(part, 'The lamp went'));
    const into = parts[at] as Part;
    const moved = parts.with(at, { ...into, blocks: [...into.blocks, note] });
    expect(ids(source({ ...division, parts: moved }))).toEqual(['text-moved']);
  });

  test('a footnote that stands in a part that does not refer to it is noticed', () => {
    const note = division.parts.flatMap((part) => part.blocks).find((b) => b.type === 'note' && b.identifier) as Block;
    const parts = changed((block) => (block === note ? [] : [block])).parts;
    const last = parts.at(-1) as Part;
    const moved = parts.with(-1, { ...last, blocks: [...last.blocks, note] });
    expect(ids(source({ ...division, parts: moved }))).toEqual(['text-moved']);
  });

  test('a short note that moved is found among its copies that stay, and a copy too many is noticed', () => {
    const place = { source: 'a.txt', line: 1, endLine: 1 };
    const told = (text: string, lines: readonly string[]) => {
      const blocks = lines.map(
        (value): Block => ({ type: 'paragraph', place, gapBefore: 1, children: [{ type: 'text', value }] }),
      );
      const one = { ...division, source: 'a.txt', parts: [{ ...(division.parts[0] as Part), heading: null, blocks }] };
      const removals = [{ name: 'page-furniture' as const, place, text: 'pg. 14' }];
      const moves = [{ place, text: 'Warning: bees' }];
      return ids(checkSource({ source: 'a.txt', text, hasLines: true, edits: [], removals, moves, division: one }));
    };
    // Too many words for the count of all of them to decide.
    const long = Array.from({ length: 1200 }, (_, i) => `word${i} and so`).join(' ');
    const text = `The hens yawned.\n\npg. 14\n\nWarning: bees\n\n${long}\n\nWarning: bees\n\nChapter_7 Snow\n\nIt snowed.`;
    const [bees, heading, snow] = ['Warning: bees', 'Chapter_7 Snow', 'It snowed.'];
    expect(told(text, ['The hens yawned.', bees, long, heading, bees, snow])).toEqual([]);
    expect(told(text, ['The hens yawned.', bees, long, heading, snow])).not.toEqual([]);
    expect(told(text, ['The hens yawned.', bees, long, heading, bees, bees, snow])).not.toEqual([]);
  });

  test('a removal that no one listed is a loss', () => {
    const faults = checkSource({ source: 'a', text: STORY, hasLines: true, edits: [], removals: [], division });
    expect(ids(faults)).toContain('text-lost');
  });

  test.each([
    ['raised letters', '# Working Title<sup>TM</sup>', 'Working Title™'],
    ['a raised ending', '# Le 2<sup>e</sup> jour', 'Le 2e jour'],
    ['one letter in a tag with attributes', '# <span style="color: red">R</span>ed Tide', 'Red Tide'],
    ['a link inside a word', '# The [B](b.html)irds', 'The Birds'],
    ['struck letters', '# The ~~un~~happy', 'The unhappy'],
    ['several words of pieces', '# H<sub>2</sub>O *of* <small>L</small>ife', 'H2O of Life'],
  ])('a title that markup parts inside a word is whole: %s', async (_, line, title) => {
    const told = await publish([sourceFromText(`${line}\n\nBy Jane Roe\n\nShe went home.\n`, 'tale.md')]);
    expect(told.diagnostics).toEqual([]);
    expect(told.book.value.metadata.title).toBe(title);
  });

  test('pieces of a word of which one is lost are told without marks of the program', () => {
    const text = STORY.replace('with her last match', 'with her la<sup>st</sup> match');
    const faults = checkSource({
      source: 'lantern.md',
      text,
      hasLines: true,
      edits: bound.trace.edits,
      removals: [],
      moves: [],
      division: retold(division, 'last match', 'la match'),
    });
    expect(faults.map(({ id }) => id)).toContain('text-lost');
    expect(faults.map(({ reason }) => reason).join()).not.toMatch(/[\uFDD0\uFDD1]/);
  });

  test.each(['the LAMP went out', 'cafe\u0301', 'ﬁne'])('%j is the same word in any Unicode form', (text) => {
    const place = { source: 'a', line: 1, endLine: 1 };
    const children = [{ type: 'text', value: text.normalize('NFKC') }] as const;
    const block: Block = { type: 'paragraph', place, gapBefore: 0, children };
    const [part] = division.parts;
    const one = { ...division, parts: [{ ...(part as Part), heading: null, blocks: [block] }] };
    expect(checkSource({ source: 'a', text, hasLines: true, edits: [], removals: [], division: one })).toEqual([]);
  });
});

describe('between the parts before and after their pictures are found', () => {
  test('the description of a picture that is dropped is noticed', () => {
    const after = { ...division, parts: retold(division.parts, 'A lamp on a rock', '') };
    expect(ids(checkPictures(outcome(division), outcome(after)))).toEqual(['text-lost']);
    expect(checkPictures(outcome(division), outcome({ ...division }))).toEqual([]);
  });
});

describe('between the parts and the book', () => {
  const book = (change: (section: Section) => Section): Book => ({
    ...bound.book.value,
    sections: bound.book.value.sections.map(change),
  });
  const check = (changedBook: Book) => checkBook([division], bound.book.trace, changedBook);

  test.each(LOSSES)('%s: noticed', (_, from, to, id) => {
    const body = bound.book.value.sections.filter((section) => section.matter === 'body');
    const told = retold(body, from, to);
    let at = 0;
    const found = ids(check(book((section) => (section.matter === 'body' ? (told[at++] as Section) : section))));
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(id.split(' ')).toContain(each);
  });

  test('the book as it is made has no fault', () => {
    expect(check(bound.book.value)).toEqual([]);
  });

  test('a section left out is noticed', () => {
    const sections = bound.book.value.sections.filter((s) => s.matter !== 'body');
    expect(ids(check({ ...bound.book.value, sections }))).toEqual(['text-lost']);
  });

  test('chapters in another order are noticed', () => {
    const body = bound.book.value.sections.filter((section) => section.matter === 'body').reverse();
    const found = check(book((section) => (section.matter === 'body' ? (body.pop() as Section) : section)));
    expect(found).toEqual([]);
    const turned = bound.book.value.sections.filter((section) => section.matter === 'body');
    let at = turned.length;
    expect(ids(check(book((section) => (section.matter === 'body' ? (turned[--at] as Section) : section))))).toContain(
      'text-moved',
    );
  });

  test('a note in another chapter is noticed', () => {
    const isNote = (block: Block): boolean => holds(block, 'Thanks to Bo');
    const note = bound.book.value.sections.flatMap((s) => s.blocks).find(isNote) as Block;
    const moved = book((section) => {
      const blocks = section.blocks.filter((block) => block !== note);
      return holds(section.blocks, 'The lamp went')
        ? { ...section, blocks: [note, ...blocks] }
        : { ...section, blocks };
    });
    expect(ids(check(moved))).toEqual(['text-moved']);
  });

  test('parts that stand in another order than the one stated are noticed', async () => {
    const parts = ['two', 'one'].map((n) =>
      sourceFromText(`Chapter ${n}\n\nThis is what happened in chapter ${n}, and no more.\n`, `${n}.txt`),
    );
    const made = await publish(parts);
    const divisions = made.sources.map((each) => each.division.value);
    expect(checkBook(divisions, made.book.trace, made.book.value)).toEqual([]);
    const order = [...(made.book.trace.order ?? [])].reverse();
    expect(ids(checkBook(divisions, { ...made.book.trace, order }, made.book.value))).toContain('text-moved');
  });
});

describe('between the book and its pages', () => {
  const pages = (publication: Publication, change: (page: string) => string): Publication => ({
    ...publication,
    resources: publication.resources.map((r) =>
      typeof r.content === 'string' ? { ...r, content: change(r.content) } : r,
    ),
  });
  const check = (change: (page: string) => string) =>
    checkPublication(bound.book.value, pages(bound.publication.value, change));

  test.each(LOSSES)('%s: noticed', (_, from, to, id) => {
    const found = ids(check((page) => page.replace(from, to)));
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(id.split(' ')).toContain(each);
  });

  test('pages as they are rendered have no fault', () => {
    expect(check((page) => page)).toEqual([]);
  });

  test('a word whose middle stands in a tag is one word', () => {
    expect(check((page) => page.replace('morning', 'mor<em>ni</em>ng'))).toEqual([]);
  });

  test('chapters in another order are noticed', () => {
    const { publication } = bound;
    const spine = [...publication.value.spine].reverse();
    expect(ids(checkPublication(bound.book.value, { ...publication.value, spine }))).toContain('text-moved');
  });

  test('a footnote on the page of another chapter is noticed', () => {
    const aside = /<aside id="note[\s\S]*?<\/aside>\n/;
    const whole = bound.publication.value.resources.flatMap((r) => (r.story ? String(r.content) : [])).join('');
    const [moved = ''] = aside.exec(whole) ?? [];
    expect(moved).toContain('nobody keeps');
    const found = check((page) => page.replace(moved, '').replace('<p>The gulls came', `${moved}<p>The gulls came`));
    expect(found).toHaveLength(1);
    expect(ids(found)).toContain('text-moved');
  });

  test.each([
    ['title', 'The Brass Lantern'],
    ['author', 'Perrin Ashdown'],
    ['rating', 'PG'],
    ['warning', 'one drowned hat'],
    ['summary', 'Two keepers, one boat.'],
  ])('a %s that no page prints is noticed', (_, value) => {
    const { book, publication } = bound;
    expect(checkFrontMatter(book.value, publication.value)).toEqual([]);
    const cut = pages(publication.value, (page) => page.replaceAll(value, ''));
    const faults = checkFrontMatter(book.value, cut);
    expect(faults).toMatchObject([{ id: 'text-lost', severity: 'error' }]);
    expect(faults[0]?.reason).toContain(value);
  });

  test('fields that the user leaves out need no page', async () => {
    const text = `Title: A\nAuthor: B\nRating: PG\nNotes: Written on a train.\n\n${'She waited. '.repeat(9)}\n`;
    const dropped = await publish([sourceFromText(text)], { assemble: { notes: 'drop' } });
    expect(dropped.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });
});
