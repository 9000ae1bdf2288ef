import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import type { NoteClaim } from '../../../src/split/claim.ts';
import { readText } from '../scene/manuscript.ts';

const notes = (text: string): readonly string[] =>
  readText(text)
    .findings.notes.claims.filter((claim): claim is NoteClaim => claim.kind === 'note')
    .map((note) => `${note.position}: ${note.children.map((child) => blockText(child)).join(' | ')}`);

const SCENE = [
  'Mirka tied the boat to the post and looked up at the windows of the customs house.',
  '“Are we there?” asked the boy, who had cold hands and a pocket full of shells.',
  'She did not know. The fog had come in behind them, and the far bank was gone.',
  'A bell rang somewhere over the water, and the dog sat down to listen to it.',
].join('\n\n');

describe('a paragraph between signs of its own at the edge of a part', () => {
  it.each([
    '{Somebody wrote to ask how the river is called: the way it is written.}',
    '<I could not sleep until this one was done.>',
    '~My cat walked over the keys twice, so blame her for the typos.~',
    '((Two weeks late, and I am sorry about the wait.))',
    '// The next part is longer, I promise you. //',
    '♥ I could not have done this one without my sister. ♥',
  ])('is its author’s: %s', (words) => {
    expect(notes(`# Chapter 1\n\n${words}\n\n${SCENE}\n\n# Chapter 2\n\n${SCENE}`)).toEqual([`before: ${words}`]);
    expect(notes(`# Chapter 1\n\n${SCENE}\n\nEnd of chapter 1\n\n${words}\n\n# Chapter 2\n\n${SCENE}`)).toEqual([
      `after: ${words}`,
    ]);
  });

  it.each([
    ['an epigraph', '~ The sea is older than any map of it. ~'],
    ['a sign', '[Closed until further notice.]'],
    ['a date', '{Monday, the third of March}'],
    ['a time', '<Later that evening, in Skerry>'],
  ])('is the story’s: %s', (_, words) => {
    expect(notes(`# Chapter 1\n\n${words}\n\n${SCENE}\n\n# Chapter 2\n\n${SCENE}`)).toEqual([]);
  });

  it('is the story’s where others stand so amid the prose', () => {
    const mind = (words: string): string => `<${words}>`;
    const told = `# Chapter 1\n\n${mind('I can hear you from here, little one.')}\n\n${SCENE}\n\n${mind('Then come and find me in the fog, all of you.')}\n\n${SCENE}`;
    expect(notes(told)).toEqual([]);
  });

  it.each([
    '[[Important: the next one is late.]]',
    '[Note:] The bell is a real one.',
    '((Notes: I made up the town.))',
  ])('is a note amid the prose under its label: %s', (words) =>
    expect(notes(`${SCENE}\n\n${words}\n\n${SCENE}`)).toHaveLength(1));
  it('is none under a word that letters have, without signs', () =>
    expect(notes(`${SCENE}\n\nImportant: bring the oars and the lamp.\n\n${SCENE}`)).toEqual([]));

  it('has its label on a line of its own, drawn on both sides', () => {
    for (const label of ['=== a/n ===', '~~ End note: ~~', '--- Author’s notes ---'])
      expect(
        notes(`# Chapter 1\n\n${SCENE}\n\n${label}\nThanks for all of the letters.\n\n# Chapter 2\n\n${SCENE}`),
      ).toEqual(['after: Thanks for all of the letters.']);
  });
});

describe('a line that sends the readers to the header of another part', () => {
  it.each([
    'Disclaimers and the rest in part 3',
    'See chapter one for warnings.',
    'All the headings are on the first part.',
    'Disclaimer siehe Teil 1',
    'Avertissements : voir le chapitre 1',
  ])('is a note: %s', (words) => {
    expect(notes(`${words}\n\n\n\n${SCENE}`)).toEqual([`before: ${words}`]);
  });
  it.each([
    'She took part in the first of the races.',
    'The warning came in the first chapter of the night.',
  ])('is the story’s: %s', (words) => expect(notes(`${words}\n\n${SCENE}`)).toEqual([]));
});

describe('what proves a note between signs without a word of the work', () => {
  const parts = (edge: (k: number) => string): string =>
    [0, 1, 2].map((k) => `# Chapter ${k + 1}\n\n${edge(k)}`).join('\n\n');

  it('is a line of time or of a teller below it, or a larger gap', () => {
    const words = '[I moved to another town, which is why you had to wait.]';
    for (const below of ['Three days later', 'Ruta’s POV', ''])
      expect(notes(parts((k) => (k === 1 ? `${words}\n\n\n${below}\n\n${SCENE}` : SCENE)))).toEqual([
        `before: ${words}`,
      ]);
    const told = '*The tower had stood empty since the winter.*';
    expect(notes(parts((k) => (k === 1 ? `${told}\n\nThree days later\n\n${SCENE}` : SCENE)))).toEqual([]);
  });

  it('is a labelled note in the same signs elsewhere, unless the story uses them', () => {
    const [plain, labelled] = [
      '[The bells of the second part are those of Skerry.]',
      '[A/N: Two weeks late, and sorry about that.]',
    ];
    const edges = [`${SCENE}\n\n${labelled}`, `${SCENE}\n\n${plain}`, SCENE];
    expect(notes(parts((k) => edges[k] ?? ''))).toHaveLength(2);
    const used = `${SCENE}\n\n[The wire was cut at the third mast.]\n\n${SCENE}`;
    expect(notes(parts((k) => edges[k] ?? used))).toHaveLength(2);
    expect(notes(`${parts((k) => edges[k] ?? '')}\n\n${used}`)).toHaveLength(1);
  });

  it('is the end of the part above it, with a rule below', () => {
    const words = '[The bells of the second part are those of Skerry.]';
    const text = `# Chapter 1\n\n${SCENE}\n\nEnd of chapter 1\n\n${words}\n\n* * *`;
    expect(notes(text)).toEqual([`after: ${words}`]);
    expect(notes(text.replace('End of chapter 1\n\n', ''))).toEqual([]);
  });
});
