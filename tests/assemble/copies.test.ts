import { describe, expect, it } from 'vitest';
import { sift } from '../../src/assemble/copies.ts';
import { division, field } from './division.ts';

/** A day of about 90 words, which ends in its own way. */
const day = (end: string): readonly string[] => [
  'The mill had stood empty since the autumn, and the boys of the village had broken what there was to break. Marguerite walked round it twice before she found the door, and the carter told her that she would want a lamp.',
  'She went in alone. The floor was white with old flour, and across it, as neat as sewing, ran the track of a single cat. Nobody had thought to stop the wheel, and it turned a little when the river rose.',
  `By evening she had swept two rooms and lit a fire in one of them. ${end}`,
];
const ENDS = ['Then the bridge went down.', 'Then a dog was waiting at the door.', 'Then at six the bell rang.'];

/** The files that stay of those that hold such days, each under its name and heading. */
function kept(
  files: readonly (readonly [name: string, heading: string])[],
  ends: readonly string[] = ENDS,
): readonly string[] {
  const divisions = files.map(([name, heading], i) => division(name, {}, [heading, ...day(ends[i] ?? '')]));
  const sifted = sift(divisions, []);
  expect(sifted.diagnostics.filter(({ id }) => id === 'duplicate-part')).toHaveLength(
    files.length - sifted.divisions.length,
  );
  return sifted.divisions.map(({ source }) => source);
}

describe('files with nearly the same words', () => {
  it.each([
    [
      'counted names',
      [
        ['Chapter 1.txt', 'start'],
        ['Chapter 2.txt', 'start'],
        ['Chapter 3.txt', 'start'],
      ],
    ],
    [
      'names that count twice',
      [
        ['Season 1, Episode 1.txt', 'start'],
        ['Season 1, Episode 2.txt', 'start'],
      ],
    ],
    [
      'numbers in words',
      [
        ['kapitel eins.txt', 'start'],
        ['kapitel zwei.txt', 'start'],
      ],
    ],
    [
      'codes',
      [
        ['s01e01.txt', 'start'],
        ['s01e02.txt', 'start'],
      ],
    ],
    [
      'counted headings',
      [
        ['a.txt', 'chapter 1'],
        ['b.txt', 'chapter 2'],
      ],
    ],
    [
      'other numbers in one heading',
      [
        ['a.txt', 'section: Book 1 Chapter 1'],
        ['b.txt', 'section: Book 1 Chapter 2'],
      ],
    ],
    [
      'other names',
      [
        ['monday.txt', 'start'],
        ['tuesday.txt', 'start'],
      ],
    ],
  ] as const)('are parts: %s', (_, files) => {
    expect(kept(files)).toEqual(files.map(([name]) => name));
  });

  it('are parts though the words are the same, when their numbers differ', () => {
    const same = [ENDS[0] as string, ENDS[0] as string];
    expect(
      kept(
        [
          ['Chapter 1.txt', 'start'],
          ['Chapter 2.txt', 'start'],
        ],
        same,
      ),
    ).toHaveLength(2);
  });

  it.each([
    ['chapter 2.txt', 'chapter 2 (old).txt'],
    ['tale.txt', 'tale (1).txt'],
    ['tale final.txt', 'tale draft 3.txt'],
    ['Kapitel 2.txt', 'Kapitel 2 Entwurf.txt'],
    ['Kapitel 2 neu.txt', 'Kapitel 2 alt.txt'],
  ])('are versions: %s and %s', (one, other) => {
    expect(
      kept([
        [one, 'start'],
        [other, 'start'],
      ]),
    ).toHaveLength(1);
  });

  it.each([
    ['tale draft 1.txt', 'tale final.txt'],
    ['tale draft 5.txt', 'tale v2.txt'],
    ['tale draft 1.txt', 'tale draft 2.txt'],
  ])('keep the later version: of %s and %s', (early, late) => {
    expect(
      kept([
        [early, 'start'],
        [late, 'start'],
      ]),
    ).toEqual([late]);
  });

  it('are copies under other names when the words are the same', () => {
    const same = [ENDS[0] as string, ENDS[0] as string];
    expect(
      kept(
        [
          ['tale.txt', 'start'],
          ['story.txt', 'start'],
        ],
        same,
      ),
    ).toHaveLength(1);
  });

  it('are versions whose later day decides, where both state one', () => {
    const chosen = (...days: readonly (string | null)[]): string => {
      const files = days.map((value, i) => {
        const fields = value === null ? [] : [field('updated', value)];
        return division(`tale${i === 0 ? '' : ` (${i})`}.txt`, { fields }, ['start', ...day(ENDS[i] ?? '')]);
      });
      const { divisions, diagnostics } = sift(files, []);
      return `${divisions.map(({ source }) => source)}: ${/is in the book, ([^,]+)/.exec(diagnostics[0]?.reason ?? '')?.[1]}`;
    };
    expect(chosen('2019-05-01', '2021-05-01')).toBe('tale (1).txt: the newer one by its date');
    expect(chosen('2021-05-01', '2019-05-01')).toBe('tale.txt: the newer one by its date');
    expect(chosen('2019-05-01', null)).not.toContain('date');
  });

  it('tell what only the file that is left out says', () => {
    const said = (ends: readonly [string, string]) => {
      const files = ['chapter 2.txt', 'chapter 2 (old).txt'].map((name, i) =>
        division(name, {}, ['start', ...day(ends[i] ?? '')]),
      );
      return sift(files, [])
        .diagnostics.map(({ reason }) => reason)
        .join();
    };
    expect(said(['Then the bridge went down.', 'Then a dog was waiting.'])).toMatch(
      /only there stands “Then a dog was waiting\.”$/,
    );
    expect(said(['Then it rained.', 'Then a dog was waiting. It was hers.'])).toMatch(
      /“Then a dog was waiting\.”, and more$/,
    );
    expect(said(['Then it rained.', 'Then it rained.'])).not.toContain('only there');
    expect(said(['Then it rained. Nobody minded.', 'Then it rained.'])).not.toContain('only there');
  });
});

