import { describe, expect, test } from 'vitest';
import { book, divide, outline, prose } from './outline.ts';

describe('labels', () => {
  const forms: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'a title after a full stop',
      ['CHAPTER I. The Ferry', 'CHAPTER II. The Net'],
      ['chapter CHAPTER I | The Ferry', 'chapter CHAPTER II | The Net'],
    ],
    [
      'a title after dashes',
      ['CHAPTER I--THE FERRY', 'CHAPTER II--THE NET'],
      ['chapter CHAPTER I | THE FERRY', 'chapter CHAPTER II | THE NET'],
    ],
    [
      'a title after a space',
      ['Chapter 1 THE FERRY', 'Chapter 2 THE NET'],
      ['chapter Chapter 1 | THE FERRY', 'chapter Chapter 2 | THE NET'],
    ],
    [
      'number words',
      ['Chapter Twenty-One', 'Chapter Twenty-Two'],
      ['chapter Chapter Twenty-One', 'chapter Chapter Twenty-Two'],
    ],
    [
      'ordinals',
      ['The First Chapter', 'The Second Chapter'],
      ['chapter The First Chapter', 'chapter The Second Chapter'],
    ],
    [
      'what goes on behind a comma',
      ['Chapter the First, in which a goose is born.', 'Chapter the Second, which is short.'],
      ['chapter Chapter the First, | in which a goose is born.', 'chapter Chapter the Second, | which is short.'],
    ],
    ['dashes around numbers', ['-1-', '-2-', '-3-'], ['chapter 1', 'chapter 2', 'chapter 3']],
    ['tildes around labels', ['~ Chapter 1 ~', '~ Chapter 2 ~'], ['chapter Chapter 1', 'chapter Chapter 2']],
    ['roman numerals', ['I', 'II', 'III'], ['chapter I', 'chapter II', 'chapter III']],
    ['parts of a total', ['(1/3)', '(2/3)', '(3/3)'], ['chapter 1/3', 'chapter 2/3', 'chapter 3/3']],
    [
      'parts of a total in brackets above titles',
      ['{1/2} --- The Ferry', '{2/2} --- The Net'],
      ['chapter 1/2 | The Ferry', 'chapter 2/2 | The Net'],
    ],
    [
      'a word that counts nowhere else, and a comma',
      ['Round 1, The Ferry', 'Round 2, The Net', 'Round 3, The Oar'],
      ['chapter Round 1 | The Ferry', 'chapter Round 2 | The Net', 'chapter Round 3 | The Oar'],
    ],
    [
      'titles in brackets right below',
      ['Part One\n(Too Late Again)', 'Part Two\n(The Long Net)'],
      ['chapter Part One | (Too Late Again)', 'chapter Part Two | (The Long Net)'],
    ],
    ['letters', ['Letter 1', 'Letter 2', 'Letter 3'], ['chapter Letter 1', 'chapter Letter 2', 'chapter Letter 3']],
    [
      'letters behind numbers',
      ['Part 1a', 'Part 1b', 'Part 1c', 'Part 2'],
      ['chapter Part 1a', 'chapter Part 1b', 'chapter Part 1c', 'chapter Part 2'],
    ],
    ['French', ['CHAPITRE PREMIER', 'CHAPITRE II'], ['chapter CHAPITRE PREMIER', 'chapter CHAPITRE II']],
    ['German', ['Erstes Kapitel', 'Zweites Kapitel'], ['chapter Erstes Kapitel', 'chapter Zweites Kapitel']],
    [
      'Spanish',
      ['Capítulo primero', 'Capítulo 2: La red'],
      ['chapter Capítulo primero', 'chapter Capítulo 2 | La red'],
    ],
    ['Russian', ['Глава первая', 'Глава вторая'], ['chapter Глава первая', 'chapter Глава вторая']],
    [
      'names',
      ['PROLOGUE', 'Chapter 1', 'Interlude: Salt', 'Epilogue'],
      ['prologue PROLOGUE', 'chapter Chapter 1', 'interlude Interlude | Salt', 'epilogue Epilogue'],
    ],
    [
      'numbers as words with a title',
      ['One: The Ferry', 'Two: The Net', 'Interlude: Salt', 'Three: The Tide'],
      ['chapter One | The Ferry', 'chapter Two | The Net', 'interlude Interlude | Salt', 'chapter Three | The Tide'],
    ],
    [
      'the title of the story before each label',
      ['Low Water: Chapter 1', 'Low Water: Chapter 2', 'Low Water: Chapter 3'],
      ['chapter Low Water: Chapter 1', 'chapter Low Water: Chapter 2', 'chapter Low Water: Chapter 3'],
    ],
    [
      'two that count from the top on',
      ['1. The Ferry', '2. The Net'],
      ['chapter 1 | The Ferry', 'chapter 2 | The Net'],
    ],
    ['days that leave days out', ['Day 1', 'Day 2', 'Day 40'], ['chapter Day 1', 'chapter Day 2', 'chapter Day 40']],
    [
      'a chapter between two others',
      ['Chapter 1 The Ferry', 'Chapter 1.5 The Rope', 'Chapter 2 The Net'],
      ['chapter Chapter 1 | The Ferry', 'chapter Chapter 1.5 | The Rope', 'chapter Chapter 2 | The Net'],
    ],
  ];
  test.each(forms)('%s', (_, headings, expected) => {
    expect(outline(book(headings))).toEqual(expected);
  });

  test('different labels count as one row of chapters', () => {
    const text = book(
      ['Chapter One', 'CHAPTER 2: THE LOW ROAD', 'Ch. 3 - In Which It Rains', '~ Chapter 4 ~', 'V.\nThe Town'],
      1,
    );
    expect(outline(text)).toEqual([
      'chapter Chapter One',
      'chapter CHAPTER 2 | THE LOW ROAD',
      'chapter Ch. 3 | In Which It Rains',
      'chapter Chapter 4',
      'chapter V | The Town',
    ]);
  });

  test('titles without labels: set apart by space', () => {
    expect(outline(book(['THE SISTERS', 'AN ENCOUNTER', 'THE MARKET'], 4))).toEqual([
      'chapter THE SISTERS',
      'chapter AN ENCOUNTER',
      'chapter THE MARKET',
    ]);
  });

  test('a posted part that opens with its own number keeps it', () => {
    expect(outline(`~ 3 ~\n\n${prose()}`)).toEqual(['chapter 3']);
    expect(outline(`Part 2/6\n\n${prose()}`)).toEqual(['chapter Part 2/6']);
  });
});

