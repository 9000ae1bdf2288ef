import { expect, it } from 'vitest';
import { publish } from '../../../src/pipeline.ts';
import { message, open, prose } from './messages.ts';

const html = (subject: string, body: string): string =>
  message(subject, `<html><body>${body}</body></html>`, undefined, 'MIME-Version: 1.0\nContent-Type: text/html\n');
const STORY = `<p>${prose(60)}</p>`;

/** The title and the authors of the book that a message gives. */
async function bookOf(text: string) {
  const { sources } = await open('m.eml', text);
  const { title, authors } = (await publish(sources)).book.value.metadata;
  return { title, authors };
}

it.each<[string, string, string]>([
  [
    'Racconto per te: La nebbia in ufficio',
    '<p>Cari, eccolo.</p><p><b>La nebbia in ufficio</b></p>',
    'La nebbia in ufficio',
  ],
  ['FW: Kurze Geschichte - Der Kessel', '<h2>Der Kessel</h2>', 'Der Kessel'],
  ['Submission: The Barge', '<p>Dear editor, here it is.</p><p>The Barge</p>', 'The Barge'],
  ['投稿：渡口', '<p>编辑老师好，请查收。</p><p>渡口</p>', '渡口'],
])('a subject says more than the title that stands above the story: %s', async (subject, head, title) => {
  expect((await bookOf(html(subject, head + STORY))).title).toBe(title);
});

it.each<[string, string]>([
  ['Storm: The Barge', '<h2>The Barge</h2>'],
  ['Story 3: The Barge', '<h2>The Barge</h2>'],
  ['My Submission to the Storm: The Barge', '<h2>The Barge</h2>'],
  ['渡船：渡口', '<h2>渡口</h2>'],
])('a subject may name the work of which the text is a part: %s', async (subject, head) => {
  expect((await bookOf(html(subject, head + STORY))).title).not.toBe('The Barge');
});

const enclosed = (subject: string, file: string): string =>
  message(
    subject,
    `--b\nContent-Type: text/plain\n\nDear editor, the story is enclosed.\n\nYours, Mara\n\n--b\nContent-Type: text/plain; name="k.txt"\nContent-Disposition: attachment; filename="k.txt"\n\n${file}\n\n${prose(200)}\n--b--`,
    undefined,
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n',
  );

it('who sent a story as a file wrote it, where the file names nobody', async () => {
  const book = await bookOf(enclosed('A story for you: The key to the cellar', 'The key to the cellar'));
  expect(book).toEqual({ title: 'The key to the cellar', authors: ['Mara Finch'] });
  const signed = await bookOf(enclosed('A story for you', 'The Iron Key\nby Halla Oake'));
  expect(signed).toEqual({ title: 'The Iron Key', authors: ['Halla Oake'] });
});
