import { describe, expect, it } from 'vitest';
import type { Block, Division } from '../../src/model/index.ts';
import { blockText } from '../../src/model/index.ts';
import { divide, sourceFromText } from '../../src/pipeline.ts';
import { formatOf } from '../../src/read/index.ts';
import { noteLabel } from '../../src/split/note-label.ts';
import { pleads } from '../../src/words/author-talk.ts';

import { endingPhrase } from '../../src/words/endings.ts';

async function divisionOf(text: string): Promise<Division> {
  const reader = await formatOf('post.txt')?.load();
  if (!reader) throw new Error('plain text has no reader');
  return divide(sourceFromText(text, 'post.txt'), reader).division.value;
}

const PROSE = [
  'The ferry came in late that evening, and nobody had lit the lamps along the quay for Marta to see by.',
  'It was raining over the hills when Marta found Jonas at the gate, and neither of them had an umbrella.',
  'They walked up from the harbour without a word, and the dog of the customs house walked behind Jonas.',
].join('\n\n');

const POST = `Part 1\n\n${PROSE}\n\nTBC\n\n\n`;

function notesUnder(division: Division, number: number): readonly string[] {
  const part = division.parts.find(({ heading }) => heading?.number === number);
  return (part?.blocks ?? []).filter((block: Block) => block.type === 'note').map((block) => blockText(block));
}

describe('labels of notes', () => {
  it('needs no sign after A/N, and takes a dash after AN', () => {
    expect(noteLabel('A/N Sorry this is so late.')?.label).toBe('A/N');
    expect(noteLabel('AN - Sorry this is so late.')?.label).toBe('AN');
    expect(noteLabel('An - odd - thing happened.')).toBeNull();
  });

  it('hears a plea in a last sentence of one word', () => {
    expect(pleads('Well, did you like it? Review!')).toBe(true);
    expect(pleads('She asked for one more review of the troops.')).toBe(false);
  });
});

describe('pleas in other languages', () => {
  it.each([
    '感谢大家的打赏、投票、订阅！今日二合一。',
    '求月票！',
    '最後まで読んでいただき、ありがとうございます。',
    '읽어주셔서 감사합니다.',
    'Gracias por leer. Nos vemos pronto.',
    'Merci d’avoir lu, à la semaine prochaine.',
    'Danke fürs Lesen!',
    'Спасибо за отзывы, они греют.',
    'Terima kasih sudah membaca, jangan lupa vote.',
  ])('%s is one', (text) => expect(pleads(text)).toBe(true));

  it.each([
    '感谢上天，他还活着。',
    '他求师父收他为徒。',
    'Gracias por venir —dijo ella.',
    'Merci d’avoir lutté pour nous.',
    'Danke für den Kaffee, sagte er.',
    'Спасибо за хлеб, сказала она.',
  ])('%s is none', (text) => expect(pleads(text)).toBe(false));
});

describe('endings', () => {
  it('reads an ending between dots', () => {
    expect(endingPhrase('…to be continued…')?.role).toBe('continued');
    expect(endingPhrase('The end of the road')).toBeNull();
  });
});

describe('posts in one file', () => {
  it('gives a note above a part mark to the part it was posted with', async () => {
    const division = await divisionOf(`${POST}A/N: I was away, sorry.\n\nPart 2\n\n${PROSE}\n`);
    expect(notesUnder(division, 2)).toEqual([expect.stringContaining('I was away')]);
  });

  it('gives warnings above a part mark to that part', async () => {
    const division = await divisionOf(`${POST}Warnings: a fire\n\nPart 2\n\n${PROSE}\n`);
    expect(notesUnder(division, 2)).toEqual([expect.stringContaining('a fire')]);
  });

  it('leaves a line of place and time below a part mark a dateline', async () => {
    const { parts } = await divisionOf(`Part 1\n\nHARBOUR STREET, MONDAY MORNING\n\n${PROSE}\n`);
    expect(parts[0]?.heading?.title).toEqual([]);
    expect(parts[0]?.blocks[0]).toMatchObject({ role: 'dateline' });
  });

  it('reads a header that stands below the story', async () => {
    const header = 'Title: Low Water\nAuthor: Ada Brook\nRating: PG\nWarnings: a fire';
    const { metadata } = await divisionOf(`${PROSE}\n\n${PROSE}\n\nThe End\n\n\n${header}\n`);
    expect(metadata.title).toBe('Low Water');
    expect(metadata.warnings.map(({ text }) => text)).toEqual(['a fire']);
  });
});

describe('lines of a site', () => {
  const keptOf = async (text: string): Promise<string> => JSON.stringify((await divisionOf(text)).parts);
  it.each([
    'Comments (#) | Post a comment',
    '# reviews | Favorite | Follow',
    'Powered by GooseNest 2.1',
  ])('leave below part after part: %s', async (line) => {
    const part = (n: number): string =>
      `Part ${n}\n\n${PROSE}\n\nTo be continued...\n\n${line.replace('#', `${n + 3}`)}`;
    expect(await keptOf([1, 2, 3].map(part).join('\n\n\n\n'))).not.toContain(line.slice(-8));
  });

  it('stay where one stands alone in the story', async () => {
    const text = `Part 1\n\n${PROSE}\n\nPowered by GooseNest 2.1\n\n${PROSE}\n\nPart 2\n\n${PROSE}\n`;
    expect(await keptOf(text)).toContain('GooseNest');
  });
});