describe('titles', () => {
  test('on the line below, or in the block below when the file has the habit', () => {
    expect(outline(book(['Chapter 1\nThe Ferry', 'Chapter 2\nThe Net']))).toEqual([
      'chapter Chapter 1 | The Ferry',
      'chapter Chapter 2 | The Net',
    ]);
    expect(outline(book(['1\n\nThe Ferry', '2\n\nThe Net', '3\n\nThe Tide']))).toEqual([
      'chapter 1 | The Ferry',
      'chapter 2 | The Net',
      'chapter 3 | The Tide',
    ]);
  });

  test('in the marked heading right below a marked label', () => {
    const text = book(['## Chapter 1\n\n### The Ferry', '## Chapter 2\n\n### The Net'], 1);
    expect(outline(text)).toEqual(['chapter Chapter 1 | The Ferry', 'chapter Chapter 2 | The Net']);
  });

  test('wrapped over several lines in capitals', () => {
    const text = book([
      'CHAPTER I.\nIN WHICH TWO STRANGERS ACCEPT EACH OTHER,\nTHE ONE AS MASTER, THE OTHER AS MAN',
      'CHAPTER II.\nTHE NET',
    ]);
    expect(outline(text)[0]).toBe(
      'chapter CHAPTER I | IN WHICH TWO STRANGERS ACCEPT EACH OTHER, THE ONE AS MASTER, THE OTHER AS MAN',
    );
  });

  test('a first short sentence is no title, nor is a date', () => {
    expect(outline(`Chapter 1\n\nIt rained.\n\n${prose()}\n\n\n\nChapter 2\n\n${prose()}`)).toEqual([
      'chapter Chapter 1',
      'chapter Chapter 2',
    ]);
    expect(outline(book(['Chapter 1\n\n3 May 1871', 'Chapter 2\n\n4 May 1871']))).toEqual([
      'chapter Chapter 1',
      'chapter Chapter 2',
    ]);
  });

  test('sentences however short are none under labels without a stop, where another of them tells', () => {
    const text = book(['# Seven\n\nNo.', '# Eight\n\nSo that was that.', '# Nine\n\nYes.'], 1);
    expect(outline(text).map((line) => line.replace(/^\S+ /, ''))).toEqual(['Seven', 'Eight', 'Nine']);
    const lake = book(['Chapter 1\n\nRain.', 'Chapter 2\n\nHe had no boat.', 'Chapter 3\n\nNone.'], 1);
    expect(outline(lake)).toEqual(['chapter Chapter 1', 'chapter Chapter 2', 'chapter Chapter 3']);
    const old = book(['CHAPTER I.\n\nThe Ferry.', 'CHAPTER II.\n\nThe Net.', 'CHAPTER III.\n\nThe Tide.'], 1);
    expect(outline(old)[0]).toBe('chapter CHAPTER I | The Ferry.');
  });

  test('somebody’s day is a title, and a day is none', () => {
    const under = (names: readonly string[]): readonly string[] =>
      outline(book(names.map((name, i) => `Chapter ${i + 1}\n\n${name}`))).map((line) => line.replace(/^\S+ /, ''));
    expect(under(['The Blue Plate', "Monday's Child", 'A Net'])[1]).toBe("Chapter 2 | Monday's Child");
    expect(under(['The Blue Plate', 'Sunday’s Bread', 'A Net'])[1]).toBe('Chapter 2 | Sunday’s Bread');
    expect(under(['The Blue Plate', 'Monday, noon', 'A Net'])[1]).toBe('Chapter 2');
  });

  test('a narrator named under several chapters is a label, not their title', () => {
    const { value } = divide(
      book(['CHAPTER I\n\nTAMSIN', 'CHAPTER II\n\nHALVARD', 'CHAPTER III\n\nTAMSIN', 'CHAPTER IV\n\nHALVARD']),
    );
    expect(value.parts.every((part) => part.heading?.title.length === 0)).toBe(true);
    expect(value.parts.map((part) => (part.blocks[0]?.type === 'paragraph' ? part.blocks[0].role : null))).toEqual(
      Array(4).fill('scene-label'),
    );
  });
});

