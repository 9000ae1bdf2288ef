import { describe, expect, it } from 'vitest';
import { divide, sourceFromText } from '../../../src/pipeline.ts';
import { reader } from '../../../src/read/text/index.ts';
import { outline, readText } from './read.ts';

const BEFORE =
  'Marla opened the drawer and looked at the string for a long time before she touched it, and it rained.\n\n';
const AFTER = '\n\nTobin put it back where he had found it and went out to look at the sea, which was still there.\n';
const shapes = (text: string): string[] => outline(BEFORE + text + AFTER).slice(1, -1);
const types = (text: string): string[] => shapes(text).map((line) => line.split(':')[0] as string);

const WRAP = `The harbour was quiet in the way that only harbours can be quiet, which
is to say that it creaked, and slapped, and smelled of tar, and somewhere
a man was swearing at a winch.

`;

describe('verse', () => {
  const song = `The gate is shut, the gate is green,
The hinges made of rain,
And no one living now has seen
It open once again.

The gate is shut, the gate is red,
The lock is made of bone,
And those who open it are dead
And those who don't, alone.`;

  describe('is found from its first stanza on in a text that is a poem', () => {
    const stanzas = [
      'The first who came was out of breath,\n   He knocked and would not wait,\nAnd O, the year is long, my love,\n   And somebody shut the gate.',
      'The second came with sack and spade,\n   He dug till it was late,\nAnd O, the year is long, my love,\n   And nobody saw the gate.',
      'The third of them was deaf and blind,\n   He came to mend the grate,\nAnd O, the year is long, my love,\n   And yonder lies the gate.',
      'The last of all was nobody,\n   He brought his lamp and plate,\nAnd O, the year is long, my love,\n   And I have burned the gate.',
    ];
    const verseLines = (text: string): number =>
      readText(text).value.blocks.reduce(
        (sum, block) => sum + (block.type === 'verse' ? block.stanzas.flat().length : 0),
        0,
      );
    it('with every other line set in, below numbers', () => {
      expect(verseLines(stanzas.map((stanza, i) => `${['I', 'II', 'III', 'IV'][i]}\n\n${stanza}`).join('\n\n'))).toBe(
        16,
      );
    });
    it('with a number on a line above each', () => {
      const counted = stanzas.map((stanza, i) => `${i + 1}\n${stanza.replaceAll('   ', '')}`);
      expect(verseLines(`Canto One\n\n${counted.join('\n\n')}\n`)).toBe(20);
    });
    it('and not in a list, nor on a title page', () => {
      const things = ['a spade\na sack\na lamp', 'a plate\na grate\na gate', 'a lock\na hinge\na bone'];
      expect(verseLines(things.join('\n\n'))).toBe(0);
      expect(verseLines(`THE GREEN GATE\nA Ballad in Prose\nOle Marsh\n\n${WRAP}${WRAP}`)).toBe(0);
    });
  });

  it('is found in a text without wraps, with its stanzas', () => {
    const verse = readText(BEFORE + song + AFTER).value.blocks.find((block) => block.type === 'verse');
    expect(verse?.type === 'verse' && verse.stanzas.map((stanza) => stanza.length)).toEqual([4, 4]);
    expect(verse?.place).toMatchObject({ line: 3, endLine: 11 });
  });

  it('is found in a wrapped text, with its indents', () => {
    const text = `${WRAP}Old Anders sang under his breath:

    Down by the water the cormorants go,
      Black as a bishop and twice as slow,
    And what they are thinking there's no one to know
      But the wind and the wet and the weather-oh.

"You sing like a drain," said his wife.
`;
    const verse = readText(text).value.blocks.find((block) => block.type === 'verse');
    expect(verse?.type === 'verse' && verse.stanzas[0]?.map((line) => line.indent)).toEqual([0, 2, 0, 2]);
    expect(readText(text).trace.decisions).toMatchObject([{ kind: 'verse', verdict: 'cut' }]);
  });

  it.each([
    [
      'stanzas set in, the second in lower case',
      '    Come down to the quay, my honey,\n    and bring me the tar and the twine,\n    and I shall have no money,\n    but the half of it is thine.\n\n    the boat is on the shingle, honey,\n    the oar is in the sand,\n    and nobody rows on a Sunday\n    but the devil and his hand.',
      8,
    ],
    [
      'two lines in italics that rhyme',
      '_The hare went over the hill to hide,_\n_and the hill went out upon the tide._',
      2,
    ],
  ])('is found as %s', (_, text, lines) => {
    const verse = readText(`${WRAP}${text}\n\n${WRAP}`).value.blocks.find((block) => block.type === 'verse');
    expect(verse?.type === 'verse' && verse.stanzas.flat().length).toBe(lines);
  });

  it('is not a letter set in and wrapped at a column of its own', () => {
    const letter = `     The goose is well and sends its
     love, which is to say that it bit
     the postman again and he asked for
     his cap back and did not get it.`;
    expect(outline(`${WRAP}${letter}\n\n${WRAP}`)[1]).toMatch(/^paragraph: The goose .* it\.$/);
  });

  it.each([
    ['dialogue', '"Where?"\n"Here."\n"Oh," said Bo.\n"Quite."'],
    ['a dateline', 'TEMPLE QUAY, 3 JUNE\n0600 HOURS'],
    ['labels', 'Rating: PG\nCategory: Drama\nSpoilers: None\nSeason: Two'],
    ['a sign-off', 'Yours,\nBea'],
    ['a contents list', 'I. The Boat\nII. The Bay\nIII. The Rain\nIV. The Gate'],
  ])('is not found in %s', (_, text) => {
    expect(types(text)).not.toContain('verse');
  });

  it('is never made of wrapped prose', () => {
    expect(outline(WRAP.repeat(5)).every((line) => line.startsWith('paragraph'))).toBe(true);
  });
});

