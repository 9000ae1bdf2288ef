import { describe, expect, it } from 'vitest';
import { sayingsIn } from '../../src/header/signature.ts';
import { docx } from '../open/documents.ts';
import { outcomeOf, PROSE } from './story.ts';

const told = (made: Awaited<ReturnType<typeof outcomeOf>>): string =>
  made.diagnostics.map(({ reason }) => reason).join('\n');
const paragraphs = PROSE.split('\n\n').map((text) => `<p>${text}</p>`);

describe('the foot of an article', () => {
  const page = (foot: string): string =>
    `<html><head><title>The Ferry</title></head><body><article><h1>The Ferry</h1>${paragraphs.join('')}${foot}</article></body></html>`;

  it.each([
    [
      'a dedication',
      '<footer><p>For Ned, who builds them and is late.</p></footer>',
      'For Ned, who builds them and is late.',
    ],
    ['when it was written', '<footer>Written at sea in March. I was cold.</footer>', 'I was cold.'],
    ['beside the story', '<aside><p>I never liked that goose.</p></aside>', 'I never liked that goose.'],
  ])('keeps what the author says there: %s', async (_, foot, words) => {
    expect((await outcomeOf({ 'a.html': page(foot) })).words).toContain(words);
  });

  it.each([
    ['what leads on', '<footer><p>Posted in <a href="/t">Tales</a>. Leave a comment.</p></footer>', 'Leave a comment.'],
    ['whose site it is', '<footer>© 2012 Lantern Archive</footer>', 'Lantern Archive'],
  ])('goes where it is the site’s: %s', async (_, foot, words) => {
    expect((await outcomeOf({ 'a.html': page(foot) })).words).not.toContain(words);
  });
});

describe('a paragraph in the style of contents', () => {
  const w = (text: string, style = ''): string =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const styles = {
    'word/styles.xml': '<w:styles><w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>',
  };
  const story = PROSE.split('\n\n')
    .map((text) => w(text))
    .join('');

  it.each([
    ['alone', 'Nobody had told her which style to use.'],
    ['spoken', '“Is this the way to the ferry?” said the goose.'],
  ])('stays where it is a sentence without a page: %s', async (_, words) => {
    const made = await outcomeOf({ 'a.docx': docx(story + w(words, 'TOC1') + story, styles) });
    expect(made.words).toContain(words);
  });

  it.each([
    ['a name and a page', 'The Goose\t12'],
    ['a name', 'The Piano Again'],
  ])('goes where it is an entry: %s', async (_, words) => {
    const made = await outcomeOf({ 'a.docx': docx(w(words, 'TOC1') + story, styles) });
    expect(made.words).not.toContain(words.split('\t')[0]);
  });
});

describe('words that nobody else has', () => {
  const mail = (end: string): string =>
    `From: Ivo Marsh <ivo@marsh.example>\nSubject: The Ferry\nDate: Mon, 3 Mar 2008 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${PROSE}\n\n-- \n${end}\n`;

  it.each([
    ['somebody in the story', 'Tom\nwho sold the boat\nand is sorry'],
    ['the sender', 'Ivo Marsh\nKeeper of geese'],
  ])('are told with the signature that they stand in: %s', async (_, end) => {
    const made = await outcomeOf({ 'a.eml': mail(end) });
    for (const line of end.split('\n')) expect(told(made) + made.words).toContain(line);
  });

  it('are told with the address above a title page', async () => {
    const sheet = 'Harlan Pike\n12 Wagon Road\nharlan@pike.example\nabout 400 words';
    const made = await outcomeOf({ 'a.txt': `${sheet}\n\n\n\nTHE ARGUMENT\n\nby Harlan Pike\n\n${PROSE}` });
    for (const line of ['12 Wagon Road', '400']) expect(told(made) + made.words).toContain(line);
  });
});

