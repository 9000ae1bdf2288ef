import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import type { NoteClaim } from '../../../src/split/claim.ts';
import { outcomeOf } from '../../removals/story.ts';
import { readText } from '../scene/manuscript.ts';

const notes = (text: string, language: string | null = null): readonly string[] =>
  readText(text, 'normal', language)
    .findings.notes.claims.filter((claim): claim is NoteClaim => claim.kind === 'note')
    .map((note) => note.children.map((child) => blockText(child)).join(' | '));

const TOLD = [
  'The lamp room stood at the far end of the pier, and nobody had the key to it but Old Marrow.',
  '“Which war?” asked the children. He would not say.',
].join('\n\n');

describe('what nothing proves to be a note stays in the story', () => {
  it.each<[string, string, string?]>([
    [
      'what follows the end of a first part',
      `${TOLD}\n\nFin de la première partie\n\nOn retrouva la lampe un mardi. Elle brûlait encore.\n\nPersonne ne l’éteignit.`,
      'fr',
    ],
    [
      'a last page behind the end',
      `${TOLD}\n\nTHE END\n\nHis granddaughter keeps the pier now. She has filled the lamps with geraniums.\n\nThey burned on Tuesday, all the same.`,
    ],
    [
      'the story behind thanks for a comment',
      'Grossmutter kochte im Keller, damit niemand den Rauch sah.\n\nDanke für den Hinweis! Hier das Ende:\n\nIm Frühling wurde die Heizung umgestellt, und niemand brauchte mehr Kohlen. Der Mann zählte trotzdem.\n\nDie Mutter kaufte einen Sack und trug ihn hinunter. Am Morgen war der Teller gespült.',
      'de',
    ],
    [
      'a narrator’s own excuse',
      'I wrote the first letter on the ferry. I wrote that I was sorry, and that the chairs were yours.\n\nI wrote the second one at my sister’s table, and put it in the stove.\n\nI have written one a week since then. My sister says that I should stop.\n\nI am sorry that this one is so late, and thank you for reading it. Please write back.',
    ],
    [
      'a sentence that a label would open',
      `A/N was what the sign said, and nobody knew how far it was.\n\n${TOLD}\n\nThey turned back at the bridge.`,
    ],
    [
      'a first paragraph of a narrator, with one word of works in it',
      'Die Frau hinter dem Glas schob mir ein Kapitel hin und einen Stift an einer Schnur.\n\n***\n\nSie hauchte auf den Stempel, und zwölf Leute hörten auf zu husten.',
      'de',
    ],
    [
      'the last line of a log, a block of its lines',
      '[09:01] <mole> is the well open\n[09:02] <warden> it was never shut\n[09:02] <mole> who is this\n\n*** warden lowers the rope\n\n[09:04] <mole> i have no hands for rope\n[09:05] <warden> you had some at breakfast\n[09:06] <warden> thank you for reading the log',
    ],
    [
      'the last item of a list',
      '1. Never feed the lift.\n\n2. The lift will ask for you by name.\n\n3. Do not tell it your name.\n\n4. Take the stairs, and count them.\n\n5. Thank you for reading these rules.',
    ],
    [
      'what somebody says who speaks so all along',
      'Oda: Are you there?\n\nHouse: Where else.\n\nOda: The window is open.\n\nHouse: I was warm.\n\nHouse: You wrote me a letter.\n\nHouse: Thank you for reading it to me.',
    ],
    ['speech behind a word of a form', `${TOLD}\n\nFeedback: — Wait! — she called. — Wait for me!\n\nHe did not.`],
    [
      'a frame that a narrator opens with',
      'I have this from the bargeman’s widow, and she has it from the reeds.\n\nFrom here on I can give you only what I was told.\n\n* * *\n\nDashes, said the widow; he made them with his pole.\n\nShe kept the letter under the clock, and the clock kept quiet.',
    ],
  ])('%s', (_, text, language) => expect(notes(text, language)).toEqual([]));
});

describe('what is proved is a note as far as it goes', () => {
  it('the author’s thanks below a log, which open as no line of it does', () => {
    const log = '[09:01] <mole> is the well open\n[09:02] <warden> it was never shut\n[09:02] <mole> who is this';
    expect(notes(`${log}\n\n*** warden lowers the rope\n\n\n\nThank you for reading! Please review.`)).toEqual([
      'Thank you for reading! Please review.',
    ]);
  });

  it('many paragraphs below a drawn line, one of which speaks of something else', () => {
    const talk = [
      '¡Hola a todos! Perdón por la tardanza en publicar este capítulo, he tenido exámenes toda la semana.',
      'Además se me rompió el ordenador y tuve que empezar de nuevo.',
      'Gracias a todos los que dejaron comentarios en el capítulo anterior.',
      'El próximo capítulo saldrá el viernes. ¡Dejad reviews!',
    ];
    const tale =
      'El faro estaba hecho de arena y nadie sabía por qué no caía.\n\nTomás olvidó la palabra, y el mar esperó.';
    expect(notes(`${tale}\n\n***\n\n${talk.join('\n\n')}`, 'es')).toEqual([talk.join(' | ')]);
  });

  it('a label without a sign before talk', () => {
    expect(notes(`${TOLD}\n\nA/N sorry that I took so long with this chapter!`)).toHaveLength(1);
  });

  it('a paragraph in brackets behind the end of a part', () => {
    expect(notes(`${TOLD}\n\nTBC\n\n(Anybody who can guess the pier gets a cookie.)`)).toHaveLength(1);
  });

  it('left out when asked for, its words are named', async () => {
    const { diagnostics } = await outcomeOf(
      { 'a.txt': `The Pier\nby Una Strake\n\n${TOLD}\n\nA/N: I wrote this on a bus.` },
      {
        assemble: { notes: 'drop' },
      },
    );
    expect(diagnostics.filter(({ id }) => id === 'words-left-out').map(({ reason }) => reason)).toEqual([
      expect.stringContaining('I wrote this on a bus.'),
    ]);
  });
});

it.each([
  ['a letter to a reader in the story', `${TOLD}\n\n> Dear Reader,\n>\n> you will want to know who is sending these.`],
  ['what a note in the story says', `${TOLD}\n\nThe note on the door said: Thanks to Bo, who rows.`],
])('%s is no note', async (_, text) => {
  const { diagnostics, words } = await outcomeOf(
    { 'a.md': `# The Pier\n\n${text}\n` },
    { assemble: { notes: 'drop' } },
  );
  expect(words).toMatch(/Dear Reader|Thanks to Bo/);
  expect(diagnostics.filter(({ id }) => id === 'words-left-out')).toEqual([]);
});

it('notes under a bare word above the first chapter are no appendix', () => {
  const text = `Notes\n\nThanks to Lise for reading this chapter.\n\nChapter 1\n\n${TOLD}\n\nChapter 2\n\n${TOLD}`;
  expect(notes(text)[0]).toContain('Thanks to Lise');
});
