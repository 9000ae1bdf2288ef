import { describe, expect, test } from 'vitest';
import { isFootnote } from '../../src/model/index.ts';
import { formatByBytes } from '../../src/open/signature.ts';
import { type BoundBook, publish } from '../../src/pipeline.ts';
import { bookOf, outline } from './books.ts';

const book = (body: string, preamble = ''): string =>
  `\\documentclass[12pt]{book}\n\\usepackage[utf8]{inputenc}\n${preamble}\n\\begin{document}\n${body}\n\\end{document}\n`;
const bound = (text: string): Promise<BoundBook> => bookOf('story.tex', new TextEncoder().encode(text));
const removed = ({ trace }: BoundBook) =>
  trace.removals.map(({ name, text }) => `${name}: ${text.replace(/\s+/g, ' ').trim()}`);
const parts = ({ sources }: BoundBook) => sources.flatMap(({ division }) => division.value.parts);
const words = (made: BoundBook): string =>
  made.publication.value.resources
    .map(({ content }) => (typeof content === 'string' ? content.slice(content.indexOf('<body')) : ''))
    .join('\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');
const troubles = (made: BoundBook) => made.diagnostics.filter(({ severity }) => severity === 'error');
const told = (made: BoundBook) => made.diagnostics.map(({ id, reason, place }) => `${place?.line} ${id}: ${reason}`);

