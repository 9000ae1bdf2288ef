import { expect, it } from 'vitest';
import { blockText } from '../../src/model/index.ts';
import { readText } from '../../src/read/index.ts';
import { reader } from '../../src/read/text/index.ts';
import { BODY } from './story.ts';

/** What is left of a text whose line is pinned as the story's, and the keys of what its header states. */
function pinned(text: string, line: number, before: string) {
  const pins = [{ line, before, as: 'prose', place: null }] as const;
  const { blocks, metadata } = readText({ text, encoding: 'utf-8' }, 'a.txt', reader, { pins }).value;
  return { texts: blocks.map((block) => blockText(block)), keys: metadata.fields.map(({ key }) => key) };
}

const MAIL = `From: Bo Dray <bo@sea.example>\nSubject: The Tide\nDate: 19 Aug 1996 21:40:09 GMT\nOrganization: A boat\nKeywords: sea, wind\nSummary: a forecast`;

it.each([
  ['of a mail’s head', 4, 'Organization: A boat', ['date', 'tags', 'summary']],
  ['with a label', 5, 'Keywords: sea, wind', ['date', 'summary']],
])('a line %s amid a header alone is the story’s', (_, line, before, keys) => {
  const story = pinned(`${MAIL}\n\n${BODY}\n`, line, before);
  expect(story.texts.slice(0, 2)).toEqual([before, BODY.split('\n\n')[0]]);
  expect(story.keys).toEqual(keys);
});

it('the story begins at a line of prose', () => {
  const text = `Title: The Tide\nAuthor: Bo Dray\nSummary: a forecast\n\nHe said it again.\n\nRating: PG\n\n${BODY}\n`;
  const story = pinned(text, 5, 'He said it again.');
  expect(story.texts.slice(0, 2)).toEqual(['He said it again.', 'Rating: PG']);
});
