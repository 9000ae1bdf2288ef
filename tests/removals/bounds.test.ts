import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { isWithin, removalRows, rowOf } from '../../src/removals/index.ts';

async function wordsOf(text: string, name: string): Promise<string> {
  const { publication, diagnostics } = await publish([sourceFromText(text, name)]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = publication.value.resources.map(({ story, content }) => (story ? String(content) : ''));
  return pages.join('').replace(/<[^>]*>/g, ' ');
}

const STORY = `The ferry came in dark, and nobody got off. Ida counted the lamps twice.\n\nIn the morning the ferry was gone.`;
const LINE = 'It was a long way to the quay, and nobody had asked for it.';

describe('what a proof finds as a whole takes no more than its row allows', () => {
  test.each(removalRows.filter(({ bound }) => bound.blocks < Infinity))('$name', ({ name, bound }) => {
    const texts = (count: number): string[] => Array.from({ length: count }, () => 'a');
    expect(isWithin(name, texts(Math.min(bound.blocks, bound.characters)))).toBe(true);
    expect(isWithin(name, texts(bound.blocks + 1))).toBe(false);
    expect(isWithin(name, ['a'.repeat(bound.characters + 1)])).toBe(false);
  });

  const mail = (quoted: string): string =>
    `From: Jo <jo@x.example>\nSubject: The Quay\nDate: Sat, 1 Mar 1997 10:00:00 +0000\n\nOn Sun, 2 Mar 1997, Bo wrote:\n${quoted}\n\n${STORY}\n`;

  test('a mail that is answered', async () => {
    const words = await wordsOf(mail(`> ${LINE}`), 'quay.eml');
    expect(words).not.toContain('It was a long way');
  });

  test('but not one as long as a story', async () => {
    const { characters } = rowOf('quoted-reply').bound;
    const words = await wordsOf(mail(`> ${LINE}\n`.repeat(Math.ceil(characters / LINE.length) + 20)), 'quay.eml');
    expect(words.match(/It was a long way/g)?.length).toBeGreaterThan(100);
  });
});

describe('a line of a site by itself', () => {
  const told = `# The Quay\n\n${STORY}`;
  test.each([
    ['below a drawn line at the end', `${told}\n\n---\n\n← Back to Home\n`],
    ['at the top', `← Back to Home\n\n${told}\n`],
  ])('leaves %s', async (_, text) => {
    expect(await wordsOf(text, 'quay.md')).not.toContain('Back to Home');
  });
  test.each([
    ['amid the story', `# The Quay\n\nThe sign was new.\n\n← Back to Home\n\n${STORY}\n`, 'Back to Home'],
    ['without an arrow', `${told}\n\nHome\n`, 'Home'],
    ['that says more', `${told}\n\n← He went home\n`, 'He went home'],
  ])('stays %s', async (_, text, line) => {
    expect(await wordsOf(text, 'quay.md')).toContain(line);
  });
});

describe('a sentence that a page prints once more beside its paragraph', () => {
  const SAID = 'Ida counted the lamps twice';
  const page = (more: string): string =>
    `<html><body><h1>The Quay</h1>${more}${STORY.split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('')}<p>${LINE}</p></body></html>`;
  const times = async (more: string, words = SAID): Promise<number> =>
    (await wordsOf(page(more), 'quay.html')).split(words).length - 1;
  test.each([
    ['in an aside', `<aside>${SAID}.</aside>`],
    ['in a quotation called so', `<blockquote class="pull-quote"><p>“${SAID}.”</p></blockquote>`],
    ['in a figure', `<figure class="wp-block-pullquote"><blockquote><p>${SAID}.</p></blockquote></figure>`],
  ])('stands once: %s', async (_, more) => {
    expect(await times(more)).toBe(1);
  });
  test('a quotation that is called nothing, and an aside of its own words, stay', async () => {
    expect(await times(`<blockquote><p>${SAID}.</p></blockquote>`)).toBe(2);
    expect(await times('<aside>Ida counted the lamps once more, and more slowly.</aside>', 'more slowly')).toBe(1);
  });
});
