import { describe, expect, it, test } from 'vitest';
import { type AssembleOptions, assemble } from '../../src/assemble/index.ts';
import { blockText, type Division, type Metadata, type Section } from '../../src/model/index.ts';
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
    ['TheGlassRoad', 'The Glass Road'],
    ['McDonald', 'McDonald'],
  ])('is read from a folder’s name: %s', (name, title) => expect(bound(parts, { name }).title).toBe(title));

  it('in capitals is spelled as the folder’s name where that has capitals and small letters', () => {
    const titled = parts.with(0, file('d/ch1.txt', { title: 'STORM AND OAR' }));
    expect(bound(titled, { name: 'Storm_and_Oar' }).title).toBe('Storm and Oar');
    expect(bound(titled, { name: 'storm-and-oar' }).title).toBe('STORM AND OAR');
    expect(bound([file('c.txt', { title: 'C' })], { name: 'c' }).title).toBe('C');
  });

  it('is that of the folder above one that only says that texts are in it', () => {
    const inside = [1, 2, 3].map((n) => file(`tales/Glass_Road/chapters/${n}.txt`));
    expect(bound(inside, { name: 'chapters' }).title).toBe('Glass Road');
    expect(
      bound(
        [1, 2, 3].map((n) => file(`chapters/${n}.txt`)),
        { name: 'chapters' },
      ).title,
    ).toBe('chapters');
  });

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

describe('the title beside other words for it', () => {
  const chapters = [1, 2, 3].map((n) => file(`d/ch${n}.md`));
  const readme = division('d/README.md', {}, [
    'volume: road-repo',
    'Build it with this program. I wrote it on a boat.',
  ]);

  it('is spelled as the folder is where the page has capitals', () => {
    const page = division('d/half_title.md', {}, ['volume: THE GLASS ROAD'], ['volume: A TALE']);
    expect(bound([page, ...chapters], { name: 'The-Glass-Road' }).title).toBe('The Glass Road');
    expect(bound([page, ...chapters], { name: 'road' }).title).toBe('THE GLASS ROAD');
  });

  it('is not a readme’s, which heads no part, where a program or the user says it', () => {
    const place = { source: 'd/book.toml', line: 1, endLine: 1 };
    const stated = [{ kind: 'title', value: 'The Glass Road', by: 'package', place }] as const;
    for (const options of [{ stated }, { title: 'The Glass Road' }]) {
      const { value } = assemble([...chapters, readme], { ...options, name: 'd' });
      expect(value.title).toBe('The Glass Road');
      expect(value.sections.filter(({ name }) => name === 'road-repo')).toEqual([]);
    }
    expect(bound([...chapters, readme], { name: 'd' }).title).toBe('road-repo');
  });
});

describe('lines above the first chapter of all', () => {
  const of = (n: number, ...above: readonly (readonly [string, ...string[]])[]): Division =>
    division(`d/${n}.md`, {}, ...above, [`chapter ${n}: Rain ${n}`, `Words of ${n}.`]);

  it('are the title page', () => {
    const { value } = assemble([of(1, ['start', 'The Glass Road', 'Volume One']), of(2), of(3)], { name: 'd' });
    expect(value.title).toBe('The Glass Road');
    expect(value.sections.filter(({ matter }) => matter === 'body').map(({ name }) => name)).toHaveLength(3);
  });

  it.each([
    ['prose', [of(1, ['start', 'He dug all day, and told nobody of it.']), of(2), of(3)]],
    ['what other files have, too', [of(1, ['start', 'The Glass Road']), of(2, ['start', 'Of Ada']), of(3)]],
  ])('are none where they are %s', (_, divisions) => {
    expect(assemble(divisions, { name: 'd' }).value.title).toBe('d');
  });
});

