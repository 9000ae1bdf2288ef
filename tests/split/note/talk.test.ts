import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { publish, sourceFromText } from '../../../src/pipeline.ts';
import type { NoteClaim } from '../../../src/split/claim.ts';
import { outcomeOf } from '../../removals/story.ts';
import { readText } from '../scene/manuscript.ts';

const notes = (text: string, language: string | null = null): readonly string[] =>
  readText(text, 'normal', language)
    .findings.notes.claims.filter((claim): claim is NoteClaim => claim.kind === 'note')
    .map((note) => `${note.position}: ${note.children.map((child) => blockText(child)).join(' | ')}`);

const STORY = [
  'Mirka tied the boat to the post and looked up at the windows of the customs house.',
  '“Are we there?” asked the boy.',
  'She did not know. The fog had come in behind them, and the far bank was gone.',
].join('\n\n');

const CONTO = [
  'Mirka amarrou o barco ao poste e olhou para as janelas da alfândega, uma por uma.',
  '— Chegamos? — perguntou o menino, que tinha as mãos frias e os bolsos cheios de conchas.',
  'Ela não sabia. O nevoeiro viera atrás deles, e a outra margem já não estava onde a tinham deixado.',
].join('\n\n');

const ERZAEHLUNG = [
  'Mirka band das Boot an den Pfahl und sah zu den Fenstern des Zollhauses hinauf, eins nach dem anderen.',
  '„Sind wir da?“, fragte der Junge, der kalte Hände hatte und die Taschen voller Muscheln.',
  'Sie wusste es nicht. Der Nebel war hinter ihnen hergekommen, und das andere Ufer war fort.',
].join('\n\n');

describe('what an author says to the readers below a part, without a label', () => {
  it.each<[string, string, string?]>([
    [`${STORY}\n\nEND PROLOGUE\n\nWell, tell me what you think of it. This idea came very suddenly.`, 'Well, tell me'],
    [
      `${STORY}\n\n\n< I know, a quiet beginning, but I always wondered about that boat. Besides, the fog matters for the rest of this story. >\n\n** The song in it is by a band I like ^_^`,
      '< I know',
    ],
    [`${CONTO}\n\nE aí, pessoal, gostaram do capítulo?\n\nNão se esqueçam de comentar!`, 'E aí, pessoal', 'pt'],
    [
      `${ERZAEHLUNG}\n\n***\n\nDanke an alle, die geschrieben haben. Ohne eure Kommentare gäbe es diese Geschichte nicht.`,
      'Danke an alle',
      'de',
    ],
  ])('%j', (text, first, language) => {
    expect(notes(text, language)).toEqual([expect.stringMatching(new RegExp(`^after: ${first}`))]);
  });

  it.each<[string, string]>([
    [
      'a name with a sign before it',
      'Anuther short one. E-mail is at moth@kettle.example until next time,\n\n~Moth_33',
    ],
    [
      'a label in capitals',
      'AN alright, I would write more, but I am out of ideas for this chapter.\n\nOther ideas are coming.',
    ],
    ['what comes next', 'NEXT: Not a dream! You will believe that a boat can sing!'],
    ['the next chapter in Russian', 'Следующая глава: Лодка без весел'],
    ['the next chapter in German', 'Nächstes Kapitel: Das Boot'],
    ['who wrote it', 'Mette Lind lives in Bergen with her two cats. Her stories have appeared in The Second Cup.'],
  ])('ends with %s', (_, talk) => {
    expect(notes(`${STORY}\n\n***\n\n${talk}`)).toEqual([expect.stringMatching(/^after: /)]);
  });

  it.each<[string]>([
    ['AN old man lived in the boat, and I never saw him write a letter.'],
    ['Next: the potatoes. Mirka peeled them as if they had done her some harm.'],
    ['She lives in the boat with her cats now.'],
  ])('does not end with %s', (line) => {
    expect(notes(`${STORY}\n\n***\n\n${line}`)).toEqual([]);
  });

  it.each<[string, string, number]>([
    [
      '*I have been writing this story for a year. I hope to publish it chapter by chapter, so be kind.*\n\n*Thanks!*',
      'talk',
      1,
    ],
    ['*The boat had no oars. She knew the river by its smell, and it knew her.*', 'a dream', 0],
  ])('in emphasis throughout and above a drawn line, %s is %s', async (intro, _, count) => {
    const { diagnostics } = await outcomeOf({ 'a.md': `# The Boat\n\n${intro}\n\n---\n\n${STORY}` });
    expect(diagnostics.filter(({ id }) => id === 'unlabelled-note')).toHaveLength(count);
  });

  it.each<[string, string]>([
    ['a farewell of the story', `${STORY}\n\nThanks, she said to the post, and let the boat go.`],
    ['a letter that closes it', `${STORY}\n\n***\n\nDear all, I write to say that the boat came back. Mirka`],
    ['the paragraph above a plea', `${STORY}\n\nThe story of the boat was told for years.\n\nPlease review!`],
  ])('leaves %s in the story', (_, text) => {
    const said = notes(text).join(' ');
    expect(said).not.toMatch(/she said|Dear all|told for years/);
  });
});

