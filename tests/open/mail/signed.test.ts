import { expect, test } from 'vitest';
import { bookOf } from './books.ts';

const HEAD = 'From: Mara Finch <mara@finch.example>\nSubject: FIC: The Ferry\nDate: Tue, 2 Sep 1997 04:00:12 -0000\n\n';
const STORY = 'The rope held until March. Then the river took the ferry, and the keeper with it.';
const SIGNATURE =
  '-----BEGIN PGP SIGNATURE-----\nVersion: PGP 5.0\n\niQCVAwUBNA0xYzErLw8xqQABAQH0xwP/Zm9vYmFyYmF6cXV4\n=h8Kd\n-----END PGP SIGNATURE-----\n';
const signed = (body: string, signature = SIGNATURE): string =>
  `${HEAD}-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\n${body}\n\n${signature}`;

test.each([
  ['with an encoding', 'Content-Type: text/plain; charset=us-ascii\n'],
  ['without one', ''],
])('a signed message is read without its marks, %s', async (_, type) => {
  const { story, errors } = await bookOf(type + signed(`${STORY}\n\n- -----BEGIN MESSAGE-----\n\n"Over," she said.`));
  expect(errors).toEqual([]);
  expect(story).toContain(STORY);
  expect(story).toContain('BEGIN MESSAGE');
  expect(story).not.toMatch(/PGP|SHA1|iQCVAw|h8Kd|- -/);
});

test.each([
  ['words stand in its signature', signed(STORY, SIGNATURE.replace('=h8Kd', 'I signed it with my own hand, Bo.'))],
  ['prose stands above it', `${HEAD}${STORY}\n\n${signed('Come home.').slice(HEAD.length)}`],
])('and stays as it is where %s', async (_, text) => {
  const { story, errors } = await bookOf(text);
  expect(errors).toEqual([]);
  expect(story).toContain('PGP');
});