describe('copies that the user names', () => {
  it('stay when both are named in the order; a stray copy beside them still goes', () => {
    const divisions = ['a.txt', 'b.txt', 'c.txt'].map((name) => division(name, {}, ['start', ...day(ENDS[0] ?? '')]));
    expect(sift(divisions, ['a.txt', 'b.txt'], ['a.txt', 'b.txt']).divisions.map(({ source }) => source)).toEqual([
      'a.txt',
      'b.txt',
    ]);
    expect(sift(divisions, ['a.txt', 'b.txt']).divisions).toHaveLength(1);
  });
});

describe('a file called as those that tell of the others', () => {
  const night: readonly string[] = [
    'Nobody in the lower town had slept since the flood, and the geese had moved into the church. Ottoline carried the candles up one by one and counted them on every landing.',
    'At the top the sexton was waiting with his boots in his hand. He did not say how long he had stood there, but the water on the boards was his.',
    'They lit the first candle at three and the last at four. Below them the geese began to sing, or to complain, and it came to the same.',
  ];
  const chapters = [1, 2].map((n) => division(`Chapter ${n}.txt`, {}, [`Chapter ${n}`, ...day(ENDS[n] ?? '')]));
  const left = (name: string, texts: readonly string[]): readonly string[] =>
    sift([...chapters, division(name, {}, ['', ...texts])], ['Chapter 1.txt', 'Chapter 2.txt']).diagnostics.map(
      ({ reason }) => reason,
    );

  it.each([
    ['README.txt', night],
    ['LICENSE.txt', [...night, 'In the morning they gave her the licence to ring.']],
    ['Read Me.txt', ['“Read me,” said the label.', ...night]],
  ] as [string, readonly string[]][])('is a part when it tells a story as long as they are: %s', (name, texts) => {
    expect(left(name, texts)).toEqual([]);
  });

  it.each([
    ['README.txt', ['These are the chapters of a story. Read them in order, please. It took me four years to type.']],
    ['readme.txt', ['I scanned this in the winter. It was very cold in the house. The cat helped me with it.']],
    ['LICENSE.txt', [...night, 'Permission is hereby given to all. Copyright (c) by the mill. It may not be sold.']],
    ['Read Me.txt', [...night, 'Write to miller@mill.example for the rest of it.']],
  ] as [
    string,
    readonly string[],
  ][])('stands at the book’s end and is told with its first words otherwise: %s', (name, texts) => {
    const opening = texts[0]?.split(' ').slice(0, 4).join(' ');
    expect(left(name, texts)).toEqual([expect.stringContaining(`${name}, which says “${opening}`)]);
  });
});