describe('headings that stand in most files', () => {
  const listed = (divisions: readonly Division[]): readonly string[] => {
    const names = (sections: readonly Section[]): readonly string[] =>
      sections.flatMap(({ name, listed, children }) => [...(listed ? [name] : []), ...names(children)]);
    return names(assemble(divisions, { name: 'd' }).value.sections.filter(({ matter }) => matter === 'body'));
  };
  const pages = (...heads: readonly string[]): readonly Division[] =>
    [1, 2, 3, 4, 5, 6].map((n) =>
      division(`d/p${n}.md`, {}, ...heads.map((head) => [`chapter: ${head}`, `Words of ${n}.`] as const), [
        `chapter: Of ${'abcdef'[n - 1]}`,
        'More.',
      ]),
    );

  it('are a form’s where there are several, and no chapters', () => {
    expect(listed(pages('Printed text', 'Marks'))).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((one) => `Of ${one}`));
    expect(listed(pages('Morning'))).toContain('Morning');
  });

  it('leave what is in brackets below a title, and begins alike, to the text', () => {
    const chapter = (n: number, below: string): Division => {
      const one = division(`d/c${n}.md`, {}, [`chapter ${n}: Rain ${n}`, `Words of ${n}.`]);
      const [first] = one.parts;
      const text = (value: string) => ({ type: 'text', value }) as const;
      const heading = first?.heading && { ...first.heading, title: [...first.heading.title, text(' '), text(below)] };
      return { ...one, parts: first && heading ? [{ ...first, heading }] : [] };
    };
    const alike = [1, 2, 3].map((n) => chapter(n, `(revised, for the ${n}. time)`));
    expect(listed(alike)).toEqual(['Chapter 1: Rain 1', 'Chapter 2: Rain 2', 'Chapter 3: Rain 3']);
    const own = [chapter(1, '(Or, the Boat)'), chapter(2, '(Or, the Barn)'), chapter(3, '(A Dream)')];
    expect(listed(own)[2]).toBe('Chapter 3: Rain 3 (A Dream)');
  });
});

describe('papers beside chapters that have titles', () => {
  const prose = 'He kept the boat in the barn and told nobody of it. '.repeat(30);
  const chapters = ['Sand', 'Rain', 'Glass'].map((title, i) =>
    file(`d/chapters/ch${i + 1}.md`, { title }, prose + title),
  );
  const paper = (source: string, title: string): Division =>
    file(source, { title }, `It says a sentence about ${title}.`);

  it('name the whole where they stand above all, and their own pages', () => {
    const { value } = assemble(
      [...chapters, paper('d/index.md', 'Road: a tale'), paper('d/characters.md', 'People of It')],
      {
        name: 'd',
      },
    );
    expect(value.title).toBe('Road: a tale');
    expect(value.sections.map(({ caption }) => caption)).toContain('People of It');
    const below = assemble([...chapters, paper('d/lore/index.md', 'Lore')], { name: 'd' });
    expect(below.value.title).toBe('d');
  });

  it('are outlines where they tell of headed chapters in few words', () => {
    const own = ['Sand', 'Rain', 'Glass'].map((title, i) =>
      division(`d/a${i}.md`, {}, [`chapter ${i + 1}: ${title}`, prose]),
    );
    const overview = division(
      'd/overview.md',
      {},
      ...['Sand', 'Rain', 'Glass'].map((title, i) => [`chapter ${i + 1}: ${title}`, 'He digs.'] as const),
    );
    expect(bound([...own, overview], { name: 'd' }).names.filter((name) => name === 'Chapter 1: Sand')).toHaveLength(1);
  });
});

describe('a page with headings inside among many with a title alone', () => {
  const page = (n: number, ...parts: readonly (readonly [string, ...string[]])[]): Division =>
    division(`d/p${n}.md`, { title: n === 0 ? 'Before You Read' : `Chapter ${n}: Rain ${n}` }, ...parts);
  const pages = [1, 2, 3, 4, 5, 6].map((n) => page(n, ['start', `Words of ${n}.`]));

  it('is one entry of the contents', () => {
    const headed = page(0, ['volume: Sixteen', 'By Ada.'], ['chapter 1: Mind', 'The step.']);
    expect(bound([headed, ...pages], { name: 'rain' }).title).toBe('rain');
    expect(bound([headed, ...pages], { name: 'd' }).names.slice(0, 2)).toEqual([
      'Before You Read',
      'Chapter 1: Rain 1',
    ]);
  });
});

it('a title of a file that its own heading says, with a count, is no volume around it', () => {
  const chapters = ['Sand', 'Rain', 'Glass'].map((title, i) =>
    division(`d/ch${i + 1}.md`, { title }, [`chapter ${i + 1}: ${title}`, `Words of ${title}.`]),
  );
  expect(bound(chapters, { name: 'd' }).names).toEqual(['Chapter 1: Sand', 'Chapter 2: Rain', 'Chapter 3: Glass']);
  const named = ['Sand', 'Rain', 'Glass'].map((title, i) =>
    division(`d/b${i + 1}.md`, { title }, ['chapter 1: One', 'It.'], ['chapter 2: Two', 'It.']),
  );
  expect(bound(named, { name: 'd', kind: 'series' }).names).toEqual(['Sand', 'Rain', 'Glass']);
});

