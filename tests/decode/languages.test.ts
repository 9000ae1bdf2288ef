import { describe, expect, it } from 'vitest';
import { decodeAs } from '../../src/decode/code-pages.ts';
import { decode } from '../../src/decode/index.ts';
import { encode, wide } from './encode.ts';
import { samples } from './languages.ts';

const cases = samples.flatMap(({ language, encodings, texts }) =>
  encodings.map((encoding) => ({ language, encoding, texts })),
);

describe('a text that does not say its encoding', () => {
  it.each(cases)('is read as it was written: $language in $encoding', ({ encoding, texts }) => {
    for (const text of [texts[0] + texts[1], texts[1] + texts[2], texts[2] + texts[0], texts.join('\n\n').repeat(8)]) {
      const bytes = encode(text, encoding);
      expect(decode(bytes, 'x').value.text).toBe(decodeAs(bytes, encoding));
    }
  });

  it.each(samples)('is read in UTF-16 and UTF-32 without a mark: $language', ({ texts }) => {
    for (const text of [texts[0], `${texts[1]}\n\n${texts[2]}\n`]) {
      for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
        expect(decode(wide(text, encoding), 'x').value).toEqual({ text, encoding });
      }
    }
  });

  it('is taken for windows-1252 where little speaks for anything', () => {
    for (const text of [
      'It was £5 at nine, £6 at ten, £7 after, and ½ for the dog. £9!',
      'a café',
      '“No,” © 1999',
      '25° and ±3',
    ]) {
      expect(decode(encode(text, 'windows-1252'), 'x').value).toEqual({ text, encoding: 'windows-1252' });
    }
  });

  it.each([
    ['euc-kr', 'iso-2022-kr', 'Korean', [0x1b, 0x24, 0x29, 0x43, 0x0a], [0x0e], [0x0f]],
    ['gb18030', 'hz', 'Chinese, simplified', [], [0x7e, 0x7b], [0x7e, 0x7d]],
  ])('is read where it shifts %s into seven bits: %s', (eight, encoding, language, head, into, back) => {
    const [text = ''] = samples.find((sample) => sample.language === language)?.texts ?? [];
    const lines = `${text}\nIt is ~ ASCII: {ok}\n${text}\n`;
    const bytes = [...lines].flatMap((char) => {
      const own = [...encode(char, eight)];
      return own.length > 1
        ? [...into, ...own.map((byte) => byte & 0x7f), ...back]
        : own[0] === 0x7e && encoding === 'hz'
          ? [0x7e, 0x7e]
          : own;
    });
    const all = Uint8Array.from([...head, ...bytes]);
    const known = [...lines].filter((char) => encode(char, eight).length > 0).join('');
    expect(decode(all, 'x').value).toEqual({ text: (head.length > 0 ? '\n' : '') + known, encoding });
  });

  it.each([
    'He drew ~{hello} and ~}, a fence ~{~}~{~} along the page.',
    'a tilde ~{ that opens nothing, and C$)C',
    '~{ab cd}~ said the sign.',
  ])('is no Chinese for a tilde and a brace: %s', (text) => {
    expect(decode(new TextEncoder().encode(text), 'x').value).toEqual({ text, encoding: 'utf-8' });
  });

  it('is no wide one for a stray control character or a padded end', () => {
    const pair = 'Bush hid the facts, and\u0001 this app can break. ';
    expect(decode(new TextEncoder().encode(pair), 'x').value.encoding).toBe('utf-8');
    const padded = `The end.\r\n\u001a${'\0'.repeat(400)}`;
    expect(decode(new TextEncoder().encode(padded), 'x')).toMatchObject({
      value: { text: 'The end.\r\n' },
      diagnostics: [],
    });
  });

  it('has blanks that do not break, and no accents for them, on a page that says so', () => {
    const page =
      '<meta charset="windows-1252"><p>\u00a0\u00a0\u00a0Some time ago.\u00a0 She sat.</p>\r\n<p>\u00a0\u00a0\u00a0Then he left.</p>';
    expect(decode(encode(page, 'windows-1252'), 'x').value.text).toBe(page);
    expect(decode(encode(page.replace(/<meta[^>]*>/, ''), 'windows-1252'), 'x').value.encoding).toBe('windows-1252');
    const accents = 'Está lá fora, a mãe? Não, já saiu. Há água e pão lá em cima, e a avó está só.';
    expect(decode(encode(accents, 'cp850'), 'x').value.text).toBe(accents);
  });

  it('is read as ISO-2022-JP where it is shifted into Japanese', () => {
    const bytes = [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x21];
    expect(decode(Uint8Array.from(bytes), 'x').value).toEqual({ text: '日本!', encoding: 'iso-2022-jp' });
  });
});

describe('a page that says its encoding', () => {
  const russian = samples[0]?.texts[0] ?? '';
  const page = (head: string, encoding: string, text: string): Uint8Array =>
    Uint8Array.from([...encode(`<html><head>${head}</head><p>`, 'windows-1252'), ...encode(text, encoding)]);

  it('is believed where the bytes fit', () => {
    const short = page('<meta charset="windows-1250">', 'windows-1250', 'łódź');
    expect(decode(short, 'x').value).toMatchObject({ encoding: 'windows-1250' });
    const typed = '<meta http-equiv=Content-Type content="text/html; charset=ISO-8859-2">';
    expect(decode(page(typed, 'iso-8859-2', 'łąka'), 'x').value.encoding).toBe('iso-8859-2');
    const xml = encode('<?xml version="1.0" encoding="koi8-r"?><p>', 'koi8-r');
    expect(decode(Uint8Array.from([...xml, ...encode('Да', 'koi8-r')]), 'x').value.text).toContain('Да');
  });

  it('is not believed where they speak for another', () => {
    const wrong = page('<meta charset="iso-8859-1">', 'koi8-r', russian);
    expect(decode(wrong, 'x').value.encoding).toBe('koi8-r');
    expect(decode(new TextEncoder().encode('<meta charset="windows-1251"><p>łódź'), 'x').value.encoding).toBe('utf-8');
  });
});

it('a frame that a text draws shows the code page of MS-DOS', () => {
  const text = `┌──────────────┐\n│ The Slate    │\n└──────────────┘\n\nThe lift stopped between two floors, politely.\n`;
  expect(decode(encode(text, 'cp437'), 'x').value.text).toBe(text);
});

describe('a stated encoding', () => {
  it('decides, by any of its names, the ones of MS-DOS too', () => {
    const bytes = encode('Fähre, früh', 'cp437');
    for (const name of ['cp437', 'IBM437']) expect(decode(bytes, 'x', name).value.text).toBe('Fähre, früh');
    expect(decode(Uint8Array.of(0x93, 0xfa), 'x', 'CP932').value.text).toBe('日');
  });

  it('does not decide over a byte order mark', () => {
    expect(decode(new TextEncoder().encode('\ufeffZoë'), 'x', 'koi8-r').value.text).toBe('Zoë');
  });
});
