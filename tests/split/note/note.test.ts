import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import type { NoteClaim } from '../../../src/split/claim.ts';
import { noteLabel } from '../../../src/split/note-label.ts';
import { diagnosticsIn, readText } from '../scene/manuscript.ts';

const notes = (text: string): readonly NoteClaim[] =>
  readText(text).findings.notes.claims.filter((claim) => claim.kind === 'note');
const seen = (text: string): readonly (readonly unknown[])[] =>
  notes(text).map((note) => [note.position, note.label, note.children.map((child) => blockText(child)).join(' | ')]);

const STORY = [
  'Mirka tied the boat to the post and looked up at the windows of the customs house.',
  '“Are we there?” asked the boy.',
  'She did not know. The fog had come in behind them, and the far bank was gone.',
].join('\n\n');

describe('noteLabel', () => {
  it.each([
    ['A/N: hello', 'A/N'],
    ['**A/N2:** hello', 'A/N2'],
    ['[Author’s note: hello]', 'Author’s note'],
    ["AUTHOR'S NOTES", "AUTHOR'S NOTES"],
    ['(Note from Bea: hello)', 'Note from Bea'],
    ['Warnings for this chapter: bees', 'Warnings for this chapter'],
    ['AN: hello', 'AN'],
    ['Notes:', 'Notes'],
    ['OK, A/N: hello', 'OK, A/N'],
    ['((A/Ns: hello))', 'A/Ns'],
    ['Author here: hello', 'Author here'],
    ['Just a quick author’s note: hello', 'Just a quick author’s note'],
    ['(T/N: hello)', 'T/N'],
    ['[TL: hello]', 'TL'],
    ['EDIT 2: hello', 'EDIT 2'],
    ['AN Updates will be on Mondays.', 'AN'],
    ['P.S. hello', 'P.S.'],
    ['От переводчика: привет', 'От переводчика'],
    ['Anmerkung der Autorin: hallo', 'Anmerkung der Autorin'],
    ['(N. del T.: aquí también es un queso.)', 'N. del T.'],
    ['N. de la T.: es un queso.', 'N. de la T.'],
    ['N. do T.: é um queijo.', 'N. do T.'],
    ['作者有话说：大家好', '作者有话说'],
    ['TW: bees', 'TW'],
    ['!Warning! bees', 'Warning'],
    ['TW for bees', 'TW'],
    ['Chapter-specific warnings: bees', 'Chapter-specific warnings'],
    ['(A/N) hello', 'A/N'],
    ['/A/N: hello/', 'A/N'],
    ['>>> Author’s corner: hello', 'Author’s corner'],
    ['# AN: hello', 'AN'],
    ['|Author speaks: hello|', 'Author speaks'],
    ['[Author’s note] hello', 'Author’s note'],
    ['Just a note: hello', 'Just a note'],
    ['Notes from the author: hello', 'Notes from the author'],
    ['Note 3: hello', 'Note 3'],
    ['Note:16 pages had to go.', 'Note'],
  ])('%s', (text, label) => expect(noteLabel(text)?.label).toBe(label));
  it.each([
    'An: hello',
    '“Author’s note,” Abel read.',
    'Notes were passed along the bench.',
    'A. N. Wilder opened the door.',
    'N. del T. abrió la puerta.',
    'Summary justice was all they knew.',
    'AN OLD MAN CAME',
    'Edit the thing, she said.',
    'Another note fell on the floor.',
    '(Note) and pencil were gone.',
    '> Notes were passed along the bench.',
    'The author says he is sorry.',
    'Note to self: buy lids.',
    'Note 3:16',
    'Note 12:30 the tide turned, and nobody saw it.',
    'Next Chapter',
  ])('%s: no label', (text) => expect(noteLabel(text)).toBeNull());
});