describe('a sentence that leaves a page, however short', () => {
  const page = (body: string, around = ''): string =>
    `<html><head><title>The Ferry</title><style>.gone{display:none}</style></head><body><article><h1>The Ferry</h1>${body}</article>${around}</body></html>`;
  const story = paragraphs.join('');

  it.each([
    ['hidden between paragraphs', page(`${story}<p style="display:none">She knew.</p>${story}`), '“She knew.…”'],
    ['hidden, without a stop', page(`${story}<p class="gone">and so did he</p>${story}`), '“and so did he…”'],
    [
      'hidden inside a sentence',
      page(`${story}<p>She said <span class="gone">nothing, or</span> everything.</p>${story}`),
      '“nothing, or…”',
    ],
    [
      'below the story, beside the site’s',
      page(story, '<footer><a href="/">Home</a> Nobody asked. <a href="/p">Privacy</a></footer>'),
      'Nobody asked.',
    ],
    [
      'behind a list of buttons',
      page(
        story,
        '<div id="comments"><ul><li>Newest</li><li>Oldest</li></ul><p>Mo</p><p>I rang my own goose after reading this one.</p></div>',
      ),
      '“I rang my own goose after reading this one.…”',
    ],
  ])('is told with its words: %s', async (_, html, words) => {
    expect(told(await outcomeOf({ 'a.html': html }))).toContain(words);
  });

  it.each([
    ['a line of rights', page(story, '<footer>© 2014 Ivo Marsh. All rights reserved.</footer>')],
    ['a menu', page(story, '<nav><a href="/">Home</a> <a href="/b">Blog</a></nav>')],
    ['a hidden form', page(`${story}<form class="gone"><a href="/l">Log in to vote</a></form>${story}`)],
  ])('and what is none is only counted: %s', async (_, html) => {
    const { diagnostics } = await outcomeOf({ 'a.html': html });
    expect(diagnostics.filter(({ id }) => id === 'words-left-out')).toEqual([]);
  });
});

describe('a list in the style of contents', () => {
  const w = (text: string, style = ''): string =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const styles = {
    'word/styles.xml':
      '<w:styles><w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:styleId="TOCHeading"><w:name w:val="TOC Heading"/></w:style><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>',
  };
  const story = PROSE.split('\n\n')
    .map((text) => w(text))
    .join('');

  it.each([
    ['of what comes', w('What follows', 'TOCHeading') + w('Rain, at first', 'TOC1') + w('A boat, 6 feet', 'TOC1')],
    ['of wares', w('Rain, at first', 'TOC1') + w('three eggs', 'TOC1') + w('one goose', 'TOC1')],
  ])('stays amid the story where it names no page and no heading: %s', async (_, list) => {
    const made = await outcomeOf({ 'a.docx': docx(story + list + story, styles) });
    expect(made.words).toContain('Rain, at first');
  });

  it.each([
    ['its entries name pages', w('Rain, at first\t4', 'TOC1') + w('A boat\t12', 'TOC1'), ''],
    ['a title of contents stands above it', w('Contents', 'TOCHeading') + w('Rain, at first', 'TOC1'), ''],
    ['its entries are headings', w('Rain, at first', 'TOC1') + w('A boat', 'TOC1'), w('A Boat', 'H1') + story],
  ])('goes where %s', async (_, list, more) => {
    const made = await outcomeOf({ 'a.docx': docx(story + list + story + more, styles) });
    expect(made.words).not.toContain('Rain, at first');
  });
});

