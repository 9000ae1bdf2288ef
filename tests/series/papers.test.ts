import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { prose } from './prose.ts';

const CHAPTERS = Object.fromEntries(
  [1, 2, 3, 4].map((n) => [`t/chapter-0${n}.md`, `# Chapter ${n}\n\n${prose(n, 6)}`] as const),
);

/** The files whose words stand in the chapters, and those whose words stand behind them. */
async function placed(files: Readonly<Record<string, string>>, name = 't') {
  const sources = Object.entries(files).map(([file, text]) => sourceFromText(`${text}\n`, file));
  const { book, diagnostics } = await publish(sources, { cover: 'none', assemble: { name } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const filesIn = (matter: 'body' | 'back'): readonly string[] => {
    const found = book.value.sections.flatMap(function inside(section): readonly string[] {
      const own = section.matter === matter ? [section.heading, ...section.blocks] : [];
      return [...own.flatMap((one) => one?.place.source ?? []), ...section.children.flatMap(inside)];
    });
    return [...new Set(found)];
  };
  return {
    body: filesIn('body'),
    back: filesIn('back'),
    title: book.value.title,
    works: book.value.sections.filter(({ work }) => work !== undefined).length,
  };
}

const DRAWS =
  '# Chapter 1: Draws\n\n**Date:** in May\n\n## First draw\n\n```\n[ 1] Salt\n```\nSalt keeps what it kills.\n\n## Second\n\n- rope\n- tide\n';
const PEOPLE =
  '# People\n\n## Ada Reed\n\n- Age: 40\n- Keeps the weir. She never leaves it.\n\n## Bo Marsh\n\n- Age: 12\n- Counts gulls. He loses count.\n';

describe('what an author keeps for the work beside the chapters stands behind them', () => {
  test.each([
    ['notes named like a chapter', 't/chapter-01-draws.md', DRAWS],
    ['people', 't/characters.md', PEOPLE],
    [
      'people of labelled lines',
      't/characters.md',
      '# 登場人物\n\n## 灯\n**役割：** 語り手  \n**特徴：** 眠らない。\n\n## 波\n**役割：** 友人  \n**特徴：** よく歌う。\n\n## 風\n**役割：** 旅人  \n**特徴：** 帰らない。\n',
    ],
    [
      'a sheet that only its heading says',
      't/all.md',
      `# World building\n\n${prose(9, 1)}\n\n## The weir\n\nIt leaks.\n\n## The mill\n\nIt burns.\n\n- rope\n- tide\n`,
    ],
    ['people in a folder of their own', 't/characters/all.md', PEOPLE],
    ['a sheet in other words', 't/ficha de personajes.md', PEOPLE],
    ['人物', 't/人物设定.md', PEOPLE],
    ['a name that counts nothing where all others do', 't/Bestiary.md', PEOPLE.replaceAll('Age', 'Weight')],
  ])('%s', async (_, file, text) => {
    const { body, back } = await placed({ ...CHAPTERS, [file]: text });
    expect(body).toEqual(Object.keys(CHAPTERS));
    expect(back).toEqual([file]);
  });

  const names = 'Mira Joss Halla Bo Ada Tove Ester Nils Runa Odd'.split(' ');
  test.each([
    [
      'people, a label each',
      't/synopsis.txt',
      names
        .map((name, i) => `${name}: ${'keeps the weir and counts its gulls, '.repeat(2)}as number ${i} did.`)
        .join('\n\n'),
    ],
    [
      'ranks and people as typed lists',
      't/Memory.md',
      `God of wind, Aerasyl\n\nGod of salt, Nurg\n\n# Characters\n${names.map((name, i) => `${i + 1}. ${name}  - a friend of the weir`).join('\n')}\n2. \n\n# Ranks\n1. Novice: one ring.\n2. Adept: two rings, and a rope of their own.\n`,
    ],
  ])('%s', async (_, file, text) => {
    const { body, back } = await placed({ ...CHAPTERS, [file]: text });
    expect([body, back]).toEqual([Object.keys(CHAPTERS), [file]]);
  });

  const LOG = Object.fromEntries(
    [1, 2, 3, 4, 5].map((n) => [
      `t/turn-0${n}.md`,
      `# Turn ${n}\n\n## What was done\n\n- rope ${n}\n- tide ${n}\n- salt ${n}\n\n${prose(n, 4)}`,
    ]),
  );
  const HERO = `# Hero\n\n## Traits\n\n${prose(7, 2)}\n\n- brave\n- tall\n- late\n\n## Gear\n\n- rope\n- lamp\n- knife\n`;
  const TOWN = `# Town\n\n## Places\n\n${prose(8, 2)}\n\n- weir\n- inn\n- lock\n\n## Days\n\n- fair\n- fast\n- flood\n`;

  test('sheets beside counted chapters that hold lists, too', async () => {
    const files = { ...LOG, 't/hero.md': HERO, 't/town.md': TOWN };
    const { body, back } = await placed(files);
    expect([body, back]).toEqual([Object.keys(LOG), ['t/hero.md', 't/town.md']]);
  });

  test('but a tale among them is one, and so are sheets where hardly any file counts', async () => {
    const tale = await placed({ ...LOG, 't/hero.md': `# Hero\n\n${prose(9, 6)}` });
    expect(tale.body).toContain('t/hero.md');
    const few = {
      't/turn-01.md': LOG['t/turn-01.md'] ?? '',
      't/inn.md': HERO,
      't/hero.md': HERO.replaceAll('Hero', 'She'),
    };
    expect((await placed({ ...few, 't/town.md': TOWN })).body).toContain('t/town.md');
  });

  test('but talk of two people under a name that may be a chapter’s is the story’s', async () => {
    const talk = names
      .map((_, i) => `${i % 2 ? 'Ada' : 'Bo'}: I never saw the weir before, and you did not either.`)
      .join('\n\n');
    expect((await placed({ ...CHAPTERS, 't/synopsis.txt': talk })).back).toEqual([]);
  });

  test('and names the book where it says what it tells', async () => {
    const sheet = `Title: The Weir at Night\n\nSummary: Somebody keeps a weir. She never leaves it.\n\n${PEOPLE}`;
    expect((await placed({ ...CHAPTERS, 't/synopsis.md': sheet }, 'zzz')).title).toBe('The Weir at Night');
  });

  test('and names the book where its title is the folder’s name', async () => {
    const concept =
      '# The Salt-Road\n\n## The name\n\n- salt\n- road\n\nA road is what salt leaves. Nobody walks it twice.\n';
    expect((await placed({ ...CHAPTERS, 't/concept.md': concept }, 'the-salt-road')).title).toBe('The Salt-Road');
    const people = { ...CHAPTERS, 't/characters.md': PEOPLE };
    expect((await placed(people, 'the-salt-road')).title).toBe('the salt road');
  });
});

describe('in a folder beside that of the chapters', () => {
  const inside = Object.fromEntries(
    [1, 2, 3, 4].map(
      (n) => [`t/chapters/0${n}.md`, `# The ${'Pier Gull Rope Tide'.split(' ')[n - 1]}\n\n${prose(n, 6)}`] as const,
    ),
  );
  const papers = {
    't/AGENTS.md': PEOPLE.replace('People', 'How to write'),
    't/world/places.md': PEOPLE.replace('People', 'Places'),
    't/world/gods.md': PEOPLE.replace('People', 'Gods'),
    't/world/numbers.md': 'The number seven is everywhere. Nobody says why it is.\n',
  };

  test('papers stand behind the chapters, whatever they are called, and the book is one work', async () => {
    const { body, back, title, works } = await placed({ ...inside, ...papers });
    expect(body).toEqual(Object.keys(inside));
    expect([...back].sort()).toEqual(Object.keys(papers).sort());
    expect([title, works]).toEqual(['t', 0]);
  });

  test('a readme there speaks for its folder alone', async () => {
    const readme = '# Spoilers\n\nDo not read this. It tells who drowns.\n';
    expect((await placed({ ...inside, ...papers, 't/world/README.md': readme })).title).toBe('t');
  });

  test.each([
    ['a story', 't/bonus/The Well.md', `# The Well\n\n${prose(21, 6)}`],
    [
      'poems',
      't/poems/all.md',
      ['Salt', 'Rope', 'Rain', 'Tin']
        .map((one) => `## ${one}\n\n${one} is all\\\nthat the wall\\\nhas of the fall\n`)
        .join('\n'),
    ],
  ])('%s stays in the book’s body', async (_, file, text) => {
    expect((await placed({ ...inside, [file]: text })).body).toContain(file);
  });
});

test('chapters of figures in a folder called so are one work, though some are missing', async () => {
  const files = Object.fromEntries(
    [0, 1, 2, 7, 8].map(
      (n) =>
        [
          `t/chapters/0${n}.md`,
          `---\ntitle: The ${'Pier Gull Rope - - - - Tide Weir'.split(' ')[n]}\nauthor: Ada Reed\n---\n${prose(n, 6)}`,
        ] as const,
    ),
  );
  expect(await placed(files)).toMatchObject({ body: Object.keys(files), works: 0 });
});

test('works whose names are figures stay works where each tells of itself', async () => {
  const files = Object.fromEntries(
    [1, 2, 3].map(
      (n) =>
        [
          `t/${n}.md`,
          `---\ntitle: The ${'Pier Gull Rope'.split(' ')[n - 1]}\nauthor: Ada Reed\nsummary: A ${n} of them.\n---\n${prose(n, 6)}`,
        ] as const,
    ),
  );
  expect((await placed(files)).works).toBe(3);
});

test('a licence that everybody knows is left out, and what a readme says beside its name is not', async () => {
  const licence =
    'Attribution 4.0 International\n\nCreative Commons Corporation is not a law firm. It gives no legal advice.\n\nBy exercising the licensed rights you accept the terms of this Creative Commons Attribution 4.0 International Public License.\n';
  const readme = '# The Salt Road\n\nIt was written on a boat.\n\n## Licence\n\nCC BY-SA 4.0\n';
  const { back } = await placed({ ...CHAPTERS, 't/LICENSE.txt': licence, 't/README.md': readme });
  expect(back).toEqual(['t/README.md']);
});

describe('a chapter stays one', () => {
  const mails = [1, 2, 3, 4, 5].map((n) => `From: Ada\nTo: Bo\nSubject: gulls\n\n${prose(20 + n, 1)}`).join('\n');
  test.each([
    ['called as a plan is', 't/outline.md', prose(11, 6)],
    ['of such a name with a heading', 't/The Plan.md', `# The Plan\n\n${prose(12, 6)}`],
    ['named like another', 't/chapter-01-night.md', prose(13, 6)],
    ['of mails, of another name than the rest', 't/Mails.md', mails],
    ['with a list in it', 't/The Bill.md', `${prose(14, 5)}\n- nine barrels\n- one rope\n\n${prose(15, 3)}`],
  ])('%s', async (_, file, text) => {
    const { body, back } = await placed({ ...CHAPTERS, [file]: text });
    expect(back).toEqual([]);
    expect(body).toContain(file);
  });

  test('where all are written in lists and headings', async () => {
    const logs = Object.fromEntries(
      ['day-1', 'day-2', 'day-3', 'notes'].map(
        (name, n) =>
          [`t/${name}.md`, `## Morning\n\n- ${prose(30 + n, 1)}\n\n## Night\n\n- ${prose(40 + n, 1)}`] as const,
      ),
    );
    expect((await placed(logs)).back).toEqual([]);
  });
});

describe('a whole manuscript among papers that are counted as it is', () => {
  const manuscript = [1, 2, 3, 4, 5].map((n) => `# Chapter ${n}\n\n${prose(60 + n, 8)}`).join('\n');
  const papers = {
    't/00_status.md': '# Status\n\n- draft one: done\n- draft two: open\n- cover: open\n\nAda has the file.\n',
    't/01_ending.md':
      '# How it ends\n\n## One\n\n- she stays\n- he goes\n\n## Two\n\n- both go\n\nNobody likes the third.\n',
    't/02_outline.md': PEOPLE.replace('People', 'Outline'),
    't/04_first_reader.md': `${prose(70, 2)}`,
  };

  test('is the book', async () => {
    const { body, back } = await placed({ ...papers, 't/03_manuscript.md': manuscript });
    expect(body).toEqual(['t/03_manuscript.md']);
    expect([...back].sort()).toEqual(Object.keys(papers).sort());
  });

  test('stories beside a long one that has chapters are stories', async () => {
    const stories = {
      't/00_well.md': `# The Well\n\n${prose(71, 3)}`,
      't/01_pier.md': `# The Pier\n\n${prose(72, 3)}`,
      't/02_sheet.md': PEOPLE,
    };
    const { body } = await placed({ ...stories, 't/03_weir.md': `${manuscript}` });
    expect(body).toEqual(expect.arrayContaining(['t/00_well.md', 't/01_pier.md', 't/03_weir.md']));
  });
});

describe('names of chapters', () => {
  const names = ['c01_pier', 'c02_gull', 'c03_rope', 'c04_tide'];
  const counted = Object.fromEntries(
    names.map((name, n) => [`t/text/${name}.md`, `# ${n + 1}. The ${name.slice(4)}\n\n${prose(80 + n, 6)}`] as const),
  );

  test('may be a letter and a number; what is told of them in a folder of its own stands behind them', async () => {
    const told = {
      't/SPOILERS/resumen.md': prose(90, 2),
      't/SPOILERS/old-plot.md': prose(91, 2),
      't/extras/synopsis.md': prose(92, 1),
    };
    const { body, back } = await placed({ ...counted, ...told });
    expect(body).toEqual(Object.keys(counted));
    expect([...back].sort()).toEqual(Object.keys(told).sort());
  });

  test('a story in a folder of its own stays, and so does one whose title has such a word', async () => {
    const more = { 't/extras/The Letter.md': prose(93, 4), 't/text/c05_the_plan.md': prose(94, 6) };
    expect((await placed({ ...counted, ...more })).body).toEqual(expect.arrayContaining(Object.keys(more)));
  });

  test('older chapters in a folder called so stand behind; a part that only has such a word in its name does not', async () => {
    const old = Object.fromEntries(
      names.slice(0, 3).map((name, n) => [`t/old/${name}.md`, `# ${n + 1}\n\n${prose(95 + n, 6)}`] as const),
    );
    const { body, back } = await placed({ ...counted, ...old });
    expect(body).toEqual(Object.keys(counted));
    expect([...back].sort()).toEqual(Object.keys(old).sort());
    const town = Object.fromEntries(
      names.map((name, n) => [`t/The Old Town/${name}.md`, `# ${n + 1}\n\n${prose(120 + n, 6)}`] as const),
    );
    expect((await placed({ ...counted, ...town })).back).toEqual([]);
    expect((await placed(old)).back).toEqual([]);
  });

  test('may be those of their folders', async () => {
    const files = Object.fromEntries(
      [1, 2, 3].flatMap((n) => [
        [`t/part/chapter_0${n}/final.md`, `# Chapter ${n}\n\n${prose(100 + n, 6)}`] as const,
        [`t/part/chapter_0${n}/editorial_notes.md`, `${PEOPLE.replace('People', `Notes ${n}`)}`] as const,
      ]),
    );
    const report = 'The work is strong. Chapter 2 drags, and the end comes too soon for the reader.\n';
    const { body, back } = await placed({ ...files, 't/end/editorial_report.md': report });
    expect(body).toEqual([1, 2, 3].map((n) => `t/part/chapter_0${n}/final.md`));
    expect(back).toContain('t/end/editorial_report.md');
  });
});

test.each([
  ['《盐与灯》大纲', '盐与灯'],
  ['『塩の灯』設定', '塩の灯'],
  ['《盐与灯》读后感', 't'],
])('a paper headed %s names the work %s', async (heading, title) => {
  const files = Object.fromEntries([1, 2, 3].map((n) => [`t/第${n}章.md`, `# 第${n}章 灯\n\n${prose(n, 6)}`]));
  const paper = `# ${heading}\n\n## 人物\n\n- Ada keeps the weir. She never leaves it.\n- Bo counts gulls. He loses count.\n- Mira\n\n## 设定\n\n- rope\n- salt\n- tide\n`;
  expect((await placed({ ...files, 't/大纲.md': paper })).title).toBe(title);
});

test('nobody in a sheet of people is the author', async () => {
  const sheet =
    '# Cast\n\nAuthor: Bo (Villain)\n\n- Age: 40\n- Trade: keeper of the weir\n- Fear: gulls\n\nHe never says why.\n';
  const sources = Object.entries({ ...CHAPTERS, 't/characters.md': sheet }).map(([file, text]) =>
    sourceFromText(`${text}\n`, file),
  );
  const { book } = await publish(sources, { cover: 'none', assemble: { name: 't' } });
  expect(book.value.metadata.authors).toEqual([]);
});

test('a file that only states facts gives them, and marks of a program are no parts', async () => {
  const facts = '---\ntitle: The Weir Road\nauthor: Ines Calder\nrights: All mine\n---\n';
  const marks = { 't/frontmatter.txt': '{frontmatter}', 't/epub_metadata.txt': facts };
  const sources = Object.entries({ ...CHAPTERS, ...marks }).map(([file, text]) => sourceFromText(`${text}\n`, file));
  const { book } = await publish(sources, { cover: 'none', assemble: { name: 't' } });
  expect([book.value.title, book.value.metadata.authors]).toEqual(['The Weir Road', ['Ines Calder']]);
  const { body, back } = await placed({ ...CHAPTERS, ...marks });
  expect([body, back]).toEqual([Object.keys(CHAPTERS), []]);
  const story = { 't/the-weir.txt': 'Title: The Weir\nAuthor: Ines Calder\n\nIt sank that night, and nobody saw.' };
  expect((await placed({ ...CHAPTERS, ...story })).body).toContain('t/the-weir.txt');
});

test('a page behind the story says its title once, and has the breaks of its scenes', async () => {
  const paper =
    '---\ntitle: How the weir was drawn\n---\n\n# How the weir was drawn\n\nNobody drew it well. It leaks.\n\n***\n\nBo drew it once more. It leaks still.\n';
  const facts = '---\ntitle: The Weir Road\nauthor: Ines Calder\n---\n';
  const files = { ...CHAPTERS, 't/readme.md': paper, 't/epub_metadata.txt': facts };
  const sources = Object.entries(files).map(([file, text]) => sourceFromText(text, file));
  const { book } = await publish(sources, { cover: 'none', assemble: { name: 't' } });
  const page = book.value.sections.find(({ id }) => id === 'beside-1');
  expect(page?.caption).toBe('How the weir was drawn');
  expect(page?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'scene-break', 'paragraph']);
  expect(page?.children).toEqual([]);
});

describe('a folder for each chapter, with what the author keeps of it', () => {
  const inFolders = (name: string, words: (n: number) => string): Readonly<Record<string, string>> =>
    Object.fromEntries(['01-the-barge', '02-the-lock', '03-the-gull'].map((f, i) => [`t/${f}/${name}`, words(i + 1)]));
  const CONTENT = inFolders('content.md', (n) => prose(n, 9));

  test.each([
    ['what it tells in short', inFolders('summary.md', (n) => `She waits, and ${n} gulls come. Then they go.`)],
    ['what it was', inFolders('iterations/v1.md', (n) => prose(n + 10, 9))],
    ['its history', inFolders('history/2026-01-02.md', (n) => prose(n + 20, 9))],
  ])('%s is no chapter', async (_, more) => {
    const { body, works } = await placed({ ...CONTENT, ...more });
    expect([body, works]).toEqual([Object.keys(CONTENT), 0]);
  });

  test('the folders name the chapters', async () => {
    const sources = Object.entries(CONTENT).map(([file, text]) => sourceFromText(`${text}\n`, file));
    const { publication } = await publish(sources, { cover: 'none', assemble: { name: 't' } });
    expect(publication.value.contents.map(({ title }) => title)).toEqual(['The barge', 'The lock', 'The gull']);
  });

  test('but what is told in two files of a folder stays, and so does one summary alone', async () => {
    const two = { ...CONTENT, ...inFolders('summary.md', (n) => prose(n + 30, 8)) };
    expect((await placed(two)).body).toHaveLength(6);
  });
});

describe('a file that lists the others', () => {
  const names = ['Weir', 'Brass', 'Water_low', 'Elm'];
  const stories = Object.fromEntries(names.map((name, n) => [`t/${name}.txt`, prose(n + 1, 6)] as const));

  test.each([
    ['by what they are called', `What is left of the year.\n\n${names.join('\n')}`],
    [
      'by their files, with a day each',
      names.map((name) => `Story: ${name}\n-[file] ${name}.txt\n-[made] 2019.05.18`).join('\n\n'),
    ],
    ['under headings', `# Prologue\n\n${names.join('\n\n')}`],
  ])('is no chapter: %s', async (_, list) => {
    const { body } = await placed({ ...stories, 't/zz_list.txt': list });
    expect(body.filter((file) => file.includes('zz_list'))).toEqual([]);
    expect(body).toHaveLength(names.length);
  });

  test('and a story that names a few of them is one', async () => {
    const told = `${prose(7, 5)}\n\nShe wrote Elm.txt on the lid, and Brass below it, and nothing on the third.`;
    const { body } = await placed({ ...stories, 't/zz_lids.txt': told });
    expect(body.filter((file) => file.includes('zz_lids'))).toHaveLength(1);
  });
});

test.each([
  ['Storm: The Barge', 'Storm: The Well', 'Storm: The Quay', 'Storm'],
  ['嵐：はしけ', '嵐：井戸', '嵐：波止場', 't'],
  ['嵐物語：はしけ', '嵐物語：井戸', '嵐物語：波止場', '嵐物語'],
  ['Chapter: The Barge', 'Chapter: The Well', 'Chapter: The Quay', 't'],
  ['Ada: The Barge', 'Ben: The Well', 'Ada: The Quay', 't'],
])('the words that %s and its like have before a sign name the work', async (one, two, three, title) => {
  const files = Object.fromEntries(
    [one, two, three].map((head, i) => [`t/ep-0${i + 1}.md`, `# ${head}\n\n${prose(i + 1, 6)}`]),
  );
  expect((await placed(files)).title).toBe(title);
});

const IN_FOLDERS = Object.fromEntries(
  [1, 2, 3].map((n) => [`t/Chapter-0${n}/index.md`, `# Chapter ${n}\n\n${prose(n, 6)}`] as const),
);
const NAMED_FILES = Object.fromEntries(
  [4, 5].map((n) => [`t/Chapter-0${n}/Chapter-0${n}.md`, `# Chapter ${n}\n\n${prose(n, 6)}`] as const),
);

test.each([
  ['folders of chapters, some with a file named so', { ...IN_FOLDERS, ...NAMED_FILES }],
  ['a page of a folder without a heading', { ...IN_FOLDERS, ...NAMED_FILES, 't/Chapter-06/index.md': prose(6, 6) }],
])('the page of a folder that is named as a chapter is one: %s', async (_, files) => {
  const { body } = await placed(files);
  expect(body.toSorted()).toEqual(Object.keys(files).toSorted());
});

test('notes in the folder of a chapter, and a readme beside them, are still no chapters', async () => {
  const files = {
    ...IN_FOLDERS,
    ...NAMED_FILES,
    't/README.md': '# Pier\n\nThis repository holds the story. Run `make` with pandoc to build the EPUB.',
    't/notes/index.md': '# Notes\n\n- rope\n- tide\n- salt\n- gulls\n',
  };
  const { body } = await placed(files);
  expect(body.toSorted()).toEqual(Object.keys({ ...IN_FOLDERS, ...NAMED_FILES }).toSorted());
});