describe('a paragraph in doubled brackets', () => {
  const SAID = 'Not my favourite part, but they had to get up that hill.';
  it('is a note at the head of a part, where it is the only one', () =>
    expect(seen(`# 1\n\n((${SAID}))\n\n${STORY}`).map(([position]) => position)).toEqual(['before']));
  it('is the story’s where others stand in it, and inside the prose', () => {
    expect(
      seen(`# 1\n\n((Come back to the boat at once.))\n\n${STORY}\n\n((I cannot hear you there.))\n\n${STORY}`),
    ).toEqual([]);
    expect(seen(`# 1\n\n${STORY}\n\n((${SAID}))\n\n${STORY}`)).toEqual([]);
  });
});

describe('labelled notes', () => {
  it('before, inside and after the prose of a part', () =>
    expect(seen(`# 1\n\nA/N: Be gentle!\n\n${STORY}\n\nA/N: Exams until June.\n\n# 2\n\n${STORY}`)).toEqual([
      ['before', 'A/N', 'Be gentle!'],
      ['after', 'A/N', 'Exams until June.'],
    ]));
  it('of several paragraphs, to the end of the part', () =>
    expect(seen(`${STORY}\n\nNotes:\n\nThe customs house is real.\n\nPlease review!`)).toEqual([
      ['after', 'Notes', 'The customs house is real. | Please review!'],
    ]));
  it('of several paragraphs, to the ornament', () => {
    const note = 'A/N: Sorry this took so long.\n\nThe ferry in this part is a real one.';
    expect(seen(`${note}\n\n* * *\n\n${STORY}`)).toEqual([
      ['before', 'A/N', 'Sorry this took so long. | The ferry in this part is a real one.'],
    ]);
  });
  it.each(['Mirka’s POV', 'SKERRY, 6:40 A.M.'])('to the line that opens a scene: %s', (line) =>
    expect(seen(`A/N: Sorry this took so long.\n${line}\n\n${STORY}`.replace('\n', '\n\n'))[0]?.[2]).toBe(
      'Sorry this took so long.',
    ));
  it('in brackets over two paragraphs', () =>
    expect(seen(`${STORY}\n\n[A/N: The ferry is real.\n\nSo is the fog.]\n\n${STORY}`)).toEqual([
      ['after', 'A/N', 'The ferry is real. | So is the fog.'],
    ]));
  it('keeps the story that follows a note', () =>
    expect(seen(`A/N: Hello.\n\n${STORY}`)).toEqual([['before', 'A/N', 'Hello.']]));
  it('what happened before', () =>
    expect(seen(`# 7\n\nPreviously: Mirka lost the boat.\n\n${STORY}`)).toEqual([
      ['before', 'Previously', 'Mirka lost the boat.'],
    ]));
  it('warnings of one part', () =>
    expect(notes(`# 1\n\nWarnings: a storm, a drowned cat\n\n${STORY}`)[0]?.purpose).toBe('warnings'));
  it('leaves a note that somebody reads inside the story', () =>
    expect(seen(`${STORY}\n\nNote: the ferry does not run on Sundays.\n\n${STORY}\n\n${STORY}`)).toEqual([]));
});

describe('what stands behind the ending of a part', () => {
  it('is the author’s: words in brackets, a postscript, whose the story is', () =>
    expect(
      seen(
        `# 1\n\n${STORY}\n\nTBC\n\n(Anybody who guesses the boat gets a cookie.)\n\n# 2\n\n${STORY}\n\nTBC\n\nP.S. The fog was real.\n\nAll rights reserved, such as they are.`,
      ).map(([position, , words]) => [position, words]),
    ).toEqual([
      ['after', 'The fog was real. | All rights reserved, such as they are.'],
      ['after', '(Anybody who guesses the boat gets a cookie.)'],
    ]));
  it('is the story’s where somebody speaks, and a postscript of a letter is', () => {
    expect(seen(`# 1\n\n${STORY}\n\nThe End\n\n“Of what?” asked Mirka.\n\nHe rowed on.`)).toEqual([]);
    expect(seen(`# 1\n\n${STORY}\n\nP.S. Bring the goose.\n\n# 2\n\n${STORY}`)).toEqual([]);
  });
  it('loses as many brackets as it had', () =>
    expect(seen(`${STORY}\n\nTBC\n\n((A/N: The ferry (a real one) sank.))`)[0]?.[2]).toBe(
      'The ferry (a real one) sank.',
    ));
});