describe('a text box', () => {
  const w = (inner: string, style = ''): string =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const box = (text: string): string =>
    `<w:r><w:pict><v:textbox><w:txbxContent>${w(run(text))}</w:txbxContent></v:textbox></w:pict></w:r>`;
  const inOrder = async (body: string): Promise<readonly string[]> => {
    const { words } = await outcomeOf({
      'a.docx': docx(body, {
        'word/styles.xml': '<w:styles><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>',
      }),
    });
    const shown = ['The ferry was late', 'Goose for sale', 'Then it came'];
    return shown.toSorted((a, b) => words.lastIndexOf(a) - words.lastIndexOf(b));
  };
  const late = w(run('The ferry was late, and nobody on the pier had expected anything else of it.'));
  const came = run('Then it came, and it carried a piano and no passengers.');

  it.each([
    ['alone in its paragraph', late + w(box('Goose for sale')) + w(came)],
    ['before the words of its paragraph', late + w(box('Goose for sale') + came)],
  ])('stands where it is anchored: %s', async (_, body) => {
    expect(await inOrder(body)).toEqual(['The ferry was late', 'Goose for sale', 'Then it came']);
  });

  it.each(['Silence in the corridors', 'DRAFT NO MORE'])('of words drawn along a line is told: %s', async (words) => {
    const art = w(`<w:r><w:pict><v:shape><v:textpath string="${words}"/></v:shape></w:pict></w:r>`);
    const made = await outcomeOf({ 'a.docx': docx(late + art + w(came)) });
    expect(made.words).toContain(words);
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('stands below a heading that it is anchored in', async () => {
    const body = `${late}${w(box('Goose for sale') + run('The Second Day'), 'H1')}${w(came)}`;
    const { words } = await outcomeOf({
      'a.docx': docx(body, {
        'word/styles.xml': '<w:styles><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>',
      }),
    });
    expect(words.lastIndexOf('Goose for sale')).toBeGreaterThan(words.lastIndexOf('The Second Day'));
  });
});

describe('what is said beside a document', () => {
  const w = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const story = PROSE.split('\n\n').map(w).join('');
  const commented = (text: string): Uint8Array =>
    docx(story, { 'word/comments.xml': `<w:comments><w:comment w:id="0">${w(text)}</w:comment></w:comments>` });

  it.each([
    'Is this true?',
    'Ask Mum again.',
    'too soft',
    'Draft 2',
  ])('is told with its words, however short: %s', async (words) => {
    expect(told(await outcomeOf({ 'a.docx': commented(words) }))).toContain(`“${words}…”`);
  });
  it.each(['Draft 2', 'Marsh / FERRY'])('and a running head without a sentence is no remark: %s', async (words) => {
    const made = await outcomeOf({ 'a.docx': docx(story, { 'word/header1.xml': `<w:hdr>${w(words)}</w:hdr>` }) });
    expect(told(made)).not.toContain(words);
    expect(made.removals.filter(({ name }) => name === 'running-head').map(({ text }) => text)).toEqual([words]);
  });
});

it('a comment in Markdown leaves the text and is told, unless it is a program’s word', async () => {
  const prose = 'She counted the lamps on the stair, and there was one too few of them again.';
  const text = `# Lamps\n\n${prose}\n\n<!-- is this still his scene? -->\n\n${prose} He said so.\n\n<!-- more -->\n\n${prose} So did she.\n`;
  const made = await outcomeOf({ 'lamps.md': text });
  expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(told(made)).toContain('is this still his scene?');
  expect(told(made)).not.toContain('more');
  expect(made.words).not.toContain('his scene?');
});

describe('a signature', () => {
  const post = (signature: string): string =>
    `From: Ann Oy <ann@reed.example>\nSubject: The Bell\nDate: Mon, 14 Feb 1994 21:07:33 GMT\n\n${PROSE}\n\n-- \n${signature}\n`;
  it.each([
    [
      'around an address',
      'Ann Oy\nThis is for my sister, who is deaf. Write to ann@reed.example if it rings.',
      'Write to ann@reed.example if it rings.',
    ],
    [
      'beside one',
      'Ann Oy | "All my bells are mad."\nann@reed.example | Opinions mine, not the tower\'s.',
      'Opinions mine, not the tower’s.',
    ],
  ])('keeps what its author says %s', async (_, signature, words) => {
    expect((await outcomeOf({ 'a.eml': post(signature) })).words).toContain(words);
  });
  it('goes where it says no more than where to write', async () => {
    const { words } = await outcomeOf({ 'a.eml': post('Ann Oy\nmail: ann@reed.example\nhttp://reed.example/~ann') });
    expect(words).not.toContain('reed.example/~ann');
  });
});

describe('a file that is only the heading of a chapter', () => {
  it('heads the files behind it, whatever their numbers', async () => {
    const made = await outcomeOf({
      '01.md': '# Chapter One: The Ropes\n',
      '01.1.md': `## Part One: Nine of Them\n\n${PROSE}`,
      '01.2.md': `## Part Two: Eight Boats\n\n${PROSE}`,
      '02.md': '# Chapter Two: The Bell\n',
      '02.1.md': `## Part One: Rung\n\n${PROSE}`,
    });
    for (const words of ['The Ropes', 'The Bell', 'Nine of Them', 'Rung']) expect(made.words).toContain(words);
  });
});

describe('the lines of a signature', () => {
  const said = (...lines: readonly string[]): readonly string[] =>
    sayingsIn([
      { name: 'signature', place: { source: 'a.eml', line: 9, endLine: 12 }, text: ['--', ...lines].join('\n') },
    ]).flatMap((fact) => (fact.kind === 'field' ? fact.field.values : []));
  it.each([
    [['Tom Brack, Keeper of Bells (retired).', 'Hours: when the rope is dry.']],
    [['Never ask a bell.', 'Ask the rope, it was there.']],
  ])('stand each by itself: %j', (lines) => {
    expect(said('Ann Oy', ...lines)).toEqual(lines);
  });
  it.each([
    [['"Of all the bells I have ever had to ring in a storm', 'This one was the wettest."']],
    [['"A bell is a pot', 'that nobody could fill."']],
  ])('are one where a sentence runs on: %j', (lines) => {
    expect(said('Ann Oy', ...lines)).toEqual([lines.join(' ')]);
  });
});

describe('a line around the story of a page, which no stop ends', () => {
  const page = (beside: { readonly side?: string; readonly foot?: string; readonly below?: string }): string =>
    `<html><head><title>The Ferry – Quayside</title></head><body><header><a href="/">Quayside</a><nav><a href="/a">About</a> <a href="/b">Archive</a></nav></header><main><article><h1>The Ferry</h1>${paragraphs.join('')}</article>${beside.below ?? ''}</main><aside class="sidebar">${beside.side ?? ''}<div><h3>Recent posts</h3><ul><li><a href="/1">The Well</a></li><li><a href="/2">Two Owls</a></li></ul></div></aside><footer class="site-footer">${beside.foot ?? ''}<p>© 2019 Quayside. Powered by <a href="https://g.example">GrandBlog</a></p></footer></body></html>`;

  it.each([
    ['a dedication in the foot', { foot: '<p>For Nan, who kept the lamp</p>' }, 'For Nan, who kept the lamp'],
    ['on no line of its own', { foot: '<span>the goose in it is real, too</span>' }, 'the goose in it is real, too'],
    ['thanks below it', { below: '<aside><p>Thanks to Bo for the boat</p></aside>' }, 'Thanks to Bo for the boat'],
    ['a heading of nothing', { below: '<h3>The goose in it is called Herring</h3>' }, 'is called Herring'],
  ])('stands behind the story: %s', async (_, beside, words) => {
    expect((await outcomeOf({ 'a.html': page(beside) })).words).toContain(words);
  });

  it.each([
    ['a motto', { side: '<div><p>Salt keeps everything</p></div>' }, 'Salt keeps everything'],
    ['in German', { side: '<p><em>Wer wartet, sieht mehr</em></p>' }, 'Wer wartet, sieht mehr'],
    ['in Japanese', { side: '<p>潮は忘れない</p>' }, '潮は忘れない'],
    ['a dedication in Russian', { foot: '<div>Маме, которая ждала</div>' }, 'Маме, которая ждала'],
    ['by its name', { foot: '<p class="dedication">Annemin lambasına</p>' }, 'Annemin lambasına'],
    [
      'with an address',
      { foot: '<p>Tell me about your boats: <a href="mailto:i@m.example">i@m.example</a></p>' },
      'Tell me about your boats',
    ],
  ])('is told with its words: %s', async (_, beside, words) => {
    const made = await outcomeOf({ 'a.html': page(beside) });
    expect(told(made) + made.words).toContain(words);
  });

  it.each([
    ['a heading of links', { side: '<h3>You may also like</h3><ul><li><a href="/3">The Well</a></li></ul>' }],
    ['a call to a form', { side: '<p>Get new stories by post</p><form><input name="m"><button>Go</button></form>' }],
    ['a counter', { side: '<p>Seen by 1204 people</p>' }],
    ['a label', { side: '<p>Mood: rather tired</p>' }],
    ['what the page is called', { foot: '<p>The Ferry – Quayside</p>' }],
    ['what is said twice', { side: '<p>all tales are free here</p>', foot: '<p>all tales are free here</p>' }],
    ['capitals', { foot: '<p>Quayside Story Archive</p>' }],
    ['a remark', { below: '<div class="comments"><div class="comment"><p>more of this please</p></div></div>' }],
  ])('is the site’s where something shows it: %s', async (_, beside) => {
    const { removals } = await outcomeOf({ 'a.html': page(beside) });
    expect(removals.filter(({ name }) => name === 'page-prose')).toEqual([]);
  });
});

describe('lines that only a name or a place shows to be the site’s', () => {
  const page = (body: string, title = ''): string =>
    `<html><head>${title}</head><body><h1>The Ferry</h1>${body}</body></html>`;
  const story = paragraphs.join('');
  const verse = '<p>Row, sister, row me over<br>before the geese come down</p>';

  it.each([
    ['verse in a foot', page(`${story}<div class="footer">${verse}</div>`)],
    ['verse in an element for links', page(`<nav>${verse}</nav>${story}`)],
    ['verse in a box for sharing', page(`${story}<div class="share">${verse}</div>`)],
    ['two lines below the title', page(`<p class="meta">Row, sister, row me over<br>as she was told to</p>${story}`)],
    ['a motto that is a link', page(`<blockquote><a href="/poem">Row, sister, row me over</a></blockquote>${story}`)],
    ['a last line that is a link', page(`${story}<p><a href="b.html">Row, sister, row me over again</a></p>`)],
    ['behind a word', page(`${story}<p>See <a href="b.html">Row, sister, row me over again</a></p>`)],
  ])('stay, or stand behind the story: %s', async (_, html) => {
    const made = await outcomeOf({ 'a.html': html });
    expect(made.words).toContain('Row, sister, row me over');
  });

  it.each([
    [
      'choices in a list',
      '<ul><li><a href="r.html">Wake the goose</a></li><li><a href="g.html">Let it sleep</a></li></ul>',
      ['Wake the goose', 'Let it sleep'],
    ],
    [
      'choices in paragraphs',
      '<p><a href="r.html">Wake the goose</a></p><p><a href="g.html">Let it sleep</a></p>',
      ['Wake the goose', 'Let it sleep'],
    ],
    ['where it was written, and for whom', '<footer>Marsh End, 1999 – for my mother</footer>', ['for my mother']],
    [
      'what somebody says of themselves',
      '<div class="author-bio"><a href="/ned">Ned Oake</a> lives under a bridge with two geese</div>',
      ['lives under a bridge'],
    ],
    ['a few words after a post', '<div class="post-footer">still rowing</div>', ['still rowing']],
  ])('stay, or are told with their words: %s', async (_, end, words) => {
    const made = await outcomeOf({ 'a.html': page(story + end) });
    for (const line of words) expect(told(made) + made.words).toContain(line);
  });

  it('stay amid the story, however few', async () => {
    const list = '<div class="pagination"><ul><li>One goose</li><li>Two geese</li></ul></div>';
    const { words } = await outcomeOf({ 'a.html': page(story + list + story) });
    for (const line of ['One goose', 'Two geese']) expect(words).toContain(line);
  });

  it.each([
    [
      'a list of links',
      '<ul>' +
        ['The rope he sold', 'A boat for two', 'What geese know', 'Rain on the tin', 'Men who row']
          .map((words, i) => `<li><a href="/${i}">${words}</a></li>`)
          .join('') +
        '</ul>',
    ],
    ['names of other stories', '<p><a href="/r">The Rope</a></p><p><a href="/b">The Boat House</a></p>'],
    ['a label before the link', '<p>Next Story: <a href="/r">The rope he sold</a></p>'],
    [
      'known words',
      '<p><a href="/n">Next chapter</a></p><div class="share">Share this with a friend on Facebook</div>',
    ],
    [
      'the same words twice',
      '<p><a href="/r">The rope he sold</a></p><div class="widget"><a href="/r">The rope he sold</a></div>',
    ],
    ['a day', '<div class="post-footer">Last changed in June 2004</div>'],
  ])('are only counted where they are surely the site’s: %s', async (_, end) => {
    const made = await outcomeOf({ 'a.html': page(story + end) });
    expect(told(made)).not.toMatch(/“.*(?:left out|behind)/);
  });
});

describe('the mood above an entry of a diary', () => {
  const entry = (day: number, mood: string): string => `${day} May 1906\n\nMood: ${mood}\nMusic: the bell\n\n${PROSE}`;

  it.each([
    [
      'entry by entry',
      [entry(1, 'low'), entry(2, 'low'), entry(3, 'the geese forgave me')].join('\n\n'),
      'geese forgave',
    ],
    ['in two chapters', `Chapter 1\n\n${PROSE}\n\nMood: low\n\nChapter 2\n\n${PROSE}\n\nMood: high`, 'Mood: high'],
    [
      'a line of a site that comes again amid the prose',
      `${PROSE}\n\nLeave a review\n\n${PROSE}\n\n${PROSE}\n\nLeave a review`,
      'Leave a review',
    ],
  ])('stays: %s', async (_, text, words) => {
    expect((await outcomeOf({ 'a.txt': text })).words).toContain(words);
  });

  it.each([
    ['below a story alone', `${PROSE}\n\nMood: low\nMusic: the bell`, 'Mood: low'],
    ['as a program writes it', `${PROSE}\n\nCurrent Mood: low\n\nCurrent Music: the bell`, 'Current Mood: low'],
    [
      'below each chapter',
      `Chapter 1\n\n${PROSE}\n\nLeave a review\n\nChapter 2\n\n${PROSE}\n\nLeave a review`,
      'Leave a review',
    ],
  ])('leaves as a line of a site, and its words are told: %s', async (_, text, words) => {
    const made = await outcomeOf({ 'a.txt': text });
    expect(made.words).not.toContain(words);
    expect(told(made)).toContain(words);
  });
});

describe('a link to the next file', () => {
  it.each([
    ['is told where it may be the author’s', 'Two Oars', true],
    ['is only counted where its words are a site’s', 'Next chapter', false],
  ])('%s', async (_, words, isTold) => {
    const made = await outcomeOf({
      '01.md': `# One\n\n${PROSE}\n\n[${words}](02.md)\n`,
      '02.md': `# Two\n\n${PROSE}\n`,
    });
    expect(told(made).includes(words)).toBe(isTold);
  });
});