it('a heading over notes that stand elsewhere goes, one over sections or words does not', () => {
  const files = (...tail: readonly (readonly [string, ...string[]])[]): readonly string[] =>
    bound(
      [1, 2].map((n) => division(`d/ch${n}.md`, {}, [`chapter ${n}: Rain`, 'Words.'], ...(n === 1 ? tail : []))),
      { name: 'd' },
    ).names;
  expect(files(['appendix: Footnotes'])).toEqual(['Chapter 1: Rain', 'Chapter 2: Rain']);
  expect(files(['appendix: Footnotes', 'On boats.'])).toContain('Footnotes');
  expect(files(['appendix: Papers'], ['chapter 9: On boats', 'It.'])).toContain('Papers');
});

describe('pages that are only headings', () => {
  const chapters = [1, 2, 3].map((n) => file(`d/ch${n}.md`));

  it('make one title page, which names the work', () => {
    const page = division(
      'd/half_title.md',
      {},
      ['volume: The Glass Road'],
      ['volume: A Tale of the Wharf'],
      ['day 3'],
    );
    const { value } = assemble([page, ...chapters], { name: 'road' });
    expect(value.title).toBe('The Glass Road');
    const [first] = value.sections.filter(({ name }) => name === 'The Glass Road');
    expect(first?.blocks.map((block) => blockText(block))).toEqual(['A Tale of the Wharf', 'Day 3']);
    expect(first?.children).toEqual([]);
  });

  it('head the chapters in their folders as volumes', () => {
    const divisions = [
      file('d/00-front/motto.md', {}, 'A road is a wall lying down.'),
      division('d/01-part-one/_part.md', {}, ['chapter 1: Sand']),
      file('d/01-part-one/ch1.md'),
      file('d/01-part-one/ch2.md'),
      division('d/02-part-two/_part.md', {}, ['chapter 2: Glass']),
      file('d/02-part-two/ch3.md'),
    ];
    const { value } = assemble(divisions, { name: 'd' });
    const volumes = value.sections.filter(({ kind }) => kind === 'volume');
    expect(volumes.map(({ name, children }) => [name, children.length])).toEqual([
      ['Chapter 1: Sand', 2],
      ['Chapter 2: Glass', 1],
    ]);
  });

  it('head the chapters behind them where they count by a wider word, and are few words', () => {
    const five = [1, 2, 3, 4, 5].map((n) => division(`d/0${n}.md`, {}, [`chapter ${n}`, `Words of ${n}.`]));
    const opening = division('d/04-motto.md', {}, ['part 2', 'The tide is nobody’s servant.']);
    const motto = file('d/00-dedication.md', {}, 'For Aunt Ida.');
    const { value } = assemble([motto, ...five, opening], { name: 'd' });
    expect(
      value.sections.flatMap(({ kind, name, children }) => (kind === 'volume' ? [[name, children.length]] : [])),
    ).toEqual([['Part 2', 2]]);
    const [page] = value.sections.filter(({ blocks }) => blocks.some((block) => blockText(block) === 'For Aunt Ida.'));
    expect([page?.matter, page?.listed]).toEqual(['front', false]);
    // Where somebody speaks, the story has begun.
    const begun = ['“Read on,” said Ida.', 'For Ida.'].map((said) =>
      assemble([file('d/01-foreword.md', {}, said), file('d/2-reef.md'), file('d/3-weir.md')], { name: 'd' })
        .value.sections.filter(({ matter }) => matter === 'body')
        .flatMap(({ blocks }) => blocks.map((block) => blockText(block)))
        .includes(said),
    );
    expect(begun).toEqual([true, false]);
    // A part that holds a text of its own is no page before the next.
    const long = division('d/04-motto.md', {}, ['part 2', 'The tide is nobody’s servant. '.repeat(40)]);
    expect(assemble([...five, long], { name: 'd' }).value.sections.some(({ kind }) => kind === 'volume')).toBe(false);
  });

  it('have the order in which a text beside them lists their titles, whatever their names say', () => {
    const places = ['Wall', 'Gate', 'Well'].map((name, i) =>
      division(`d/${'abc'[i]}.md`, {}, [`chapter: The ${name}`, `She went on past the ${name}.`]),
    );
    const rests = [1, 2].map((n) => division(`d/Rest ${n}.txt`, {}, [`interlude: Rest`, `Breath ${n} was drawn.`]));
    const list = (...lines: readonly string[]): Division => division('d/inhalt.txt', {}, ['start', ...lines]);
    const order = (divisions: readonly Division[]): string =>
      assemble(divisions, { name: 'd' })
        .value.sections.flatMap(({ kind, blocks: [first] }) =>
          /chapter|interlude/.test(kind) && first ? blockText(first).split(/[ .]/).slice(-2, -1) : [],
        )
        .join(' ');
    const lines = ['The Gate ...... 3', 'Rest', '「The Well」', 'Rest', 'The Wall'];
    expect(order([...places, ...rests, list(...lines)])).toBe('Gate drawn Well drawn Wall');
    expect(order([...places, ...rests])).toBe('Wall Gate drawn drawn Well');
    // A list that goes against the numbers of the chapters is an older one.
    const counted = [1, 2, 3, 4].map((n) =>
      division(`d/x${n}.md`, {}, [`chapter ${n}: Dawn ${'abcd'[n - 1]}`, `It was ${n}.`]),
    );
    const older = ['Chapter 3 Dawn c', 'Chapter 1 Dawn a', 'Chapter 2 Dawn b', 'Chapter 4 Dawn d'];
    expect(order([...counted, list(...older)])).toBe('1 2 3 4');
  });

  it('that count a chapter of a part, and have headings that count nothing below, are one chapter each', () => {
    const pages = [1, 2, 3].map((n) => {
      const one = division(
        `d/p2c${n}.html`,
        {},
        ['volume 2', 'She came back.'],
        ['chapter: Meanwhile', 'Far away it rained.'],
      );
      const title = [{ type: 'text', value: `Chapter ${n}` }] as const;
      const parts = one.parts.map((part, i) =>
        i > 0 || !part.heading
          ? part
          : { ...part, heading: { ...part.heading, label: [{ type: 'text', value: 'Part 2' }] as const, title } },
      );
      return { ...one, parts };
    });
    const body = assemble(pages, { name: 'd' }).value.sections.filter(({ matter }) => matter === 'body');
    expect(body.map(({ kind, name }) => [kind, name]).slice(-3)).toEqual(
      [1, 2, 3].map((n) => ['chapter', `Part 2: Chapter ${n}`]),
    );
  });

  it('that hold nothing yet are no works', () => {
    const empty = division('d/colt.html', { title: 'Colt' }, ['start']);
    const works = [file('d/gate.html', { title: 'The Gate' }), file('d/wall.html', { title: 'The Wall' })];
    expect(bound([...works, empty], { name: 'd' }).names).toEqual(['The Gate', 'The Wall']);
  });

  it('take a first line that says what the file is called as its heading', () => {
    const lines = [
      ['①The Gate', '① The Gate'],
      ['②The Wall', '②The Wall.'],
      ['③Rain', 'Rain fell all day.'],
      ['Stop there', '— Stop there!'],
    ] as const;
    const divisions = lines.map(([stem, line]) => division(`d/${stem}.txt`, {}, ['start', line, 'She walked on.']));
    const { value } = assemble(divisions, { name: 'd' });
    const chapters = value.sections.filter(({ kind }) => kind === 'chapter');
    expect(chapters.map(({ name, blocks }) => [name, blocks.length])).toEqual([
      ['① The Gate', 1],
      ['②The Wall.', 1],
      ['③Rain', 2],
      ['Stop there', 2],
    ]);
  });

  it('are chapters where each is a stub of its own beside others', () => {
    const stubs = [4, 5].map((n) => division(`d/ch${n}.md`, {}, [`chapter ${n}: To come`]));
    const { value } = assemble([...chapters, ...stubs], { name: 'd' });
    expect(value.sections.some(({ kind }) => kind === 'volume')).toBe(false);
  });
});