describe('notes inside a paragraph', () => {
  it('become inline notes and leave every word', () => {
    const [note] = notes('Mirka laughed. (A/N: she never does, lol) Then she rowed on.');
    expect(note?.position).toBe('inline');
    const [paragraph] = note?.children ?? [];
    expect(paragraph?.type === 'paragraph' && paragraph.children.map((child) => child.type)).toEqual([
      'text',
      'note',
      'text',
    ]);
    expect(paragraph && blockText(paragraph)).toBe('Mirka laughed. (A/N: she never does, lol) Then she rowed on.');
  });
});

describe('notes without a label', () => {
  it('after the only larger gap, where only the author says “I”', () => {
    const text = `${STORY}\n\n\nI don't know if more will come of this, but I hope someone enjoys it.`;
    expect(seen(text).map(([position]) => position)).toEqual(['after']);
    expect(diagnosticsIn(text)).toContain('unlabelled-note');
  });
  it('a plea for reviews', () => expect(seen(`${STORY}\n\nPlease read and review!`)).toHaveLength(1));
  it('at the head of a part, before an ornament', () =>
    expect(seen(`# 1\n\nI was late with this chapter, sorry! Hope you like it.\n\n***\n\n${STORY}`)).toEqual([
      ['before', null, 'I was late with this chapter, sorry! Hope you like it.'],
    ]));
  it('a question for reviews', () => expect(seen(`${STORY}\n\nReview please?`)).toHaveLength(1));
  it('footnotes below the text, when a mark leads to one', () => {
    const text = `${STORY}\n\nThe post was oak[1], and old.\n\n---\n\n[1] From the forest above the ferry.\n\n[2] Cut down since.`;
    expect(seen(text)).toEqual([['after', null, '[1] From the forest above the ferry. | [2] Cut down since.']]);
    expect(seen(text.replace('oak[1]', 'oak'))).toEqual([]);
  });
  it('a name after the end', () => expect(seen(`${STORY}\n\nThe End\n\nIda`)).toEqual([['after', null, 'Ida']]));
  it('leaves a short first scene before an ornament', () =>
    expect(seen(`# 1\n\nThe boat was late, and the river was up.\n\n***\n\n${STORY}`)).toEqual([]));
  it('leaves the last lines of a narrator who says “I”', () => {
    const told = STORY.replace('Mirka tied', 'I tied').replace('She did', 'I did');
    expect(seen(`${told}\n\n\nI never wrote to my sister about that night.`)).toEqual([]);
  });
  it('leaves a closing scene after a larger gap', () =>
    expect(seen(`${STORY}\n\n\nIn the morning the fog had gone, and so had the boat.`)).toEqual([]));
});

describe('footnotes typed with signs', () => {
  const told = `${STORY.replace('customs house.', 'customs house.*')}`;
  it.each([
    ['a star', 'house*', '* It had burned down twice.'],
    ['stars and a bracket', 'house**)', '**) It had burned down twice.'],
    ['a star in brackets', 'house(*)', '(*) It had burned down twice.'],
    ['a dagger', 'house†', '† It had burned down twice.'],
    ['a small figure', 'house¹', '¹ It had burned down twice.'],
    ['a number in brackets', 'house[4]', '[4] It had burned down twice.'],
  ])('%s', (_, word, note) => {
    const text = `${STORY.replace('house', word)}\n\n${note}\n\n${STORY}`;
    expect(seen(text).map(([, , words]) => words)).toEqual([note]);
  });
  it('are none without a word above that bears the mark', () => {
    expect(seen(`${STORY}\n\n* It had burned down twice.\n\n${STORY}`)).toEqual([]);
    expect(seen(`${told}\n\n** It had burned down twice.\n\n${STORY}`)).toEqual([]);
    expect(seen(`${STORY.replace('boy.', 'boy, and *meant* it.')}\n\n* A list.\n\n* Of two.\n\n${STORY}`)).toEqual([]);
  });
});

