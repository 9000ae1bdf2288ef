import { describe, expect, test } from 'vitest';
import { readPage } from './show.ts';

const STORY =
  '<p>The goose had been elected in the spring, and by the summer it had opinions on the harbour wall.</p>'.repeat(6);
const shown = (below: string): string => {
  const { lines } = readPage(`<html><body><article><h1>The Wall</h1>${STORY}${below}</article></body></html>`);
  return lines.join(' ').replace(/\s+/g, ' ');
};

describe('a footer in which the author says something', () => {
  test.each([
    [
      '<footer><p>I wrote this for Ned, who builds them.</p><p>Share: Twitter Facebook</p></footer>',
      'for Ned',
      'Share',
    ],
    [
      '<footer><p>For Ned, who builds walls.</p><p>Share this: <a href="https://x.example">Twitter</a> <a href="https://f.example">Facebook</a></p></footer>',
      'For Ned',
      'Share',
    ],
    ['<footer>Für Ned, der Mauern baut.<br>Teilen: Twitter | Facebook | E-Mail</footer>', 'Für Ned', 'Teilen'],
    ['<footer><p>Pour Ned, qui bâtit.</p><ul><li>Partager</li><li>Imprimer</li></ul></footer>', 'Pour Ned', 'Partager'],
  ])('keeps that, and no control: %s', (footer, stays, goes) => {
    expect(shown(footer)).toContain(stays);
    expect(shown(footer)).not.toContain(goes);
  });

  test.each([
    ['<footer><p>For Ned, who builds walls.</p><p>Share the bread.</p></footer>', 'Share the bread.'],
    [
      '<p>Share: Twitter Facebook</p><p>That was what the sign on the wall had said, and nobody did.</p>',
      'Share: Twitter',
    ],
    ['<ul><li>Print</li><li>Share</li></ul><p>Those were the two words on the wall, and nobody did.</p>', 'Print'],
  ])('and a story keeps words like theirs: %s', (end, stays) => {
    expect(shown(end)).toContain(stays);
  });

  test('a footer of the site alone goes as before', () => {
    const footer =
      '<footer class="post-footer"><p>Posted in <a href="/c">Tales</a> by <a href="/u">Ada</a>. Log in to reply.</p></footer>';
    expect(shown(footer)).not.toContain('Posted in');
  });
});