describe('a novel in LaTeX', () => {
  test('has its chapters, facts, notes, verse and breaks', async () => {
    const made = await bound(
      book(
        `\\maketitle\\tableofcontents
\\part{Low Water}
\\chapter[Short]{The Ford}
It was \\emph{late}---very late\\footnote{By the \\textbf{old} count.}. \`\`Who's there?'' asked the man.

\\begin{center}* * *\\end{center}

{\\it Nothing} moved \\ldots\\ and he left.\\label{a}
\\scenebreak
\\noindent A third scene, see page~\\pageref{a}.
\\chapter*{The Song}
\\begin{verse}
Sleep, my fish,\\\\
sleep, my salt,

what is lost\\\\
comes again.
\\end{verse}
\\begin{quote}Come home.\\end{quote}
So it said.`,
        '\\title{The Long Ford\\\\A Tale}\\author{Ann Reed \\and Jon Brack}\\date{May 2014}',
      ),
    );
    expect(troubles(made)).toEqual([]);
    const { title, subtitle, authors } = made.book.value.metadata;
    expect([title, subtitle, authors]).toEqual(['The Long Ford', 'A Tale', ['Ann Reed', 'Jon Brack']]);
    expect(outline(made)).toEqual([
      'volume [Low Water] ',
      '  chapter [The Ford] paragraph, note after, scene-break, paragraph, scene-break, paragraph',
      '  chapter [The Song] verse, quotation, paragraph',
    ]);
    const blocks = parts(made).flatMap((part) => part.blocks);
    const verse = blocks.find(({ type }) => type === 'verse');
    expect(verse?.type === 'verse' ? verse.stanzas.map(({ length }) => length) : []).toEqual([2, 2]);
    expect(blocks.filter(isFootnote)).toHaveLength(1);
    expect(words(made)).toContain('“Who’s there?” asked the man.');
    expect(words(made)).toContain('late—very late');
    expect(words(made)).not.toMatch(/Short|pageref/);
  });

  test.each([
    ['caf\\\'e na\\"{\\i}ve \\c{c}a Ha\\v{c}ek', 'café naïve ça Haček'],
    ['Stra\\ss e \\oe uvre {\\AA}ngstr\\"om \\o l', 'Straße œuvre Ångström øl'],
    ['50\\,\\% of \\$5 \\& \\#1 a\\_b', '50 % of $5 & #1 a_b'],
    ['\\og Oui\\fg{} \\guillemotleft no\\guillemotright', '« Oui » «no»'],
    ['\\lettrine[lines=2,ante=«]{D}{onc} il vint»', '«Donc il vint»'],
    ['a $x^2$ b \\(y\\)', 'a x^2 b y'],
    ['one % and no more\ntwo', 'one two'],
    ['only 63% of them (or 7.5% in May) and no more', 'only 63% of them (or 7.5% in May) and no more'],
    ['a toll (% of the catch), which she paid', 'a toll (% of the catch), which she paid'],
    ['he kept 12%.', 'he kept 12%.'],
    ['a tenth, 10 % of all the eels in it.', 'a tenth, 10 % of all the eels in it.'],
    ['in 1859% look this up\nand then', 'in 1859and then'],
    ['page 12% Say more here\nthen', 'page 12then'],
    ['5\\% or 63% say it better\nthen', '5% or 63then'],
    ['one\\hspace{3pt}% no gap\ntwo', 'onetwo'],
    ['\\textcolor{red}{Stop} \\mbox{at once}', 'Stop at once'],
    ['\\enquote{Yes, \\enquote{no}}', '“Yes, ‘no’”'],
    ['\\href{http://example.com}{the site} \\verb|a_b|', 'the site a_b'],
  ])('prints %s as %s', async (typed, printed) => {
    const made = await bound(book(`\\chapter{One}\nIt said ${typed} and that was all of it.`));
    expect(troubles(made)).toEqual([]);
    expect(words(made).replace(/[\s\u00a0\u202f]+/g, ' ')).toContain(`It said ${printed} and that was all of it.`);
  });

  test.each([
    ['% the geese = her brothers, and the rope = the law', 'the geese = her brothers'],
    ['%! Bel is the thief', 'Bel is the thief'],
    ['%* rope scene', 'rope scene'],
    ['% \\usepackage{verse}', null],
    ['% !TeX root = main.tex', null],
  ])('tells what a comment says: %s', async (line, said) => {
    const made = await bound(book(`\\chapter{One}\nThe rope was wet.\n${line}\nIt held.`));
    if (said === null) expect(removed(made).join()).not.toContain('comment');
    else expect(removed(made).join()).toContain(said);
  });

  test('uses the commands that it defines, in any order of their arguments, and within bounds', async () => {
    const made = await bound(
      book(
        `\\chapter{One}\n\\say{Hello} \\say[Bill]{Go away} in \\kil{}, \\kil.\n\n\\scn\n\nAfter it.\n\n\\cut{Nobody reads this sentence here.}\\loop Done.`,
        "\\newcommand{\\kil}{Kildir}\n\\newcommand{\\say}[2][Tom]{``#2,'' said #1.}\n\\newcommand\\cut[1]{}\n\\def\\scn{\\begin{center}***\\end{center}}\\newcommand{\\loop}{\\loop\\loop}",
      ),
    );
    expect(troubles(made)).toEqual([]);
    expect(words(made)).toContain('“Hello,” said Tom. “Go away,” said Bill. in Kildir, Kildir.');
    expect(outline(made)).toEqual(['chapter [One] paragraph, scene-break, paragraph, paragraph']);
    expect(words(made)).toContain('Done.');
    expect(removed(made)).toContain('hidden-text: Nobody reads this sentence here.');
    expect(told(made).join()).toContain('use each other without an end');
  });

  test('keeps the words of commands and environments that nobody knows', async () => {
    const made = await bound(
      book(
        `\\chapter{One}\n\\begin{mybox}[x]Inside \\whisper{it was \\emph{dark}}.\\end{mybox}\n\n\\korb\\ rose.\n\n\\divider\n\nThen it fell over the hill.`,
      ),
    );
    expect(troubles(made)).toEqual([]);
    expect(words(made)).toContain('Inside it was dark.');
    expect(words(made)).toContain('korb rose.');
    expect(outline(made)).toEqual(['chapter [One] paragraph, paragraph, scene-break, paragraph']);
    expect(told(made).filter((line) => line.includes('command-unknown'))).toEqual([
      expect.stringContaining('\\korb (1)'),
    ]);
  });

  test('that is broken keeps all its words, each on its line', async () => {
    const made = await bound(
      `\\chapter{One}\nA {group \\emph{never\n\nended. \\begin{quote}Nor \\end{verse} this. } $5 \\\n`,
    );
    expect(troubles(made)).toEqual([]);
    for (const word of ['group', 'never', 'ended.', 'Nor', 'this.', '$5']) expect(words(made)).toContain(word);
    expect(parts(made).at(-1)?.blocks.at(-1)?.place.line).toBe(4);
  });

  test('a title page set by hand names the book; a chapter without a title has its number', async () => {
    const made = await bound(
      book(
        `\\begin{titlepage}{\\center\\Huge The Extra\\par}\\vspace{1in}{\\center\\Large By Sam Alder\\par}\\end{titlepage}\n\\chapter{}\nFirst words.\n\\chapter{}\nMore words.`,
      ),
    );
    expect(troubles(made)).toEqual([]);
    expect([made.book.value.metadata.title, made.book.value.metadata.authors]).toEqual(['The Extra', ['Sam Alder']]);
    expect(outline(made)).toEqual(['chapter [1] paragraph', 'chapter [2] paragraph']);
  });
});