describe('lines between stars below words with stars', () => {
  const below = (line: string): string => `${STORY.replace('house.', 'house.***')}\n\n${line}\n\n${STORY}`;
  it.each(['***Some weeks later***', '*** Nochmals Oslo ***'])('%s: no footnote', (line) =>
    expect(seen(below(line))).toEqual([]));
  it.each(['*** It had burned down twice.', '***It had burned down twice.***'])('%s: a footnote', (line) =>
    expect(seen(below(line))).toHaveLength(1));
});

describe('notes by the author’s own habit', () => {
  const parts = (before: string, after: string): string =>
    [1, 2].map((n) => `# Chapter ${n}\n\n${before}\n\n${STORY}\n\n${after}`).join('\n\n\n');
  it.each([
    ['under the same name', 'Moth: sem zpátky, je mi líp a píšu.', 'Moth: to je vše, příště více o mlze.'],
    ['between the same signs', '// sem zpátky, je mi líp a píšu //', '// to je vše, příště více o mlze //'],
    ['between doubled brackets', '((sem zpátky))', '((příště více))'],
  ])('%s, on both sides of every part', (_, before, after) => {
    expect(seen(parts(before, after)).map(([, , words]) => words)).toEqual([before, after, before, after]);
  });
  it('are none where the form stands inside the story, too, or says where and when', () => {
    const said = 'Moth: I am back, and better, and writing.';
    expect(seen(parts(said, `${said}\n\n${STORY}`))).toEqual([]);
    expect(seen(parts('[The customs house, 6:15 in the morning]', STORY))).toEqual([]);
  });
});

describe('what signs a note', () => {
  const STORY_ON = `${STORY}\n\nShe stepped ashore, and the boards were wet.`;
  const below = (sign: string): string => `${STORY_ON}\n\nAuthor’s note: I promised goats. Next time!\n\n${sign}`;
  const NOTE = 'I promised goats. Next time!';

  it.each([
    '-- Kestrel',
    '— Mara Finch',
    '~Kestrel',
    '~kes_writes',
    'xoxo, Kestrel',
    'Love, Kestrel',
    'Hugs, Mara <3',
    'Bisous, Odile',
    'Love,\nKestrel',
  ])('is of it: %s', (sign) => {
    expect(seen(below(sign))).toEqual([['after', 'Author’s note', `${NOTE} | ${sign.replace('\n', ' ')}`]]);
    expect(seen(`${STORY_ON}\n\nTo be continued…\n\n=====\n\nAuthor’s note: ${NOTE}\n\n${sign}`)).toEqual([
      ['after', 'Author’s note', `${NOTE} | ${sign.replace('\n', ' ')}`],
    ]);
  });

  it('may take leave and name itself in two paragraphs', () => {
    expect(seen(below('Cheers,\n\nKestrel'))).toEqual([['after', 'Author’s note', `${NOTE} | Cheers, | Kestrel`]]);
  });

  it('is of it above the story where it takes leave', () => {
    expect(seen(`A/N: ${NOTE}\n\nxoxo, Kestrel\n\n${STORY_ON}`)[0]).toEqual([
      'before',
      'A/N',
      `${NOTE} | xoxo, Kestrel`,
    ]);
  });

  it.each([
    '~ Jack',
    '“Love, Jack,” she read.',
    '— Who is there?',
    'Love, she thought, was a boat.',
  ])('is no line of the story below a note: %s', (line) => {
    expect(seen(`A/N: ${NOTE}\n\n${line}\n\n${STORY_ON}`)[0]).toEqual(['before', 'A/N', NOTE]);
  });

  it('is no part of its own below the end of one', () => {
    expect(seen(`${STORY_ON}\n\nTo be continued…\n\n-- Kestrel`)).toEqual([['after', null, '-- Kestrel']]);
  });

  it('is no answer of somebody in the story', () => {
    expect(seen(`${STORY_ON}\n\nHe called her name.\n\n— Kestrel`)).toEqual([]);
  });
});
