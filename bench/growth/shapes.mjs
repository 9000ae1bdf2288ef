// Texts that cost a program much time when any step of it compares everything with everything, or a pattern starts anew
// at every letter. Each is a function from a size in letters to a text of about that size.

const PROSE = 'She went down to the harbour and waited there for the boat. ';
const LINE = PROSE.trim();

/** A piece, or what a function makes of a count, again and again up to a size. */
function upTo(size, piece, between = '') {
  let text = '';
  for (let i = 0; text.length < size; i++) text += (typeof piece === 'function' ? piece(i) : piece) + between;
  return text;
}

const repeat = (piece) => (size) => upTo(size, piece);
const lines = (piece) => (size) => upTo(size, piece, '\n');
const paragraphs = (piece) => (size) => upTo(size, piece, '\n\n');
/** In a story's first lines, where titles, names and labels are looked for, and prose below. */
const above = (make) => (size) => `${make(size)}\n\n${LINE}\n`;
const roman = (i) => ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][i % 10];
const LABELS =
  'Title|Author|Email|Fandom|Rating|Warnings|Pairing|Characters|Category|Series|Part|Date|Language|Status|Archive|Feedback|Spoilers|Timeline|Dedication|Disclaimer|Notes|Summary';
/** Every label of a story's header, each with its share of a text in its value. */
const inEveryLabel = (piece) =>
  above((size) => {
    const labels = LABELS.split('|');
    return labels.map((label) => `${label}: a${upTo(size / labels.length, piece)}b`).join('\n');
  });
const letters = (i) => (i * 7919 + 11).toString(36).replace(/\d/g, 'e');

