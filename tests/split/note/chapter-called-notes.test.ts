import { describe, expect, it, test } from 'vitest';
import { blockText, inlineText } from '../../../src/model/index.ts';
import { divide, sourceFromText } from '../../../src/pipeline.ts';
import { formatOf } from '../../../src/read/index.ts';

const reader = await (formatOf('book.md') as NonNullable<ReturnType<typeof formatOf>>).load();
const TOLD = 'Mirka tied the boat to the post and looked up at the windows of the customs house, and nobody was there.';
const STORY = `${TOLD}\n\nThe fog had come in behind them. The far bank was gone.`;

const headings = (text: string): readonly string[] =>
  divide(sourceFromText(text, 'book.md'), reader).division.value.parts.flatMap(({ heading }) =>
    heading ? [inlineText([...heading.label, ...heading.title])] : [],
  );

describe('a heading of one of the words that notes have for their label', () => {
  it.each([
    'Notes',
    'Acknowledgements',
    'Disclaimer',
  ])('is a chapter’s where the story goes on below it: %s', (word) => {
    const chapter = 'She kept them under the boat, mostly, and the fog read them. The boy bowed twice.';
    expect(headings(`# The Goose\n\n${STORY}\n\n# ${word}\n\n${chapter}\n\n# The Lawn\n\n${STORY}`)).toEqual([
      'The Goose',
      word,
      'The Lawn',
    ]);
  });

  it.each([
    [
      'speaks to the readers',
      `# The Goose\n\n${STORY}\n\n# Notes\n\nThanks to Bea for reading this story first. Please review!\n`,
    ],
    ['stands above the story', `# Notes\n\nThe customs house is real.\n\n# The Goose\n\n${STORY}`],
    [
      'comes again',
      `# The Goose\n\n${STORY}\n\n# Notes\n\nThe customs house is real.\n\n# The Lawn\n\n${STORY}\n\n# Notes\n\nSo is the boat.`,
    ],
  ])('is a note’s where it %s', (_, text) => {
    expect(headings(text)).toContain('The Goose');
    expect(headings(text)).not.toContain('Notes');
  });
});

test('words to the reader before the chapters have a page of their own', () => {
  const chapters = `# The Goose\n\n${STORY}\n\n# The Lawn\n\n${STORY}\n`;
  const said = 'The boat, the bank and the law are mine. The goose is not.';
  expect(headings(`# To the Reader\n\n${said}\n\n${chapters}`)).toEqual(['To the Reader', 'The Goose', 'The Lawn']);
  expect(headings(`# Author’s Note\n\n${said}\n\n${chapters}`)).toEqual(['The Goose', 'The Lawn']);
});

describe('what closes a book has a page of its own where it is as high as the chapters above it', () => {
  const book = `# The Goose\n\n${STORY}\n\n# The Lawn\n\n${STORY}\n\n`;
  const thanks = 'Thanks to Bea for reading this story first, and to all who read it now.';
  it.each(['Acknowledgements', 'Author’s Note', 'A/N'])('%s', (word) => {
    expect(headings(`${book}# ${word}\n\n${thanks}\n`).at(-1)).toBe(word);
    const more = `${book}# ${word}\n\n${thanks}\n\n# About the Author\n\nAda lives by the water.\n`;
    expect(headings(more)).toContain(word);
  });

  it.each([
    ['lower than the chapters', `${book}## Author’s Note\n\n${thanks}\n`],
    ['below a single chapter', `# The Goose\n\n${STORY}\n\n# Author’s Note\n\n${thanks}\n`],
    [
      'on every chapter',
      `# The Goose\n\n${STORY}\n\n# Author’s Note\n\n${thanks}\n\n${book}# Author’s Note\n\n${thanks}\n`,
    ],
    [
      'before a counted chapter',
      `# Chapter 1\n\n${STORY}\n\n# Chapter 2\n\n${STORY}\n\n# Author’s Note\n\n${thanks}\n\n# Chapter 3\n\n${STORY}\n`,
    ],
  ])('and is a note %s', (_, text) => {
    expect(headings(text)).not.toContain('Author’s Note');
  });
});

describe('a note set in emphasis throughout', () => {
  const notes = (text: string): readonly string[] =>
    divide(sourceFromText(text, 'book.md'), reader).division.value.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'note' ? [block.children.map((child) => blockText(child)).join('|')] : [],
      ),
    );
  it('ends where the story’s own letters begin, though an ornament stands near', () => {
    expect(
      notes(`# 2\n\n*Previously: the boat came back empty.*\n\nThe boy counted the ropes.\n\n* * *\n\n${STORY}`),
    ).toEqual(['the boat came back empty.']);
  });
  it('goes on over paragraphs in emphasis', () => {
    const text = `# 2\n\n*Previously: the boat came back empty.*\n\n*Nobody was told.*\n\n* * *\n\n${STORY}`;
    expect(notes(text)).toEqual(['the boat came back empty.|Nobody was told.']);
  });
});

describe('a note under its own heading above the first chapter', () => {
  const file = (note: string, chapter: string): string =>
    `## Author’s Note\n\n${note}\n\n${chapter}\n\n${STORY}\n\n# The Lawn\n\n${TOLD}\n`;
  const opens = (text: string): string => {
    const [first] = divide(sourceFromText(text, 'book.md'), reader).division.value.parts;
    const note = first?.blocks[0];
    return `${note?.type === 'note' ? note.children.length : 0} of ${first?.heading === null ? 'the opening' : 'a chapter'}`;
  };
  it('goes on to that chapter, whatever its later lines are like', () => {
    expect(opens(file('The boat is real.\n\nThe Goose: book two happened.', '# The Goose'))).toBe('2 of a chapter');
    const lines = 'The boat is real.\n\nNobody rowed.\n\nThe fog came in.';
    expect(opens(file(lines, '## The Goose'))).toBe('3 of a chapter');
  });
  it('leaves the first words of the story where the next heading counts on, or somebody speaks', () => {
    expect(opens(file(`The boat is real.\n\n${STORY}`, '## Chapter 2'))).toBe('1 of the opening');
    const talk = `The boat is real.\n\n“Row,” said Mirka.\n\n${TOLD}`;
    expect(opens(file(talk, '## The Goose'))).toBe('1 of the opening');
  });
});

test('a heading that says the end closes a story told by one who says I, whatever few words follow', () => {
  const told = Array.from({ length: 8 }, (_, i) => `I rowed for an hour, and I was ${i} miles from the post.`);
  const lines = (more: string): readonly unknown[] =>
    divide(
      sourceFromText(
        `# The Boat\n\n## 1\n\n${told.join('\n\n')}\n\n## END.\n\nI had meant to row back.${more}`,
        'b.md',
      ),
      reader,
    ).division.value.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'paragraph' ? (block.role ?? []) : [])),
    );
  expect(lines('')).toEqual(['the-end']);
  expect(lines(`\n\n“Row,” said Mirka.\n\n${told.join('\n\n').repeat(3)}`)).toEqual([]);
});
