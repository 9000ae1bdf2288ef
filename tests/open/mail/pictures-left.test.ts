import { expect, it } from 'vitest';
import { part, parted } from './books.ts';
import { open, prose } from './messages.ts';

const utf8 = 'text/plain; charset=utf-8';
const base64 = (bytes: number): string => Buffer.alloc(bytes, 7).toString('base64').replace(/.{76}/g, '$&\n');
const encoded = 'Content-Transfer-Encoding: base64\n';

it.each([
  ['a drawing that came with a story is told as loudly as words', 'image/png; name="map.png"', 3000, 'warning'],
  ['a drawing without a type is one by its name', 'application/octet-stream; name="map.jpeg"', 3000, 'warning'],
  ['a sign by which a sender sees that a mail was opened', 'image/gif; name="dot.gif"', 43, 'info'],
  ['a signature', 'application/pgp-signature; name="sign.asc"', 3000, 'info'],
  ['a card', 'text/vcard; name="ivo.vcf"', 3000, 'info'],
])('of files left out: %s', async (_, type, bytes, severity) => {
  const mail = parted('mixed', [part(utf8, prose(120)), part(type, base64(bytes), encoded)]);
  const { diagnostics, sources } = await open('m.eml', mail);
  expect(sources).toHaveLength(1);
  const told = diagnostics.filter(({ id }) => id === 'file-left-out');
  expect(told.map((each) => each.severity)).toEqual([severity]);
  expect(told[0]?.reason).toContain(/name="(.*)"/.exec(type)?.[1]);
});
