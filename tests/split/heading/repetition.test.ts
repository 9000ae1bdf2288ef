import { describe, expect, test } from 'vitest';
import { type Block, blockText, type Inline, NO_METADATA } from '../../../src/model/index.ts';
import { split } from '../../../src/split/index.ts';
import { blocksOf, book, divide, outline, PROSE, prose } from './outline.ts';

/** The headings' words, without their kinds. */
function words(text: string, metadata = {}): readonly string[] {
  return outline(text, metadata).map((line) => line.trim().replace(/^\S+ /, ''));
}

describe('lines of one shape that count up', () => {
  const forms: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a word no list knows', ['Fathom 1', 'Fathom 2', 'Fathom 3'], ['fathom 1', 'fathom 2', 'fathom 3']],
    ['its number first', ['1. zkouska', '2. zkouska', '3. zkouska'], ['1. zkouska', '2. zkouska', '3. zkouska']],
    [
      'with titles',
      ['Tolling I: Ash', 'Tolling II: Oak', 'Tolling III: Elm'],
      ['tolling i | Ash', 'tolling ii | Oak', 'tolling iii | Elm'],
    ],
    [
      'figures and a name, far into a count',
      ['41 The Weir', '42 Brass and Rope', '43 Slack Water'],
      ['41 | The Weir', '42 | Brass and Rope', '43 | Slack Water'],
    ],
    [
      'Roman capitals and a name',
      ['IX The Weir', 'X Brass and Rope', 'XI Slack Water'],
      ['ix | The Weir', 'x | Brass and Rope', 'xi | Slack Water'],
    ],
    [
      'an article, a number and a time of day',
      ['The First Evening', 'The Second Evening', 'The Third Evening'],
      ['the first evening', 'the second evening', 'the third evening'],
    ],
    [
      'the same in another language',
      ['Der erste Besuch', 'Der zweite Besuch', 'Der dritte Besuch'],
      ['der erste besuch', 'der zweite besuch', 'der dritte besuch'],
    ],
    [
      'number words and titles in small letters',
      ['one. the weir', 'two. oh well', 'three. (rope)'],
      ['one | the weir', 'two | oh well', 'three | (rope)'],
    ],
    [
      'numbers in brackets before names',
      ['(ii) the weir', '(iii) rope', '(iv) tar'],
      ['(ii) | the weir', '(iii) | rope', '(iv) | tar'],
    ],
    [
      'a word cut short',
      ['Nr. 7 das Wehr', 'Nr. 8 Seil', 'Nr. 9 Teer'],
      ['nr. 7 | das wehr', 'nr. 8 | seil', 'nr. 9 | teer'],
    ],
    ['number signs', ['#14 salt', '#15 rope, again', '#16 tar'], ['14 | salt', '15 | rope, again', '16 | tar']],
  ];
  test.each(forms)('%s', (_, headings, expected) => {
    expect(words(book(headings, 1)).map((line) => line.toLowerCase())).toEqual(
      expected.map((line) => line.toLowerCase()),
    );
  });

  const frames: readonly (readonly [string, readonly string[]])[] = [
    ['a word no list knows, and numbers no list knows', ['Veksa unta', 'Veksa dorra', 'Veksa milpa']],
    ['the number first', ['Unta veksa', 'Dorra veksa', 'Milpa veksa']],
    ['an outline', ['1.1 The Weir', '1.2 Brass', '2.1 Slack Water']],
    ['an outline without titles', ['I.1', 'I.2', 'II.1']],
    ['numbers in brackets', ['[1]', '[2]', '[3]']],
    ['Chinese numbers', ['一', '二', '三']],
    ['names in a script without capitals', ['민지 1', '도윤 1', '민지 2', '도윤 2']],
  ];
  test.each(frames)('%s', (_, headings) => {
    const found = words(book(headings, 1)).map((line) => line.replace(' | ', ' ').toLowerCase());
    expect(found).toEqual(headings.map((line) => line.replace(/[[\]]/g, '').toLowerCase()));
  });

  test.each([
    ['times of day', ['Monday morning', 'Tuesday morning', 'Friday morning']],
    ['points of view', ["Ida's POV", "Jory's POV", "Marta's POV"]],
    ['sentences', ['Said Ida.', 'Said Jory.', 'Said Marta.']],
    ['the same line again', ['Low water', 'Low water', 'Low water']],
  ])('%s are no frame of headings', (_, lines) => {
    expect(outline(book(lines, 1), { language: 'en' })).toEqual([]);
  });

  const turns: readonly (readonly [string, readonly string[]])[] = [
    ['in capitals', ['ANNA 1', 'TOM 1', 'ANNA 2', 'TOM 2', 'ANNA 3']],
    ['in words', ['Marta One', 'Jory One', 'Marta Two', 'Jory Two']],
    ['with three names', ['Edda 1', 'Old Pim 1', 'Edda 2', 'The Dog 1', 'Old Pim 2']],
  ];
  test.each(turns)('tellers who take turns, %s', (_, headings) => {
    expect(words(book(headings, 1), { language: 'en' })).toEqual(headings);
  });

  test('names that are not counted from one, and counts that go back, are no turns', () => {
    for (const lines of [
      ['Anna 3', 'Jory 7', 'Anna 9'],
      ['Anna 2', 'Jory 1', 'Anna 1'],
      ['Gate 4', 'Pier 2', 'Gate 4'],
    ])
      expect(outline(book(lines, 1))).toEqual([]);
  });

  test('two numbers with names, far into a count, divide a file whose top the first of them is', () => {
    expect(words(book(['12. The Weir', '13. Slack Water'], 1))).toEqual(['12 | The Weir', '13 | Slack Water']);
    expect(outline([prose(4), '12. The Weir', prose(), '13. Slack Water', prose()].join('\n\n'))).toEqual([]);
  });

  test('sentences and lists with the sign of a number are none', () => {
    expect(
      outline(['#1 was the kettle.', PROSE, '#2 was the hens.', PROSE, '#3 was gone.', PROSE].join('\n\n')),
    ).toEqual([]);
    expect(outline([PROSE, '#14 dentist', '#15 music', '#16 closed', prose(6)].join('\n\n'))).toEqual([]);
  });

  test('sentences behind Roman numbers, names behind an article and numbers that skip are none', () => {
    const carved = ['IX was scratched on the clock.', 'X was on the door.', 'XI was gone.'];
    expect(outline(carved.flatMap((line) => [line, PROSE]).join('\n\n'))).toEqual([]);
    expect(outline(['I Went Home', PROSE, 'V for Vine', PROSE, 'X Marks It', PROSE].join('\n\n'))).toEqual([]);
    const evenings = ['The First Evening', 'The Third Evening', 'The Second Evening'];
    expect(outline(evenings.flatMap((line) => [line, PROSE]).join('\n\n'), { language: 'en' })).toEqual([]);
  });

  test('captions far inside the text, a sentence with figures and a list are none', () => {
    const captions = [prose(9), 'Plate 1', prose(), 'Plate 2', prose(), 'Plate 3', prose()].join('\n\n');
    expect(outline(captions)).toEqual([]);
    expect(outline(['41 men came.', PROSE, '42 men stayed.', PROSE, '43 men left.', PROSE].join('\n\n'))).toEqual([]);
    const rules = [
      '1. No kind of goose runs uphill. But some',
      '2. There are two thousand in',
      '3. Three tons of goose are',
    ];
    expect(outline([...rules, prose(6)].join('\n\n'))).toEqual([]);
    expect(outline([PROSE, 'He signed it with his mark:', 'X', prose()].join('\n\n'))).toEqual([]);
    expect(outline(['Jar 1', 'Jar 2', 'Jar 3', prose(6)].join('\n\n'))).toEqual([]);
  });
});

