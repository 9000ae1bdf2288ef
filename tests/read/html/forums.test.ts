import { describe, expect, it } from 'vitest';
import { readPage } from './show.ts';

type Post = readonly [name: string, subject: string, said: string];
const FERRY =
  'The ferry came at noon, and with it the piano that nobody in the village had ordered, and a man to play it.';
const LATER =
  'At dusk the man asked for his money, and the mayor paid him in herring, which he counted twice before he left.';
const POSTS: readonly Post[] = [
  ['Ada Marsh', 'The Ferry', FERRY],
  ['Bo', 'Re: The Ferry', 'more please!!'],
  ['Ada Marsh', 'Re: The Ferry', LATER],
  ['Ada Marsh', 'Re: The Ferry', 'Fin.'],
];

const phpbb = (posts: readonly Post[]): string =>
  `<html><head><title>Harbour Tales • View topic - The Ferry</title></head><body id="phpbb"><ul><li><a href="i">Board index</a></li></ul>
<h2 class="topic-title"><a href="t">The Ferry</a></h2>${posts
    .map(
      ([name, subject, said]) =>
        `<div class="post"><div class="postprofile"><a class="username" href="u">${name}</a><dl><dd>Posts: 31</dd></dl></div><div class="postbody"><h3>${subject}</h3><p class="author">by ${name} » 3 Feb 2012, 21:10</p><div class="content">${said}</div><a class="top" href="#">Top</a></div></div>`,
    )
    .join('\n')}<p>Users browsing this forum: 2 guests</p></body></html>`;
const vbulletin = (posts: readonly Post[]): string =>
  `<html><head><title>The Ferry - Harbour Tales</title></head><body><h1>Thread: <span class="threadtitle"><a href="t">The Ferry</a></span></h1><ol id="posts">${posts
    .map(
      ([name, subject, said], i) =>
        `<li class="postbit" id="post_${i}"><div class="posthead"><a href="#post${i}">#${i + 1}</a></div><div class="userinfo"><a class="username" href="u"><strong>${name}</strong></a></div><div class="postbody"><h2 class="title">${subject}</h2><div class="content"><blockquote class="postcontent restore">${said}</blockquote></div></div><a href="r">Reply With Quote</a></li>`,
    )
    .join('\n')}</ol></body></html>`;
const smf = (posts: readonly Post[]): string =>
  `<html><head><title>The Ferry</title></head><body><div id="top_section"><a href="i">Home</a> <a href="l">Login</a></div>${posts
    .map(
      ([name, subject, said], i) =>
        `<div class="post_wrapper"><div class="poster"><h4><a href="u">${name}</a></h4><ul><li>Posts: 31</li></ul></div><div class="postarea"><div class="keyinfo"><h5 id="subject_${i}"><a href="#m">${subject}</a></h5></div><div class="post"><div class="inner" id="msg_${i}">${said}</div></div></div><div class="moderatorbar">Logged</div></div>`,
    )
    .join('\n')}</body></html>`;

const remarks = (removed: readonly string[]): readonly string[] =>
  removed.filter((text) => text.startsWith('readers-remark'));

describe.each([
  ['phpBB', phpbb],
  ['vBulletin', vbulletin],
  ['SMF', smf],
])('a thread of %s', (_, thread) => {
  it('has the posts of who tells, short ones too; what others say is told as theirs', () => {
    const { lines, removed, metadata, lost } = readPage(thread(POSTS));
    expect(lines.filter((line) => line.startsWith('paragraph'))).toEqual(
      [FERRY, LATER, 'Fin.'].map((text) => `paragraph: ${text}`),
    );
    expect(metadata.authors).toEqual(['Ada Marsh']);
    expect(remarks(removed)).toEqual(['readers-remark: more please!!']);
    expect(lost).toEqual({});
  });

  it('parts the posts of who tells', () => {
    const { blocks } = readPage(thread(POSTS));
    expect(blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'scene-break',
      'paragraph',
      'scene-break',
      'paragraph',
    ]);
  });

  it('makes no second break where the post opens with one, or with a heading', () => {
    const { blocks } = readPage(
      thread([POSTS[0] as Post, ['Ada Marsh', 'Re: The Ferry', `<hr>${LATER}`], ['Ada Marsh', 'The Herring', LATER]]),
    );
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'scene-break', 'paragraph', 'heading', 'paragraph']);
  });

  it('on a later page is told by who writes most, not by who speaks first', () => {
    const { lines, metadata } = readPage(
      thread([['Bo', 'Re: The Ferry', 'Is the mayor going to pay?'], ...POSTS.filter(([name]) => name !== 'Bo')]),
    );
    expect(metadata.authors).toEqual(['Ada Marsh']);
    expect(lines.join('\n')).not.toContain('going to pay');
  });

  it('is told by two where the other goes on with as much', () => {
    const more = `${LATER} ${FERRY} `.repeat(4).trim();
    const { lines } = readPage(
      thread([
        ['Ada Marsh', 'The Ferry', FERRY],
        ['Bo', 'Re: The Ferry', more],
        ['Cy', 'Re: The Ferry', 'Lovely.'],
      ]),
    );
    expect(lines.join('\n')).toContain(more);
    expect(lines.join('\n')).not.toContain('Lovely.');
  });

  it('heads a post by what its writer calls it', () => {
    const { lines } = readPage(thread([...POSTS.slice(0, 2), ['Ada Marsh', 'The Piano', LATER]]));
    expect(lines).toContain('heading: The Piano');
    expect(lines.join('\n')).not.toContain('Re:');
  });
});

it('the heading above the posts that they answer to is the title of a thread', () => {
  const posts = POSTS.map(([name, , said]) => [name, 'Re: [Story] The Ferry', said] as const);
  const page = phpbb(posts).replace(/<h2.*?<\/h2>/, '<div><h1>Harbour Tales</h1></div><h2>[Story] The Ferry</h2>');
  const { metadata, lines } = readPage(page);
  expect(metadata.title).toBe('[Story] The Ferry');
  expect(lines.join('\n')).not.toContain('Re:');
});

it('what another member sets below a post leaves with it, what the teller sets below theirs is kept as a fact', () => {
  const signed = (said: string, words: string): string =>
    `${said}</div><div class="signature">${words}</div><div class="end">`;
  const posts: readonly Post[] = [
    ['Ada Marsh', 'The Ferry', signed(FERRY, 'Herring is a currency.')],
    ['Bo', 'Re: The Ferry', signed('more please!!', 'Sent from a lighthouse.')],
    ['Ada Marsh', 'Re: The Ferry', signed(LATER, 'Herring is a currency.')],
  ];
  const { fields, removed, lost } = readPage(phpbb(posts));
  expect(fields.notes).toEqual(['Herring is a currency.']);
  expect(remarks(removed)).toEqual(['readers-remark: more please!! Sent from a lighthouse.']);
  expect(lost).toEqual({});
});