test('texts of footnotes that nothing calls stand once, below the last file that has them', () => {
  const notes = ['[^1]: From the Latin.', '[^2]: A kind of boat.'];
  const divisions = [1, 2, 3].map((n) =>
    division(`d/ch${n}.md`, {}, ['start', `Words of ${n}.`], ['scene-break', ...notes]),
  );
  const { value, trace } = assemble(divisions, { name: 'd' });
  const texts = value.sections.flatMap(({ blocks }) => blocks.map((block) => blockText(block)));
  expect(texts.filter((text) => text !== '').slice(0, 5)).toEqual([
    'Words of 1.',
    'Words of 2.',
    'Words of 3.',
    ...notes,
  ]);
  expect(
    value.sections.map(({ blocks }) => blocks.filter(({ type }) => type === 'scene-break').length).join(''),
  ).toMatch(/^0*10*$/);
  expect(trace.removals).toHaveLength(4);
  const own = [1, 2].map((n) => division(`d/ch${n}.md`, {}, ['start', `Words of ${n}.`, `[^1]: Of chapter ${n}.`]));
  expect(assemble(own, { name: 'd' }).trace.removals).toEqual([]);
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

test('chapters that are counted through are one work wherever they lie, and those that begin anew are not', () => {
  const inFolders = (...names: readonly string[]): readonly string[] =>
    bound(names.map((name) => file(`d/${name}`))).names;
  expect(inFolders('第一章.txt', 'rest/第二章.txt', 'rest/第三章.txt')).toEqual(['第一章', '第二章', '第三章']);
  expect(inFolders('a/chapter-1.txt', 'b/chapter-2.txt', 'b/chapter-3.txt')).toHaveLength(3);
  expect(inFolders('a/chapter-1.txt', 'a/chapter-2.txt', 'b/chapter-1.txt', 'b/chapter-2.txt')).toEqual(['a', 'b']);
});

describe('files whose names count with a word of their own', () => {
  it.each(['Dienst', 'Nachtschicht', 'Смена', '当番'])('are called so in the contents: %s', (word) => {
    const parts = [1, 2, 3].map((n) => file(`d/${word} ${n}.txt`));
    expect(bound(parts, { name: 'd' }).names).toEqual([1, 2, 3].map((n) => `${word} ${n}`));
  });

  it.each([
    'Document',
    'Scan',
    'The Gate',
    'd',
  ])('are no more than parts where that says nothing of them: %s', (word) => {
    const parts = [1, 2, 3].map((n) => file(`d/${word} ${n}.txt`));
    expect(bound(parts, { name: 'd' }).names).toEqual(['Part 1', 'Part 2', 'Part 3']);
  });
});

const NAMES = ['heron', 'barge', 'lantern', 'miller', 'bell', 'rope', 'gull', 'storm', 'quay', 'oar'];

describe('the last words of each file under one heading', () => {
  const tell = (n: number): readonly string[] =>
    Array.from(
      { length: 8 },
      (_, i) => `The ${NAMES[n]} went out ${i} times to ${NAMES[(n + i) % 5]} ${n}, and nobody saw it.`,
    );
  const one = (n: number, ...last: readonly (readonly [string, ...string[]])[]): Division =>
    division(
      `d/tale${n}.md`,
      { title: `Tale ${'abcdef'.charAt(n)}`, authors: ['Ada'] },
      ['start', ...tell(n)],
      ...last,
    );
  const names = (divisions: readonly Division[]): readonly string[] => {
    const { value } = assemble(divisions, { kind: 'collection' });
    return value.sections.flatMap(({ work, children }) =>
      work ? children.flatMap(({ listed, name }) => (listed ? name : [])) : [],
    );
  };
  it('are no chapter of it', () => {
    expect(names([0, 1, 2, 3, 4].map((n) => one(n, ['chapter: Links', 'It is kept there.'])))).toEqual([]);
  });
  it('are one where other headings follow in a file, or where they hold as much as the story', () => {
    const more = [0, 1, 2, 3, 4].map((n) =>
      one(n, ['chapter: Links', 'It is there.'], [`chapter: ${NAMES[n]}`, ...tell(n + 5)]),
    );
    expect(names(more).filter((name) => name === 'Links')).toHaveLength(5);
    const long = [0, 1, 2, 3, 4].map((n) => one(n, ['chapter: Night', ...tell(n + 5)]));
    expect(names(long).filter((name) => name === 'Night')).toHaveLength(5);
  });
});

test('a page of rights among stories stands behind them, and its title is the book’s', () => {
  const tales = ['oar', 'sail'].map((name) =>
    file(`d/${name}.html`, { title: name, authors: [`Ada ${name}`] }, `She took the ${name} and went. `.repeat(20)),
  );
  const rights = 'All tales here are copyright of Ada Reed. You may copy them. You may not sell them.';
  const page = file('d/copyright.html', { title: 'Tales of the Quay' }, rights);
  expect(bound([...tales, page], { name: 'src' })).toEqual({ title: 'Tales of the Quay', names: ['oar', 'sail'] });
  const tale = file(
    'd/copyright.html',
    { title: 'The Copy' },
    `${'She rowed out to the bell and rang it. '.repeat(9)}`,
  );
  expect(bound([...tales, tale], { name: 'src' }).names).toContain('The Copy');
});