describe('titles set apart alike', () => {
  test('by gaps that stand nowhere else without one', () => {
    expect(words(book(['The Weir', 'Brass and Rope', 'Slack Water', 'A Lantern'], 4))).toEqual([
      'The Weir',
      'Brass and Rope',
      'Slack Water',
      'A Lantern',
    ]);
  });
  test('by one blank line more than paragraphs have, where no other gap has it', () => {
    const titles = ['The weir at night', 'Brass and Rope', 'Slack Water'];
    expect(words(book(titles, 2))).toEqual(titles);
    expect(outline(`${book(titles, 2)}\n\n\n${PROSE}`)).toEqual([]);
    expect(outline(`${PROSE}\n\n\n${book(titles, 2)}`)).toEqual([]);
    expect(outline(book(['Where were they?', 'Who came?', 'What now?'], 2))).toEqual([]);
  });
  test('by capitals, from the top of the file on; a sign that a colon announces is none', () => {
    const text = `${book(['THE WEIR', 'BRASS AND ROPE', 'SLACK WATER'], 1)}\n\nOver the door stood the words:\n\nNO ENTRY\n\n${PROSE}`;
    expect(words(text)).toEqual(['THE WEIR', 'BRASS AND ROPE', 'SLACK WATER']);
  });
  test('by gaps that only they have, over pieces of two sentences; times open scenes', () => {
    const pieces = [
      'The salter came home before the rain and laid the key on the salt. His wife counted sheets.',
      'At noon the boat went by, empty, and rang its bell. It was seen to turn where no end is.',
      'Three crows held council on the roof of the wash house. The oldest had a ring on its foot.',
    ];
    const under = (titles: readonly string[]): string =>
      titles.map((title, i) => `${title}\n\n${pieces[i]}`).join('\n\n\n\n');
    for (const titles of [
      ['The Salt', 'The boat at noon', 'Three crows'],
      ['Le Sel', 'La Barque de midi', 'Ce que savait Odile'],
    ])
      expect(words(under(titles))).toEqual(titles);
    expect(outline(under(['That morning', 'The next evening', 'A week later']))).toEqual([]);
  });
  test('by capitals below what somebody says in brackets of the text, but not below a story that begins in brackets', () => {
    const titles = ['THE OVEN', 'THE STOVE', 'THE LAMP'];
    expect(words(`[Typed by Ann from the school magazine.]\n\n${book(titles, 1)}`)).toEqual(titles);
    const signs = ['NO ENTRY', 'KEEP OUT', 'LAST WARNING'];
    expect(outline(`[Nobody spoke.]\n\n${PROSE}\n\n${book(signs, 1)}`)).toEqual([]);
  });
  test('short sentences after gaps open scenes', () => {
    expect(outline(book(['Nobody came.', 'He waited.', 'Then rain.'], 3))).toEqual([]);
  });
  test('lines of which one above the last is a sentence are told', () => {
    const titles = [
      'She took the bread from him.\nNot all of it',
      'The boat was gone by noon.\nSo were they',
      'He said it once.\nOnly once',
    ];
    expect(outline(book(titles, 4))).toEqual([]);
    const korean = [
      '여기서는 빵 말고는 훔쳐 갈 것이 없다.\n배는 빼고',
      '그는 다시 한번 말했다.\n내일',
      '비가 오지 않는 날이었다.\n어제',
    ];
    expect(outline(book(korean, 4))).toEqual([]);
    const named = ['The Weir of Nell O.\nand hers', 'Brass and Rope\nfor St. Anne', 'Slack Water\nand a Lantern'];
    expect(words(book(named, 4))).toHaveLength(3);
  });
  test('capitals inside a story that begins with prose are signs', () => {
    expect(outline([PROSE, 'NO ENTRY', prose(), 'KEEP OUT', prose(), 'LAST WARNING', PROSE].join('\n\n'))).toEqual([]);
  });
});

