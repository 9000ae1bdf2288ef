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
