import { describe, expect, test } from 'vitest';
import { outcomeOf, PROSE } from '../removals/story.ts';

const MAIL =
  'From: Tam Rook <tam@marsh.example>\nTo: tales@lists.example\nSubject: STORY: The Ferry\nDate: Tue, 2 Feb 2010 19:00:00 +0000\nMessage-ID: <7@marsh.example>\n\n';

describe('heads of letters that people in a story write', () => {
  test.each([
    ['From: The Harbour Board\nTo: Captain Low\nSubject: Your piano', 'an office'],
    ['From: Captain Low\nTo: The Harbour Board\nSubject: Re: Your piano', 'an answer'],
    ['From: Das Hafenamt\nSubject: Ihr Klavier', 'another language'],
  ])('%j stays, first in the mail and between paragraphs', async (head) => {
    const lines = head.split('\n');
    const { words } = await outcomeOf({ 'a.eml': `${MAIL}${head}\n\nDear Sir,\n\n${PROSE}\n\n${head}\n\n${PROSE}` });
    for (const line of lines) expect(words.split(line).length).toBeGreaterThanOrEqual(3);
    expect(words).toContain('Tam Rook');
  });

  test.each([
    ['the head of a message sent on', 'From: Bo Low <bo@marsh.example>\nSubject: The piano'],
    ['one with a day', 'From: Bo Low\nSubject: The piano\nDate: Mon, 1 Feb 2010 10:00:00 +0000'],
    ['the sender’s own again', 'From: Tam Rook\nSubject: STORY: The Ferry'],
  ])('%s is a header', async (_, head) => {
    const { words } = await outcomeOf({ 'a.eml': `${MAIL}${head}\n\n${PROSE}` });
    expect(words).not.toContain('Subject:');
  });
});

test('heads of mails stay in a story that is no mail itself', async () => {
  const head = (from: string): string =>
    `Subj: The lamp\nDate: Thu, Sep 25, 1997 11:17PM EDT\nFrom: ${from}@marsh.example\nTo: tam@marsh.example`;
  const page = ['bo', 'ada']
    .map((from) => `<p>${head(from).replaceAll('\n', '<br>\n')}</p><p>${PROSE}</p>`)
    .join('<hr>');
  const { words } = await outcomeOf({ 'a.html': `<h1>Salt</h1><p>By Ida Low</p><p>${PROSE}</p><hr>${page}` });
  expect(words.match(/Subj: The lamp/g)).toHaveLength(2);
});

describe('cards and forms in a story', () => {
  const card = (author: string, title: string): string =>
    `    Author: ${author}\n    Title:  ${title}\n    Notes:  Returned by the river.`;

  test('set in, they are no headers of parts, though they stand below running heads and drawn lines', async () => {
    const cards = [card('Voss, Hanneke', 'On Salt'), card('Anonymous', 'A Receipt'), card('Low, Captain', 'Pianos')];
    const text = cards.map((each, i) => `THE CARD ROOM        ${i + 12}\n\n${each}\n\n${PROSE}`).join('\n\n');
    const { words, diagnostics } = await outcomeOf({ 'a.txt': `The Card Room\nby Ida Low\n\n${PROSE}\n\n${text}` });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const part of ['Voss, Hanneke', 'On Salt', 'A Receipt', 'Low, Captain', 'Pianos'])
      expect(words).toContain(part);
    expect(words.match(/Returned by the river/g)).toHaveLength(3);
  });

  test('headers of parts are headers, typed as the first one is', async () => {
    const header = (part: number): string => `Title: The Ferry (${part}/3)\nAuthor: Ida Low\nRating: PG`;
    const text = [1, 2, 3].map((part) => `${header(part)}\n\n${PROSE}`).join('\n\n\n* * *\n\n');
    const { words } = await outcomeOf({ 'a.txt': text });
    expect(words).not.toContain('Author: Ida Low');
  });
});
