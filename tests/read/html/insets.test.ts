import { describe, expect, it } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const TOLD =
  'The ferry came in late that evening, and nobody had lit the lamps along the quay. Marta found Jonas at the gate, and neither of them had an umbrella. They walked up from the harbour without a word, and the dog of the customs house walked behind them.';

async function booked(html: string) {
  const { book, diagnostics } = await publish([sourceFromText(html, 'tale.html')]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { book: book.value, text: JSON.stringify(book.value.sections) };
}

const page = (body: string, lang = 'en'): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>The Quay</title></head><body>${body}</body></html>`;
const chapters = ({ sections }: { readonly sections: readonly { kind: string; name: string }[] }) =>
  sections.filter(({ kind }) => kind === 'chapter').map(({ name }) => name);

describe('a box with a heading inside the prose', () => {
  it('is no chapter: the prose goes on behind it', async () => {
    const { book } = await booked(
      page(
        `<h1>The Quay</h1><p>${TOLD}</p><p>${TOLD}</p><div class="box"><h2>The Tale of the Drowned Bell</h2><p>${TOLD}</p></div><p>${TOLD}</p><p>${TOLD}</p>`,
      ),
    );
    expect(chapters(book)).toHaveLength(1);
  });

  it('is one where each chapter has a box of its own', async () => {
    const box = (n: number): string => `<div><h2>Chapter ${n}</h2><p>${TOLD}</p><p>${TOLD}</p></div>`;
    const { book } = await booked(page(`<h1>The Quay</h1><p>${TOLD}</p>${box(1)}${box(2)}${box(3)}`));
    expect(chapters(book).filter((name) => /^Chapter/.test(name))).toHaveLength(3);
  });
});

describe('the language of a template', () => {
  const INDONESIAN =
    'Waktu sudah menunjukkan pukul tujuh, dan aku belum bisa mengingat mimpi yang datang tadi malam dengan jelas. Di sekolah guru sudah berada di dalam kelas, dan semua orang sedang mengumpulkan tugas mereka. Aku tidak membawa apa pun karena buku itu tertinggal di rumah bersama dengan sepatu yang basah.';
  it('is not believed over a text that is surely of another', async () => {
    const { book } = await booked(page(Array.from({ length: 12 }, () => `<p>${INDONESIAN}</p>`).join('')));
    expect(book.language).toBe('id');
  });
  it('is believed where the text is of it, and where another is named', async () => {
    const english = Array.from({ length: 12 }, () => `<p>${TOLD}</p>`).join('');
    expect((await booked(page(english, 'en-GB'))).book.language).toBe('en-GB');
    expect((await booked(page(english, 'cy'))).book.language).toBe('cy');
  });
});

describe('the foot of a page', () => {
  it.each([
    'Date and time of last update 15:46 Mon 02 Sep 2013',
    'Letzte Änderung: 3.4.2001',
    'Dernière mise à jour le 12/05/1999',
    'Portions of this site are copyrighted to third parties',
  ])('%s is the site’s', async (line) => {
    const { text } = await booked(page(`<h1>The Quay</h1><p>${TOLD}</p><p>${TOLD}</p><hr><p>${line}</p>`));
    expect(text).not.toContain(line);
  });
  it('a last sentence that begins so is the story’s', async () => {
    const line = 'The last update came at 5, and nobody read it.';
    expect((await booked(page(`<h1>The Quay</h1><p>${TOLD}</p><p>${TOLD}</p><p>${line}</p>`))).text).toContain(line);
  });
});

describe('an empty element whose class says that a sheet draws a break', () => {
  const TWO =
    'They walked up from the harbour without a word, and the dog of the customs house walked behind them all the way.';
  const scenes = async (between: string): Promise<number> => {
    const { book } = await booked(page(`<h1>The Quay</h1><p>${TOLD}</p>${between}<p>${TWO}</p><p>${TOLD}</p>`));
    return JSON.stringify(book.sections).split('"type":"scene-break"').length - 1;
  };

  it.each([
    'section-break',
    'scene-divider',
    'chapter_separator wide',
    'asterism',
  ])('is a scene break: %s', async (name) => {
    expect(await scenes(`<div class="${name}"><span></span></div>`)).toBe(1);
  });

  it.each([
    '<div class="break"></div>',
    '<div class="clear"></div>',
    '<div class="section-break-in">Nobody spoke.</div>',
    '<div class="page-section"></div>',
  ])('is none: %s', async (between) => expect(await scenes(between)).toBe(0));
});
