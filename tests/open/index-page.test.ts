import { expect, test } from 'vitest';
import { withoutIndexPages } from '../../src/open/index-page.ts';
import { sourceFromText } from '../../src/pipeline.ts';

const PROSE = '<p>She waited at the lock until the barge came, and the keeper gave her the letter.</p>\n'.repeat(8);
const LINKS = '<p><a href="one.html">One</a> <a href="two.html">Two</a> <a href="index.html">All</a></p>';
const STYLE = '<style>p { margin: 0 }</style><script>var count = 1;</script>';

/** The names of the pages that stay beside two others. */
const kept = (page: string, name = 'index.html'): string[] => {
  const others = ['one.html', 'two.html'].map((other) => sourceFromText(`<body>${PROSE}</body>`, other));
  return withoutIndexPages([sourceFromText(page, name), ...others]).value.map((source) => source.name);
};

test.each([
  [
    'a list of links',
    `<html><head><title>The Lock</title>${STYLE}</head><body><h1>The Lock</h1>${LINKS}</body></html>`,
  ],
  ['one with a place named in it', `<body><a name="top"></a><h1>The Lock</h1>${LINKS}</body>`],
  ['one with a long script', `<body><script>${'var words = "of a program"; '.repeat(40)}</script>${LINKS}</body>`],
])('%s is left out', (_, page) => {
  expect(kept(page)).toEqual(['one.html', 'two.html']);
});

test.each([
  ['prose between links', `<body>${LINKS}${PROSE}${LINKS}</body>`],
  ['prose after a named place that is not closed', `<body><a name="top">${PROSE}${LINKS}</body>`],
  ['prose after a link that is not closed', `<body><a href="one.html">One ${PROSE}${LINKS}</body>`],
  ['prose after a title that is not closed', `<head><title>The Lock<body>${LINKS}${PROSE}</body>`],
  ['prose after a style sheet that is not closed', `<head>${LINKS}<style>p { margin: 0 }<body>${PROSE}</body>`],
  ['prose after a head that is not closed', `<head><title>The Lock</title><body>${PROSE}${LINKS}</body>`],
  ['prose between comments', `<body><!-- a -->${PROSE}<!-- b -->${LINKS}</body>`],
])('a page with %s stays', (_, page) => {
  expect(kept(page)).toEqual(['index.html', 'one.html', 'two.html']);
});
