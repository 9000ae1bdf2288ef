import { describe, expect, test } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { book, divide, outline, PROSE, prose } from '../heading/outline.ts';

const CHAPTERS = book(['CHAPTER I\n\nThe Ferry', 'CHAPTER II\n\nThe Net', 'CHAPTER III\n\nThe Tide']);
const OUTLINE = ['chapter CHAPTER I | The Ferry', 'chapter CHAPTER II | The Net', 'chapter CHAPTER III | The Tide'];

describe('printed contents', () => {
  const lists: readonly (readonly [string, string])[] = [
    ['in one block with page numbers', 'CONTENTS\n\nI. The Ferry    1\nII. The Net    14\nIII. The Tide    30'],
    ['an entry a block', 'CONTENTS\n\nCHAPTER I\n\nThe Ferry\n\nCHAPTER II\n\nThe Net\n\nCHAPTER III\n\nThe Tide'],
    ['without a title of its own', 'CHAPTER I\n\nCHAPTER II\n\nCHAPTER III'],
    ['in one block without a title', 'I. The Ferry\nII. The Net\nIII. The Tide'],
    ['with dot leaders', 'Contents\n\n1. The Ferry . . . . 1\n2. The Net . . . . . 14\n3. The Tide . . . . 30'],
  ];
  test.each(lists)('%s are taken out by name and make no chapters', (_, list) => {
    const text = `${list}\n\n\n\n${CHAPTERS}`;
    expect(outline(text)).toEqual(OUTLINE);
    const removed = divide(text).trace.removals.filter((removal) => removal.name === 'printed-contents');
    expect(removed.map((removal) => removal.text).join('\n\n')).toBe(list);
  });

  test('leave a preface that stands apart below the list', () => {
    const list = 'Contents\n\nChapter the First\nChapter the Second';
    const { value } = divide(
      `${list}\n\n\nPREFACE\n\n${PROSE}\n\n\n${book(['Chapter the First', 'Chapter the Second'])}`,
    );
    expect(value.parts.map((part) => [part.matter, part.heading !== null])).toEqual([
      ['front', true],
      ['body', true],
      ['body', true],
    ]);
  });

  test('confirm titles that have no label', () => {
    const list = 'Contents\n\nStory of the gate\nThe search\nAt ease';
    const stories = book(['Story of the gate', 'The search', 'At ease'], 2);
    expect(outline(`${list}\n\n\n\n${stories}`)).toEqual([
      'chapter Story of the gate',
      'chapter The search',
      'chapter At ease',
    ]);
  });

  test('parts that start their chapters anew in the list are one list', () => {
    const list = 'CONTENTS\n\nPART I\n\nCHAPTER I\n\nCHAPTER II\n\nPART II\n\nCHAPTER I\n\nCHAPTER II';
    const text = book(['PART I\n\nCHAPTER I', 'CHAPTER II', 'PART II\n\nCHAPTER I', 'CHAPTER II']);
    expect(outline(`${list}\n\n\n\n${text}`)).toEqual([
      'volume PART I',
      '  chapter CHAPTER I',
      '  chapter CHAPTER II',
      'volume PART II',
      '  chapter CHAPTER I',
      '  chapter CHAPTER II',
    ]);
  });

  test('the word alone in a story is no list', () => {
    const { value, trace } = divide(`${prose()}\n\nContents\n\n${prose()}`);
    expect(trace.removals).toEqual([]);
    expect(value.parts.flatMap((part) => part.blocks)).toHaveLength(7);
  });
});