describe('what a page shows that is no prose', () => {
  test('lists keep their kinds and their labels, a picture its place and a formula its signs', async () => {
    const made = await bound(
      book(
        `\\chapter{The List}
She read the list aloud, and nobody at the table said a word about it.

\\begin{itemize}
\\item A rope, tarred.
\\item[Two] lamps, and oil for both.
\\end{itemize}

\\begin{enumerate}
\\item First they walked.
\\item Then they rowed, \\(2 \\times 3 \\leq n\\) miles of it.
\\end{enumerate}

The map hung on the wall.

\\includegraphics[width=4cm]{map.png}

\\makeatletter\\my@hidden{nobody reads this}\\makeatother
It showed the whole coast, and it was wrong in every line of it.`,
      ),
    );
    expect(troubles(made)).toEqual([]);
    const pages = made.publication.value.resources.map(({ content }) => (typeof content === 'string' ? content : ''));
    expect(pages.join('').replaceAll('\n', '')).toContain(
      '<ul><li>A rope, tarred.</li><li><strong>Two</strong> lamps, and oil for both.</li></ul>' +
        '<ol><li>First they walked.</li><li>Then they rowed, 2 × 3 ≤ n miles of it.</li></ol>',
    );
    expect(words(made)).not.toContain('nobody reads this');
    expect(removed(made).join('\n')).toContain('nobody reads this');
    expect(told(made).join('\n')).toContain('picture-missing: the picture map.png was not found');
  });

  test('a file of commands alone prints nothing, and is told of', async () => {
    const source = (name: string, text: string) => ({ name, format: 'tex', bytes: new TextEncoder().encode(text) });
    const made = await publish([
      source('b/main.tex', book('\\chapter{One}\nThe first of them came at dusk.')),
      source('b/style.tex', '\\newcommand{\\kil}{Kildir}\n\\setlength{\\parindent}{1em}\n'),
    ]);
    expect(troubles(made)).toEqual([]);
    expect(told(made).join('\n')).toContain('b/style.tex holds commands and prints no words');
  });
});