describe('days', () => {
  const days = ['March 3rd', 'March 9th.', '14 April', 'May 1st', 'June 30th'];
  test('are the chapters of a book that they divide', () => {
    expect(words(days.map((day) => `${day}\n\n${prose(5)}`).join('\n\n\n\n'))).toEqual(days);
  });
  test('are datelines of short letters that stand close, and inside chapters', () => {
    expect(outline(days.map((day) => `${day}\n\n${PROSE}`).join('\n\n\n'))).toEqual([]);
    const chapters = ['Chapter 1', 'Chapter 2', 'Chapter 3'].map(
      (title, i) => `${title}\n\n${days[i]}\n\n${prose(5)}\n\n\n\n${days[i + 1]}\n\n${prose(5)}`,
    );
    expect(words(chapters.join('\n\n\n\n'))).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
  });
});

describe('the title of the work below its preface', () => {
  const text = `THE SALT ROAD\n\n\n\n\nPREFACE\n\n${prose(4)}\n\n\n\nTHE SALT ROAD\n\n${prose(8)}`;
  test('heads the story', () => {
    expect(words(text)).toEqual(['PREFACE', 'THE SALT ROAD']);
  });
  test('is none where chapters stand', () => {
    const more = `${text}\n\n\n\nChapter 1\n\n${prose()}\n\n\n\nChapter 2\n\n${prose()}`;
    expect(words(more)).toContain('Chapter 2');
  });
});

