import { describe, expect, it } from 'vitest';
import { bookOf } from './books.ts';

const head = [
  'From: Mara Finch <mara@finch.example>',
  'Subject: FIC: The Long and',
  'Date: Sat, 1 Mar 1997 10:00:00 GMT',
  'Content-Type: text/plain; charset=utf-8',
];
const story = 'The rope held until March. Then the river took the ferry, and the keeper with it.';

/** A message whose header has `line` below its field of this number. */
function torn(line: string, below: number, body = `\n${story}\n`): string {
  return [...head.slice(0, below), line, ...head.slice(below), body].join('\n');
}

describe('a mail header with a line that is no field', () => {
  it('takes the line for the rest of the field above, whose blank was lost', async () => {
    const { metadata, story: text, errors } = await bookOf(torn('Winding River', 2));
    expect(errors).toEqual([]);
    expect(metadata.title).toBe('The Long and Winding River');
    expect(text).toContain(story);
    expect(text).not.toContain('Content-Type');
  });

  it('makes a book, whatever the line is', async () => {
    const { story: text, errors } = await bookOf(torn('.example>', 3));
    expect(errors).toEqual([]);
    expect(text).toContain(story);
    expect(text).not.toContain('.example');
  });

  it('leaves a story that begins without a blank line, and what it says in the manner of a header', async () => {
    const letter = `Dear Jo,\nName: Tam\nTrade: ferryman\n\n${story}\n`;
    const { all, errors } = await bookOf([...head, letter].join('\n'));
    expect(errors).toEqual([]);
    for (const words of ['Dear Jo', 'Tam', 'ferryman', story]) expect(all).toContain(words);
  });

  it('leaves a story that begins without a blank line and speaks of mail further down', async () => {
    const body = `Nobody wrote to her. Not in a year.\nFrom: nobody, she read.\n\n${story}\n`;
    const { story: text, errors } = await bookOf([...head, body].join('\n'));
    expect(errors).toEqual([]);
    expect(text).toContain('Nobody wrote to her');
    expect(text).toContain('From: nobody, she read.');
  });
});
