import { describe, expect, it } from 'vitest';
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
    ['a question and a page', 'Who is late for the ferry?\t4'],
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
