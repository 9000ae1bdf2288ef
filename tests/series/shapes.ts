import { page, prose, text } from './prose.ts';

/** Files as people have them in one folder, and the book that a careful editor would make of them. */
export interface Shape {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The book's title. */
  readonly title: string;
  /** The contents, nested by indentation. */
  readonly contents: readonly string[];
  /** Ids of the warnings and errors that the user meets. */
  readonly warned?: readonly string[];
}

const by = (title: string, author: string, more: Readonly<Record<string, string>> = {}) => ({
  Title: title,
  Author: author,
  ...more,
});

export const shapes: readonly Shape[] = [
  {
    name: 'a title page in front of chapters that all say the same word',
    files: {
      'loop/00_titul.txt': 'Seven Tuesdays\nby Ina Moss\n\nWhoever reads this again may begin at the end.\n',
      ...Object.fromEntries([1, 2, 3, 4].map((n) => [`loop/0${n}_tuesday.txt`, `Tuesday\n\n${prose(n)}`])),
    },
    title: 'Seven Tuesdays',
    contents: ['Tuesday', 'Tuesday', 'Tuesday', 'Tuesday'],
  },
  {
    name: 'a title page that is all facts in front of chapters of which two have one title',
    files: {
      'house/0.txt': 'Title: The Long House\nAuthor: Ina Moss\n',
      'house/1.txt': text({ Title: 'Door' }, 2),
      'house/2.txt': text({ Title: 'Door' }, 3),
      'house/3.txt': text({ Title: 'Stair' }, 4),
    },
    title: 'The Long House',
    contents: ['Door', 'Door', 'Stair'],
  },
  {
    name: 'a very short story in front of a longer one',
    files: {
      'two/1.txt': 'Title: The Bell\nAuthor: Ina Moss\n\nIt rang. Nobody came. It rang again. Then it slept.\n',
      'two/2.txt': text({ Title: 'Tide' }, 2),
      'two/3.txt': text({ Title: 'Tide' }, 3),
    },
    title: 'two',
    contents: ['The Bell', 'Tide', '  Part 2', '  Part 3'],
  },
  {
    name: 'chapters without headers',
    files: Object.fromEntries([1, 2, 9, 10].map((n) => [`novel/chapter${n}.txt`, prose(n)])),
    title: 'novel',
    contents: ['Chapter 1', 'Chapter 2', 'Chapter 9', 'Chapter 10'],
    warned: ['no-title'],
  },
  {
    name: 'titles of their own in files that are called alike and counted',
    files: Object.fromEntries(
      ['The Weir', 'Salt', 'Low Water'].map((title, i) => [
        `novel/harbour${i + 1}.txt`,
        text(by(title, 'Ina Moss'), i + 1),
      ]),
    ),
    title: 'novel',
    contents: ['The Weir', 'Salt', 'Low Water'],
  },
  {
    name: 'titles of their own in files that are counted as chapters, each with its date',
    files: Object.fromEntries(
      ['Das Wehr', 'Salz', 'Ebbe'].map((title, i) => [
        `roman/kapitel_${i + 1}.txt`,
        text({ ...by(title, 'Ina Moss'), Date: `2019-03-0${i + 1}` }, i + 1),
      ]),
    ),
    title: 'roman',
    contents: ['Das Wehr', 'Salz', 'Ebbe'],
  },
  {
    name: 'texts that only count their chapters, in files that name them',
    files: Object.fromEntries(
      ['The Weir', 'Salt', 'Low Water'].map((title, i) => [
        `novel/0${i + 1} - ${title}.txt`,
        `Chapter ${i + 1}\n\n${prose(i + 1)}`,
      ]),
    ),
    title: 'novel',
    contents: ['Chapter 1: The Weir', 'Chapter 2: Salt', 'Chapter 3: Low Water'],
    warned: ['no-title'],
  },
  {
    name: 'texts that name their chapters themselves, in files that are called otherwise',
    files: Object.fromEntries(
      ['The Weir', 'Salt', 'Low Water'].map((title, i) => [
        `novel/${i + 1} draft ${'xyz'.charAt(i)}.txt`,
        `Chapter ${i + 1}: ${title}\n\n${prose(i + 1)}`,
      ]),
    ),
    title: 'novel',
    contents: ['Chapter 1: The Weir', 'Chapter 2: Salt', 'Chapter 3: Low Water'],
    warned: ['no-title'],
  },
  {
    name: 'works that are counted under one name, each described',
    files: Object.fromEntries(
      ['Tide', 'Salt', 'Frost'].map((title, i) => [
        `shelf/story${i + 1}.txt`,
        text({ ...by(title, 'Ina Moss'), Summary: `What came of the ${title}.`, Rating: 'PG' }, i + 1),
      ]),
    ),
    title: 'shelf',
    contents: ['Tide', 'Salt', 'Frost'],
  },
  {
    name: 'works of an author whose name counts the files',
    files: Object.fromEntries(
      ['Tide', 'Salt', 'Frost'].map((title, i) => [`shelf/moss${i + 1}.txt`, text(by(title, 'Ina Moss'), i + 1)]),
    ),
    title: 'shelf',
    contents: ['Tide', 'Salt', 'Frost'],
    warned: ['works-found'],
  },
  {
    name: 'files of one author with titles and nothing else, works or chapters',
    files: Object.fromEntries(
      ['Tide', 'Salt', 'Frost'].map((title, i) => [`shelf/${title}.txt`, text(by(title, 'Ina Moss'), i + 1)]),
    ),
    title: 'shelf',
    contents: ['Frost', 'Salt', 'Tide'],
    warned: ['works-found'],
  },
  {
    name: 'posted parts of one work',
    files: {
      'tide/c.txt': text({ ...by('Tide', 'Ina Moss'), Part: '3/3' }, 3, 'The End'),
      'tide/a.txt': text({ ...by('Tide', 'Ina Moss'), Part: '1/3' }, 1, 'To be continued'),
      'tide/b.txt': text({ ...by('Tide', 'Ina Moss'), Part: '2/3' }, 2, 'To be continued'),
    },
    title: 'Tide',
    contents: ['Part 1', 'Part 2', 'Part 3'],
  },
  {
    name: 'two works, each in three parts',
    files: Object.fromEntries(
      ['Tide', 'Salt'].flatMap((title, w) =>
        [1, 2, 3].map((n) => [
          `new folder (2)/${title.toLowerCase()}${n}.txt`,
          text({ ...by(title, 'Ina Moss'), Part: `${n}/3` }, w * 10 + n),
        ]),
      ),
    ),
    title: 'new folder (2)',
    contents: ['Salt', '  Part 1', '  Part 2', '  Part 3', 'Tide', '  Part 1', '  Part 2', '  Part 3'],
  },
  {
    name: 'one-shots by different authors',
    files: {
      'gifts/frost.txt': text(by('Frost', 'A. Bell'), 1),
      'gifts/ember.txt': text(by('Ember', 'C. Dray'), 2),
      'gifts/ash.html': page('Ash', 3),
    },
    title: 'gifts',
    contents: ['Ash', 'Ember', 'Frost'],
  },
  {
    name: 'works of one series in their stated order',
    files: {
      'w/zebra.txt': text({ ...by('The Map', 'Ina Moss'), Series: 'Westward, Part 1' }, 1),
      'w/apple.txt': text({ ...by('The Smoke', 'Ina Moss'), Series: 'Westward, Part 2' }, 2),
      'w/mango.txt': text({ ...by('Not Far', 'Ina Moss'), Series: 'Westward, Part 3' }, 3),
    },
    title: 'Westward',
    contents: ['The Map', 'The Smoke', 'Not Far'],
  },
  {
    name: 'parts with titles of their own',
    files: {
      'serial/x.txt': text({ ...by('The Map', 'Ina Moss'), Part: '1/3' }, 1),
      'serial/y.txt': text({ ...by('The Smoke', 'Ina Moss'), Part: '2/3' }, 2),
      'serial/z.txt': text({ ...by('Not Far', 'Ina Moss'), Part: '3/3' }, 3),
    },
    title: 'serial',
    contents: ['The Map', 'The Smoke', 'Not Far'],
  },
  {
    name: 'numbered downloads of one story',
    files: Object.fromEntries(
      [1, 2, 3].map((n) => [`dl/Tidewater-ch0${n}.html`, page('Tidewater', n, `Chapter ${n}: Day ${n * 7}`)]),
    ),
    title: 'Tidewater',
    contents: ['Chapter 1: Day 7', 'Chapter 2: Day 14', 'Chapter 3: Day 21'],
  },
  {
    name: 'downloads with the number of a site in their names',
    files: Object.fromEntries([1, 2, 3].map((n) => [`dl/12345_${n}.txt`, `Tide\nby Ina Moss\n\n${prose(n)}`])),
    title: 'Tide',
    contents: ['Part 1', 'Part 2', 'Part 3'],
  },
  {
    name: 'titles with the chapter in them',
    files: {
      'a/storm1.txt': text(by('Storm, Chapter 1', 'Ina Moss'), 1),
      'a/storm2.txt': text(by('Storm - Chapter Two: The Barge', 'Ina Moss'), 2),
      'a/storm3.txt': text(by('Storm: Epilogue', 'Ina Moss'), 3),
    },
    title: 'Storm',
    contents: ['Chapter 1', 'Chapter Two: The Barge', 'Epilogue'],
  },
  {
    name: 'numbers in brackets after the title',
    files: {
      'a/one.txt': text(by('Storm (2)', 'Ina Moss'), 2),
      'a/two.txt': text(by('Storm (1)', 'Ina Moss'), 1),
    },
    title: 'Storm',
    contents: ['Part 1', 'Part 2'],
  },
  {
    name: 'a mailing list with two stories on it',
    files: Object.fromEntries(
      [
        ['Tide', 1, 'ina@example.org'],
        ['Salt', 1, 'bo@example.org'],
        ['Tide', 2, 'ina@example.org'],
        ['Salt', 2, 'bo@example.org'],
      ].map(([title, n, from], i) => [
        `list/msg-00${i + 1}.txt`,
        `From: ${from}\nSubject: [harbor] NEW: ${title} ${n}/2 (PG)\nDate: Tue, ${i + 4} Mar 1997 21:10:04 GMT\n\n${prose(i + 1)}`,
      ]),
    ),
    title: 'list',
    contents: ['Tide', '  Part 1', '  Part 2', 'Salt', '  Part 1', '  Part 2'],
  },
  {
    name: 'two drafts of one story',
    files: {
      'd/tide v1.txt': text(by('Tide', 'Ina Moss'), 1),
      'd/tide v2.txt': `Title: Tide\nAuthor: Ina Moss\n\n${prose(1, 3)}\nA new ending, which the first draft did not have, stood here on one line.\n`,
    },
    title: 'Tide',
    contents: ['Tide'],
    warned: ['duplicate-part'],
  },
  {
    name: 'a revised part beside the old one',
    files: {
      'r/1.txt': text({ ...by('Tide', 'Ina Moss'), Part: '1/2' }, 1),
      'r/2.txt': text({ ...by('Tide', 'Ina Moss'), Part: '2/2' }, 2),
      'r/2 revised.txt': `Title: Tide\nAuthor: Ina Moss\nPart: 2/2\n\n${prose(2)}\nShe had not meant it, and she said so at last, to the whole of the quay.\n`,
    },
    title: 'Tide',
    contents: ['Part 1', 'Part 2'],
    warned: ['duplicate-part'],
  },
  {
    name: 'the whole story beside its parts',
    files: {
      's/Tide (complete).txt': `Title: Tide\nAuthor: Ina Moss\n\nChapter 1\n\n${prose(1)}\nChapter 2\n\n${prose(2)}`,
      's/tide-1.txt': prose(1),
      's/tide-2.txt': prose(2),
    },
    title: 'Tide',
    contents: ['Chapter 1', 'Chapter 2'],
    warned: ['duplicate-part', 'duplicate-part'],
  },
  {
    name: 'a readme beside the parts',
    files: {
      'k/README.txt': 'These stories were saved in 2003. Unpack them anywhere you like and enjoy.\n',
      'k/tide1.txt': text({ ...by('Tide', 'Ina Moss'), Part: '1/2' }, 1),
      'k/tide2.txt': text({ ...by('Tide', 'Ina Moss'), Part: '2/2' }, 2),
    },
    title: 'Tide',
    contents: ['Part 1', 'Part 2'],
    warned: [],
  },
  {
    name: 'a folder for each work',
    files: {
      'all/tide/1.txt': prose(1),
      'all/tide/2.txt': prose(2),
      'all/salt/1.txt': prose(3),
      'all/salt/2.txt': prose(4),
    },
    title: 'all',
    contents: ['salt', '  Part 1', '  Part 2', 'tide', '  Part 1', '  Part 2'],
    warned: ['no-title'],
  },
  {
    name: 'a header post before the parts',
    files: {
      'h/tide0.txt': 'Title: Tide 0/2\nAuthor: Ina Moss\nSummary: A barge.\nRating: PG\nDisclaimer: Mine.\n',
      'h/tide1.txt': `Subject: Tide 1/2\nFrom: ina@example.org\n\n${prose(1)}`,
      'h/tide2.txt': `Subject: Tide 2/2\nFrom: ina@example.org\n\n${prose(2)}`,
    },
    title: 'Tide',
    contents: ['Part 1', 'Part 2'],
  },
  {
    name: 'an interlude among numbered parts',
    files: {
      'i/tide 01.txt': text(by('Tide 1', 'Ina Moss'), 1),
      'i/tide 02.txt': text(by('Tide 2', 'Ina Moss'), 2),
      'i/tide 02b interlude.txt': text(by('Tide: Interlude', 'Ina Moss'), 3),
      'i/tide 03.txt': text(by('Tide 3', 'Ina Moss'), 4),
    },
    title: 'Tide',
    contents: ['Part 1', 'Part 2', 'Interlude', 'Part 3'],
  },
  {
    name: 'two families of names without any header',
    files: {
      'f/storm1.txt': prose(1),
      'f/storm2.txt': prose(2),
      'f/tide1.txt': prose(3),
      'f/tide2.txt': prose(4),
    },
    title: 'f',
    contents: ['storm', '  Part 1', '  Part 2', 'tide', '  Part 1', '  Part 2'],
    warned: ['no-title'],
  },
  {
    name: 'one work and one-shots in one folder',
    files: {
      'm/tide1.txt': text({ ...by('Tide', 'Ina Moss'), Part: '1/2' }, 1),
      'm/tide2.txt': text({ ...by('Tide', 'Ina Moss'), Part: '2/2' }, 2),
      'm/frost.txt': text(by('Frost', 'Ina Moss', { Rating: 'G' }), 3),
    },
    title: 'm',
    contents: ['Frost', 'Tide', '  Part 1', '  Part 2'],
  },
  {
    name: 'two works that repeat each other’s words',
    files: Object.fromEntries(
      ['Ember', 'Frost'].map((title) => [
        `echo/${title}.txt`,
        text(by(title, 'A. Bell'), 8, `And that was the whole of what ${title} had to say to anyone, then or later.`),
      ]),
    ),
    title: 'echo',
    contents: ['Ember', 'Frost'],
  },
  {
    name: 'one part in two formats',
    files: {
      'x/tide1.txt': text({ ...by('Tide', 'Ina Moss'), Part: '1/2' }, 1),
      'x/tide1.html': page('Tide', 1),
      'x/tide2.txt': text({ ...by('Tide', 'Ina Moss'), Part: '2/2' }, 2),
    },
    title: 'Tide',
    contents: ['Part 1', 'Part 2'],
    warned: ['duplicate-part'],
  },
];