describe('around the text', () => {
  test('a dedication and an imprint before the first heading are front matter and stay', () => {
    const text = `To my sister\n\n\n\nPrinted in Harbour Town, all rights reserved\n\n\n\n${CHAPTERS}`;
    const front = divide(text).value.parts.filter((part) => part.matter === 'front');
    expect(front.map((part) => part.blocks.length)).toEqual([1, 1]);
    expect(outline(text)).toEqual(OUTLINE);
  });

  test('prose before the first heading stays in the body', () => {
    const [first] = divide(`${prose(2)}\n\n\n\n${CHAPTERS}`).value.parts;
    expect(first).toMatchObject({ matter: 'body', heading: null, opening: 'start' });
    expect(first?.blocks).toHaveLength(2);
  });

  test('an author’s note before the first heading is not front matter', () => {
    const { value } = divide(`A/N: My first try, be kind to it.\n\n${CHAPTERS}`);
    expect(value.parts.every((part) => part.matter === 'body')).toBe(true);
    expect(value.parts[0]?.blocks[0]?.type).toBe('note');
  });

  test('once the story has begun, what is short before the first heading is the story’s', () => {
    const story = `${prose(4)}\n\nFor a moment nobody spoke.\n\nThe sign said nothing\n\n${PROSE}\n\nTBC`;
    const { value } = divide(`${story}\n\n\n\n${CHAPTERS}`);
    expect(value.parts.every((part) => part.matter === 'body')).toBe(true);
    expect(value.parts[0]?.blocks).toHaveLength(8);
  });

  test('a preface is front matter, a glossary at the end back matter', () => {
    const { value } = divide(book(['PREFACE', 'Chapter 1', 'Chapter 2', 'GLOSSARY']));
    expect(value.parts.map((part) => part.matter)).toEqual(['front', 'body', 'body', 'back']);
  });

  test('illustration tags go by name but for their captions, a transcriber’s note is back matter, and neither cuts a chapter', () => {
    const text = `Chapter 1\n\n${PROSE}\n\n[Illustration: The pier at dusk]\n\n${PROSE}\n\n\n\nChapter 2\n\n${prose()}\n\n\n\nTranscriber's note:\n\nSpelling was kept as printed.`;
    const { value, trace } = divide(text);
    expect(value.parts.map(({ matter }) => matter)).toEqual(['body', 'body', 'back']);
    expect(value.parts[0]?.blocks).toHaveLength(3);
    expect(value.parts[0]?.blocks[1]).toMatchObject({ role: 'caption', children: [{ value: 'The pier at dusk' }] });
    expect(trace.removals.map((removal) => removal.name)).toEqual(['illustration-tag']);
    expect(value.parts[2]?.blocks).toHaveLength(2);
  });

  test.each([
    ['[image: the two of us, before]', 0],
    ['[photo: a square of paler paper]', 0],
    ['[Image: a lamp]', 1],
    ['[image]', 1],
    ['[image: a lamp]\n\nIt burned.\n\n[image: a stove]', 2],
  ])('a bracket that the author typed stays whole, and %s has %i marks of pictures', (typed, marks) => {
    const text = `Chapter 1\n\n${PROSE}\n\n${typed}\n\n${PROSE}\n\n\n\nChapter 2\n\n${prose()}`;
    const { value, trace } = divide(text);
    expect(trace.removals.map(({ name }) => name)).toEqual(Array(marks).fill('illustration-tag'));
    if (marks === 0) expect(JSON.stringify(value.parts[0])).toContain(typed);
  });

  test.each([
    'Notes on the transcription\n\nObvious misprints were corrected.',
    'Anmerkungen des Bearbeiters\n\nOffensichtliche Fehler wurden berichtigt.\n\nS. 14: ein Komma ergänzt.',
    'Notes de transcription\n\nLes erreurs évidentes ont été corrigées.',
    'Notas del transcriptor:\n\nSe han corregido erratas.',
  ])('what the makers of an e-text say below a drawn line is no scene: %s', (note) => {
    const { value } = divide(`Chapter 1\n\n${PROSE}\n\n\n\nChapter 2\n\n${prose()}\n\n* * *\n\n${note}`);
    expect(value.parts.map(({ matter }) => matter)).toEqual(['body', 'body', 'back']);
    expect(value.parts[2]?.blocks).toHaveLength(note.split('\n\n').length);
  });

  test('and so it is below a story of few words', () => {
    const short = `I\n\nThe weir was low.\n\nII\n\nThen it was not.\n\n* * *\n\nTranscriber’s note\n\nA comma was added.`;
    expect(divide(short).value.parts.map(({ matter }) => matter)).toEqual(['body', 'back']);
  });

  test('notes that the story speaks of are the story’s', () => {
    const told = `Chapter 1\n\n${prose()}\n\nThe transcription took her nine days.\n\nIn 1911: nothing.\n\n${prose()}`;
    expect(divide(told).value.parts.map(({ matter }) => matter)).toEqual(['body']);
  });

  const captionsOf = (text: string, top = '') => {
    const { value } = divide(`${top}${text}\n\nChapter 1\n\n${PROSE}\n\n\n\nChapter 2\n\n${prose()}`);
    return value.parts.flatMap(({ matter, blocks }) =>
      blocks.flatMap((b) => (b.type === 'paragraph' && b.role === 'caption' ? [`${matter}: ${blockText(b)}`] : [])),
    );
  };

  test.each([
    ['[Illustration: A heron in a hat]', ['front: A heron in a hat']],
    ['[Frontispiece: The woman with the ledger.]', ['front: The woman with the ledger.']],
    ['[Zeichnung: Der Kai bei Nacht]', ['front: Der Kai bei Nacht']],
    ['[Illustration: A rope] [Illustration] [Illustration: A net]', ['front: A rope', 'front: A net']],
    [
      '[Illustration:\n\nTHE WOMAN\n\nShe had waited since March.]',
      ['front: THE WOMAN', 'front: She had waited since March.'],
    ],
    ['[Illustration]', []],
    ['[Illustration: Cover]', []],
    ['[Illustration: Title page]', []],
  ])('what a mark says of a picture stays above the first chapter too: %s', (tag, captions) => {
    expect(captionsOf(tag)).toEqual(captions);
  });

  test('a caption right below a heading stays in its chapter, and several on one line stay', () => {
    const { value } = divide(`Chapter 1\n\n[Illustration: The lamp]\n\n${PROSE}\n\n\n\nChapter 2\n\n${prose()}`);
    expect(value.parts.map(({ matter }) => matter)).toEqual(['body', 'body']);
    expect(value.parts[0]?.blocks[0]).toMatchObject({ role: 'caption', children: [{ value: 'The lamp' }] });
  });

  test('the book’s own title above the text is not a chapter', () => {
    expect(outline(`THE LOW ROAD\n\n\n\n${CHAPTERS}`, { title: 'The Low Road' })).toEqual(OUTLINE);
  });

  test.each([
    ['a refrain', `${PROSE}\n\nThe low road.\n\n${PROSE}\n\nThe low road`, 2],
    ['a cry', `She heard somebody call it over the wall at night.\n\n“The low road!”\n\n${PROSE}`, 1],
    [
      'a sign that the next line goes on about',
      `THE LOW ROAD\n\nsaid the sign, and that was all it said.\n\n${PROSE}`,
      1,
    ],
    ['the last line', `${prose(3)}\n\nThe low road.`, 1],
  ])('the title’s words as a line of the story stay: %s', (_, text, times) => {
    const { value } = divide(text, { title: 'The Low Road' });
    const said = value.parts.flatMap(({ blocks }) => blocks.map((block) => blockText(block)));
    expect(said.filter((line) => /^\W*the low road\W*$/i.test(line))).toHaveLength(times);
  });
});

describe('words in quotation marks alone above the first heading are front matter', () => {
  const QUOTED = '“Would you rather own the harbour for a day, or look at it for the rest of your life?”';
  const matters = (text: string) => divide(text).value.parts.map(({ matter }) => matter);

  test.each([
    ['without a source', `${QUOTED}\n\n\n${CHAPTERS}`],
    ['with a source without a dash', `${QUOTED}\nThe Book of Quays, 3:11\n\n\n${CHAPTERS}`],
    ['above a prologue that is the file’s only heading', `${QUOTED}\n\n\nPrologue\n\n${prose()}`],
  ])('%s', (_, text) => {
    expect(matters(text)[0]).toBe('front');
  });

  test('speech with more of the story is the story’s', () => {
    expect(
      matters(`${QUOTED}\n\nHe asked her that every night, and she never said a word of it.\n\n\n${CHAPTERS}`)[0],
    ).toBe('body');
    expect(matters(`${QUOTED}\n\n\nChapter 7\n\n${prose()}`)[0]).toBe('body');
  });
});