describe('a main file', () => {
  const source = (name: string, text: string) => ({ name, format: 'tex', bytes: new TextEncoder().encode(text) });

  test('takes in what its folder holds; what it does not name stays a part of its own', async () => {
    const made = await publish([
      source('b/ch/one.tex', '\\chapter{One}\nAt \\kil{} we met the first of them.\n'),
      source('b/ch/two.tex', '\\chapter{Two}\nThen came the second of them.\n\\input{ch/one}\n'),
      source(
        'b/main.tex',
        book(
          '\\input{ch/one}\n\\include{ch/two.tex}\n% \\input{ch/three}\n\\input{ch/four}',
          '\\newcommand{\\kil}{Kildir}',
        ),
      ),
      source('b/notes.tex', 'A note that stands alone.\n'),
    ]);
    expect(troubles(made)).toEqual([]);
    expect(made.sources.map((one) => one.source)).toEqual(['b/main.tex', 'b/notes.tex']);
    expect(
      parts(made)
        .map(({ blocks }) => `${blocks[0]?.place.source}:${blocks[0]?.place.line}`)
        .slice(0, 2),
    ).toEqual(['b/ch/one.tex:2', 'b/ch/two.tex:2']);
    expect(words(made)).toContain('At Kildir we met');
    expect(told(made).join()).toContain('8 file-left-out: the text takes in ch/four here');
  });

  test('takes in what its author’s own command names, under the title that stands beside it in the language of the text', async () => {
    const made = await publish([
      source('b/kap1_ru.tex', '\\pageimage{seite_001}\nСнег лежал до самой весны, и никто не ходил к реке.\n'),
      source('b/kap2_ru.tex', '\\label{x}Потом лёд пошёл, и мы вышли на берег.\n'),
      source('b/kap3_ru.tex', '\\chapter{Дом}Дом стоял пустой всё лето, как и прежде.\n'),
      source(
        'b/main.tex',
        book(
          '\\takepart{kap1}{Winter}{Зима}\n\\takepart{kap2}{Spring}{Весна}\n\\takepart{kap3}{House}{Дом}',
          '\\title{Река}',
        ),
      ),
    ]);
    expect(troubles(made)).toEqual([]);
    expect(outline(made)).toEqual(['chapter [Зима] paragraph', 'chapter [Весна] paragraph', 'chapter [Дом] paragraph']);
    expect(words(made)).not.toContain('seite');
    expect(removed(made).filter((one) => one.includes('Winter'))).toHaveLength(1);
  });

  test('takes in nothing for a command that names a file in passing, or one of two languages', async () => {
    const made = await publish([
      source('b/gate.tex', '\\chapter{The Gate}\nNobody had opened it for years.\n'),
      source('b/wall_en.tex', '\\chapter{The Wall}\nIt was higher than it looked.\n'),
      source('b/wall_fr.tex', '\\chapter{Le mur}\nIl était plus haut que prévu.\n'),
      source('b/main.tex', book('\\chapter{The Road}\nWe went \\see{gate} to the \\name{wall} at dusk.')),
    ]);
    expect(troubles(made)).toEqual([]);
    expect(made.sources).toHaveLength(4);
    expect(words(made)).toContain('We went gate to the wall at dusk.');
  });

  test('keeps behind the story what it names in a remark alone', async () => {
    const made = await publish([
      source('b/one.tex', '\\chapter{One}\nAt dusk we met the first of them.\n'),
      source('b/plan.tex', '\\chapter{Two}\nWhat is it that they want here?\n'),
      source('b/three.tex', '\\chapter{Three}\nThen came the last of them.\n'),
      source('b/main.tex', book('\\input{one}\n  % \\input{plan}\n\\input{three}', '\\title{The Ford}')),
    ]);
    expect(troubles(made)).toEqual([]);
    expect(outline(made).slice(0, 2)).toEqual(['chapter [One] paragraph', 'chapter [Three] paragraph']);
    expect(made.book.value.title).toBe('The Ford');
    expect(words(made)).toContain('What is it that they want here?');
    expect(told(made).join('\n')).toContain('is not taken in by the file that takes in the others');
  });

  const long = 'We walked along the river and spoke of the ford. '.repeat(40);
  const chapters = [
    source('b/ch/1.tex', `\\chapter{One}\n${long}`),
    source('b/ch/2.tex', `\\chapter{Two}\n${long}`),
    source('b/main.tex', book('\\input{ch/1}\n\\input{ch/2}', '\\input{set/names}\\title{The Ford}\\author{Ina Moss}')),
    source('b/set/names.tex', '\\newcommand{\\kil}{Kildir}\n'),
  ];
  const sheet = '\\section{Bo}\nBo is tall, and he never says where he was born.';

  test.each([
    ['a sheet', 'b/Cast.tex', book(sheet, '\\input{set/names}\\title{The Ford: Cast}\\author{Ina Moss}')],
    [
      'a list of books',
      'b/a/books.tex',
      '\\begin{thebibliography}{9}\n\\bibitem{a} A book of fords.\n\\end{thebibliography}\n',
    ],
    ['a draft', 'b/Alt.tex', book('Once she came to the ford by night, and nobody was there.', '\\title{Opening}')],
  ])('keeps behind the story what it takes in nowhere: %s', async (_, name, text) => {
    const made = await publish([source(name, text), ...chapters]);
    expect(troubles(made)).toEqual([]);
    expect(made.book.value.title).toBe('The Ford');
    expect(outline(made).slice(0, 2)).toEqual(['chapter [One] paragraph', 'chapter [Two] paragraph']);
    expect(told(made).join('\n')).toContain('is not taken in by the file that takes in the others');
  });

  test.each([
    ['a story of its own length', 'b/Ash.tex', book(long, '\\title{Ash}')],
    [
      'a chapter that names its main file',
      'b/ch/0.tex',
      '\\documentclass[../main]{subfiles}\n\\begin{document}\nIt was dusk.\n\\end{document}\n',
    ],
    ['a main file of its own', 'b/Ash.tex', book('\\input{set/names} She came to the ford by night.', '\\title{Ash}')],
    ['a story of another folder', 'c/Ash.tex', book('She came to the ford by night.', '\\title{Ash}')],
  ])('leaves in its place %s', async (_, name, text) => {
    const made = await publish([source(name, text), ...chapters]);
    expect(told(made).join('\n')).not.toContain('is not taken in');
  });

  test('files that name each other, or lie elsewhere, neither vanish nor come in', async () => {
    const made = await publish([
      source('b/one.tex', 'The first of two.\n\\input{two}\n'),
      source('b/two.tex', 'The second of two.\n\\input{one}\n\\input{../c}\n'),
      source('c.tex', 'Another story.\n'),
    ]);
    expect(troubles(made)).toEqual([]);
    expect(made.sources.map((one) => one.source)).toEqual(['b/one.tex', 'c.tex']);
    expect(words(made)).toContain('The second of two.');
  });
});

