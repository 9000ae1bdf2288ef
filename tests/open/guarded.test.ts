import { expect, test } from 'vitest';
import { unpack } from '../../src/open/index.ts';

const post = (subject: string, text: string): string =>
  `From tam@x.example Sat Mar  1 10:00:00 1997\nFrom: Tam Wick <tam@x.example>\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>${text}</p>\n\n`;
const mbox = [1, 2, 3]
  .map((n) => post(`STORY: The Quay ${n}/3`, 'The ferry came in dark, and nobody got off.'))
  .join('');
const source = { name: 'quay.mbox', format: 'mail', bytes: new TextEncoder().encode(mbox) };

test('what an unpacker does after a pause is watched too', async () => {
  let depth = 0;
  let pieces = 0;
  const watched = await unpack([source], (work) => {
    if (depth === 0) pieces += 1;
    depth += 1;
    try {
      return work();
    } finally {
      depth -= 1;
    }
  });
  expect(watched.value).toHaveLength(3);
  // One piece up to the first pause, and more for the posts behind it.
  expect(pieces).toBeGreaterThan(3);
});

test('and may be ended there', async () => {
  let pieces = 0;
  const opened = unpack([source], (work) => {
    pieces += 1;
    if (pieces > 6) throw new Error('it took too long');
    return work();
  });
  await expect(opened).rejects.toThrow('it took too long');
});