describe('nesting', () => {
  test('volumes hold chapters that start anew', () => {
    const text = book([
      'PART ONE\n\nThe Coast\n\n\nCHAPTER I',
      'CHAPTER II',
      'PART TWO\n\nThe Hills\n\n\nCHAPTER I',
      'CHAPTER II',
    ]);
    expect(outline(text)).toEqual([
      'volume PART ONE | The Coast',
      '  chapter CHAPTER I',
      '  chapter CHAPTER II',
      'volume PART TWO | The Hills',
      '  chapter CHAPTER I',
      '  chapter CHAPTER II',
    ]);
  });

  test('numbers that start anew in every chapter divide it', () => {
    const text = book(['CHAPTER I\n\nI', 'II', 'CHAPTER II\n\nI', 'II', 'III'], 2);
    expect(outline(text)).toEqual([
      'chapter CHAPTER I',
      '  section I',
      '  section II',
      'chapter CHAPTER II',
      '  section I',
      '  section II',
      '  section III',
    ]);
  });

  test('named stories hold their numbered sections', () => {
    const text = book(['THE LAMP\n\n\nI', 'II', 'THE MASK\n\n\nI', 'II', 'THE WELL\n\n\nI', 'II'], 4);
    expect(outline(text)).toEqual([
      'story THE LAMP',
      '  section I',
      '  section II',
      'story THE MASK',
      '  section I',
      '  section II',
      'story THE WELL',
      '  section I',
      '  section II',
    ]);
  });

  test('parts without chapters are the chapters', () => {
    expect(outline(book(['Part One', 'Part Two', 'Part Three']))).toEqual([
      'chapter Part One',
      'chapter Part Two',
      'chapter Part Three',
    ]);
  });

  test('a part that takes up the count of the chapters is one of them', () => {
    expect(outline(book(['Chapter 1', 'Part 2', 'Chapter 3']))).toEqual([
      'chapter Chapter 1',
      'chapter Part 2',
      'chapter Chapter 3',
    ]);
  });

  test('lines drawn as the counted headings are head what they stand above', () => {
    const counted = ['// 1. Le quai //', '// 2. La grue //', '// 3. Le bac //'];
    expect(outline(book([...counted, '// Merci à tous //'])).at(-1)).toBe('chapter Merci à tous');
    expect(
      outline(book(['~~Chapter 1: Salt~~', '~~Chapter 2: Rope~~', '~~For Ida~~', '~~Chapter 3: Tar~~']))[2],
    ).toContain('For Ida');
    // What ends the story, says when a scene is, or comes again is drawn so, too; and what is drawn otherwise is none.
    for (const line of [
      '// FIN //',
      '// Le lendemain matin //',
      '/ Merci à tous /',
      '== Merci à tous ==',
      '// clic //\n\n// clic //',
    ])
      expect(outline(book([...counted, line])).join()).not.toMatch(/FIN|lendemain|Merci|clic/);
  });

  test('prologue and interlude stand beside volumes, chapters inside', () => {
    const text = book(['BOOK ONE\n\n\nChapter 1', 'Chapter 2', 'INTERLUDE', 'BOOK TWO\n\n\nChapter 1', 'Chapter 2']);
    expect(outline(text)).toEqual([
      'volume BOOK ONE',
      '  chapter Chapter 1',
      '  chapter Chapter 2',
      'interlude INTERLUDE',
      'volume BOOK TWO',
      '  chapter Chapter 1',
      '  chapter Chapter 2',
    ]);
  });

  test('letters before the chapters stand level with them, days inside chapters divide them', () => {
    expect(outline(book(['Letter 1', 'Letter 2', 'Chapter 1', 'Chapter 2']))).toEqual([
      'chapter Letter 1',
      'chapter Letter 2',
      'chapter Chapter 1',
      'chapter Chapter 2',
    ]);
    expect(outline(book(['Chapter 1\n\n\nDay One', 'Day Two', 'Chapter 2\n\n\nDay One', 'Day Two']))).toEqual([
      'chapter Chapter 1',
      '  section Day One',
      '  section Day Two',
      'chapter Chapter 2',
      '  section Day One',
      '  section Day Two',
    ]);
  });

  test('numbers below numbers: the outer ones count volumes', () => {
    const text = book(['— I —\n\n\n[ 1 ]', '[ 2 ]', '— II —\n\n\n[ 3 ]', '[ 4 ]']);
    expect(outline(text)).toEqual([
      'volume I',
      '  chapter 1',
      '  chapter 2',
      'volume II',
      '  chapter 3',
      '  chapter 4',
    ]);
  });

  test('levels of marked headings are kept', () => {
    const text = book(['# Part One\n\n## The Ferry', '## The Net', '# Part Two\n\n## The Tide'], 1);
    expect(outline(text)).toEqual([
      'volume Part One',
      '  chapter The Ferry',
      '  chapter The Net',
      'volume Part Two',
      '  chapter The Tide',
    ]);
  });

  test('a label that counts back under a lower mark heads a section of the chapter above', () => {
    const back = [
      '## Chapter 1',
      '## Chapter 2',
      '## Chapter 3',
      '#### Chapter 2, Scene 2 (Continued)',
      '## Chapter 4',
    ];
    expect(outline(book(back, 1))).toEqual([
      'chapter Chapter 1',
      'chapter Chapter 2',
      'chapter Chapter 3',
      expect.stringMatching(/^ {2}section /),
      'chapter Chapter 4',
    ]);
    const anew = ['## Chapter 1', '## Chapter 2', '## Chapter 3', '### Chapter 1', '### Chapter 2', '## Chapter 4'];
    const on = ['## Chapter 1', '## Chapter 2', '## Chapter 3', '### Chapter 4', '## Chapter 5'];
    for (const marks of [anew, on])
      expect(outline(book(marks, 1)).filter((line) => line.includes('chapter '))).toHaveLength(marks.length);
  });

  test('bare numbers of one count are level, whatever mark one of them has', () => {
    const text = book(['# 1.', '## 2.', '## 3.'], 1);
    expect(outline(text)).toEqual(['chapter 1', 'chapter 2', 'chapter 3']);
    const twice = book(['# 1.\n\n## 1.', '## 2.', '# 2.\n\n## 1.', '## 2.'], 1);
    expect(outline(twice).filter((line) => !line.startsWith(' '))).toHaveLength(2);
  });
});

