import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Publication } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { kindleBook, palmDatabase } from '../../src/targets/azw3/book.ts';
import { utf8 } from '../../src/targets/azw3/bytes.ts';
import { type cutPage, MOST_BYTES } from '../../src/targets/azw3/fragments.ts';
import { pageOf } from '../../src/targets/azw3/page.ts';

import { palmDocCompressor, textRecords } from '../../src/targets/azw3/palmdoc.ts';

import { book, chapter, para, text } from '../render/books.ts';
import { longParagraphs, manyChapters } from './kindle-books.ts';

/** PalmDOC's decompression, as the format's description has it. */
function unpacked(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte >= 1 && byte <= 8) for (let n = byte; n > 0; n--) out.push(bytes[++i] as number);
    else if (byte < 0x80) out.push(byte);
    else if (byte >= 0xc0) out.push(0x20, byte ^ 0x80);
    else {
      const pair = ((byte << 8) | (bytes[++i] as number)) & 0x3fff;
      for (let n = (pair & 7) + 3; n > 0; n--) out.push(out[out.length - (pair >> 3)] as number);
    }
  }
  return Uint8Array.from(out);
}

describe('compression', () => {
  const compress = palmDocCompressor();
  const byte = fc.oneof(fc.constantFrom(0, 1, 8, 9, 0x20, 0x41, 0x7f, 0x80, 0xff), fc.nat(255));

  test('gives every byte back', () => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 4096, size: 'max' }), (bytes) => {
        expect(unpacked(compress(Uint8Array.from(bytes)))).toEqual(Uint8Array.from(bytes));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  test('gives words back and makes them shorter', () => {
    const words = utf8('The tide came in, and the tide went out; the lamp stayed lit. '.repeat(66)).subarray(0, 4096);
    const packed = compress(words);
    expect(unpacked(packed)).toEqual(words);
    expect(packed.length).toBeLessThan(words.length / 3);
  });
});

test.each([1, 2, 3, 4, 5])('a character cut by a record end is completed after it (%i letters before)', (before) => {
  const whole = utf8(`${'a'.repeat(4096 - before)}${'é老🕯'.repeat(900)}`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (const record of textRecords(whole)) {
    const overlap = record.at(-1) as number;
    const data = unpacked(record.subarray(0, record.length - 1 - overlap));
    expect(data).toEqual(whole.subarray(start, start + 4096));
    const completed = Uint8Array.from([...data, ...record.subarray(record.length - 1 - overlap, record.length - 1)]);
    const begun = completed.findIndex((byte) => (byte & 0xc0) !== 0x80);
    expect(() => decoder.decode(completed.subarray(begun))).not.toThrow();
    start += data.length;
  }
  expect(start).toBe(whole.length);
});

const nowhere = { resourceAddress: () => null, linkTo: () => null };
const counted = () => {
  let n = 0;
  return { ...nowhere, nextAid: () => String(n++) };
};
const page = (body: string): string => `<html><head><title>x</title></head><body>${body}</body></html>`;

/** Puts a cut page together as readers do. */
function together({ skeleton, fragments }: ReturnType<typeof cutPage>): string {
  let whole = Buffer.from(skeleton);
  for (const { source, at } of fragments)
    whole = Buffer.concat([whole.subarray(0, at), Buffer.from(source), whole.subarray(at)]);
  return whole.toString();
}

test.each([
  ['short', '<p>One.</p>\n<p>Two.</p>'],
  ['nothing', ''],
  ['white space', '\n\n'],
  ['a long paragraph', `<p>${'Wörter über Wörter, ὡς ἔοικεν. '.repeat(900)}</p>`],
  ['references without end', `<p>${'&amp;&#x1F56F;'.repeat(3000)}</p>`],
  [
    'long sections in sections',
    `<section id="a">\n<h1>A</h1>\n<section id="b">\n${'<p>老人は。</p>\n'.repeat(2000)}</section>\n</section>\n`,
  ],
  ['many short ones', '<p id="x">One.</p>\n'.repeat(5000)],
])('a page of %s is put together as it was', (_, body) => {
  const cut = pageOf(page(body), counted());
  const bare = (xhtml: string): string => xhtml.replace(/ aid="\d+"/g, '');
  expect(bare(together(cut)).replace(/\s+/g, '')).toBe(page(body).replace(/\s+/g, ''));
  expect(cut.fragments.length).toBeGreaterThan(0);
  for (const { size, source } of cut.fragments) {
    expect(size).toBeLessThanOrEqual(MOST_BYTES);
    expect(Buffer.byteLength(source)).toBe(size);
    expect(source).not.toMatch(/^[^<]*[;&]?&[^;]*$/);
  }
});

test('ids are found where they stand, also those of elements that are cut', () => {
  const body = `<p>é</p><p id="near">x</p><section id="far"><h1>${'y'.repeat(9000)}</h1><p id="in">z</p></section>`;
  const cut = pageOf(page(body), counted());
  const whole = Buffer.from(together(cut));
  const { near, far } = Object.fromEntries(cut.ids);
  expect(whole.subarray(near?.at).toString()).toMatch(/^<p id="near"/);
  expect(cut.fragments[near?.fragment ?? -1]?.source.slice((near?.offset ?? 0) - 1)).toMatch(/^<p id="near"/);
  expect(cut.fragments[far?.fragment ?? -1]?.source).toMatch(/^y/);
  expect(cut.ids.has('in')).toBe(true);
});

test('what a Kindle does not know is left out, and what a book does not hold leaves its words', () => {
  const xhtml = page(
    '<section epub:type="chapter" role="doc-chapter"><a href="no.xhtml">a</a><img src="no.webp" alt="b &amp; c"/></section><nav hidden="hidden"><p>d</p></nav>',
  );
  const made = together(pageOf(xhtml, counted()));
  expect(made).toContain('<section role="doc-chapter" aid="1"><a>a</a><span>b &amp; c</span></section></body>');
});

const recordsOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const starts = Array.from({ length: view.getUint16(76) }, (_, i) => view.getUint32(78 + i * 8));
  return starts.map((start, i) => bytes.subarray(start, starts[i + 1] ?? bytes.length));
};

