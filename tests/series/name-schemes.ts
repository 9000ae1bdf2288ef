/** A habit of naming the files of one work, labelled by what a reader of the names would say. */
export interface NameScheme {
  readonly scheme: string;
  /** In reading order. */
  readonly files: readonly string[];
  /** What the contents must call each chapter, in order; a pattern where several answers are right. */
  readonly contents: readonly (string | RegExp)[];
}

export const FOLDERS: readonly NameScheme[] = [
  {
    scheme: 'initials of the work, a label and small letters',
    files: ['gd_ch01_wall', 'gd_ch02_snow', 'gd_ch03_low_water'],
    contents: [/wall$/i, /snow$/i, /low water$/i],
  },
  {
    scheme: 'a count in brackets behind each title',
    files: ['The Weir (1)', 'Salt (2)', 'A Coat (3)', 'Ash (10)'],
    contents: ['The Weir', 'Salt', 'A Coat', 'Ash'],
  },
  {
    scheme: 'revisions behind titles',
    files: ['Ch 1 The Gate rev2', 'Ch 2 The Wall', 'Ch 3 The Letter rev 11'],
    contents: [/The Gate$/, /The Wall$/, /The Letter$/],
  },
  {
    scheme: 'books and chapters',
    files: ['Book One - Chapter 1', 'Book One - Chapter 2', 'Book Two - Chapter 1', 'Book Two - Chapter 2'],
    contents: [/1$/, /2$/, /1$/, /2$/],
  },
  {
    scheme: 'a number and a dash',
    files: ['1 - The Gate', '2 - The Wall', '10 - The Letter'],
    contents: ['The Gate', 'The Wall', 'The Letter'],
  },
  {
    scheme: 'a number and a full stop',
    files: ['01. The Gate', '02. The Wall', '03. The Letter'],
    contents: ['The Gate', 'The Wall', 'The Letter'],
  },
  {
    scheme: 'underscores for spaces',
    files: ['1_The_Gate', '2_The_Long_Wall', '3_A_Letter'],
    contents: ['The Gate', 'The Long Wall', 'A Letter'],
  },
  {
    scheme: 'chapters counted in words',
    files: ['Chapter One', 'Chapter Two', 'Chapter Ten'],
    contents: ['Chapter One', 'Chapter Two', 'Chapter Ten'],
  },
  {
    scheme: 'chapter, number and title',
    files: ['Chapter 1 - The Gate', 'Chapter 2 - The Wall', 'Chapter 11 - The Letter'],
    contents: [/The Gate$/, /The Wall$/, /The Letter$/],
  },
  { scheme: 'ch and a number', files: ['ch1', 'ch2', 'ch10'], contents: [/\b1$/, /\b2$/, /\b10$/] },
  {
    scheme: 'versions in brackets',
    files: ['Ch. 1 (final)', 'Ch. 2 (final)', 'Ch. 3 (v2)'],
    contents: [/\b1$/, /\b2$/, /\b3$/],
  },
  {
    scheme: 'a date and a part in words',
    files: ['2019-02-11 part one', '2019-03-07 part two', '2019-04-02 part three'],
    contents: [/^part one$/i, /^part two$/i, /^part three$/i],
  },
  {
    scheme: 'dates and titles',
    files: ['2021-03-01_The_Gate', '2021-03-09_The_Wall', '2021-11-02_The_Letter'],
    contents: ['The Gate', 'The Wall', 'The Letter'],
  },
  {
    scheme: 'work, chapter, title',
    files: [
      'Glass Door - Chapter 01 - The Gate',
      'Glass Door - Chapter 02 - The Wall',
      'Glass Door - Chapter 03 - Snow',
    ],
    contents: [/(?<!Glass Door.*)The Gate$/, /(?<!Glass Door.*)The Wall$/, /(?<!Glass Door.*)Snow$/],
  },
  {
    scheme: 'work, version, chapter, title, all underscores',
    files: ['Glass_Door_v2_ch01_The_Gate', 'Glass_Door_v2_ch02_The_Wall', 'Glass_Door_v2_ch03_Snow'],
    contents: [/(?<!Glass.*)The Gate$/, /(?<!Glass.*)The Wall$/, /(?<!Glass.*)Snow$/],
  },
  {
    scheme: 'addresses of pages',
    files: ['glass-door-chapter-1', 'glass-door-chapter-2', 'glass-door-chapter-12'],
    contents: [/(?<!glass.*)\b1$/i, /(?<!glass.*)\b2$/i, /(?<!glass.*)\b12$/i],
  },
  {
    scheme: 'a number and a title as in an address',
    files: ['01-the-gate', '02-the-long-wall', '03-snow'],
    contents: [/^the gate$/i, /^the long wall$/i, /^snow$/i],
  },
  {
    scheme: 'a prologue and an epilogue beside numbers',
    files: ['Prologue', '01', '02', 'Epilogue'],
    contents: ['Prologue', /\b1$/, /\b2$/, 'Epilogue'],
  },
  {
    scheme: 'a counted prologue',
    files: ['00 Prologue', '01 The Gate', '02 The Wall'],
    contents: ['Prologue', 'The Gate', 'The Wall'],
  },
  {
    scheme: 'a prologue that counts as the first',
    files: ['1 Prologue', '2 The Gate', '3 The Wall', '4 Epilogue'],
    contents: ['Prologue', 'The Gate', 'The Wall', 'Epilogue'],
  },
  {
    scheme: 'roman numbers',
    files: ['I. The Gate', 'II. The Wall', 'V. Snow', 'IX. The Letter'],
    contents: [/The Gate$/, /The Wall$/, /Snow$/, /The Letter$/],
  },
  {
    scheme: 'parts counted in words',
    files: ['Part One', 'Part Two', 'Part Three', 'Part Ten'],
    contents: ['Part One', 'Part Two', 'Part Three', 'Part Ten'],
  },
  {
    scheme: 'acts and scenes',
    files: ['Act 1 Scene 1', 'Act 1 Scene 2', 'Act 2 Scene 1'],
    contents: [/1.*1/, /1.*2/, /2.*1/],
  },
  {
    scheme: 'volumes and chapters',
    files: ['Vol 1 Ch 1', 'Vol 1 Ch 2', 'Vol 2 Ch 1', 'Vol 2 Ch 10'],
    contents: [/1/, /2/, /1/, /10/],
  },
  {
    scheme: 'seasons and episodes',
    files: ['S01E01 - The Gate', 'S01E02 - The Wall', 'S02E01 - Snow'],
    contents: [/The Gate$/, /The Wall$/, /Snow$/],
  },
  {
    scheme: 'two numbers',
    files: ['1.1 The Gate', '1.2 The Wall', '2.1 Snow', '2.10 The Letter'],
    contents: [/The Gate$/, /The Wall$/, /Snow$/, /The Letter$/],
  },
  { scheme: 'numbers with letters', files: ['1a', '1b', '2a', '10a'], contents: [/./, /./, /./, /./] },
  {
    scheme: 'Chinese numbers in figures',
    files: ['第1章 门', '第2章 墙', '第10章 信'],
    contents: [/门$/, /墙$/, /信$/],
  },
  { scheme: 'Chinese numbers', files: ['第一章', '第二章', '第十章'], contents: ['第一章', '第二章', '第十章'] },
  {
    scheme: 'Russian',
    files: ['Глава 1. Ворота', 'Глава 2. Стена', 'Глава 10. Письмо'],
    contents: [/Ворота$/, /Стена$/, /Письмо$/],
  },
  {
    scheme: 'German, with a dash of print',
    files: ['Kapitel 1 – Das Tor', 'Kapitel 2 – Die Mauer', 'Kapitel 12 – Schnee'],
    contents: [/Das Tor$/, /Die Mauer$/, /Schnee$/],
  },
  {
    scheme: 'French, in words',
    files: ['Chapitre premier', 'Chapitre deux', 'Chapitre trois'],
    contents: ['Chapitre premier', 'Chapitre deux', 'Chapitre trois'],
  },
  {
    scheme: 'Spanish, with a sign instead of a colon',
    files: ['Capítulo 1_ La puerta', 'Capítulo 2_ El muro', 'Capítulo 3_ Nieve'],
    contents: [/La puerta$/, /El muro$/, /Nieve$/],
  },
  { scheme: 'Korean', files: ['제1화 문', '제2화 벽', '제10화 눈'], contents: [/문$/, /벽$/, /눈$/] },
  {
    scheme: 'author, work, number and title',
    files: [
      'Ada Reed - The Glass Door - 01 The Gate',
      'Ada Reed - The Glass Door - 02 The Wall',
      'Ada Reed - The Glass Door - 03 Snow',
    ],
    contents: ['The Gate', 'The Wall', 'Snow'],
  },
  {
    scheme: 'numbers of a site',
    files: ['4830112_1', '4830112_2', '4830112_10'],
    contents: [/^(?!.*4830112)/, /^(?!.*4830112)/, /^(?!.*4830112)/],
  },
  {
    scheme: 'copies of a browser',
    files: ['Chapter 1 (1)', 'Chapter 2 (1)', 'Chapter 3 (2)'],
    contents: ['Chapter 1', 'Chapter 2', 'Chapter 3'],
  },
  {
    scheme: 'a count behind the title',
    files: ['The Wall [1 of 3]', 'The Gate [2 of 3]', 'A Letter [3 of 3]'],
    contents: ['The Wall', 'The Gate', 'A Letter'],
  },
  {
    scheme: 'a number behind the title',
    files: ['The Wall 01', 'The Gate 02', 'A Letter 03'],
    contents: ['The Wall', 'The Gate', 'A Letter'],
  },
  {
    scheme: 'numbers in words with underscores',
    files: ['chapter_nine', 'chapter_twenty_one', 'chapter_twenty_two'],
    contents: [/^chapter nine$/i, /^chapter twenty[ -]one$/i, /^chapter twenty[ -]two$/i],
  },
  {
    scheme: 'words of a writer at work',
    files: ['01 The Gate FINAL', '02 The Wall final v3', '03 Snow draft'],
    contents: ['The Gate', 'The Wall', 'Snow'],
  },
  {
    scheme: 'an interlude between two',
    files: ['01 The Gate', '02 The Wall', '02.5 Interlude', '03 Snow'],
    contents: ['The Gate', 'The Wall', 'Interlude', 'Snow'],
  },
  {
    scheme: 'days of a diary',
    files: ['Day 1', 'Day 2', 'Day 10'],
    contents: ['Day 1', 'Day 2', 'Day 10'],
  },
  {
    scheme: 'ordinal words first',
    files: ['First Night', 'Second Night', 'Third Night', 'Fourth Night'],
    contents: ['First Night', 'Second Night', 'Third Night', 'Fourth Night'],
  },
  {
    scheme: 'a number sign',
    files: ['#1 The Gate', '#2 The Wall', '#3 Snow'],
    contents: ['The Gate', 'The Wall', 'Snow'],
  },
  {
    scheme: 'brackets around the number',
    files: ['[01] The Gate', '[02] The Wall', '[03] Snow'],
    contents: ['The Gate', 'The Wall', 'Snow'],
  },
  {
    scheme: 'German drafts',
    files: ['Kap_01_Das_Haus_ENTWURF', 'Kap_02_Die_Tür_ENTWURF', 'Kap_10_Schnee'],
    contents: [/(?<!Entwurf)Das Haus$/, /Die Tür$/, /Schnee$/],
  },
  {
    scheme: 'dotted dates before chapters',
    files: ['2020.12.24 Chapter 4 - Snow', '2020.12.31 Chapter 5 - Fire', '2021.01.07 Chapter 6 - Rain'],
    contents: [/^(?!2020).*Snow$/, /^(?!2020).*Fire$/, /^(?!2021).*Rain$/],
  },
  {
    scheme: 'a part of so many',
    files: ['Glass Door (part 1 of 3)', 'Glass Door (part 2 of 3)', 'Glass Door (part 3 of 3)'],
    contents: [/1/, /2/, /3/],
  },
  { scheme: 'Japanese', files: ['第1話「門」', '第2話「壁」', '第10話「雪」'], contents: [/門/, /壁/, /雪/] },
  {
    scheme: 'Russian episodes',
    files: ['Эпизод 1 - Ворота', 'Эпизод 2 - Стена', 'Эпизод 12 - Снег'],
    contents: [/Ворота$/, /Стена$/, /Снег$/],
  },
  {
    scheme: 'a closing bracket',
    files: ['01) The Gate', '02) The Wall', '03) Snow'],
    contents: ['The Gate', 'The Wall', 'Snow'],
  },
  {
    scheme: 'words run together',
    files: ['GlassDoor_Ch1', 'GlassDoor_Ch2', 'GlassDoor_Ch10'],
    contents: [/^(?!Glass).*\b1$/, /^(?!Glass).*\b2$/, /^(?!Glass).*\b10$/],
  },
  {
    scheme: 'counted, and labelled',
    files: ['1. Prologue', '2. Chapter One', '3. Chapter Two', '4. Epilogue'],
    contents: ['Prologue', 'Chapter One', 'Chapter Two', 'Epilogue'],
  },
  {
    scheme: 'books and chapters',
    files: ['Book 1 Chapter 1', 'Book 1 Chapter 2', 'Book 2 Chapter 1'],
    contents: [/1/, /2/, /1/],
  },
  {
    scheme: 'dates in brackets',
    files: ['[2021-01-05] The Gate', '[2021-02-05] The Wall', '[2021-03-05] Snow'],
    contents: ['The Gate', 'The Wall', 'Snow'],
  },
  {
    scheme: 'addresses of chapters',
    files: ['chapter-1-the-gate', 'chapter-2-the-wall', 'chapter-13-snow-at-last'],
    contents: [/the gate$/i, /the wall$/i, /snow at last$/i],
  },
  {
    scheme: 'Italian, roman',
    files: ['Capitolo I', 'Capitolo II', 'Capitolo IV', 'Capitolo IX'],
    contents: ['Capitolo I', 'Capitolo II', 'Capitolo IV', 'Capitolo IX'],
  },
  {
    scheme: 'the same words behind a number',
    files: ['001_glass_door', '002_glass_door', '003_glass_door'],
    contents: [/^(?!.*glass)/i, /^(?!.*glass)/i, /^(?!.*glass)/i],
  },
  {
    scheme: 'the work, then its part',
    files: ['The Gate - Part 1', 'The Gate - Part 2', 'The Gate - Part 3'],
    contents: [/1$/, /2$/, /3$/],
  },
  {
    scheme: 'so many of so many',
    files: ['1 of 3 - The Gate', '2 of 3 - The Wall', '3 of 3 - Snow'],
    contents: ['The Gate', 'The Wall', 'Snow'],
  },
  {
    scheme: 'letters and numbers',
    files: ['A1 The Gate', 'A2 The Wall', 'A10 Snow'],
    contents: [/The Gate$/, /The Wall$/, /Snow$/],
  },
  {
    scheme: 'a comma before the chapter',
    files: ['The Gate, chapter 1', 'The Gate, chapter 2', 'The Gate, chapter 11'],
    contents: [/1$/, /2$/, /11$/],
  },
  {
    scheme: 'addresses of dated posts',
    files: ['20210105-the-gate', '20210212-the-wall', '20211103-snow-falls'],
    contents: [/^the gate$/i, /^the wall$/i, /^snow falls$/i],
  },
  {
    scheme: 'ordinals in figures',
    files: ['1st Letter', '2nd Letter', '3rd Letter', '10th Letter'],
    contents: [/1st/, /2nd/, /3rd/, /10th/],
  },
  { scheme: 'weekdays', files: ['Monday', 'Tuesday', 'Wednesday'], contents: ['Monday', 'Tuesday', 'Wednesday'] },
  {
    scheme: 'Spanish, in words',
    files: ['Capítulo uno', 'Capítulo dos', 'Capítulo tres', 'Capítulo veinte'],
    contents: [/uno$/, /dos$/, /tres$/, /veinte$/],
  },
  {
    scheme: 'titles alone',
    files: ['A Letter', 'The Gate', 'The Wall'],
    contents: ['A Letter', 'The Gate', 'The Wall'],
  },
  {
    scheme: 'numbers that are part of titles',
    files: ['Apollo 13', 'Catch 22', 'Fahrenheit 451'],
    contents: [/Apollo/, /Catch/, /Fahrenheit/],
  },
];

