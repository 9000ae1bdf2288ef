import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const STORY = `The quay was dark when the ferry came in, and nobody got off it but the goose, which had paid.
It walked up the hill past the chapel and the pump, and at the third door it knocked, as they do.
Hanne let it in. She had been expecting somebody taller, she said, but it was late and it was raining.`;
const post = (n: number, from: string, subject: string, text: string): string =>
  `From ${from}@x.example Thu Jan  ${n} 10:00:00 2004\nFrom: ${from} <${from}@x.example>\nSubject: ${subject}\nDate: Thu, ${n} Jan 2004 10:00:00 +0000\nMessage-ID: <${n}@x.example>\n\n${text}\n\n`;
const built = async (...posts: readonly string[]) => {
  const { book, diagnostics } = await publish([sourceFromText(posts.join(''), 'list.mbox')], { cover: 'none' });
  return {
    text: JSON.stringify(book.value.sections.filter(({ matter }) => matter === 'body')),
    left: diagnostics.filter(({ id }) => id === 'post-left-out').map(({ reason }) => reason),
  };
};

describe('a few words of another author beside a story', () => {
  test.each([
    ['a poem by its tag', '[quay] POEM: Receipt', '1 x milk   1.20\n1 x you, reduced   0.00\nTOTAL   1.20'],
    ['a poem by its lines', 'Hens', 'I have declared the orchard\nand the shed,\nthe eleven hens,\nthe debt.'],
    [
      'a poem of another language',
      'Gedicht: Enten',
      'Sie schwimmen fort,\nund keiner weiß,\nwohin der Teich am Abend geht.',
    ],
    [
      'a tiny story',
      'Late',
      'The man came back for his hat. The hat had gone. It had left him a note, and the note was kind.',
    ],
    ['two sentences', 'The Comb', 'My sister combed the sea every morning. Then she sat down, and we had breakfast.'],
  ])('is a part of the book: %s', async (_, subject, text) => {
    const { text: words, left } = await built(post(1, 'ann', 'STORY: The Quay', STORY), post(2, 'jory', subject, text));
    expect(left).toEqual([]);
    expect(words).toContain(text.split('\n')[0]?.split(' ').slice(-2).join(' '));
  });

  test.each([
    [
      'a notice',
      'moving',
      'Hi everyone, the list moves to a new server on Sunday. Please do not post until Monday. Thanks!',
    ],
    ['where to find something', 'archive', 'The archive\nis here:\nhttp://quay.example/archive\nas ever'],
  ])('is left out and named: %s', async (_, subject, text) => {
    const { left } = await built(post(1, 'ann', 'STORY: The Quay', STORY), post(2, 'jory', subject, text));
    expect(left).toEqual([expect.stringContaining(subject)]);
  });

  test('a poem beside a story of the same author keeps its title', async () => {
    const { text, left } = await built(
      post(1, 'ann', 'Haiku', 'Old pond.\nA frog puts in\nfor overtime.'),
      post(2, 'ann', 'STORY: The Quay', STORY),
    );
    expect(left).toEqual([]);
    expect(text).toContain('Haiku');
  });
});

describe('below a line of two dashes', () => {
  const mail = (below: string): string =>
    `From: Ann Wick <ann@x.example>\nSubject: STORY: The Quay\nDate: Thu, 1 Jan 2004 10:00:00 +0000\n\n${STORY}\n\n-- \n${below}\n`;
  const words = async (below: string): Promise<string> => {
    const { book } = await publish([sourceFromText(mail(below), 'quay.eml')], { cover: 'none' });
    return JSON.stringify(book.value.sections.filter(({ matter }) => matter === 'body'));
  };

  test.each([
    'She never wrote again. I kept the door.',
    'In the morning the ferry was gone.\nThe goose had taken it.',
  ])('what is told is the story: %s', async (below) => expect(await words(below)).toContain(below.split('\n')[0]));

  test.each([
    'Ann Wick\nNever argue with a goose.',
    'Ann, who has a garden',
    'ann@x.example\nIt rains here. It always rained.',
  ])('what signs is none of it: %s', async (below) => expect(await words(below)).not.toContain(below.split('\n')[0]));
});
