import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import type { NoteClaim } from '../../../src/split/claim.ts';
import { namedLabel, noteLabel } from '../../../src/split/note-label.ts';
import { readText } from '../scene/manuscript.ts';

const notes = (text: string): readonly string[] =>
  readText(text)
    .findings.notes.claims.filter((claim): claim is NoteClaim => claim.kind === 'note')
    .map((note) => `${note.position} ${note.purpose}: ${note.children.map((child) => blockText(child)).join(' | ')}`);

const SCENE = [
  'Mirka tied the boat to the post and looked up at the windows of the customs house.',
  '“Are we there?” asked the boy, who had cold hands and a pocket full of shells.',
  'She did not know. The fog had come in behind them, and the far bank was gone.',
  'A bell rang somewhere over the water, and the dog sat down to listen to it.',
].join('\n\n');
const headed = (words: string): string => `# Chapter 1\n\n${SCENE}\n\n# Chapter 2\n\n${words}\n\n${SCENE}`;

describe('what a line below a heading says of the part as it was posted', () => {
  it.each([
    '(word count: 2,310)',
    '[1.8k words]',
    'Rated PG-13',
    'Posted on 12/3/04',
    '(updated March 3, 2004)',
    'Uploaded Oct 25, 2001',
    'Posted on 2004-03-15',
    '[Posted Nov 2, 2004]',
    'Date: 2004-03-09',
    'Written: Mar 9, 2004',
    'Datum: 9.3.2004',
    'Usual disclaimers apply.',
    'See part one for disclaimers and all the rest.',
  ])('is a note before it: %s', (words) => {
    expect(notes(headed(words))).toEqual([`before note: ${words}`]);
  });

  it('leaves the note below it where it is', () => {
    expect(notes(headed('Rated PG\n\nA/N: My cat walked over the keys.'))).toEqual([
      'before note: Rated PG',
      'before note: My cat walked over the keys.',
    ]);
  });

  it.each([
    'Posted on the door was a list of names.',
    'Four hundred words lay between them.',
    'Rated among the best of harbours, it was empty.',
    '14 March 2003',
    'Posted March 14, 1903',
    'Date: 1911-03-09',
    'Written: in a hurry, at the door',
    'Words failed her.',
  ])('is the story’s where it says nothing of the kind: %s', (words) => {
    expect(notes(headed(words))).toEqual([]);
  });

  it('is the story’s at the head of a log', () => {
    expect(notes(headed('Date: 2014-03-09\n\nPlace: the weir'))).toEqual([]);
  });

  it('stays where it is between an ending and the next heading', () => {
    const text = `# Chapter 1\n\n${SCENE}\n\nTo be continued\n\nDisclaimers are in part 1\n\n# Chapter 2\n\n${SCENE}`;
    expect(notes(text).filter((note) => note.startsWith('before'))).toEqual([]);
  });

  it('is the story’s amid it', () => {
    expect(notes(`# Chapter 1\n\n${SCENE}\n\nRated PG\n\n${SCENE}`)).toEqual([]);
  });
});

describe('words below a part’s ending', () => {
  const ended = (words: string, ending = 'To be continued'): string =>
    `# Chapter 1\n\n${SCENE}\n\n${ending}\n\n${words}\n\n# Chapter 2\n\n${SCENE}`;

  it.each([
    ['Translations: kawa - coffee; most - a bridge', 'kawa - coffee; most - a bridge'],
    ['Glossar: Brücke = bridge, Abend = evening', 'Brücke = bridge, Abend = evening'],
    ['(Footnotes: the toll is the fee for a bridge)', 'the toll is the fee for a bridge'],
  ])('that explain others are a note: %s', (words, note) => {
    expect(notes(ended(words))).toEqual([`after note: ${note}`]);
  });

  it('are one behind signs that no paragraph of the story has', () => {
    const words = '++ The bridge is real, the cat is not.';
    expect(notes(ended(words, 'End of chapter 1'))).toEqual([`after note: ${words}`]);
    const amid = SCENE.replace('She did not', '++ She did not');
    expect(notes(ended(words, 'End of chapter 1').replace(SCENE, amid))).toEqual([]);
  });
});

describe('labels at the edges of parts', () => {
  it('may have any apostrophe, and other words for a note', () => {
    for (const label of ['AUTHORʼS NOTE', 'AuthNote', 'Small note', 'Author’s after-note'])
      expect(noteLabel(`${label}: I am back!`)?.label).toBe(label);
    expect(noteLabel('The small noteworthy thing: nothing')).toBe(null);
  });

  it.each([
    ['Last note: the next one is longer.', 'the next one is longer.'],
    ['Author’s excuse: the cat ate it.', 'the cat ate it.'],
    ['Hi everyone! The next one is longer.', 'The next one is longer.'],
    ['Dear readers, this is a short one.', 'this is a short one.'],
  ])('are the author’s: %s', (line, words) => {
    expect(notes(headed(line))).toEqual([`before note: ${words}`]);
  });

  it.each([
    'Note from Ada Reed: the song is real.',
    'Ada Reed says: the song is real.',
    '(Ada Reed: the song is real.)',
  ])('are those with the author’s name in them: %s', (line) => {
    expect(namedLabel(line, ['Ada Reed'])).toMatchObject({ purpose: 'note', sure: false });
    expect(namedLabel(line, ['Ben Oake'])).toBeNull();
  });

  it('keep the sign that stands before them', () => {
    expect(noteLabel('♥ a/n the song is real ♥')?.label).toBe('♥ a/n');
    expect(noteLabel('** A/N: the song is real **')?.label).toBe('A/N');
  });

  it('may have a line drawn under them', () => {
    expect(notes(headed('Author’s note:\n-------\nThe song is real, and my grandmother sang it.'))).toEqual([
      'before note: The song is real, and my grandmother sang it.',
    ]);
  });

  it.each(['Dear Mirka, the boat has come.', 'Harbour master: closed until noon.'])('are a story’s: %s', (line) => {
    expect(notes(headed(line))).toEqual([]);
  });

  it('stand behind the counted end of a part, where a heading follows', () => {
    const text = `# Chapter 1\n\n${SCENE}\n\nEnd of part 1\n\nThe next one is longer, and so is the wait.\n\n# Chapter 2\n\n${SCENE}`;
    expect(notes(text)).toEqual(['after note: The next one is longer, and so is the wait.']);
  });
});

describe('warnings at the head of a part', () => {
  it.each([
    ['Triggers: storms', 'storms'],
    ['Caution: storms', 'storms'],
    ['Warnings this time: storms', 'storms'],
    ['This chapter contains: storms', 'storms'],
    ['This chapter contains storms and grief.', 'This chapter contains storms and grief.'],
    ['(contains storms)', '(contains storms)'],
    ['[tw storms, grief]', 'storms, grief'],
    ['cw // storms', 'storms'],
  ])('%s', (line, words) => {
    expect(notes(headed(line))).toEqual([`before warnings: ${words}`]);
  });

  it.each([
    'This house contains nine clocks and a ghost.',
    'Contained, he said nothing.',
    '“Contains nuts,” he read.',
  ])('are no sentence of a story: %s', (line) => {
    expect(notes(headed(line))).toEqual([]);
  });
});
