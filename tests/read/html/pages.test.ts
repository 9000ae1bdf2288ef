import { describe, expect, it } from 'vitest';
import { shapes } from './shapes.ts';
import { readPage } from './show.ts';

describe('a page saved from a site', () => {
  it.each(shapes)('keeps every sentence of the story and nothing of the site: $name', ({ html, story, not }) => {
    const page = readPage(html);
    const text = page.lines.join('\n').replace(/\s+/g, ' ');
    for (const sentence of story) expect(text).toContain(sentence);
    for (const word of not) expect(text).not.toContain(word);
    expect(page.lost).toEqual({});
  });
});

describe('a thread of a forum', () => {
  const post = (user: string, text: string, mark = ''): string =>
    `<article class="message message--post ${mark === '' ? '' : 'hasThreadmark'}"><div class="message-inner">
${mark === '' ? '' : `<div class="message-cell message-cell--threadmark-header"><span class="primary"><label>Threadmarks</label><span id="threadmark-label">${mark}</span></span></div>`}
<div class="message-user"><h4 class="message-name"><a class="username">${user}</a></h4><h5 class="userTitle">Sailor</h5></div>
<div class="message-content"><div class="message-attribution">Mar 1, 2019 #1</div><div class="message-userContent"><article class="message-body"><div class="bbWrapper">${text}</div></article></div></div>
<footer class="message-footer"><div class="reactionsBar">Bo and 9 others</div></footer></div></article>`;
  const thread = (...posts: readonly string[]): string =>
    `<html><head><title>Rain | Forums</title></head><body><header class="p-header">Log in</header><div class="p-body"><h1 class="p-title-value"><span class="label">Original</span> Rain</h1>${posts.join('\n')}</div></body></html>`;

  it('is its threadmarks, each under its name', () => {
    const page = readPage(
      thread(post('ines', 'It rained.', '1. Drops'), post('bo', 'Great!'), post('ines', 'It stopped.', '2. Sun')),
    );
    expect(page.lines).toEqual([
      'heading: 1. Drops',
      'paragraph: It rained.',
      'heading: 2. Sun',
      'paragraph: It stopped.',
    ]);
    expect(page.metadata).toMatchObject({ title: 'Rain', authors: ['ines'] });
    expect(page.removed.join()).toContain('Great!');
    expect(page.lost).toEqual({});
  });

  it('has threadmarks whose words have no name of their own', () => {
    const marked = post('ines', 'It rained.', '1. Drops').replace(' id="threadmark-label"', '');
    expect(readPage(thread(marked)).lines).toEqual(['heading: 1. Drops', 'paragraph: It rained.']);
  });

  it('is what its first writer wrote, where nothing is marked', () => {
    const page = readPage(thread(post('ines', 'It rained.'), post('bo', 'Great!'), post('ines', 'It stopped.')));
    expect(page.lines).toEqual(['paragraph: It rained.', 'scene-break: ', 'paragraph: It stopped.']);
  });

  it('is read in the older software too', () => {
    const page = readPage(
      '<html><head><title>x</title></head><body><div class="titleBar"><h1>Rain</h1></div><ol class="messageList"><li class="message hasThreadmark"><div class="messageUserInfo"><a class="username">ines</a></div><div class="messageContent"><article><blockquote class="messageText">It rained.<br><br>It stopped.</blockquote></article></div><div class="messageMeta">Like Reply</div></li></ol></body></html>',
    );
    expect(page.lines).toEqual(['paragraph: It rained.', 'paragraph: It stopped.']);
    expect(page.metadata).toMatchObject({ title: 'Rain', authors: ['ines'] });
  });
});

describe('a row of stars at the end of a paragraph', () => {
  const told = (word: string): string =>
    `Nobody had told the ${word} that the wheel was a door, and so it was oiled every Friday for a year.`;
  const lines = (body: string): readonly string[] => readPage(`<html><body><p>${body}</p></body></html>`).lines;

  it.each(['***', '* * *', '~~~'])('is one of its own where the page sets such rows apart: %s', (row) => {
    const read = lines(`${told('miller')}<br><br>${row}<br><br>${told('baker')}<br>${row}<br><br>${told('smith')}`);
    expect(read.filter((line) => line.endsWith(`: ${row}`))).toHaveLength(2);
    expect(read).toHaveLength(5);
  });

  it('and the stars of a paragraph stay in it where no row stands apart', () => {
    expect(lines(`${told('miller')}<br>***<br>${told('baker')}<br><br>${told('smith')}`).join(' ')).toContain('***');
  });
});
