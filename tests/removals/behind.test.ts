import { describe, expect, it } from 'vitest';
import { behindOf } from '../../src/removals/index.ts';
import { docx } from '../open/documents.ts';
import { outcomeOf, PROSE } from './story.ts';

const place = { source: 'a.txt', line: 1, endLine: 1 };
const left = (name: Parameters<typeof behindOf>[0][number]['name'], text: string, stated: string[], texts: string[]) =>
  [...behindOf([{ name, place, text }], stated, () => texts).values()].map((one) => one.text);

describe('what left for its place or shape alone stays behind the story', () => {
  it.each([
    ['a sentence of a header', 'story-header', 'I wrote this for my neighbour’s geese.', ['The Ferry'], []],
    ['a sentence of a signature', 'signature', 'Jo\nGeese are the only honest birds here.', [], ['Geese came by.']],
    ['a line of a title page', 'story-header', 'A story in which nobody is to blame', ['The Ferry'], []],
    ['an entry of contents', 'printed-contents', 'In which nothing more was written at all', [], ['Chapter']],
    ['the heading of a chapter that is not there', 'empty-heading', 'In which Bo says it all', [], []],
    ['a remark in brackets behind a byline', 'story-header', 'by Ada Reed (all mistakes mine)', ['Ada Reed'], []],
  ] as const)('%s', (_, name, text, stated, texts) => {
    expect(left(name, text, [...stated], [...texts])).toEqual([text.startsWith('by ') ? '(all mistakes mine)' : text]);
  });

  it.each([
    [
      'what the front matter says',
      'story-header',
      'Summary: The goose was sold twice that day.',
      'The goose was sold twice that day.',
    ],
    [
      'what the text says',
      'repeated-header',
      'Disclaimer: I own no ferry at all.',
      'Disclaimer: I own no ferry at all.',
    ],
    ['a label and a value', 'story-header', 'In brief   Nothing is wrong.', 'Nothing is wrong. Nothing ever was.'],
    ['which part it is', 'story-header', 'by Ada Reed (part 2 of 3)', 'Ada Reed'],
    ['a line of an archive’s head', 'story-header', 'The Ferry, chapter 1 | a shelf of other stories', 'The Ferry'],
    ['a name that ends in a stop', 'story-header', 'from the hand of Mrs. Plum', 'Mrs. Plum'],
    ['what the file says of itself', 'hidden-text', 'He had known it all along, and said so.', ''],
    ['what a site names as its own', 'site-furniture', 'Please log in to leave a comment here.', ''],
  ] as const)('but not %s', (_, name, text, said) => {
    expect(left(name, text, [said], [])).toEqual([]);
  });

  it('once, where it left several times', () => {
    const removal = { name: 'repeated-header', place, text: 'by Ada Reed (all mistakes mine)' } as const;
    expect(behindOf([removal, { ...removal }, { ...removal }], ['Ada Reed'], () => []).size).toBe(1);
  });
});

