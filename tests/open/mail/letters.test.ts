import { describe, expect, it } from 'vitest';
import { bookOf, single } from './books.ts';
import { mbox, message, prose } from './messages.ts';

const utf8 = 'text/plain; charset=utf-8';
const rest = `\n\nThe letter lay on the mat for a week.\n\n${prose(120)}`;

describe('a letter at the top of a story that came by mail', () => {
  it.each([
    [
      'English',
      'Dear Agatha,\n\nI have found the key you lost.\n\nIt opens nothing here.\n\nSincerely,\n\nTobias Fenn',
    ],
    ['English, with love', 'My dearest Jo,\n\nIt rains, and I have found the key you lost.\n\nLove,\n\nT.'],
    ['German', 'Liebe Marthe,\n\nich habe den Schlüssel gefunden.\n\nDein\n\nJonas'],
    ['French', 'Chère Odile,\n\nj’ai trouvé la clef.\n\nBien à toi,\n\nRémi'],
    ['quoted by its story', 'He wrote:\n\n"I have found the key you lost."\n\nAnd that was all.'],
  ])('is the story’s: %s', async (_, letter) => {
    const { story, told } = await bookOf(single(utf8, letter + rest));
    const first = letter.split('\n')[0] as string;
    expect(story).toContain(first.replaceAll('"', '“'));
    expect(story).toContain(letter.split('\n').at(-1)?.replaceAll('"', ''));
    expect(story.indexOf(first)).toBeLessThan(story.indexOf('The letter lay'));
    expect(told.join('\n')).not.toContain('text-lost');
  });

  it('is so in a later post of an archive too', async () => {
    const letter = 'Dear Agatha,\n\nI have found the key you lost.\n\nSincerely,\n\nTobias Fenn';
    const { story } = await bookOf(mbox(message('Salt 1/2', prose(100)), message('Salt 2/2', letter + rest)), 'm.mbox');
    expect(story).toContain('Dear Agatha');
    expect(story).toContain('Tobias Fenn');
  });
});

it('a mail that a story answers is left out, and the story is not', async () => {
  const answer = 'On Sun, 2 Mar 2008, Jo <jo@j.example> wrote:\n> Could you send the story?\n> Thanks, Jo';
  const { story } = await bookOf(single(utf8, answer + rest, 'Re: Salt'));
  expect(story).not.toContain('Could you send');
  expect(story).toContain('The letter lay');
});
