import { describe, expect, it } from 'vitest';
import { bookOf } from './books.ts';
import { mbox, message } from './messages.ts';

const UTF8 = 'Content-Type: text/plain; charset=utf-8\n';
const FIRST = `The lamp room had been swept by nobody for a year. Hedda went up with a broom, and Osk came behind
her with the oil, and neither of them said a word about the stairs.

At the top there was a gull, asleep. It had made a nest of the log book.

"We could come back," said Osk. Hedda was already sweeping, and by dusk Hedda and Osk had light.`;
const archive = (...answers: readonly string[]): string =>
  mbox(
    message('The Lamp Room', FIRST, 'Ada Quill <ada@x.example>', UTF8),
    ...answers.map((text, i) => message('Re: The Lamp Room', `${text}\n`, `Bo Lind <bo${i}@x.example>`, UTF8)),
  );

const PART = `On the second night the light went out by itself. It took Hedda an hour to find the matches, which
had been in the pocket of Osk's other coat.

The gull watched them from the sill. Below, where nothing had been for years, a ship was waiting with all
its windows lit, as if it had only stopped to ask the way.

"Don't wave," said Osk. Hedda waved, and somebody on the ship put up a hand as slowly as if it were wet.

In the morning there was an oar on the stairs. It was too long for the door, and too long for the window,
and there were nine wet steps below it and none above.`;
const SECOND = `Osk burned the oar. It gave no smoke at all, and when it was gone the stove was cold.

"Did you write it down?" said Hedda. But the gull sat upon the log book, and the gull did not get up for Osk.

They ate what there was. A lamp wants oil as a cow wants hay, the old keeper used to say, and then he would
look at the sea for a long time, and forget the lamp.

Toward evening the same ship came back, and this time it had no windows.`;

const inBook = (all: string, text: string): boolean[] =>
  text.split('\n\n').map((paragraph) => {
    const words = (from: string): string => from.match(/[\p{L}]+/gu)?.join(' ') ?? '';
    return words(all).includes(words(paragraph));
  });

describe('a reply that tells the story on stands behind it, and is told with the number of its words', () => {
  it.each([
    ['below a quotation', `> by dusk Hedda and Osk had light.\n\n${PART}\n\nBo`],
    [
      'below who wrote what, and a greeting',
      `Hi all, my turn now, hope it fits!\n\nOn Sat, 1 Mar 1997, Ada Quill wrote:\n> Hedda was already sweeping.\n\n${SECOND}\n\n-- \nBo Lind, Harbour Road`,
    ],
    ['above a quotation', `${PART}\n\nOn Sat, 1 Mar 1997, Ada Quill wrote:\n> by dusk Hedda and Osk had light.`],
    [
      'in German',
      `> Hedda fegte schon.\n\nIn der zweiten Nacht ging das Licht von selbst aus. Hedda brauchte eine Stunde, bis sie die Streichhölzer fand.\n\nDie Möwe sah ihnen vom Fenster aus zu. Unten lag ein Schiff, wo seit Jahren keines gelegen hatte, und hatte alle Fenster hell.\n\n„Nicht winken“, sagte Osk. Hedda winkte, und auf dem Schiff hob jemand langsam die Hand.`,
    ],
  ])('%s', async (_, text) => {
    const { all, told, errors } = await bookOf(archive(text), 'm.mbox');
    expect(errors).toEqual([]);
    const said = text.split('\n\n').filter((paragraph) => !/^>|wrote:|Hi all|^-- |^Bo$/m.test(paragraph));
    expect(inBook(all, said.join('\n\n'))).toEqual(said.map(() => true));
    expect(all.lastIndexOf('Left out')).toBeGreaterThan(all.indexOf('Hedda and Osk had light'));
    expect(all.indexOf(said.at(-1)?.slice(0, 12) ?? '')).toBeGreaterThan(all.lastIndexOf('Left out'));
    expect(told.join('\n')).toMatch(/words-behind: .*“Re: The Lamp Room” by Bo Lind .*\d+ words/);
    expect(told.join('\n')).not.toContain('post-left-out');
  });

  it('each of several, in their order', async () => {
    const { all, errors } = await bookOf(archive(`> had light.\n\n${PART}`, `> none above.\n\n${SECOND}`), 'm.mbox');
    expect(errors).toEqual([]);
    expect(inBook(all, `${PART}\n\n${SECOND}`)).not.toContain(false);
    expect(all.indexOf('nine wet steps')).toBeLessThan(all.indexOf('burned the oar'));
  });
});

