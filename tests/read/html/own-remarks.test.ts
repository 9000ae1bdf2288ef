import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../removals/story.ts';
import { readPage } from './show.ts';

const STORY = '<p>The ferry had no bell, so the goose was rung instead, twice in fog and once at noon.</p>'.repeat(6);
const page = (remarks: string): string => {
  const { lines } = readPage(
    `<html><head><title>The Ferry</title></head><body><article><h1>The Ferry</h1><p class="byline">by <a class="author">quayle_9</a></p><div class="entry-content">${STORY}</div></article><section id="comments"><h2>3 comments</h2>${remarks}</section></body></html>`,
  );
  return lines.join(' ').replace(/\s+/g, ' ');
};
const remark = (who: string, body: string, names = 'comment'): string =>
  `<div class="${names}"><p class="meta"><a class="author">${who}</a> 2 years ago</p><div class="text">${body}</div><a href="#r">Reply</a></div>`;

const TELLS =
  '<p>The fog came down on the Tuesday. She rang the goose until it slept. Nobody came, and the rope froze to the post.</p>';
const LONG =
  '<p>In the morning the harbour was gone. There was the rope, and at the other end of it, as always, there was a weight; but the weight was on the wrong side. She pulled, hand over hand.</p>'.repeat(
    5,
  );

describe('a part that the author has posted among the remarks', () => {
  test.each([
    ['a part by its label', remark('quayle_9', `<p>Part 2</p>${TELLS}`), 'the rope froze to the post'],
    ['a part by its fraction', remark('quayle_9', `<p>(2/3)</p>${TELLS}`), 'the rope froze to the post'],
    ['a long one without a label', remark('quayle_9', LONG), 'on the wrong side'],
    [
      'one that the page marks as its poster’s',
      remark('the goose', `<p>Teil 2</p>${TELLS}`, 'comment by-author'),
      'the rope froze to the post',
    ],
  ])('stays: %s', (_, remarks, words) => {
    expect(page(`${remark('mo', '<p>More, please! I could read this all night long.</p>')}${remarks}`)).toContain(
      words,
    );
    expect(page(remarks + remark('mo', '<p>More, please! I could read it all night.</p>'))).not.toContain(
      'More, please',
    );
  });

  test.each([
    ['somebody else’s part', remark('mo', `<p>Part 2</p>${TELLS}`), 'the rope froze'],
    [
      'the author’s thanks',
      remark(
        'quayle_9',
        '<p>Thank you all so much for the comments! I will post the next chapter on Monday. I hope you like it.</p>',
      ),
      'next chapter',
    ],
    ['a few words of the author’s', remark('quayle_9', '<p>It was a real goose. She lived near us.</p>'), 'real goose'],
  ])('and nothing else of theirs: %s', (_, remarks, words) => {
    expect(page(remarks)).not.toContain(words);
  });
});

test('what is named as the author’s answer is no reader’s, whatever the box around it is called', () => {
  const story =
    '<p>The goose had been elected in the spring, and by the summer it had opinions on the wall.</p>'.repeat(6);
  const answers =
    '<div class="reacties"><div class="reactie"><b>Els</b><p>Prachtig, die gans.</p></div><div class="reactie by-author"><b>Wout</b><p>Dank je, Els. De schuur groet terug.</p></div></div>';
  const { removed } = readPage(
    `<html><body><h1>De gans</h1><div class="post-body">${story}</div>${answers}</body></html>`,
  );
  expect(removed).toContain('page-prose: Wout Dank je, Els. De schuur groet terug.');
  expect(removed).toContain('readers-remark: Els Prachtig, die gans.');
});

describe('a link to write to somebody, below a story', () => {
  const said = (foot: string) =>
    outcomeOf({ 'a.html': `<html><body><h1>The Ferry</h1>${STORY}${STORY}${foot}</body></html>` });
  test.each(['Write to the goose', 'Scrivi al cane'])('is told with words of its own: %s', async (words) => {
    const { diagnostics } = await said(`<p><a href="mailto:goose@ferry.example">${words}</a></p><p>Visitor 412</p>`);
    expect(diagnostics.map(({ reason }) => reason).join('\n')).toContain(`“${words}`);
  });
  test.each([
    ['an address', 'mailto:goose@ferry.example', 'goose@ferry.example'],
    ['what every page has', 'mailto:goose@ferry.example', 'Contact us'],
    ['a page that is sent on', 'mailto:?subject=Ferry', 'Send this to a friend'],
  ])('is left out unheard as %s', async (_, to, words) => {
    const { diagnostics } = await said(`<p><a href="${to}">${words}</a></p><p>Visitor 412</p>`);
    expect(diagnostics.map(({ reason }) => reason).join('\n')).not.toContain(words);
  });
});

describe('a page with nothing but its story and a box of remarks', () => {
  const box = (remarks: string): string =>
    `<html><head><title>De gans</title></head><body><nav><a href="/">Thuis</a></nav><h1>De gans</h1>${STORY}<div class="comments">${remarks}</div></body></html>`;
  const said = (who: string, words: string, names = 'comment', badge = ''): string =>
    `<div class="${names}"><b>${who}</b> ${badge}<p>${words}</p></div>`;
  const readers = said('els', 'prachtig') + said('x_x', 'wanneer weer???') + said('mo', 'meer graag');

  test.each([
    ['by the name of its element', said('wout', 'de schuur van mijn oom staat er nog', 'comment author')],
    [
      'by a word beside its writer',
      said('wout', 'de schuur van mijn oom staat er nog', 'comment', '<span>Auteur</span>'),
    ],
  ])('has the author’s answer set apart, %s, and all the readers’ left out alike', (_, answer) => {
    const { removed, lines } = readPage(box(readers + answer));
    expect(removed.join('\n')).toMatch(/page-prose: wout .*de schuur van mijn oom/);
    for (const words of ['els prachtig', 'x_x wanneer weer???', 'mo meer graag'])
      expect(removed.join('\n')).toContain(`readers-remark: ${words}`);
    expect(lines.join('\n')).not.toMatch(/wanneer|schuur/);
  });

  test('has no author’s answer where all are named so', () => {
    const { removed } = readPage(box(said('els', 'prachtig', 'comment author') + said('mo', 'meer', 'comment author')));
    expect(removed.join('\n')).not.toContain('page-prose');
  });
});