describe('letters', () => {
  it('reach from the salutation to the postscript', () => {
    const letter = `Dear Tobin,\n\nI have taken the small boat. Do not wait supper.\n\nThe key is under the blue pot.\n\nYour loving sister,\nWren\n\nP.S. Feed the cat.`;
    expect(types(letter)).toEqual(['letter']);
    const block = readText(BEFORE + letter + AFTER).value.blocks.find((one) => one.type === 'letter');
    expect(block?.place).toMatchObject({ line: 3, endLine: 12 });
  });

  it('begin with the place and date above the salutation', () => {
    expect(
      types('14 Fish Street\n3rd of May\n\nMy dear Anders,\n\nDrawers can be opened.\n\nEver yours,\n\nIngrid'),
    ).toEqual(['letter']);
  });

  it('may open without a name, under an address, and close in the same paragraph', () => {
    const body = 'I have the honour to report two hundred items.\nI cannot make the sum come out.';
    for (const opening of ['Sirs,', 'Gentlemen:', 'To whom it may concern,', 'My Lord,']) {
      const letter = `To the Board of Lights\nPort Ennis, 4 March\n\n${opening}\n${body}\nYour obedient servant,\nT. Hale`;
      expect(types(letter)).toEqual(['letter']);
    }
  });

  it('leave verse alone that speaks of love or to sirs', () => {
    const verse =
      'Sirs, the tide is at the wall,\nSirs, the lamp is low;\nLove is hardest of them all,\nLove must have it so.';
    expect(types(verse)).toEqual(['verse']);
  });

  it('may be telegrams', () => {
    expect(types('ARRIVED SAFE STOP WEATHER FOUL STOP SEND SOCKS')).toEqual(['letter']);
  });

  it.each([
    '"Dear me," said Tobin.',
    'Dear Tobin was asleep again.',
    'Sir, he said, and sat down again.',
    'He would not stop.\n\n"Stop!" said Wren. "Stop it!"',
  ])('are not found in talk (%s)', (text) => {
    expect(types(text)).not.toContain('letter');
  });
});

describe('messages', () => {
  it.each([
    ['names that come back', 'Wren: are you reading my letters\nMarla: no\nWren: liar'],
    ['paragraphs', 'Wren: are you there\n\nMarla: no\n\nWren: liar\n\nMarla: yes'],
    ['times', '[10:02] Tobin: where r u\n[10:04] Wren: sea'],
    ['angle brackets', '<wren_9> hello\n<tobin> no\n<wren_9> oh'],
    ['names with signs', '🐝 Bea: hi\nTobin ☕: no\n🐝 Bea: why not'],
    ['names without letters of two cases', '小雨：到了吗\n阿明：没有\n小雨：快点'],
  ])('are told by %s', (_, text) => {
    expect(types(text)).toEqual(['messages']);
  });

  it.each([
    'Rating: PG\nCategory: Drama\nSummary: A boat',
    'Tobin: a man of few words.',
    '"Wren: who is she?" he said.',
    '她说：“雨停了。”\n他说：“没有。”\n她说：“那就走吧。”',
  ])('are not found in %s', (text) => {
    expect(types(text)).not.toContain('messages');
  });
});

describe('other shapes', () => {
  it('sets a play in two columns', () => {
    const play = Array.from({ length: 12 }, (_, i) => `ANNA: Line ${i}.\n\nBEN: (Aside) Answer ${i}.`).join('\n\n');
    expect(types(play)).toEqual(['table']);
  });

  it('keeps the lines of a sign that the words before announce', () => {
    const text = `${BEFORE}Somebody had nailed up a board:\n\nNO BOATS\nNO DOGS\nNO EXCEPTIONS${AFTER}`;
    expect(readText(text).value.blocks[2]).toMatchObject({ type: 'paragraph', role: 'display' });
    expect(outline(text)[2]).toBe('paragraph: NO BOATS / NO DOGS / NO EXCEPTIONS');
  });
});

describe('typed readings', () => {
  const kinds = (text: string): string[] =>
    readText(text)
      .value.blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
      .map((c) => c.type);

  it('of Japanese words are ruby', () => {
    expect(kinds('遠い港《みなと》の町。')).toEqual(['text', 'ruby', 'text']);
    expect(kinds('｜渡し守《わたしもり》が来た。')).toEqual(['ruby', 'text']);
    expect(kinds('｜遠い港《Harbour》と｜はじまり《βios》の町。')).toEqual(['ruby', 'text', 'ruby', 'text']);
  });
  it('of Pixiv are ruby, whatever their letters are, and no book is refused for them', () => {
    const text = '[newpage]\n\n[[rb:遠い港 > Harbour]]に船が着いた。\n\n誰も[[rb:はじまり > βios]]を知らない。\n';
    const { diagnostics, division } = divide(sourceFromText(text, 'minato.txt'), reader);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(JSON.stringify(division.value)).not.toMatch(/｜|rb:/);
  });
  it('are not the titles of books', () => {
    expect(kinds('林秋读了《渡轮》三遍。')).toEqual(['text']);
    expect(kinds('彼は《船》と本《ほん屋》を見た。')).toEqual(['text']);
  });
});
