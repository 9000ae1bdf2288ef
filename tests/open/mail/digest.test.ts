import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const post = (subject: string, from: string, text: string): string =>
  `Date: Sat, 1 Mar 1997 10:00:00 +0000\nFrom: ${from}\nSubject: ${subject}\n\n${text}\n\n`;
const rule = `${'-'.repeat(30)}\n\n`;

test('a digest of a mailing list is its messages', async () => {
  const text = `From: list@x.example\nSubject: quay-digest V1 #12\nDate: Mon, 3 Mar 1997 10:00:00 +0000\n\nquay-digest  Monday, March 3 1997\n\nIn this digest:\n\n  The Quay 1/2\n\n${'-'.repeat(70)}\n\n${[
    post(
      'STORY: The Quay 1/2',
      'Tam Wick <tam@x.example>',
      `The ferry came in dark.\n\n${'-'.repeat(30)}\n\nNobody got off.`,
    ),
    post('Re: weather', 'Bo <bo@x.example>', '> It is dry.\n\nNo, it rains.'),
    post('STORY: The Quay 2/2', 'Tam Wick <tam@x.example>', 'In the morning the ferry was gone.'),
  ].join(rule)}${rule}End of quay-digest V1 #12\n*************************\n`;
  const { book, diagnostics } = await publish([sourceFromText(text, 'digest.eml')]);
  expect([book.value.title, book.value.metadata.authors]).toEqual(['The Quay', ['Tam Wick']]);
  const bodies = book.value.sections.filter(({ matter }) => matter === 'body');
  expect(bodies.map(({ blocks }) => blocks.length)).toEqual([3, 1]);
  expect(diagnostics.filter(({ id }) => id === 'post-left-out').map(({ reason }) => reason)).toEqual([
    expect.stringContaining('Re: weather'),
  ]);
});

test('a sentence that a digest says around its messages is told', async () => {
  const text = `From: list@x.example\nSubject: quay-digest V1 #13\nDate: Mon, 3 Mar 1997 10:00:00 +0000\n\nThe quay is closed on Sunday, so write on Monday.\n\n${'-'.repeat(70)}\n\n${post('STORY: The Quay', 'Tam Wick <tam@x.example>', 'The ferry came in dark, and nobody got off.')}${rule}End of quay-digest V1 #13\n*****\n`;
  const { diagnostics } = await publish([sourceFromText(text, 'digest.eml')]);
  const told = diagnostics.filter(({ id }) => id === 'words-left-out');
  expect(told.map(({ reason }) => reason)).toEqual([expect.stringContaining('The quay is closed on Sunday')]);
});

test('a digest that was saved as a text, with rules of one length, is its messages', async () => {
  const long = `${'-'.repeat(70)}\n\n`;
  const tide = 'The tide went out further than anyone remembered, and the boats lay on their sides in the mud. '.repeat(
    8,
  );
  const text = (name: string): string =>
    `quay-list ${name}\n\nToday's Topics:\n\n   1. The Quay 1/2 (Tam Wick)\n   2. The Quay 2/2 (Tam Wick)\n\n${[1, 2]
      .map(
        (n) =>
          `${long}Message: ${n}\n${post(`[quay] The Quay ${n}/2`, '"Tam Wick" <tam@x.example>', `The Quay\n\nby Tam Wick\n\n${tide}`)}`,
      )
      .join('')}End of quay-list ${name}\n*****************************\n`;
  for (const name of ['Digest, Vol 3, Issue 14', 'Digest Number 212']) {
    const { book } = await publish([sourceFromText(text(name), 'saved.txt')]);
    expect([book.value.title, book.value.metadata.authors]).toEqual(['The Quay', ['Tam Wick']]);
    const bodies = book.value.sections.filter(({ matter }) => matter === 'body');
    expect(bodies.map(({ blocks }) => blocks.length)).toEqual([1, 1]);
  }
});

test('a story that tells of a digest is none', async () => {
  const text = `The Digest of 1911\n\nby Tam Wick\n\n${'-'.repeat(70)}\n\nNobody had read it. From: the first page to the last it was blank.\n\n“Who wrote it?” asked Bo, who had not.\n`;
  const { book } = await publish([sourceFromText(text, 'saved.txt')]);
  expect(book.value.title).toBe('The Digest of 1911');
});