test('the same publication gives the same bytes; another identifier another number', () => {
  const make = (more: Partial<Publication> = {}): Uint8Array => kindleBook({ ...longParagraphs(), ...more });
  expect(Buffer.compare(make(), make())).toBe(0);
  const uid = (bytes: Uint8Array): string =>
    Buffer.from((recordsOf(bytes)[0] as Uint8Array).subarray(32, 36)).toString('hex');
  expect(uid(make())).toBe(uid(make({ title: 'Another' })));
  expect(uid(make())).not.toBe(uid(make({ identifier: 'urn:uuid:other' })));
});

test('no index record is longer than its offsets can tell', () => {
  const indexes = recordsOf(kindleBook(manyChapters())).filter(
    (record) => Buffer.from(record.subarray(0, 4)).toString() === 'INDX',
  );
  expect(indexes.length).toBeGreaterThan(8);
  for (const record of indexes) expect(record.length).toBeLessThanOrEqual(0x10000);
});

test('it says that it is a personal document, in its language, and which way it is read', () => {
  const made = render(book([chapter(1, [para([text('שלום')])])], { language: 'he', title: '' }, { authors: [] })).value;
  const header = Buffer.from(recordsOf(kindleBook(made))[0] as Uint8Array);
  for (const words of ['PDOC', 'rtl', 'horizontal-rl', '2004-03-09']) expect(header.includes(words), words).toBe(true);
  expect(header.includes('EBOK')).toBe(false);
  expect(header.readUInt32BE(92)).toBe(13);
});

test('a line of the contents keeps its mark', () => {
  const made = render(book([chapter(1, [para('x')])])).value;
  const contents = made.contents.map((entry) => ({ ...entry, mark: 'New' }));
  expect(Buffer.from(kindleBook({ ...made, contents })).includes('Chapter 1 New')).toBe(true);
});

test('more records than a Palm database can count are refused', () => {
  const records = Array.from({ length: 65_536 }, () => new Uint8Array(0));
  expect(() => palmDatabase('x', 0, records)).toThrow(/cannot hold/);
  expect(palmDatabase('x', 0, records.slice(1)).length).toBeGreaterThan(65_535 * 8);
});

test('its name inside is Latin letters, whatever script the title is in', () => {
  const nameOf = (title: string): string =>
    Buffer.from(kindleBook({ ...render(book([chapter(1, [para('x')])])).value, title }).subarray(0, 32))
      .toString('latin1')
      .replace(/\0+$/, '');
  expect(nameOf('Преступление')).toBe('Prestuplenie');
  expect(nameOf('銀の海')).toMatch(/^[A-Za-z_]{4,}$/);
  expect(nameOf('Café Zoë')).toBe('Cafe_Zoe');
});

test('its title shows the series, which no list of a Kindle does', () => {
  const made = render(
    book([chapter(1, [para('x')])], { title: 'Salt' }, { series: { name: 'The Lamps', index: 2, total: null } }),
  ).value;
  expect(Buffer.from(kindleBook(made)).includes('Salt (The Lamps 2)')).toBe(true);
});