test('a note below a label is a note, not its title', () => {
  const { value } = divide(book(['Chapter 1\n\nAN: I wrote this on a bus.', 'Chapter 2\n\nWarning: wet feet']));
  expect(value.parts.map((part) => part.heading?.title)).toEqual([[], []]);
  expect(value.parts.map((part) => part.blocks[0]?.type)).toEqual(['note', 'note']);
});

describe('what is no heading', () => {
  const innocent: readonly (readonly [string, string])[] = [
    ['a sentence that starts like a label', `${prose()}\n\nPart one of the plan was rain.\n\n${prose()}`],
    ['the pronoun I alone', `${prose()}\n\nI\n\n${prose()}`],
    ['a numbered list at the top', `They wanted:\n\n1. Salt\n\n2. Rope\n\n3. Tar\n\n4. Nets\n\n${prose()}`],
    ['a sentence that counts', `${prose()}\n\nOne. He waited.\n\n${prose()}\n\nTwo. He went.\n\n${prose()}`],
    ['endings', `${prose()}\n\nEnd part 1\n\n${prose()}\n\nEnd part 2\n\n${prose()}\n\nEnd part 3`],
    ['a mention', `${prose()}\n\nSee the log: Chapter 4\n\n${prose()}`],
    ['a numbered list', `${prose()}\n\n1. Salt\n\n2. Rope\n\n3. Tar\n\n4. Nets\n\n${prose()}`],
    ['a sign in capitals', `${prose()}\n\nDANGER. KEEP OUT.\n\n${prose()}`],
    [
      'datelines',
      book(
        ['PORT ELLER, CUSTOMS HOUSE\n0640 HOURS', 'PORT ELLER, MARKET\n0715 HOURS', 'PORT ELLER, PIER\n0800 HOURS'],
        1,
      ),
    ],
    ['places over scenes', book(['Harbour, the old pier', 'Market, the fish hall', 'Chapel, the east door'])],
    ['the end', `${prose()}\n\nTHE END`],
    ['a year', `${prose()}\n\n1999. That was the year.\n\n${prose()}`],
  ];
  test.each(innocent)('%s', (_, text) => {
    expect(outline(text)).toEqual([]);
  });

  test('turned down candidates are on record with their reasons', () => {
    const { trace } = divide(`${prose()}\n\n\n\nPart Two\n\n${prose()}\n\n${prose()}`);
    const decision = trace.decisions.find((one) => one.words === 'Part Two');
    expect(decision?.reasons.length).toBeGreaterThan(1);
    expect(decision?.place.line).toBe(9);
  });
});