/** The name of a single file, and the title and author that it says. */
export const SINGLES: readonly (readonly [file: string, title: string | RegExp, author: string | RegExp | null])[] = [
  ['Ada Reed - The_Glass_Door (v2) [complete]', 'The Glass Door', 'Ada Reed'],
  ['《玻璃门》作者：陈雨', '玻璃门', '陈雨'],
  ['The Glass Door by Ada Reed', 'The Glass Door', 'Ada Reed'],
  ['the_glass_door_final_FINAL2', /^the glass door$/i, null],
  ['The Glass Door (Ada Reed)', 'The Glass Door', 'Ada Reed'],
  ['[Ada Reed] The Glass Door', 'The Glass Door', 'Ada Reed'],
  ['12345678_the_glass_door', /^the glass door$/i, null],
  ['The Glass Door (2011)', 'The Glass Door', null],
  ['Reed, Ada - The Glass Door', 'The Glass Door', /^(?:Ada Reed|Reed, Ada)$/],
  ['The Glass Door v3', 'The Glass Door', null],
  ['the-glass-door', /^the glass door$/i, null],
  // What only looks like more than a title.
  ['Catch-22', 'Catch-22', null],
  ['1984', '1984', null],
  ['Fahrenheit 451', 'Fahrenheit 451', null],
  ['Stand by Me', 'Stand by Me', null],
  ['Final Draft', 'Final Draft', null],
  ['Das Haus (Entwurf)', 'Das Haus', null],
  ['Nora Vale_-_Salt_and_Ink', 'Salt and Ink', 'Nora Vale'],
  ['salt-and-ink-9938271', 'salt and ink', null],
  ['Salt and Ink WIP', /^Salt and Ink$/, null],
  ['2014-03-02 Salt and Ink', 'Salt and Ink', null],
  ['Salt and Ink [1999]', 'Salt and Ink', null],
  ['THE FINAL DRAFT', 'THE FINAL DRAFT', null],
  ['A New Copy', 'A New Copy', null],
  ['Blade Runner 2049', 'Blade Runner 2049', null],
  ['2001 A Space Story', '2001 A Space Story', null],
  ['Salt (and Ink)', 'Salt (and Ink)', null],
  ['Sel et encre de Nora Vale', /Sel et encre/, /^(Nora Vale)?$/],
  ['New', 'New', null],
  ['old', 'old', null],
];

/** Names that say whose work it is and what it is called before they tell its parts apart, in a folder called anything. */
export const SIGNED: readonly (readonly [files: readonly string[], title: string, author: string | null])[] = [
  [['Nora Vance - The Tin Harbour - 01', 'Nora Vance - The Tin Harbour - 02'], 'The Tin Harbour', 'Nora Vance'],
  [
    ['The Tin Harbour by Nora Vance - Chapter 1', 'The Tin Harbour by Nora Vance - Chapter 2'],
    'The Tin Harbour',
    'Nora Vance',
  ],
  [
    ['Jana Ohlsen - Der Blechhafen - 1. Ebbe', 'Jana Ohlsen - Der Blechhafen - 2. Salz'],
    'Der Blechhafen',
    'Jana Ohlsen',
  ],
  // A name without anybody's in it gives way to the folder's; a label and a title with an article are nobody.
  [['harbour - 01', 'harbour - 02'], 'downloads', null],
  [['Chapitre I - Le Barrage', 'Chapitre II - Le Port'], 'downloads', null],
  [['Das Wehr - Der Hafen - 1', 'Das Wehr - Der Hafen - 2'], 'downloads', null],
];