describe('in a book', () => {
  it('stands on a page behind the story, and is told', async () => {
    const post = `Posted by ada_reed on Sep 14, 2003, 8:11 pm\n\nThe Ferry\n\nby ada_reed (all mistakes mine)\n\nStory rating    G\nCategories      Gen\nDisclaimer      Nobody here is real.\n\n\n${PROSE}`;
    const { words, diagnostics } = await outcomeOf({ 'a.txt': post });
    expect(words).toMatch(/whose it was\..*all mistakes mine/);
    expect(diagnostics.filter(({ id }) => id === 'words-behind').map(({ reason }) => reason)).toEqual([
      expect.stringContaining('all mistakes mine'),
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps an entry of contents that is a sentence and heads nothing', async () => {
    const w = (text: string, style = ''): string =>
      `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
    const styles = {
      'word/styles.xml': '<w:styles><w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>',
    };
    const story = PROSE.split('\n\n')
      .map((text) => w(text))
      .join('');
    const made = await outcomeOf({ 'a.docx': docx(w('Who is late for the ferry?\t4', 'TOC1') + story, styles) });
    expect(made.words).toMatch(/whose it was\..*Who is late for the ferry\?/);
  });
});

describe('what somebody wrote on a page around the story', () => {
  const story = PROSE.split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('');
  const page = (around: string): string =>
    `<html><head><title>The Ferry</title></head><body><article><h1>The Ferry</h1>${story}</article>${around}</body></html>`;

  it.each([
    [
      'in a sidebar',
      '<div class="sidebar"><h3>About me</h3><p>I keep bees, and write of the river at night.</p></div>',
      'I keep bees',
    ],
    [
      'in a footer',
      '<footer><p>© 2014 Ivo Marsh. You may copy this story if you also feed a hen.</p></footer>',
      'You may copy this story',
    ],
    [
      'beside links',
      '<div class="related"><p>My brother wrote the other half of it, and will not say where.</p><a href="/a">The Gate</a></div>',
      'My brother wrote',
    ],
    [
      'beside a button',
      '<div class="sidebar"><p>I keep geese, and answer all letters.</p><button>Write to me</button></div>',
      'I keep geese',
    ],
    [
      'beside a link',
      '<div class="author-box"><p>Hana Poole mends nets in the winter.</p><a href="/hana">More</a></div>',
      'Hana Poole mends nets',
    ],
    [
      'in a list',
      '<ul class="sidebar"><li>12:30 is when my hens are fed.</li><li>Ferries are never late here.</li><li>Nobody waits.</li></ul>',
      'Ferries are never late here.',
    ],
    ['in four words', '<div class="author-box"><p>Repairs radios, breaks stories.</p></div>', 'Repairs radios'],
    [
      'of commenting',
      '<div class="sidebar"><p>Comments are what I live on, and geese.</p></div>',
      'Comments are what I live on',
    ],
  ])('stays behind it: %s', async (_, around, words) => {
    const made = await outcomeOf({ 'a.html': page(around) });
    expect(made.words.indexOf(words)).toBeGreaterThan(made.words.indexOf('whose it was.'));
    expect(made.diagnostics.map(({ id }) => id)).toContain('words-behind');
  });

  it.each([
    [
      'a notice of cookies',
      '<div class="cookie-notice"><p>We use cookies to improve your experience.</p></div>',
      'We use cookies',
    ],
    [
      'who may comment',
      '<div id="respond" class="sidebar"><p>You must be logged in to post a comment.</p></div>',
      'You must be logged in',
    ],
    [
      'a letter by mail',
      '<div class="sidebar"><p>Enter your email address to follow this blog and receive notifications of new posts.</p></div>',
      'Enter your email',
    ],
    [
      'what a link says',
      '<div class="related"><p><a href="/g">It was raining when the ferry went down at last.</a></p></div>',
      'It was raining',
    ],
    [
      'what a button is for',
      '<div class="box"><h3>Get closer to the water!</h3><p>Never miss a tale of ours again.</p><form><input name="mail"><button>Go</button></form></div>',
      'Never miss a tale',
    ],
    [
      'what a link holds with its picture',
      '<div class="side"><a href="/g"><h3>The gate was shut. Nobody had the key.</h3><img src="g.jpg" alt=""></a></div>',
      'Nobody had the key',
    ],
    [
      'a ticker of news',
      `<ul class="sidebar">${['11:45', '11:38', '11:20']
        .map(
          (at) =>
            `<li><a href="/live#${at}">${at}</a><p>The harbour was closed at ${at} for all the boats of the north.</p></li>`,
        )
        .join('')}</ul>`,
      'The harbour was closed',
    ],
    [
      'a reader',
      '<div id="comments"><div class="comment"><p>Bo</p><p>I rang my own goose after reading this one.</p></div></div>',
      'I rang my own goose',
    ],
    [
      'of a Japanese site',
      '<div class="sidebar"><p>ブックマーク登録する場合はログインしてください。</p></div>',
      'ログインしてください',
    ],
  ])('but not %s', async (_, around, words) => {
    expect((await outcomeOf({ 'a.html': page(around) })).words).not.toContain(words);
  });
});

describe('what the author of a page goes on with among the remarks', () => {
  const story = PROSE.split('\n\n').join('<br><br>');
  const swans = PROSE.replaceAll('goose', 'swan').replaceAll('ferry', 'barge').replaceAll('gulls', 'cats');
  const told = `${swans}\n\n${swans.replaceAll('swan', 'hare').replaceAll('barge', 'sledge')}`;
  const leaf = (name: string, text: string, subject = ''): string =>
    `<div class="leaf"><span>${name}</span> <span>Nov. 15th, 2006 12:01 am</span>${subject}<div class="comment-text">${text}</div><div>(Reply) (Thread)</div></div>`;
  const page = (leaves: string): string =>
    `<html><head><title>ivo_m: The Ferry</title></head><body><h1>ink and rope</h1><div class="entry"><img alt="ivo_m"><div class="entry-content">${story}</div></div><div class="comments">${leaves}</div></body></html>`;
  const SUBJECT = '<div class="comment-subject">The Ferry, conclusion</div>';
  const READER = leaf('rook', 'I counted seven swans, you liar, and I want the eighth.');

  it('is the story’s, with its heading, where nothing but the name says so', async () => {
    const { words } = await outcomeOf({
      'a.html': page(leaf('ivo_m', told.split('\n\n').join('<br><br>'), SUBJECT) + READER),
    });
    for (const own of ['The Ferry, conclusion', 'The barge was late', 'would not say whose it was.'])
      expect(words).toContain(own);
    expect(words).not.toContain('I counted seven swans');
  });

  it('but not as much prose by somebody else', async () => {
    const { words } = await outcomeOf({ 'a.html': page(leaf('rook', told.split('\n\n').join('<br><br>')) + READER) });
    expect(words).not.toContain('The barge was late');
  });

  it.each([
    [
      'whose name stands beside the story',
      leaf('ivo_m', 'Thank you all for reading this. The barge was late when I took it, too.'),
    ],
    [
      'whose name is cited',
      '<div class="comment"><cite>ivo_m</cite><p>Thank you all. The barge was late when I took it, too.</p></div>',
    ],
  ])('and what else the author answers stands behind it: %s', async (_, leaves) => {
    const { words } = await outcomeOf({ 'a.html': page(leaves + READER) });
    expect(words.indexOf('The barge was late')).toBeGreaterThan(words.indexOf('whose it was.'));
    expect(words).not.toContain('I counted seven swans');
  });
});

describe('an older version of a chapter', () => {
  const second = PROSE.replaceAll('goose', 'swan').replaceAll('ferry', 'barge');
  const build = (old: string) =>
    outcomeOf({
      'Chapter 1.txt': `Chapter 1\n\n${PROSE}`,
      'Chapter 2.txt': `Chapter 2\n\n${second}`,
      'Chapter 2 (old).txt': old,
    });

  it('goes where each of its sentences is in the newer one, but for a word', async () => {
    const { words, diagnostics } = await build(
      `Chapter 2\n\n${second.replace('By noon the swan', 'At noon the swan')}`,
    );
    expect(words).not.toContain('At noon the swan');
    expect(diagnostics.map(({ reason }) => reason).join()).toContain('was left out');
  });

  it('stands behind the story where it says what the newer one does not', async () => {
    const last = 'Nobody told Hanne that her brother had been on the first boat.';
    const { words, diagnostics } = await build(`Chapter 2\n\n${second}\n\n${last}`);
    expect(words).toContain(last);
    expect(words.indexOf(last)).toBeGreaterThan(words.lastIndexOf('Chapter 2 '));
    expect(diagnostics.map(({ reason }) => reason).join()).toContain('stands behind the story, as another version');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the mail that is answered, below a story', () => {
  const swans = PROSE.replaceAll('goose', 'swan').replaceAll('ferry', 'barge');
  const mail = (end: string, subject = 'RE: barges'): string =>
    `From: Posy Lind <posy@loft.example>\nTo: Vera Lind <vee@harbour.example>\nSubject: ${subject}\nDate: Mon, 4 Mar 2019 19:10:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${PROSE}\n\n${swans}\n\n${end}\n`;
  const ANSWERED =
    'From: Vera Lind <vee@harbour.example>\nSent: Monday, March 4, 2019 8:02 AM\nTo: Posy\nSubject: barges\n\nPosy dear, they are keeping me in until Friday. Could you send me the barges?';

  it.each([
    ['below a head', ANSWERED],
    ['below a line that leads to it', `-----Original Message-----\n${ANSWERED}`],
  ])('goes, and is told: %s', async (_, end) => {
    const { words, diagnostics } = await outcomeOf({ 'a.eml': mail(`Love, Posy\n\n${end}`) });
    expect(words).not.toContain('keeping me in');
    expect(words).toContain('Love, Posy');
    expect(diagnostics.map(({ reason }) => reason).join()).toContain('(the mail that is answered)');
  });

  it.each([
    [
      'a mail in the story',
      mail(ANSWERED.replace('Vera Lind <vee@harbour.example>', 'The Barge <b@sea.example>'), 'The Ferry'),
    ],
    ['one of several', mail(`${ANSWERED.replace('Could', 'Or would')}\n\nShe read on.\n\n${ANSWERED}`)],
  ])('but %s stays', async (_, file) => {
    expect((await outcomeOf({ 'a.eml': file })).words).toContain('keeping me in');
  });
});

describe('a story posted in three mails', () => {
  const wrapped = (text: string): string => text.replace(/(.{50,70}) /g, '$1\n');
  const post = (n: number, above: string, below: string): string =>
    `From ada@reed.example Mon Mar  ${n + 2} 10:00:00 2008\nFrom: Ada Reed <ada@reed.example>\nSubject: FIC: The Ferry (${n}/3)\nDate: Mon, ${n + 2} Mar 2008 10:00:00 +0000\n\n${above}The Ferry, Part ${['One: Down', 'Two: Along', 'Three: Up'][n - 1]}\n\n${wrapped([1, 2, 3].map((i) => PROSE.replaceAll('goose', `goose of ${n + i} and ${i}`)).join('\n\n'))}\n${below}\n`;
  const mails = (above: string): string =>
    [
      post(1, '', ''),
      post(2, above, ''),
      post(3, '', '\n-- \nAda Reed    ada@reed.example\n"A goose may look at a king, but the king has a ferry."\n'),
    ].join('\n');
  const lines = async (above: string): Promise<string> => (await outcomeOf({ 'a.mbox': mails(above) })).words;

  it('has what is said above the heading of a part under it, as a note', async () => {
    const words = await lines('Thanks to all who wrote. The lamp oil is colza, Bo, and it smells of\ncabbage.\n\n');
    expect(words).toMatch(/Part Two Along ?Thanks to all who wrote/);
  });

  it('keeps a motto there above it', async () => {
    const words = await lines('"The sea gives nothing back, and asks for no receipt."\n\n');
    expect(words).not.toMatch(/Part Two Along “The sea gives/);
    expect(words).toContain('The sea gives nothing back');
  });

  it('has what its last signature says at its end', async () => {
    const words = await lines('');
    expect(words.indexOf('A goose may look')).toBeGreaterThan(words.lastIndexOf('whose it was.'));
  });
});

describe('notes that the user asks to leave out', () => {
  const story = (end: string): string => `The Ferry\nby Ada Reed\n\n${PROSE}\n\n\n\n\n${end}\n`;
  const drop = { assemble: { notes: 'drop' } } as const;

  it('stand behind the story where nothing but their place says that they are notes', async () => {
    const end = 'I wrote to you that night, my dear reader, and told you all of it. You never answered.';
    const { words, diagnostics } = await outcomeOf({ 'a.txt': story(end) }, drop);
    expect(words).toContain('and told you all of it');
    expect(diagnostics.map(({ reason }) => reason).join()).toContain('stands behind the story');
  });

  it('go where they have a label', async () => {
    const { words } = await outcomeOf(
      { 'a.txt': story('A/N: I wrote to you all that night and told you of it.') },
      drop,
    );
    expect(words).not.toContain('told you of it');
  });
});

describe('below the footer of a mailing list', () => {
  const mail = (end: string): string =>
    `From: Nell Ferris <nell@ferris.example>\nTo: tales@list.example\nSubject: The Ferry\nDate: Tue, 4 Mar 2003 21:10:00 +0000\n\n${PROSE}\n\nTo unsubscribe from this group, send an email to:\ntales-unsubscribe@list.example\n\n${end}\n`;

  it.each([
    ['a few words', 'P.S. The goose sends his love.'],
    ['where to write', 'Write to me at nell@ferris.example and say which goose you liked.'],
    ['how', 'Email me before the ferry sinks, please.'],
  ])('what its sender adds stays: %s', async (_, end) => {
    const { words } = await outcomeOf({ 'a.eml': mail(end) });
    expect(words).toContain(end);
    expect(words).not.toContain('To unsubscribe');
  });

  it.each([
    ['an advert', 'Tired of spam? Yahoo! Mail has the best spam protection around.\nhttp://mail.yahoo.com'],
    ['terms', 'Your use of Yahoo! Groups is subject to http://docs.yahoo.com/info/terms/'],
  ])('what its software adds goes: %s', async (_, end) => {
    expect((await outcomeOf({ 'a.eml': mail(end) })).words).not.toContain('ahoo');
  });
});