test('the scenes of a screenplay head no chapters, also where their numbers count up', () => {
  expect(outline(book(['4 INT. RADIO ROOM. NIGHT', '5 EXT. QUAY. DAY', '6 INT. RADIO ROOM. DAY'], 1))).toEqual([]);
  expect(outline(book(['4 INTO THE NIGHT', '5 EXTRA ROPE', '6 INTERIORS'], 1))).toHaveLength(3);
});

describe('a lone part between named divisions', () => {
  test.each([
    ['en', ['Foreword', 'Part Two: The Flood', 'Afterword']],
    ['fi', ['Esipuhe', 'Toinen osa: Vuorovesi', 'Jälkisanat']],
    ['bg', ['Предговор', 'Втора част: Приливът', 'Послеслов']],
  ])('is a heading where it stands as they do (%s)', (language, headings) => {
    const words = outline(book(headings, 2), { language }).map((line) =>
      line.trim().replace(/^\S+ /, '').replace(' | ', ': '),
    );
    expect(words).toEqual(headings);
  });
  test('is a line of the text where it stands as paragraphs do', () => {
    const text = `${book(['Foreword', 'Afterword'], 2)}\n\nPart two: the flood\n\n${prose()}`;
    expect(outline(text)).toHaveLength(2);
  });
});

