import { describe, expect, it } from 'vitest';
import { bookOf, single } from './books.ts';
import { latin, open, prose } from './messages.ts';

/** Bytes in the letters of uuencode. */
function uuencoded(name: string, bytes: Uint8Array): string {
  const digit = (value: number): string => String.fromCharCode(value === 0 ? 0x60 : value + 0x20);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45);
    let text = digit(line.length);
    for (let i = 0; i < line.length; i += 3) {
      const [a = 0, b = 0, c = 0] = line.subarray(i, i + 3);
      text += digit(a >> 2) + digit(((a & 3) << 4) | (b >> 4)) + digit(((b & 15) << 2) | (c >> 6)) + digit(c & 63);
    }
    lines.push(text);
  }
  return `begin 644 ${name}\n${lines.join('\n')}\n\`\nend`;
}

/** Bytes in the letters of yEnc, each a character below U+0100. */
function yencoded(name: string, bytes: Uint8Array): string {
  let data = '';
  for (const [i, byte] of bytes.entries()) {
    const code = (byte + 42) & 0xff;
    data += [0, 10, 13, 0x3d].includes(code)
      ? `=${String.fromCharCode((code + 64) & 0xff)}`
      : String.fromCharCode(code);
    if (i % 100 === 99) data += '\n';
  }
  return `=ybegin line=128 size=${bytes.length} name=${name}\n${data}\n=yend size=${bytes.length}`;
}

const picture = Uint8Array.from({ length: 300 }, (_, i) => (i < 4 ? [0x89, 0x50, 0x4e, 0x47][i] : i * 37) as number);
const story = new TextEncoder().encode(`Second part, “said” Zoë.\n\n${prose(120, 3)}\n`);
const cover = `The rope held. ${prose(100)}`;
const type = 'text/plain; charset=iso-8859-1';

/** Bytes in the other letters of uuencode. */
function base64ed(name: string, bytes: Uint8Array): string {
  return `begin-base64 644 ${name}\n${Buffer.from(bytes)
    .toString('base64')
    .replace(/.{60}(?=.)/g, '$&\n')}\n====`;
}

describe.each([
  ['uuencode', uuencoded],
  ['uuencode -m', base64ed],
  ['yEnc', yencoded],
])('a file in the letters of %s', (_, encode) => {
  it('is opened when it is a text, and knows its lines', async () => {
    const raw = latin(single(type, `${cover}\n\n${encode('second.txt', story)}\n\nThe shore was bare.`));
    const { names, texts, sources } = await open('m.eml', raw);
    expect(names).toEqual(['m.eml', 'm.eml/second.txt']);
    expect(texts[0]).toMatch(/The rope held[\s\S]*The shore was bare/);
    expect(texts[0]).not.toMatch(/begin|second\.txt|end$|====/m);
    expect(texts[1]).toContain('“said” Zoë');
    expect(sources[1]?.documents?.[0]?.from).toBe(
      new TextDecoder('latin1')
        .decode(raw)
        .split('\n')
        .findIndex((line) => /^(?:begin|=ybegin)\b/.test(line)) + 2,
    );
  });

  it('is left out by name when it is a picture', async () => {
    const {
      story: book,
      told,
      errors,
    } = await bookOf(latin(single(type, `${cover}\n\n${encode('swift.png', picture)}\n\nThe shore was bare.`)));
    expect(errors).toEqual([]);
    expect(book).toMatch(/The rope held.*The shore was bare/);
    expect(book).not.toMatch(/begin|swift/);
    expect(told.join('\n')).toMatch(/file-left-out: 1 attached file .*swift\.png/);
  });
});

describe('a line that only looks like the first of such a file', () => {
  it.each([
    ['prose below it', 'begin 644 words.txt\nshe typed, and the terminal answered at once.\nend'],
    ['none of its lines', 'begin 644 nothing.txt\n\nThe screen went dark.'],
    [
      'shouting',
      'begin 644 loud.txt\nWHO IS THERE? SAID THE GHOST IN THE MACHINE OF THE OLD MILL ABOVE THE WEIR.\nShe ran.',
    ],
    ['a talk of yEnc', '=ybegin line=128 name=x.bin was all it said.\nShe shrugged.'],
  ])('stays with %s', async (_, words) => {
    const { story: book } = await bookOf(
      single('text/plain; charset=utf-8', `${cover}\n\n${words}\n\n${prose(80, 5)}`),
    );
    const [first = ''] = words.split('\n');
    expect(book).toContain(first);
    expect(book).toContain(words.split('\n').at(-1));
  });
});