describe('what looks like it', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('a text about LaTeX, and Markdown with formulas, are none', () => {
    const essay = `To begin a chapter one types \\chapter{Title}, and \\documentclass stands above it all. ${'The rest is prose, as one is used to. '.repeat(9)}`;
    expect(formatByBytes(utf8(essay))).toBe('txt');
    expect(formatByBytes(utf8(`# Sums\n\nHere $\\sum x$ is what we want. ${essay}`))).toBe('txt');
    expect(formatByBytes(utf8(`% a remark\n\n${book('\\chapter{One} Words.')}`))).toBe('tex');
  });
});

describe('what a title page says beside the title', () => {
  test.each([
    ['\\title{The Ford\\thanks{Written on a raft, and mended there.}}', 'Written on a raft, and mended there.'],
    [
      '\\title{The Ford}\\author{Ann Reed\\thanks{Who never learned to swim.} \\and Jon Brack}',
      'Who never learned to swim.',
    ],
    ['\\title{The Ford}\\date{the night the raft sank}', 'the night the raft sank'],
  ])('is a fact of the story, whole and alone: %s', async (preamble, said) => {
    const made = await bound(book('\\maketitle\n\\chapter{One}\nThe water rose, and nobody minded it.', preamble));
    expect(made.book.value.metadata.title).toBe('The Ford');
    expect(made.book.value.metadata.fields.flatMap(({ values }) => values)).toEqual([said]);
    expect(words(made)).toContain(said);
    expect(words(made)).not.toContain('Left out');
    expect(troubles(made)).toEqual([]);
  });
  test.each([
    ['14 May 1911', 'date'],
    ['the night the raft sank', 'notes'],
    ['Come when the stove says so', 'notes'],
  ])('has a date only where it states one: %s', async (stated, key) => {
    const text = book('\\maketitle\n\\chapter{One}\nThe water rose.', `\\title{The Ford}\\date{${stated}}`);
    const { metadata } = (await bound(text)).book.value;
    expect(metadata.fields.map((field) => [field.key, field.values[0]])).toEqual([[key, stated]]);
  });
  test('says nothing where it is the day of printing', async () => {
    const made = await bound(book('\\maketitle\n\\chapter{One}\nThe water rose.', '\\title{The Ford}\\date{\\today}'));
    expect(made.book.value.metadata.fields).toEqual([]);
  });
});

describe('conditions', () => {
  test.each([
    [
      'what is never printed',
      'The water rose.\n\n\\iffalse\nAsk Bel about \\ifnum1=1 rafts\\fi{} here.\n\\fi\n\nIt fell.',
      ['The water rose.', 'It fell.'],
      ['Ask Bel'],
    ],
    [
      'one branch of two',
      'The water \\iffalse fell\\else rose\\fi{} by night.',
      ['The water rose by night.'],
      ['fell'],
    ],
    ['the other', 'The water \\iftrue rose\\else fell\\fi{} by night.', ['The water rose by night.'], ['fell']],
  ])('leave out %s, and their marks', async (_, text, stays, goes) => {
    const made = await bound(book(`\\chapter{One}\n${text}`));
    for (const one of stays) expect(words(made)).toContain(one);
    for (const one of [...goes, 'iffalse', 'iftrue']) expect(words(made)).not.toContain(one);
    expect(told(made).join()).not.toContain('command-unknown');
  });
  test('that nobody ends leave out nothing', async () => {
    const made = await bound(book('\\chapter{One}\nThe water rose. \\iffalse It fell by night.\n\nNobody saw.'));
    expect(words(made)).toContain('It fell by night.');
    expect(words(made)).toContain('Nobody saw.');
  });
});
