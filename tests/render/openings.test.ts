import { expect, test } from 'vitest';
import type { Inline } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { book, chapter, para, sceneBreak, text } from './books.ts';

const REST = ' and nobody on the quay could say afterwards who had first seen the boat come in without a light,';
const LONG = `${REST} low in the water, without a sound, as it had come in every year about this time.`;

function pageOf(...paragraphs: readonly (string | readonly Inline[])[]): string {
  const made = book([
    chapter(
      1,
      paragraphs.map((words) => para(words as string)),
    ),
  ]);
  return String(render(made).value.resources.find(({ href }) => href === 'chapter-1.xhtml')?.content);
}

test.each([
  ['The lamp went out,', LONG, '<p class="first opens"><span class="opening">The lamp went out,</span> and nobody'],
  // A mark and a letter are set large together.
  ['“Come in,”', ` he said${LONG}`, '<p class="first opens"><span class="opening">“Come in,”</span> he said'],
  ['„Komm herein“,', ` sagte er${LONG}`, '<p class="first opens"><span class="opening">„Komm herein“,</span> sagte'],
  ['»Komm herein«,', ` sagte er${LONG}`, '<p class="first opens"><span class="opening">»Komm herein«,</span> sagte'],
  ['”Kom in”,', ` sade han${LONG}`, '<p class="first opens"><span class="opening">”Kom in”,</span> sade'],
  // Two marks and a letter are too many.
  ['“‘Come in,’', ` he said${LONG}`, '<p class="first"><span class="opening">“‘Come in,’</span> he said'],
  ['— Come in,', ` he said${LONG}`, '<p class="first">— Come in, he said'],
  ['“Come in,”', ' he said.', '<p class="first"><span class="opening">“Come in,”</span> he said.'],
  [
    'Once upon a winter',
    ` morning${LONG}`,
    '<p class="first opens"><span class="opening">Once upon a winter morning</span> and',
  ],
  ['Snow fell.', '', '<p class="first">Snow fell.</p>'],
  ['雪が降っていた。', '港は静かだった。', '<p class="first">雪が降っていた。港は静かだった。</p>'],
])('a chapter that begins with %s has its first words in a span', (words, rest, wanted) => {
  expect(pageOf(words + rest)).toContain(wanted);
});

test('words that are marked up keep their markup and get no span', () => {
  const page = pageOf([{ type: 'emphasis', children: [text('Never')] }, text(' had it rained like this.')]);
  expect(page).toContain('<p class="first"><em>Never</em> had it rained');
});

test('only the first paragraph of a chapter has an opening', () => {
  const made = book([chapter(1, [para(`The lamp went out,${LONG}`), sceneBreak, para(`It came back,${LONG}`)])]);
  const page = String(render(made).value.resources.find(({ href }) => href === 'chapter-1.xhtml')?.content);
  expect(page.match(/class="opening"/g)).toHaveLength(1);
});
