import { describe, expect, it } from 'vitest';
import { bookOf, single } from './books.ts';
import { mbox, message, prose } from './messages.ts';

const utf8 = 'text/plain; charset=utf-8';
const UTF8 = 'Content-Type: text/plain; charset=utf-8\n';

describe('what an author answers in an archive', () => {
  const archive = (subject: string, answer: string, about = 'Salt'): string =>
    mbox(
      message(about, prose(150), undefined, UTF8),
      message(`${subject}: ${about}`, `${answer}\n`, undefined, UTF8),
      message(`Re: ${about}`, 'Jo wrote:\n> Salt?\n\nLovely, all of it!', 'Bo <bo@x.example>', UTF8),
    );

  it.each([
    [
      'Sv',
      'Den 2 mars 1997 skrev Jo Pike:\n> Vad hände med hunden?\n\nHan lärde sig ro. Ingen såg honom mer den vintern.',
    ],
    ['AW', 'Am Sonntag schrieb Jo:\n> Und der Hund?\n\nEr lernte rudern. Im Frühling kam er allein ans Ufer zurück.'],
    [
      'Re',
      'On Sun, 2 Mar 1997, Jo wrote:\n> And the dog?\n\nThe dog learned to row. Nobody on the quay ever spoke of it.',
    ],
    [
      'RE',
      'Le 2 mars 1997, Jo a écrit :\n> Et le chien ?\n\nIl apprit à ramer. Au printemps il revint seul sur la rive.',
    ],
  ])('is kept where it tells on, however short: %s', async (subject, answer) => {
    const { all, told, errors } = await bookOf(archive(subject, answer), 'm.mbox');
    expect(errors).toEqual([]);
    const said = answer.split('\n').at(-1) as string;
    expect(all).toContain(said);
    expect(told.join('\n')).toContain('what it says stands in the front of the book');
  });

  it.each([
    ['Re', 'Jo wrote:\n> Loved it!\n\nThank you so much for all of that, Jo. It made my whole week.'],
    ['Re', 'Jo wrote:\n> More?\n\nThe next chapter is with my beta and goes up on Friday night.'],
    ['Sv', 'Jo skrev:\n> Mer!\n\nTack så mycket för de orden, Jo. Det värmer en gammal själ.'],
  ])('is left out and told where it is thanks or talk about the story: %s %s', async (subject, answer) => {
    const { all, told } = await bookOf(archive(subject, answer), 'm.mbox');
    const said = answer.split('\n').at(-1) as string;
    expect(all).not.toContain(said);
    expect(told.join('\n')).toMatch(/left out as a reply/);
  });
});

describe('a story in which letters are quoted', () => {
  it.each([
    ['below who writes there', 'On Sunday, 2 March 1997, the mill wrote:\n> You left the sluice open.'],
    ['below a pronoun', 'On Sun, 2 Mar 1997, she wrote:\n> You left the sluice open.'],
    ['below a day as people write it', 'On Sunday, 2 March 1997, Aunt Ilse wrote:\n> You left the sluice open.'],
    [
      'again and again',
      `On Sun, 2 Mar 1997, Ilse wrote:\n> You left the sluice open.\n\nI had not.\n\n${prose(90)}\n\nOn Wed, 5 Mar 1997, Ilse wrote:\n> Then who did?`,
    ],
    ['in Spanish', 'El 2 de marzo de 1997 la casa escribió:\n> Dejaste la luz encendida.'],
  ])('keeps the first of them at its top: %s', async (_, letter) => {
    const { story, errors } = await bookOf(single(utf8, `${letter}\n\n${prose(150)}`, 'The Mill'));
    expect(errors).toEqual([]);
    for (const line of letter.split('\n').filter((text) => text !== '')) {
      expect(story).toContain(line.replace(/^> /, ''));
    }
  });

  it.each([
    ['with an address', 'On Sunday, 2 March 1997, Jo <jo@x.example> wrote:\n> Do send the story.'],
    ['with the hour', 'On Sunday, March 2, 1997, at 10:04 AM, Jo Pike wrote:\n> Do send the story.'],
    ['with nothing but a short day', 'On Sun, Jo Pike wrote:\n> Do send the story.'],
    ['with a short day', 'On Sun, 2 Mar 1997, jo wrote:\n> Do send the story.'],
  ])('does not make a mail that is answered a part of it: %s', async (_, mail) => {
    const { story, told } = await bookOf(single(utf8, `${mail}\n\n${prose(150)}`, 'The Mill'));
    expect(story).not.toContain('Do send the story');
    expect(told.join('\n')).toContain('words-left-out');
  });
});