describe('headings printed twice', () => {
  test('are one, and the other is a removal', () => {
    const text = book(['Chapter 1\n\nChapter 1: The Weir', 'Chapter 2\n\nChapter 2: Rope'], 1);
    expect(words(text)).toEqual(['Chapter 1 | The Weir', 'Chapter 2 | Rope']);
    expect(divide(text).trace.removals.map(({ name, text: removed }) => [name, removed])).toEqual([
      ['repeated-heading', 'Chapter 1'],
      ['repeated-heading', 'Chapter 2'],
    ]);
  });
  test('are one where the title comes again in bold or centred, without its number', () => {
    const again = (line: Inline, align?: 'center'): readonly string[] => {
      const place = { source: 'book.txt', line: 3, endLine: 3 };
      const blocks = blocksOf(book(['# 7. The Weir\n\nX', '# 8. Rope'], 1)).map(
        (block): Block =>
          blockText(block) === 'X'
            ? { type: 'paragraph', place, gapBefore: 1, children: [line], ...(align ? { align } : {}) }
            : block,
      );
      const metadata = NO_METADATA;
      const { trace } = split({ source: 'book.txt', format: 'html', encoding: 'utf-8', metadata, blocks });
      return trace.removals.map(({ name, text }) => `${name}: ${text}`);
    };
    const text = (value: string): Inline => ({ type: 'text', value });
    const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
    expect(again(strong('The Weir'))).toEqual(['repeated-heading: The Weir']);
    expect(again(text('7. The Weir'), 'center')).toEqual(['repeated-heading: 7. The Weir']);
    for (const first of [text('The Weir'), strong('The Weir!'), strong('The Weirs')]) expect(again(first)).toEqual([]);
  });
  test('are two where their titles differ, or their numbers', () => {
    expect(words(book(['Book 1: Ash\n\nBook 1: Oak', 'Book 2: Elm\n\nBook 3: Yew'], 1)).length).toBeGreaterThan(2);
    expect(divide(book(['Book 1: Ash\n\nBook 1: Oak'], 1)).trace.removals).toEqual([]);
  });
});

test('names with a colon are headings where the counted ones have it too', () => {
  expect(words(book(['Prologue:', 'Chapter One:', 'Chapter Two:', 'Epilogue:'], 1))).toEqual([
    'Prologue',
    'Chapter One',
    'Chapter Two',
    'Epilogue',
  ]);
  expect(outline(`Prologue:\n\n${prose()}`)).toEqual([]);
});

test('a decoration that is mirrored on the other side is none of the heading’s words', () => {
  expect(words(book(['.:[ Chapter 1 ]:.', '.:[ Chapter 2 ]:.'], 1))).toEqual(['Chapter 1', 'Chapter 2']);
  expect(words(book(['-=) Chapter 1 (=-', '-=) Chapter 2 (=-'], 1))).toEqual(['Chapter 1', 'Chapter 2']);
});

test('the title of the work before each label is said once, by the book; other words before labels stay', () => {
  const text = book(['Low Water - Chapter 1: Ash', 'Low Water - Chapter 2: Oak'], 1);
  expect(words(text, { title: 'Low Water' })).toEqual(['Chapter 1 | Ash', 'Chapter 2 | Oak']);
  expect(divide(text, { title: 'Low Water' }).trace.removals.map((removal) => removal.text)).toEqual([
    'Low Water - ',
    'Low Water - ',
  ]);
  expect(words(text, { title: 'The Weir' })).toEqual(['Low Water - Chapter 1 | Ash', 'Low Water - Chapter 2 | Oak']);
});

