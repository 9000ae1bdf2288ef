import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/pipeline.ts';

const PROSE = [
  'The ferry was late, and nobody on the pier minded. They counted the gulls until they had lost the count of them.',
  'It was longer than any of them remembered it to be, and the rope had been cut twice since the morning.',
  'She opened the box all the same. Inside lay a second box, a smaller one, and under it a bill for both of them.',
];
const PARTS = {
  'PIER1.TXT': `The Pier\n\nChapter 1\n\n${PROSE.join('\n\n')}\n`,
  'PIER2.TXT': `The Pier\n\nChapter 2\n\n${PROSE.toReversed().join('\n\nThe tide had turned by then, as it did.\n\n')}\n`,
};
const SIGNED = { ...PARTS, 'PIER1.TXT': PARTS['PIER1.TXT'].replace('The Pier', 'The Pier\nby Ada Reed') };

/** The book of a zip of files: its words, those behind its chapters, what it states, and what the user is told. */
async function bookOf(files: Readonly<Record<string, string>>) {
  const encoder = new TextEncoder();
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])));
  const { book, publication, diagnostics } = await publish([{ name: 'pier.zip', format: 'zip', bytes }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = publication.value.resources.flatMap(({ href, content }) =>
    typeof content === 'string' && href.endsWith('.xhtml') ? [{ href, words: wordsOf(content) }] : [],
  );
  const wordsIn = (which: RegExp): string =>
    pages.flatMap(({ href, words }) => (which.test(href) ? words : [])).join('\n');
  const told = diagnostics.filter(({ id }) => id === 'file-left-out').map(({ reason }) => reason);
  return { book: book.value, chapters: wordsIn(/chapter/), behind: wordsIn(/beside/), all: wordsIn(/./), told };
}

const wordsOf = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('what somebody says in a file beside the chapters stands at the end of the book', () => {
  test.each([
    ['README.TXT', 'Pass these on as you like, so long as the gulls stay in. I took years over them.\n\nA. R.'],
    ['FILE_ID.DIZ', 'Two chapters of a pier, and the gulls that would\nnot be counted. Plain text.'],
    ['READ.ME', 'My mother kept the ferry. What is said of it here is true.'],
    ['About.txt', 'This is a book. I wrote it in the rain, and nobody liked it.'],
    ['about this book.txt', 'This is a book. I wrote it in the rain, and nobody liked it.'],
    ['README', 'My mother kept the ferry. What is said of it here is true.'],
    ['LIESMICH.txt', 'Ich habe das im Winter geschrieben. Wer es druckt, schickt mir bitte ein Heft.'],
    ['LISEZMOI.TXT', 'Ce quai existe. Vous pouvez copier ces fichiers, mais sans les mouettes.'],
    ['Прочти меня.txt', 'Эту историю я писал зимой. Раздавайте её бесплатно, пожалуйста.'],
  ])('%s', async (name, text) => {
    const { chapters, behind, told, book } = await bookOf({ ...SIGNED, [name]: text });
    for (const line of text.split('\n').filter(Boolean)) expect(behind).toContain(line);
    expect(chapters).not.toContain(text.slice(0, 20));
    expect(told.join()).toContain('stands at the end of the book');
    expect([book.title, book.metadata.authors]).toEqual(['The Pier', ['Ada Reed']]);
  });

  test('but a chapter called as such a file is one', async () => {
    const { chapters, behind } = await bookOf({
      ...SIGNED,
      'About.txt': `About\n\n${PROSE.join('\n\nThe oar sank. ')}\n`,
    });
    expect(chapters).toContain('The oar sank.');
    expect(behind).toBe('');
  });

  test('with its own headings, in its own order', async () => {
    const readme = '# The Pier\n\nIt was written on a boat.\n\n## Thanks\n\nTo the boat, which stood still.\n';
    const { behind, book } = await bookOf({ ...SIGNED, 'README.md': readme });
    expect(behind).toMatch(/It was written on a boat\..*Thanks.*To the boat, which stood still\./);
    expect(book.sections.filter(({ matter }) => matter === 'body')).toHaveLength(2);
  });

  test('and states the author where the chapters name nobody', async () => {
    const { book, all } = await bookOf({
      ...PARTS,
      'README.TXT': 'The Pier\nby Ada Reed\n\nIt was written on a boat. Copy it as you like.\n',
    });
    expect(book.metadata.authors).toEqual(['Ada Reed']);
    expect(all).toContain('It was written on a boat.');
  });

  test('whoever else it names stands among the facts', async () => {
    const { book, all } = await bookOf({
      ...SIGNED,
      'README.TXT': 'Title: The Pier\nAuthor: Bo Marsh\nThanks: to the boat\n\nI typed it. She told it to me.\n',
    });
    expect(book.metadata.authors).toEqual(['Ada Reed']);
    expect(all).toContain('Bo Marsh');
    expect(all).toContain('to the boat');
  });
});

describe('what nobody wrote for the story is left out, and told', () => {
  test.each([
    [
      'LICENSE.txt',
      'Permission is hereby granted, free of charge, to any person obtaining a copy. It has no warranty.',
    ],
    ['COPYING', 'GNU General Public License. Everyone is permitted to copy it. Changing it is not allowed.'],
    ['todo.txt', 'More gulls. Ask Bo.'],
  ])('%s', async (name, text) => {
    const { all, told } = await bookOf({ ...SIGNED, 'PIER3.TXT': 'Chapter 3\n\nIt sank.\n', [name]: text });
    expect(all).not.toContain(text.slice(0, 20));
    expect(told.join()).toContain('was left out');
  });
});

test('a leave to copy that the author wrote is no such licence', async () => {
  const { behind } = await bookOf({ ...SIGNED, 'LICENSE.txt': 'Copy it, read it to gulls. Sell it and I will know.' });
  expect(behind).toContain('Sell it and I will know.');
});

describe('a readme for those who work on the files is left out, told, and still names the story', () => {
  const readmes: readonly (readonly [string, string])[] = [
    [
      'commands',
      '# The Gulls\n\nTo make the book, run:\n\n```\nmake pdf\n```\n\nThe text is in pier1.txt. Nobody else needs it.\n',
    ],
    ['programs', '# The Gulls\n\nThis repository holds my story. It goes through Pandoc, and comes out as an EPUB.\n'],
    [
      'in another language',
      '# The Gulls\n\nEste repositorio tiene mi historia. La hice en enero.\n\n- Parte 1: El muelle\n- Parte 2: Las gaviotas\n',
    ],
    ['a list of the parts', '# The Gulls\n\nIt has two parts.\n\n- Chapter 1: The ferry\n- Chapter 2: The box\n'],
  ];
  test.each(readmes)('%s', async (_, readme) => {
    const { all, told, book } = await bookOf({
      'PIER1.TXT': `Chapter 1\n\n${PROSE.join('\n\n')}\n`,
      'PIER2.TXT': `Chapter 2\n\n${PROSE.toReversed().join('\n\nThe tide had turned by then, as it did.\n\n')}\n`,
      'README.md': readme,
    });
    const [line = ''] = readme.split('\n').slice(2);
    expect(all).not.toContain(line.slice(0, 20));
    expect(told.join()).toContain('was left out');
    expect(book.title).toBe('The Gulls');
  });

  test.each([
    [
      'what may be done with it',
      '# The Gulls\n\nThis repository holds my story.\n\nIt goes through Pandoc.\n\nYou may copy it with this copyright notice. Write to ada@pier.example about it.\n',
    ],
    [
      'more of the story than of files',
      '# The Gulls\n\nI wrote this story in the rain.\n\nThis story is for my mother. Thanks for reading.\n\nThe PDF is old.\n',
    ],
  ])('not one that says %s', async (_, readme) => {
    const { behind } = await bookOf({ ...SIGNED, 'README.md': readme });
    for (const line of readme.split('\n').slice(2).filter(Boolean)) expect(behind).toContain(line);
  });
});