describe('a letter of who is written to', () => {
  const letters = (greeting: string): string =>
    mbox(
      message('First letter', `${greeting}\n\n${FIRST}`, 'Ada Quill <ada@x.example>', UTF8),
      message(
        'Re: First letter',
        'Dear Ada,\n\nI kept the oil. Come up and see.\n\nBo',
        'Bo Lind <bo@x.example>',
        UTF8,
      ),
    );
  it('stands behind the first', async () => {
    const { all, told } = await bookOf(letters('Dear Bo,'), 'm.mbox');
    expect(all).toContain('I kept the oil.');
    expect(told.join('\n')).toContain('words-behind');
  });
  it('is an answer like others where the first is to somebody else', async () => {
    const { all } = await bookOf(letters('Dear Ivo,'), 'm.mbox');
    expect(all).not.toContain('I kept the oil.');
  });
});

describe('turns that a number in brackets counts', () => {
  const turn = (n: string, text: string, from: string): string =>
    message(`${n.startsWith('1') ? '' : 'Re: '}The Lamp Room (${n})`, text, from, UTF8);
  const [ada, bo] = ['Ada Quill <ada@x.example>', 'Bo Lind <bo@x.example>'];
  it('are one story by all who tell it', async () => {
    const quoted = `On the stair lay a note:\n\n> Do not wave.\n> Do not write.\n\nHedda took it down, and waved. Osk had gone for the oil, and the gull sat where he sat.`;
    const { all, told, metadata } = await bookOf(
      mbox(turn('1', FIRST, ada), turn('2', quoted, bo), turn('3, end', SECOND, ada)),
      'm.mbox',
    );
    expect(metadata.title).toBe('The Lamp Room');
    for (const words of ['Do not write.', 'Hedda took it down', 'burned the oar']) expect(all).toContain(words);
    expect(all).not.toContain('Left out');
    expect(told.join('\n')).not.toContain('post-left-out');
  });
  it('are no turns where one number comes twice, as in an answer', async () => {
    const { told } = await bookOf(
      mbox(turn('1', FIRST, ada), message('Re: The Lamp Room (1)', 'Is that all of it? I hope not.', bo, UTF8)),
      'm.mbox',
    );
    expect(told.join('\n')).toContain('post-left-out');
  });
});

describe('a reply that does not stays outside, and is told with the number of its words', () => {
  it.each([
    [
      'praise',
      `> by dusk Hedda and Osk had light.\n\nWhat a lovely beginning. The gull on the log book made me laugh out loud, and Hedda is somebody I would follow up any stairs.\n\nOsk worries me a little. There is something about the oil that I do not trust, and I could not stop thinking of it all day.`,
    ],
    [
      'praise of more paragraphs',
      `I sat down with a cup of tea and forgot the tea. Hedda is wonderful, and so is Osk with the oil.\n\nThe gull asleep on the log book is an image that will stay with me for a long time.\n\nI have known lamp rooms. My uncle kept one, and nobody had swept that one either.\n\nMore of Osk and the gull, and I shall be happy until the summer.`,
    ],
    [
      'a notice of the list',
      `Hello all,\n\nthe list moves to another server on Sunday. Posts that come in before Monday will be held until the move is done.\n\nPlease remember to put your part number into the subject. Posts without one are hard to file, and the archive is a mess as it is.\n\nRound robins such as that of Hedda and Osk go on as before. Nobody has to subscribe again.\n\nYour moderator`,
    ],
    [
      'questions that are answered',
      `> What is the oil for?\n\nFor the lamp. Osk carries it up each night, and Hedda has never once asked for it.\n\n> And the gull?\n\nThe gull was there before them both. It had its nest there when the old keeper died.\n\n> Does Hedda know?\n\nHedda has known it since the stairs. Osk has not, and nobody will tell him.`,
    ],
    [
      'a review that names who wrote',
      `> had light.\n\nAn empty lamp room is always welcome, and Ada sweeps it with a light hand. Hedda is drawn in three strokes.\n\nThe gull steals the whole of it. One would gladly hear much more of the gull and its log book.\n\nOsk remains a little pale next to that, although the oil helps, and the stairs are very funny indeed.`,
    ],
    [
      'criticism',
      `> had light.\n\nThe opening works well, because Hedda and Osk never talk about the stairs.\n\nThe second paragraph is weaker. A gull does not nest in a room, and the scene would be stronger without it.\n\nThe ending of this part comes too soon. Another page with Hedda would give the reader time to breathe.`,
    ],
  ])('%s', async (_, text) => {
    const { all, told } = await bookOf(archive(text), 'm.mbox');
    expect(inBook(all, text.replace(/^>.*\n\n/gm, ''))).not.toContain(true);
    expect(told.join('\n')).toMatch(/post-left-out: .*left out as a reply: line \d+ “Re: The Lamp Room” \(\d+ words\)/);
    expect(told.join('\n')).not.toContain('words-behind');
  });
});
