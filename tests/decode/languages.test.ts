import { describe, expect, it } from 'vitest';
import { decodeAs } from '../../src/decode/code-pages.ts';
import { decode } from '../../src/decode/index.ts';
import { encode } from './encode.ts';
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
