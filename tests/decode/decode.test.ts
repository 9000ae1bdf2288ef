import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  return Uint8Array.from(
    [...units].flatMap((char) => {
      const code = char.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
}

const ids = (source: Uint8Array): string[] => decode(source, 's.txt').diagnostics.map((diagnostic) => diagnostic.id);

describe('decoding', () => {
  it('takes a doubled return before every line end for one line end, and no other return', () => {
    expect(decode(utf8('one\r\r\n\r\r\ntwo\r\r\n'), 's').value.text).toBe('one\r\n\r\ntwo\r\n');
    expect(decode(utf8('one\r\r\ntwo\r\n'), 's').value.text).toBe('one\r\r\ntwo\r\n');
  });

  it('reads UTF-8 with and without a mark', () => {
    expect(decode(utf8('Zoë — “no”'), 's').value).toEqual({ text: 'Zoë — “no”', encoding: 'utf-8' });
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'Zoë'), 's').value.text).toBe('Zoë');
  });

  it.each([
    [true, true],
    [false, true],
    [true, false],
    [false, false],
  ])('reads UTF-16 (big endian: %s, marked: %s)', (big, mark) => {
    const text = 'The café was shut.\n“Again?” said Bo.\n';
    expect(decode(utf16(text, big, mark), 's').value).toEqual({ text, encoding: big ? 'utf-16be' : 'utf-16le' });
  });

  it('a sign that only ever stands between blanks is no capital: it is the line that old computers drew', () => {
    const told = Array.from({ length: 9 }, (_, i) => [
      `The lamp `,
      [0xc4],
      ` it was number ${i} `,
      `of nine `,
      [0xc4],
      ' went out.\n',
    ]).flat();
    expect(decode(bytes(...told), 's').value.text).toContain('The lamp ─ it was number 3 of nine ─ went out.');
    const french = Array.from({ length: 9 }, () => ['Il va ', [0xe0], ' Lyon.\n']).flat();
    expect(decode(bytes(...french), 's').value.text).toContain('Il va à Lyon.');
    const swedish = Array.from({ length: 9 }, () => [[0xc4], ' nej, p', [0xe5], ' ', [0xf6], 'n.\n']).flat();
    expect(decode(bytes(...swedish), 's').value.text).toContain('Ä nej, på ön.');
  });

  it.each([
    ['a dash of Windows between words', 'windows-1252', [0x97], '—'],
    ['a dash of the Macintosh between words', 'macintosh', [0xd1], '—'],
  ])('%s is no letter of another encoding', (_, encoding, dash, sign) => {
    const told = 'The man went down to the harbour. Nobody knew him, and he was late. They looked at the boats.\n';
    const source = bytes(told.repeat(3), 'He was', dash, 'nobody knew', dash, 'late.\nThey looked', dash, 'down.\n');
    const { text, encoding: read } = decode(source, 's').value;
    expect([read, text.includes(`He was${sign}nobody knew${sign}late.`)]).toEqual([encoding, true]);
  });

  it('a letter that parts no words is one, however rare', () => {
    const told = 'The man went down to the harbour. Nobody knew him, and he was late. They looked at the boats.\n';
    const source = bytes(told.repeat(9), 'The caf', [0x8e], ' was shut and the se', [0x96], 'or gone.\n');
    expect(decode(source, 's').value.text).toContain('The café was shut and the señor gone.');
  });

  it('names with Western letters in an English text make it none in a Baltic encoding; a text in one stays so', () => {
    const told = 'The man went down to the harbour. Nobody knew him, and he was late. They looked at the boats.\n';
    const names = bytes(
      told.repeat(30),
      'There were Eim',
      [0xeb],
      's, Z',
      [0xe4],
      'n',
      [0xeb],
      's and Seg',
      [0xe1],
      'strion.\n',
    );
    expect(decode(names, 's').value.text).toContain('Eimës, Zänës and Segástrion');
    const line = bytes(
      [0xde],
      'mogus ',
      [0xeb],
      'jo ',
      [0xe1],
      ' uost',
      [0xe0],
      ' ir ',
      [0xfe],
      'i',
      [0xfb],
      'r',
      [0xeb],
      'jo.\n',
    );
    const whole = Uint8Array.from({ length: line.length * 20 }, (_, i) => line[i % line.length] ?? 0);
    expect(decode(whole, 's').value.text).toContain('Žmogus ėjo į uostą ir žiūrėjo.');
  });

  it('reads every byte of windows-1252, quotes and dashes too', () => {
    const source = bytes(
      [0x93],
      'Caf',
      [0xe9],
      '?',
      [0x94],
      ' she said',
      [0x97],
      'it',
      [0x92],
      's shut',
      [0x85],
      [0x80],
    );
    expect(decode(source, 's').value).toEqual({ text: '“Café?” she said—it’s shut…€', encoding: 'windows-1252' });
    expect(ids(source)).toEqual([]);
  });

  it('reads stray windows-1252 bytes in UTF-8, and says on which lines', () => {
    const source = bytes('“One,” said Zoë.\nTwo.\n', [0x93], 'Three', [0x94], '\n');
    const { value, diagnostics } = decode(source, 's');
    expect(value).toEqual({ text: '“One,” said Zoë.\nTwo.\n“Three”\n', encoding: 'utf-8+windows-1252' });
    expect(diagnostics).toMatchObject([{ id: 'characters-replaced', place: { line: 3 } }]);
    expect(diagnostics[0]?.reason).toContain('2 byte(s)');
  });

  it.each([
    ['windows-1251', 0xe0, 0xc0],
    ['iso-8859-5', 0xd0, 0xb0],
  ])('tells Cyrillic in %s by its letters', (encoding, lower, upper) => {
    const text = 'Старый маяк стоял на краю острова, и никто не помнил, кто его построил.';
    const source = Uint8Array.from(
      [...text].map((char) => {
        const code = char.charCodeAt(0);
        return code >= 0x430 ? code - 0x430 + lower : code >= 0x410 ? code - 0x410 + upper : code;
      }),
    );
    expect(decode(source, 's').value).toEqual({ text, encoding });
    expect(ids(source)).toEqual(['encoding-guessed']);
  });

  it('tells Mac Roman by what would stand inside words', () => {
    const source = bytes(
      'It',
      [0xd5],
      's the caf',
      [0x8e],
      ', isn',
      [0xd5],
      't it? '.repeat(1),
      'Don',
      [0xd5],
      't. '.repeat(1),
    );
    const many = bytes(...Array.from({ length: 4 }, () => [...source]));
    expect(decode(many, 's').value.text).toContain('It’s the café, isn’t it? Don’t.');
  });

  it('obeys a stated encoding, and says so when it is unknown', () => {
    expect(decode(Uint8Array.from([0xe9]), 's', 'latin1').value.text).toBe('é');
    const unknown = decode(utf8('ok'), 's', 'klingon');
    expect(unknown.value.text).toBe('ok');
    expect(unknown.diagnostics[0]?.id).toBe('encoding-guessed');
  });

  it('takes NUL and control characters out and reports them, but keeps tabs, line ends and form feeds', () => {
    const { value, diagnostics } = decode(utf8('a\u0000b\tc\r\nd\u0007e\fg'), 's');
    expect(value.text).toBe('ab\tc\r\nde\fg');
    expect(diagnostics).toMatchObject([{ id: 'control-characters-removed' }]);
    expect(diagnostics[0]?.reason).toMatch(/^2 .*line 1, 2$/);
  });

  it('reads C1 control characters as windows-1252', () => {
    const { value, diagnostics } = decode(utf8('It\u0092s shut\u0085'), 's');
    expect(value.text).toBe('It’s shut…');
    expect(diagnostics.map((d) => d.id)).toEqual(['characters-replaced']);
  });

  it('keeps a control character that may belong to twice-encoded text', () => {
    expect(decode(utf8('â€\u009d he said'), 's').value.text).toBe('â€\u009d he said');
  });

  it('replaces lone surrogates and joins pairs that were encoded one by one', () => {
    const lone = decode(bytes('é', 'x', [0xed, 0xa0, 0xbd], 'y'), 's');
    expect(lone.value.text).toBe('éx\ufffdy');
    expect(lone.diagnostics.map((d) => d.id)).toEqual(['characters-replaced']);
    expect(decode(bytes('é', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), 's').value.text).toBe('é😀');
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7\n', [0xe2, 0xe3, 0xcf, 0xd3])],
    ['a zip', bytes('PK', [3, 4, 20, 0, 0, 0])],
    ['data', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251)],
  ])('refuses %s', (_, source) => {
    const { value, diagnostics } = decode(source, 's.txt');
    expect(value.text).toBe('');
    expect(diagnostics).toMatchObject([{ id: 'not-text', severity: 'error' }]);
    expect(diagnostics[0]?.remedy).toBeTruthy();
  });

  it('a board’s record behind the end of a text is no text', () => {
    const record = `SAUCE00${'The Ferry'.padEnd(35)}${'Ada'.padEnd(20)}${'Gate'.padEnd(20)}19950412`.padEnd(104, '\0');
    const tail = [...record].map((sign) => sign.charCodeAt(0));
    const fields = Array<number>(23).fill(0);
    const of = (...parts: readonly (string | number[])[]) => decode(bytes(...parts), 's').value.text;
    expect(of('It ran.\r\n', [0x1a, ...tail, 0, ...fields])).toBe('It ran.\r\n');
    const remark = [...'COMNT'.concat('Two words'.padEnd(64))].map((sign) => sign.charCodeAt(0));
    expect(of('It ran.', [0x1a, ...remark, ...tail, 1, ...fields])).toBe('It ran.');
    expect(of('He wrote SAUCE00 on the jar.')).toBe('He wrote SAUCE00 on the jar.');
  });

  it('what was left in the sector of a disk behind the end of a text is no text; words of another text stay', () => {
    const of = (...parts: readonly (string | number[])[]) => decode(bytes(...parts), 's').value.text;
    expect(of('It ran.\r\nTwice.\r\n', [0x1a, 0xf6, 0xf6, 0xf6, 0x1a])).toBe('It ran.\r\nTwice.\r\n');
    expect(of('It ran.\r\nTwice.\r\n', [0x1a], 'ran.\r\nTwi')).toBe('It ran.\r\nTwice.\r\n');
    expect(of('It ran.\r\n', [0x1a], 'It sank.')).toContain('It sank.');
  });

  it('tells of question marks where apostrophes were, and leaves them', () => {
    const told = (text: string) => decode(utf8(text), 's').diagnostics.map(({ id, reason }) => `${id} ${reason}`);
    const lost = 'He don?t.\n?She?s gone,? said Ann.\nIt isn?t late?';
    expect(decode(utf8(lost), 's').value.text).toBe(lost);
    expect(told(lost)).toEqual([
      'characters-replaced 3 question mark(s) where apostrophes and quotation marks were lost, line 1, 2, 3',
    ]);
    expect(told('L?amore dell?uomo, disse, è l?oblio.')).toHaveLength(1);
    for (const sound of [
      'What?s that? One slip.',
      'Why? he said. Who? me? so?',
      'a.html?s b.html?t /c?d=1 x?m=2 q?s=3',
    ])
      expect(told(sound)).toEqual([]);
  });

  it('takes an empty file as empty text', () => {
    expect(decode(new Uint8Array(), 's').value.text).toBe('');
  });
});