describe('once somebody plainly speaks to the readers', () => {
  it.each<[string]>([
    ['§ I do not want this boat, and I have read each chapter about it. §\n\nShe rowed.\n\n§ Go home, she thought. §'],
    ['† Who wrote that letter? †\n\nNobody in the boat knew it.\n\n† I shall write back. †'],
  ])('thoughts between signs are no notes: %j', (text) => {
    expect(notes(`${STORY}\n\n${text}\n\n${STORY}`)).toEqual([]);
  });

  it('a word between the same signs as a footnote’s is one', () => {
    expect(
      notes(`${STORY}\n\nThe boat was a punt§ of the old kind.\n\n§ A flat boat, moved with a pole.`),
    ).toHaveLength(1);
  });

  it('what opens with a plea is a note also where the narrator says "I"', () => {
    const told = 'I tied the boat to the post and looked up at the windows of the customs house, and I waited.';
    const text = `${told}\n\n${told} I slept.\n\nFeedback welcome. I tried to write a sequel, but I gave up after a page!`;
    expect(notes(text)).toEqual([expect.stringMatching(/^after: Feedback/)]);
  });

  it('the story does not go on before its part ends', () => {
    const text = `${STORY}\n\nPlease send comments to moth@kettle.example, all of them.\n\nOne cup to rule them all,\n\nCiao!!!`;
    expect(notes(text)).toEqual([expect.stringMatching(/^after: Please send .*Ciao!!!$/)]);
  });

  it('in many words, when they say where to send comments', () => {
    const more =
      'The kettle in this one was my grandmother’s, and so was the cat, and the street is the one we lived in.';
    const text = `${STORY}\n\nDid you like this one? I know it went as you thought it would. ${more} ${more} ${more} Please tell me what you think, and send your comments to moth@kettle.example.`;
    expect(notes(text)).toEqual([expect.stringMatching(/^after: Did you like/)]);
  });

  it('a story that does go on, with speech, stays one', () => {
    const text = `${STORY}\n\nPlease send comments to moth@kettle.example, said the sign.\n\n“Who is Moth?” asked the boy.`;
    expect(notes(text)).toEqual([]);
  });

  it('a title above a labelled note does not hide it', () => {
    const text = `The Last Cup\n\nTea and Sons\n\nDisclaimer: the kettle is not mine.\n\n\n${STORY}`;
    expect(notes(text)).toEqual([expect.stringContaining('the kettle is not mine')]);
  });

  it('`Chapter I` is nobody who speaks', () => {
    expect(notes(`The Last Cup\nChapter I\n\n\n${STORY}`)).toEqual([]);
  });
});

describe('a marker of the author’s own at the edges of parts', () => {
  const parts = (first: string, second: string, last: string): string =>
    `# Chapter 1\n\n${first}\n\n${STORY}\n\n# Chapter 2\n\n${second}\n\n${STORY}\n\n${last}`;

  it.each<[string, string]>([
    ['signs on both sides', parts('// Finch here! Thanks for the comments. //', '// Finch again, with a cold. //', '')],
    [
      'words and a colon',
      parts('Finch mumbles: I hope you like this chapter.', 'Finch mumbles: sorry about the wait!', ''),
    ],
    [
      'the last place too',
      parts('', '~ Finch calls: last chapter next week ~', '~ Finch calls: you are all very kind ~'),
    ],
  ])('%s', (_, text) => {
    expect(notes(text)).toHaveLength(2);
  });

  it.each<[string, string]>([
    ['what speakers say', parts('Mirka: Are we there?', 'Mirka: Not yet.', '')],
    [
      'signs that stand inside the parts as well',
      `${parts('~ The sea ~', '~ The river ~', '')}\n\n~ The fog ~\n\n${STORY}`,
    ],
    [
      'where a scene is and when',
      ['the quay', 'the customs house', 'the far bank']
        .map((place) => `# Chapter\n\nPlace: ${place}\nTime: Morning (6:00)\n\n${STORY}\n\nPlace: the boat`)
        .join('\n\n'),
    ],
  ])('is not %s', (_, text) => {
    expect(notes(text)).toEqual([]);
  });

  it('may frame the parts and speak of nothing that is known', () => {
    const framed = ['one', 'two', 'three'].map(
      (name) =>
        `# Chapter\n\nFinch mumbles: rain on all ${name} roofs today.\n\n${STORY}\n\nFinch mumbles: it stopped.`,
    );
    expect(notes(framed.join('\n\n'))).toHaveLength(6);
  });
});