/** Shapes by name, for every format. */
export const texts = {
  // One long thing.
  'one word': repeat('x'),
  'one capital word': repeat('X'),
  'one word of many letters': repeat(letters),
  'one line of prose': repeat(PROSE),
  spaces: (size) => `a${' '.repeat(size)}b`,
  'spaces at the end': (size) => `a${' '.repeat(size)}`,
  'hard spaces': (size) => `a${'\u00a0'.repeat(size)}b`,
  'mixed spaces': (size) => `a  b${upTo(size, ' \u00a0')}c`,
  'one word and a broken one': (size) => `a well-\nknown ${upTo(size, "a'")}`,
  'words of names': repeat(' by and'),
  tabs: (size) => `a${'\t'.repeat(size)}b`,
  'blank lines': (size) => `a${'\n'.repeat(size)}b`,
  'lines of spaces': (size) => `a\n${upTo(size, '          \n')}b`,
  'zero-width letters': (size) => `a${'\u200b\u2060'.repeat(size / 2)}b`,
  'combining marks': (size) => `a${'\u0301'.repeat(size)}b`,
  digits: repeat('1'),
  'digits with commas': repeat('1,234,'),
  'decimal points': repeat('1.'),
  dashes: (size) => `a${'-'.repeat(size)}b`,
  'long dashes': (size) => `a${'—'.repeat(size)}b`,
  'dashes and spaces': (size) => `a ${upTo(size, '- ')}b`,
  dots: (size) => `a${'.'.repeat(size)}b`,
  'dots and spaces': (size) => `a ${upTo(size, '. ')}b`,
  ellipses: repeat('wait… what... '),
  underscores: (size) => `a${'_'.repeat(size)}b`,
  'equals signs': (size) => `a\n${'='.repeat(size)}\nb`,
  hashes: (size) => `a\n${'#'.repeat(size)}\nb`,
  'tildes and waves': (size) => `a\n${upTo(size, '~*~')}\nb`,
  stars: (size) => `a\n${'*'.repeat(size)}\nb`,
  'stars and spaces': (size) => `a\n${upTo(size, '* ')}\nb`,
  // Marks that may open and close something.
  'open stars': repeat('*a '),
  'double stars': repeat('**a *b _c '),
  'stars and underscores': repeat('_a* '),
  'double quotes': repeat('" a '),
  'single quotes': repeat(`'a `),
  'quotes in quotes': repeat(`"'a `),
  'curly quotes never closed': repeat('“a ‘b '),
  'foreign quotes': repeat('«a „b ‚c ›d '),
  'only quotes': (size) => `a ${'"'.repeat(size)} b`,
  apostrophes: repeat(`o'er 'tis rock'n'roll `),
  brackets: repeat('[a]('),
  'open brackets': repeat('['),
  'open parentheses': repeat('(a '),
  braces: repeat('{a '),
  angles: repeat('<a '),
  'closing angles': (size) => `a ${'>'.repeat(size)} b`,
  backquotes: repeat((i) => `${'`'.repeat(1 + (i % 60))} a `),
  backslashes: (size) => `a${'\\'.repeat(size)}b`,
  pipes: repeat('a | '),
  dollars: repeat('$a_1$ '),
  entities: repeat('&eacute;&amp'),
  ampersands: repeat('&'),
  'numbered entities': repeat('&#1'),
  'percent signs': repeat('%C3%A9=C3=A9 '),
  mojibake: repeat('Ã©â€œ'),
  comments: repeat('<!--'),
  'tags in text': repeat('<i>a <b>b '),
  'bulletin board tags': repeat('[i]a [b]b [quote]'),
  // Words of a kind.
  'roman numbers': repeat((i) => `${roman(i)}. `),
  'roman letters': repeat('iv'),
  initials: repeat('J. R. '),
  abbreviations: repeat('Mr. St. '),
  'addresses of mail': repeat('ana.b+c@example.org, '),
  'one address of mail': (size) => `${upTo(size, 'a.')}b@`,
  'at signs': repeat('a@'),
  'addresses of pages': repeat('https://example.org/a?b=c&d '),
  'one address of a page': (size) => `https://example.org/${upTo(size, 'a/')}`,
  'hyphened words': repeat('a-b-'),
  'words of one letter': repeat('a '),
  capitals: repeat('HE RAN '),
  dates: repeat('3 May 1912, '),
  times: repeat('9:45 am 21.30 Uhr '),
  colons: repeat('a: '),
  slashes: repeat('a/b '),
  'small and large letters': repeat('aA'),
  'numbers of notes': repeat((i) => `word[${i}] `),
  'signs of notes': repeat('word* word† '),
  'small numbers': repeat('word¹² '),
  'mixed scripts': repeat('слово λόγος 語 מלה كلمة '),
  Chinese: repeat('她走到港口，在那里等船。'),
  'Chinese without marks': repeat('第一章港口'),
  'Hebrew and digits': repeat('מלה 12 abc '),
  emoji: repeat('👩\u200d👧🏽 ♥ '),
  'half characters': repeat('a\ud83d '),
  // Many lines.
  'short lines': lines('a'),
  'lines of prose': lines(LINE),
  'lines with hyphens at their ends': lines('She went down to the har-'),
  'indented lines': lines('    Roses are red'),
  'indented ever deeper': lines((i) => `${' '.repeat(i % 200)}a`),
  'quoted lines': lines('> a'),
  'quoted ever deeper': lines((i) => `${'> '.repeat(i % 100)}a`),
  'one line quoted deep': (size) => `${upTo(size, '> ')}a`,
  'list marks': lines('- a'),
  'lists ever deeper': lines((i) => `${'  '.repeat(i % 100)}- a`),
  'numbered items': lines((i) => `${i + 1}. a`),
  'list marks on one line': repeat('- '),
  labels: lines((i) => `Label ${letters(i)}: a`),
  'known labels': lines('Title: a'),
  'labels and prose': paragraphs(`Rating: PG\nSummary: ${LINE}`),
  speakers: lines((i) => `${['Ana', 'Bo', 'Cy'][i % 3]}: So you say.`),
  messages: lines((i) => `[12:${10 + (i % 50)}] <ana> so you say`),
  'rows of a table': (size) => `|a|b|\n|-|-|\n${upTo(size, '|c|d|\n')}`,
  'lines of dashes': lines('----------'),
  'lines of one star': lines('*'),
  'underlined lines': lines('a\n==='),
  'definitions of links': lines((i) => `[${i}]: http://example.org/${i}`),
  'definitions of notes': lines((i) => `[^${i}]: a note`),
  'marks of notes, then notes': (size) =>
    `${upTo(size / 2, (i) => `word[^${i}] `)}\n\n${upTo(size / 2, (i) => `[^${i}]: a note\n\n`)}`,
  'notes at the end': (size) =>
    `${upTo(size / 2, (i) => `word[${i}] `)}\n\n${upTo(size / 2, (i) => `[${i}] a note\n\n`)}`,
  fences: lines('```'),
  'fences never closed': lines((i) => `${'~'.repeat(3 + (i % 50))}`),
  'boundaries of mails': lines('--a'),
  mails: lines('From a@example.org Sat Jan  3 10:00:00 2004\nSubject: a\nFrom: b\n\na'),
  'forwarded mails': lines('-----Original Message-----\nFrom: a\nSubject: b\n\na'),
  // Many paragraphs.
  paragraphs: paragraphs(LINE),
  'short paragraphs': paragraphs('a'),
  'paragraphs of speech': paragraphs('"So you say," said Ana. "And so do I."'),
  'paragraphs of speech never closed': paragraphs('"So you say'),
  headings: paragraphs((i) => `Chapter ${i + 1}`),
  'headings and prose': paragraphs((i) => `Chapter ${i + 1}\n\n${LINE}`),
  titles: paragraphs((i) => `The ${letters(i)} Boat\n\n${LINE}`),
  'marked headings': paragraphs((i) => `# ${i + 1}`),
  'numbers alone': paragraphs((i) => `${i + 1}\n\n${LINE}`),
  'parts and chapters': paragraphs((i) => `Part ${i + 1}\n\nChapter 1\n\n${LINE}`),
  'a printed contents list': (size) => `CONTENTS\n\n${upTo(size, (i) => `Chapter ${i + 1} ..... ${i}\n`)}`,
  'contents, then chapters': (size) =>
    `CONTENTS\n\n${upTo(size / 2, (i) => `Chapter ${i + 1}: The Boat ${i}\n`)}\n\n${upTo(size / 2, (i) => `Chapter ${i + 1}: The Boat ${i}\n\nShe went.\n\n`)}`,
  datelines: paragraphs((i) => `London, ${1 + (i % 28)} May 1912\n\n${LINE}`),
  'scene breaks': paragraphs(`${LINE}\n\n* * *`),
  gaps: paragraphs(`${LINE}\n\n${LINE}\n\n`),
  endings: paragraphs(`${LINE}\n\nTo be continued`),
  'notes of the author': paragraphs('A/N: so sorry!'),
  'notes and prose': paragraphs(`Author's note: so sorry!\n\n${LINE}`),
  verse: paragraphs('    Roses are red,\n    violets blue'),
  letters: paragraphs(`Dear Ana,\n\n${LINE}\n\nYours,\nBo`),
  'points of view': paragraphs(`Ana's POV\n\n${LINE}`),
  warnings: paragraphs(`Warnings: none.\n\n${LINE}`),
  'page numbers': paragraphs((i) => `${LINE}\n${i + 1}\n\f`),
  'running heads': paragraphs((i) => `THE BOAT ${i + 1}\n\n${LINE}\n${LINE}`),
  illustrations: paragraphs(`[Illustration: a boat]\n\n${LINE}`),
  'never closed illustration': paragraphs('[Illustration: a boat'),
  cards: paragraphs((i) => `    Author: Ana ${letters(i)}\n    Title:  The Boat\n    Notes:  lost\n\n${LINE}`),
  'heads of letters': paragraphs((i) => `From: Ana ${letters(i)}\nTo: Bo\nSubject: the boat\n\n${LINE}`),
  'heads of posts': paragraphs(
    (i) => `From: ana@example.org (Ana)\nSubject: The Boat (${i + 1}/999)\nDate: 3 Jan 2004\n\n${LINE}`,
  ),
  'titles with bylines': paragraphs((i) => `The ${letters(i)} Boat\nby Ana Bo\n\n${LINE}`),
  'lines of rights': paragraphs('© 2014 Ana Bo. All rights reserved.'),
  'notes in notes': (size) => upTo(size, (i) => `word[^${i}]\n\n[^${i}]: a note[^${i + 1}]\n\n`),
  'links over lines': repeat((i) => `[a\nb](c${i}\n"d") `),
  'broken words and tags': repeat('a<b>b</b>c<!-- -->d'),
  bylines: paragraphs(`by Ana Bo\n\n${LINE}`),
  // At a story's top.
  'a title of one word': above(repeat('x')),
  'a title of spaces': above((size) => `The${' '.repeat(size)}Boat`),
  'a byline of one word': above((size) => `The Boat\nby ${'a'.repeat(size)}`),
  'a byline of spaces': above((size) => `The Boat\nby a${' '.repeat(size)}(b`),
  'a byline of dots': above((size) => `The Boat\nby ${upTo(size, 'a.')}@b`),
  'a label of one word': above((size) => `Title: a\n${'x'.repeat(size)}: b`),
  'a value of one word': above((size) => `Title: ${'x'.repeat(size)}\nAuthor: b`),
  'a value of spaces': above((size) => `Title: a${' '.repeat(size)}b\nAuthor: c`),
  'a value of names': above((size) => `Title: a\nPairing: ${upTo(size, 'Ana/Bo, ')}`),
  'a value of many lines': above((size) => `Title: a\nSummary: ${upTo(size, 'so they say\n')}`),
  'values of spaces': inEveryLabel(' '),
  'values of commas': inEveryLabel(' , '),
  'values of digits': inEveryLabel('12'),
  'values of dashes': inEveryLabel('- '),
  'values of brackets': inEveryLabel('[('),
  'values of at signs': inEveryLabel('1@'),
  'values of stops': inEveryLabel('. '),
  'values of short words': inEveryLabel(' by and'),
  'front matter': (size) => `---\ntitle: a\n${upTo(size, (i) => `k${i}: [a, b]\n`)}---\n\n${LINE}\n`,
  'front matter never closed': (size) => `---\ntitle: a\n${upTo(size, (i) => `k${i}: [a, b]\n`)}`,
  'nested front matter': (size) => `---\ntitle: ${upTo(size, '[')}\n---\n\n${LINE}\n`,
};