describe('a day, a night, a letter that is counted once', () => {
  const between = (line: string): string => `${prose()}\n\n\n\n${line}\n\n\n${prose()}`;
  test.each(['[Day 12]', '<<Night Three>>', '= Week 5 ='])('%s amid the text heads nothing', (line) => {
    expect(outline(`Chapter 1\n\n${between(line)}\n\n\n\nChapter 2\n\n${prose()}`)).toHaveLength(2);
  });
  test('heads its part where others count on from it', () => {
    expect(outline(`${between('[Day 12]')}\n\n\n\n[Day 13]\n\n\n${prose()}`)).toHaveLength(2);
  });
  test('heads its part where it opens the text', () => {
    expect(outline(`Day 12\n\n\n${prose()}`)).toHaveLength(1);
  });
});

test('the head of a letter or a form below a label is no title, and a title with a colon is one', () => {
  const letter = (n: number, from: string): string =>
    `Chapter ${n}\n\nFrom: ${from}\nTo: the house\nDate: Friday\n\n${prose(n)}`;
  expect(outline(`${letter(1, 'Marta')}\n\n\n${letter(2, 'Ilko')}\n`).filter((line) => /^chapter/.test(line))).toEqual([
    'chapter Chapter 1',
    'chapter Chapter 2',
  ]);
  const titled = (n: number, title: string): string => `Chapter ${n}\nNight: ${title}\n\n${prose(n)}`;
  expect(outline(`${titled(1, 'The Ferry')}\n\n\n${titled(2, 'The Net')}\n`).filter((l) => /^chapter/.test(l))).toEqual(
    ['chapter Chapter 1 | Night: The Ferry', 'chapter Chapter 2 | Night: The Net'],
  );
});

describe('speech behind a dash', () => {
  test.each([
    '– Chapter three. Chapter three is in the drawer.',
    '— Chapitre trois. Le troisième est dans le tiroir.',
    '- Chapter three is in the drawer!',
  ])('is no heading, whatever it speaks of: %s', (line) => {
    expect(outline(`${prose(2)}\n\nShe said it very clearly:\n\n${line}\n\n${prose(2)}`).join('\n')).not.toContain(
      'chapter C',
    );
  });
  test('is none of what a dash stands before otherwise', () => {
    const text = `— Chapter 1: The Drawer\n\n${prose()}\n\n— Chapter 2: The Clock\n\n${prose()}`;
    expect(outline(text)).toEqual(['chapter Chapter 1 | The Drawer', 'chapter Chapter 2 | The Clock']);
  });
});