describe('the work’s title with the number of a part', () => {
  const metadata = { title: 'Low Water' };
  const posts = (above: readonly string[], below: readonly string[]): string =>
    above
      .map((line, i) => `${line}\n\n(Sorry for the wait, the tide was out.)\n\n${below[i]}\n\n${prose()}`)
      .join('\n\n\n\n');

  test.each([
    ['part', ['Low Water part XII', 'Low Water part XIII'], ['Chapter Twelve', 'Chapter Thirteen']],
    ['chapter', ['Low Water, ch. 4', 'Low Water, ch. 5'], ['Part 4', 'Part 5']],
    ['teil', ['Low Water, Teil 4', 'Low Water, Teil 5'], ['Kapitel 4', 'Kapitel 5']],
  ])('is said once above a heading of that number: %s', (_, above, below) => {
    expect(words(posts(above, below), metadata)).toEqual(below);
  });

  test('heads a volume where the chapters below have numbers of their own', () => {
    const text = posts(['Low Water, Part One', 'Low Water, Part Two'], ['Chapter One', 'Chapter Five']);
    expect(words(text, metadata)).toHaveLength(4);
  });

  test('lines of time between brackets are no titles below a number', () => {
    const text = ['<<Paris, 1911>>', '{Tuesday, noon}', '[Two days later]']
      .map((line, i) => `Chapter ${i + 1}\n\n${line}\n\n${prose()}`)
      .join('\n\n\n');
    expect(words(text)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
  });
});

describe('lines that open scenes and are set as headings could be', () => {
  test('times in capitals, where others are plainly times', () => {
    const times = [
      'MONDAY, 3 MARCH',
      'MEANWHILE',
      '11:05 P.M.',
      'CHRISTMAS EVE',
      'MONDAY, 10 MARCH',
      'THE NEXT EVENING',
    ];
    const scenes = times.map((time) => `${time}\n\n${prose(3)}`).join('\n\n\n');
    expect(words(`Part I: The Weir\n\n${prose(2)}\n\n\n${scenes}\n\n\nPart II: Rope\n\n${prose(3)}`)).toEqual([
      'Part I | The Weir',
      'Part II | Rope',
    ]);
  });

  test('names below a heading and below drawn lines', () => {
    const scene = (name: string): string => `**${name}**\n\n${prose(4)}`;
    const text = `[part 1: Thunder]\n\n\n${['Ruth', 'Kit', 'Tobias'].map(scene).join('\n\n~§~\n\n')}`;
    expect(words(text)).toEqual(['part 1 | Thunder']);
    expect(
      words(['Ruth', 'Kit', 'Tobias'].map((name) => `${name.toUpperCase()}\n\n${prose(4)}`).join('\n\n\n\n')),
    ).toHaveLength(3);
  });
});

describe('a label whose word is misspelt', () => {
  const told = (labels: readonly string[]): readonly string[] =>
    words(labels.map((label) => `${label}\n\n${PROSE}\n\n${PROSE}`).join('\n\n'));

  test.each([
    ['a letter lacks', ['Chaper 1', 'Chapter 2', 'Chapter 3'], ['Chaper 1', 'Chapter 2', 'Chapter 3']],
    ['two letters changed places', ['Chapter 1', 'Chapter 2', 'Chpater 3'], ['Chapter 1', 'Chapter 2', 'Chpater 3']],
    [
      'in another language, with titles',
      ['Kapitel 1: Ask', 'Kaptel 2: Ek', 'Kapitel 3: Alm'],
      ['Kapitel 1 | Ask', 'Kaptel 2 | Ek', 'Kapitel 3 | Alm'],
    ],
  ])('counts with the others: %s', (_, labels, headings) => expect(told(labels)).toEqual(headings));

  test.each([
    ['its number is there already', ['Chapter 1', 'Chapter 2', 'Charter 2']],
    ['its number is far off', ['Chapter 1', 'Chapter 2', 'Charter 77']],
    ['it is another word', ['Chapter 1', 'Chapter 2', 'Carter 3']],
  ])('is none where %s', (_, labels) => expect(told(labels)).toHaveLength(2));
});