describe('a quotation that a drawn line parts from the story above it', () => {
  const notesIn = async (quoted: string): Promise<string> => {
    const text = `# Nine Barrels\n\n## The quay\n\n${STORY}\n\n${STORY}\n\n---\n\n> ${quoted}\n\n## The bank\n\n${STORY}\n`;
    const { book } = await publish([sourceFromText(text, 'barge.md')]);
    const all = book.value.sections.flatMap(({ blocks, children }) => [
      ...blocks,
      ...children.flatMap((child) => child.blocks),
    ]);
    return JSON.stringify(all.filter(({ type }) => type === 'note'));
  };

  it.each([
    '[MIRKA] because I like you, I found this [SONG UNDER COPYRIGHT] in the fog, and I kept it.',
    'I have counted the barrels, all rights reserved, and I shall count them again.',
  ])('is the story’s: %s', async (quoted) => {
    expect(await notesIn(quoted)).toBe('[]');
  });

  it('is its author’s where it speaks of the story', async () => {
    expect(
      await notesIn('I wrote this chapter in one night, so I am sorry for the typos. Updates on Mondays!'),
    ).toMatch(/typos/);
  });
});

describe('a last section below a drawn line', () => {
  const LONG = Array.from({ length: 9 }, (_, i) =>
    STORY.replace('Mirka', ['Mirka', 'Jolan', 'Ilsa'][i % 3] ?? ''),
  ).join('\n\n');
  const ON =
    'There were some boats that I wanted to have in here, and I left them out for the sake of the fog. '.repeat(4);

  it('is what its author says of the work, however many words that takes', () => {
    const said = `THOUGHTS IN CLOSING:\nIf you have a chance, write to me about the story at moth@kettle.example, please.\n\nI did a lot of research for this fic, and I still may have the customs house wrong. ${ON}\n\nI hope I was not too hard on the boy. ${ON}\n\nI may write a sequel; if I do, you will hear of it. ${ON}`;
    expect(notes(`${LONG}\n\n---\n\n${said}`).join()).toMatch(/^after: THOUGHTS IN CLOSING.*you will hear of it/su);
  });

  it('is a letter that somebody in the story writes', () => {
    const letter = `Dear Mirka,\n\nI am in the customs house still, and I have the keys, and nobody asks me for them. ${ON}\n\nI saw your boat go, and I did not call. ${ON}\n\nI keep the lamp in the window. ${ON}`;
    expect(notes(`${LONG}\n\n---\n\n${letter}`)).toEqual([]);
  });
});

describe('a last paragraph that opens with the author’s name', () => {
  const END = [
    'Wren Salt lives on a barge with two cats, and counts barrels.',
    'Wren Salt’s credits include two radio plays and a column on fog.',
    'Wren Salt a grandi au bord de l’eau et compte les tonneaux.',
  ];
  const notesOf = async (text: string): Promise<string> => {
    const { book } = await publish([sourceFromText(text, 'barge.txt')]);
    const blocks = book.value.sections.flatMap((section) => section.blocks);
    return JSON.stringify(blocks.filter(({ type }) => type === 'note'));
  };

  it.each(END)('tells of the author: %s', async (line) => {
    expect(await notesOf(`Nine Barrels\nby Wren Salt\n\n${STORY}\n\n${line}\n`)).toMatch(/Wren Salt/);
  });

  it('is told where the story tells of somebody of that name', async () => {
    const told = `Everybody on the quay knew that Wren Salt had counted nine.\n\n${STORY}\n\n${END[0]}`;
    expect(await notesOf(`Nine Barrels\nby Wren Salt\n\n${told}\n`)).toBe('[]');
  });
});

describe('the story that goes on is no note without a label', () => {
  const MORE =
    'So it was written on the wall in the hall, and nobody in the house knew whose hand that was. The old woman limewashed it twice.';

  it.each([
    ['behind the end of a part that is counted', `${STORY}\n\nEnd of Part One\n\n${MORE}`],
    ['behind one that is not', `${STORY}\n\nEnd of chapter\n\n${MORE}`],
    [
      'where it is more than what stands above it',
      `Imogen Tarrant\n\n\n${MORE}\n\nI kept the books in those years, and I read them, too.`,
    ],
  ])('%s', (_, text) => expect(notes(text, 'en')).toEqual([]));

  it('behind the end of a part, what speaks to the readers is one', () => {
    expect(
      notes(`${STORY}\n\nEnd of Part One\n\nThanks for reading! Please review, I love your comments.`, 'en'),
    ).toHaveLength(1);
  });
});