describe('a sentence that speaks of the chapter beside its heading', () => {
  test.each<[string, string]>([
    [
      '# Chapter 1: Soup\n\nFirst chapter, written on the back of a menu.',
      '# Chapter 2: Ladle\n\nSecond chapter. Sorry for the wait!',
    ],
    [
      'Kapitel 1: Soup\n\nErstes Kapitel, auf einer Speisekarte geschrieben.',
      'Kapitel 2: Ladle\n\nZweites Kapitel. Verzeiht das Warten!',
    ],
    ['Chapitre premier, comme promis.\n\nChapitre 1: Soup', 'Chapitre deux, en retard.\n\nChapitre 2: Ladle'],
  ])('is no heading: %s', (first, second) => {
    const lines = outline(`${first}\n\n${prose()}\n\n${second}\n\n${prose()}`);
    expect(lines.map((line) => line.replace(/.*\| /, ''))).toEqual(['Soup', 'Ladle']);
  });

  test('but one without another is, and a second heading that is no sentence', () => {
    const both = '# Chapter 1\n\nChapter One: The Soup';
    expect(outline(`${both}\n\n${prose()}\n\n# Chapter 2\n\nChapter Two: The Ladle\n\n${prose()}`).join()).toContain(
      'The Ladle',
    );
  });
});

describe('numbered lines right below each other', () => {
  test.each([
    '1. No shoes past the third stair.\n\n2. Do not answer the telephone.\n\n3. There is no telephone.',
    '1. Take off your shoes\n\n2. Leave the telephone\n\n3. Count the stairs twice\n\n4. Go to bed',
    'I. Keine Schuhe auf der Treppe.\n\nII. Niemand geht ans Telefon.',
  ])('are a list, and no chapters: %s', (rules) => {
    const later = '4. Say your name at the door.';
    expect(outline(`${rules}\n\n${prose()}\n\n${prose()}\n\n${later}\n\n${prose()}`)).toEqual([]);
  });

  test('with prose under each are chapters', () => {
    expect(outline(book(['1. No shoes.', '2. No telephone.', '3. There is none.'])).length).toBe(3);
  });
});

describe('titles in capitals that nothing counts', () => {
  const titles = ['THE FERRY', 'THE NET', 'LA PRESèNCIA DEL MAR', 'THE TIDE', 'THE ROPE', 'DIE STRAßE', 'THE WEIR'];
  const chapters = (last: string): readonly string[] => outline(book([...titles, last], 2)).map((line) => line.trim());

  test('are chapters beside one named division, as they are without it', () => {
    const names = titles.map((title) => `chapter ${title}`);
    expect(chapters('CODA')).toEqual([...names, 'epilogue CODA']);
    expect(chapters('THE END OF THE PIER')).toEqual([...names, 'chapter THE END OF THE PIER']);
  });

  test('divide counted chapters', () => {
    const counted = ['CHAPTER ONE', 'THE FERRY', 'THE NET', 'CHAPTER TWO', 'THE TIDE', 'THE ROPE', 'CODA'];
    expect(outline(book(counted, 2)).filter((line) => /^chapter/.test(line))).toEqual([
      'chapter CHAPTER ONE',
      'chapter CHAPTER TWO',
    ]);
  });
});

test('a label above a heading that is its title stands as high as that heading, and lower ones divide its chapter', () => {
  const chapter = (label: string, title: string): string =>
    `${label}\n\n## ${title}\n\n${prose()}\n\n### At Noon\n\n${prose()}\n\n### At Night\n\n${prose()}`;
  const sections = ['  section At Noon', '  section At Night'];
  expect(outline(chapter('Chapter 1', 'The Ferry'))).toEqual(['chapter Chapter 1 | The Ferry', ...sections]);
  expect(outline(`${chapter('Chapter 1', 'The Ferry')}\n\n${chapter('Chapter 2', 'The Net')}`)).toEqual([
    'chapter Chapter 1 | The Ferry',
    ...sections,
    'chapter Chapter 2 | The Net',
    ...sections,
  ]);
});

test.each([
  ['ACT', 'Scene'],
  ['ATTO', 'Scena'],
  ['AUFZUG', 'Auftritt'],
])('one scene in an act is its chapter: %s', (act, scene) => {
  const acts = ['I', 'II', 'III'].map((n) => `${act} ${n}\n\n${scene} 1\n\n${prose()}`);
  expect(outline(acts.join('\n\n'))).toEqual(
    ['I', 'II', 'III'].flatMap((n) => [`volume ${act} ${n}`, `  chapter ${scene} 1`]),
  );
});
