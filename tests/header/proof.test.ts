import { describe, expect, it } from 'vitest';
import { BODY, told, values } from './story.ts';

const HEAD = 'Title: The Mill\nAuthor: Ann Oake';

/** What a story about `papers` keeps of them, under a header that names Ann Oake. */
function around(papers: string, head = HEAD): ReturnType<typeof told> {
  return told(`${head}\n\nChapter 1\n\n${BODY}\n\n${papers}\n\n${BODY}\n\nChapter 2\n\n${BODY}`);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('labelled lines inside a story', () => {
  it.each([
    ['a report', 'Title: On the Loss of the Barge\nAuthor: R. Tolley, Clerk\nDate:\n\nIt went down at four.'],
    ['a form', 'Name: Tobias Fenn\n\nAge: 41\n\nRating: third class\n\nSummary: a dog, lying down'],
    ['an empty form', 'Title:\n\nAuthor:\n\nRating: ________'],
    ['the credits of a poem', 'Title: Ode to a Sluice\nBy: A Drowned Man\n\nO water, water, all the day'],
    ['a status window', 'Name: Tam\nClass: Gardener\nTitle: Rainbringer\nStatus: Wet'],
    ['a mail', 'From: Tam <tam@barge.example>\nTo: Orla\nSubject: the pig\nDate: Tuesday\n\nThe pig is well.'],
    ['German', 'Titel: Verlust des Kahns\nAutor: Schreiber Toll\nDatum: 3. März\n\nDer Kahn sank früh.'],
    ['French', 'Titre : La perte\nAuteur : le greffier\nRésumé : elle a coulé.'],
    [
      'cards of a catalogue',
      'Author: Harrow\nTitle: Beetles\n\nAuthor: Vane\nTitle: Bees\n\nAuthor: Harrow\nTitle: Ants',
    ],
  ])('are the story: %s', (_, papers) => {
    for (const head of [HEAD, 'The Mill\nby Ann Oake', '']) {
      const story = around(papers, head);
      for (const line of papers.split('\n')) expect(plain(story.texts.join('\n'))).toContain(plain(line));
      expect(story.metadata.authors).toEqual(head === '' ? [] : ['Ann Oake']);
    }
  });

  it('are the story under each chapter', () => {
    const log = (day: number): string => `Vessel: Perseverance\nRating: mate\nDate: ${day}.11\n\n${BODY}`;
    const story = told(`The Mill\nby Ann Oake\n\n${BODY}\n\nChapter 2\n\n${log(4)}\n\nChapter 3\n\n${log(9)}`);
    expect(story.texts.filter((text) => text.startsWith('Rating: mate') || text.includes('Date:'))).toHaveLength(4);
    expect(values(story, 'rating')).toEqual([]);
  });
});

describe("the story's own title and author amid its prose", () => {
  it.each([
    ['printed on a page', 'On the last page was printed:\n\nAuthor: Ann Oake\nTitle: The Mill\nStatus: complete'],
    [
      'with what the header does not say',
      'The card in the drawer was new.\n\nTitle: The Mill\nAuthor: Ann Oake\nStatus: lost at sea\nPlace: a window',
    ],
    ['rated', 'They hung it on the gate:\n\nTitle: The Mill\nBy: Ann Oake\nRating: unfit for harbours'],
    [
      'in a register',
      'So the clerk wrote:\n\nTitle: The Mill\n\nAuthor: Ann Oake\n\nDate: the year of the lamp\n\nand blotted it.',
    ],
    ['without labels', 'On the first leaf stood:\n\nThe Mill\nby Ann Oake'],
    ['an entry on its author', 'He looked her up.\n\nAuthor: Ann Oake\nBorn: in a mill\nGenre: obituary'],
  ])('are the story: %s', (_, papers) => {
    for (const head of [HEAD, 'The Mill\nby Ann Oake']) {
      const story = told(`${head}\n\n${BODY}\n\n${papers}\n\nShe shut it.\n\n${BODY}`);
      for (const line of papers.split('\n')) expect(plain(story.texts.join('\n'))).toContain(plain(line));
      expect(story.metadata).toMatchObject({ title: 'The Mill', authors: ['Ann Oake'], fields: [] });
    }
  });
});

describe('the header of a later part', () => {
  it('stays with its part where it says what the first one did not', () => {
    const later = `${HEAD}\nDate: the year of the lamp\nStatus: lost at sea`;
    const story = told(`${HEAD}\nStatus: complete\n\nChapter 1\n\n${BODY}\n\n***\n\n${later}\n\nChapter 2\n\n${BODY}`);
    expect(story.texts.join('\n')).toContain('the year of the lamp');
    expect(story.texts.join('\n')).toContain('lost at sea');
    expect(story.texts.join('\n')).not.toContain('Ann Oake');
  });

  it.each([
    ['says the title again', 'Title: The Mill, part 2\nRating: PG'],
    ['says the author again, behind a drawn line', '***\n\nAuthor: Ann Oake\nSpoilers: none'],
    ['says the author again, above a heading', 'Author: Ann Oake\nSpoilers: none\n\nChapter 2'],
    ['has the form of the first, behind a drawn line', '***\n\nTitle: The Lock\nAuthor: Bo Larch'],
    ['was written by a mail program', 'From: a@b.example\nSubject: more\nMessage-ID: <1@b.example>\nLines: 3'],
  ])('%s', (_, header) => {
    const story = told(`${HEAD}\n\n${BODY}\n\n${header}\n\n${BODY}`);
    expect(story.removals.filter(({ name }) => name === 'repeated-header').length).toBeGreaterThan(0);
  });

  it('leaves the title and the author of another story in their place', () => {
    const stories = `${HEAD}\nRating: G\n\n${BODY}\n\nTHE END\n\nTitle: The Lock\nAuthor: Bo Larch\nRating: PG\n\n${BODY}`;
    const story = told(stories);
    expect(story.metadata).toMatchObject({ title: 'The Mill', authors: ['Ann Oake'] });
    expect(story.blocks.find((block) => block.type === 'heading')).toMatchObject({ children: [{ value: 'The Lock' }] });
    expect(story.texts).toContain('Author: Bo Larch');
    expect(story.blocks.filter((block) => block.type === 'note')).toHaveLength(1);
  });

  it('adds the people and kinds that it names to the first', () => {
    const story = told(`${HEAD}\nPairing: Min/Odd\n\n${BODY}\n\nTBC\n\n${HEAD}\nPairing: Min/Halla\n\n${BODY}`);
    expect(values(story, 'relationships')).toEqual(['Min/Odd', 'Min/Halla']);
  });
});

it('goes on below a line that nobody knows, and may stand below the last line', () => {
  const facts = 'Genre: drama\n\nFandom: The Classics\n\nStatus: complete';
  const above = told(`The Mill\n\nby Ann Oake\n\nMore to come\n\n${facts}\n\n***\n\n${BODY}`);
  const below = told(`The Mill\nby Ann Oake\n\n${BODY}\n\nThe End\n\n-----\n\n${facts}\n\n14 hits`);
  for (const story of [above, below]) expect(values(story, 'fandom')).toEqual(['The Classics']);
});

describe('a form near the top, below a line that leads to it', () => {
  const form = (title: string, author: string): string => `Title: ${title}\n\nAuthor: ${author}\n\nDate: 3 March`;
  const below = (rest: string) => told(`The Mill\nby Ann Oake\n\nOn the door it said:\n\n${rest}\n\n${BODY}`);

  it('that names another work and another person is somebody’s in the story', () => {
    const story = below(form('Lost, one shadow', 'unknown'));
    expect([story.metadata.title, story.metadata.authors]).toEqual(['The Mill', ['Ann Oake']]);
    expect(story.texts).toContain('Title: Lost, one shadow');
  });

  it.each([
    ['The Mill, revised', 'Ann Oake'],
    ['Revised', 'Ann B. Oake'],
  ])('that says the same person or title is the header’s rest: %s, %s', (title, author) => {
    expect(below(form(title, author)).texts).not.toContain(`Title: ${title}`);
  });
});
