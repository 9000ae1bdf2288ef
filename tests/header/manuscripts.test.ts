import { describe, expect, it } from 'vitest';
import { BODY, told } from './story.ts';

const sheet = (...lines: readonly string[]): string => lines.join('\n');

describe('the head of a manuscript', () => {
  it.each<[string, string, string, string, string | null]>([
    [
      'as magazines ask for it, with the count at the right',
      `${sheet('Moth Wing                    about 4,200 words', '12 Harbour Lane', 'Port Ellery, ME 04999', '(207) 555-0147', 'moth@wing.example')}\n\n\n\n\n            THE KETTLE YEAR\n\n             by Moth Wing\n\n\n${BODY}`,
      'THE KETTLE YEAR',
      'Moth Wing',
      '4,200',
    ],
    [
      'in another country, with the name again below the title',
      `${sheet('Mette Lind', '4 Quai des Brumes', '29200 Brest', 'France', 'mette@lind.example', 'Word Count: 3,100')}\n\n\nThe Kettle Year\nMette Lind\n\n\n${BODY}`,
      'The Kettle Year',
      'Mette Lind',
      '3,100',
    ],
    [
      'under another name than the writer has',
      `${sheet('Mette Lind', 'Hafenweg 12a', '24103 Kiel', 'Tel.: 0431 555 0147')}\n\n\nDAS KESSELJAHR\n\nvon Halla Eiche\n\n\n${BODY}`,
      'DAS KESSELJAHR',
      'Halla Eiche',
      null,
    ],
    [
      'with the count in another language',
      `${sheet('Mette Lind                    kira-kira 260 kata', 'Jalan Kenari 8', 'mette@surat.example')}\n\n\n\n            TAHUN KETEL\n\n                oleh\n\n             Mette Lind\n\n\n${BODY}`,
      'TAHUN KETEL',
      'Mette Lind',
      '260',
    ],
    [
      'with a longer word before the count',
      `${sheet('Mette Lind                 aproximadamente 3100 palabras', 'Calle Nueva 12', 'mette@correo.example')}\n\n\n\n            EL AÑO DEL HERVIDOR\n\n             por Mette Lind\n\n\n${BODY}`,
      'EL AÑO DEL HERVIDOR',
      'Mette Lind',
      '3100',
    ],
    [
      'with no byline',
      `${sheet('Bo Dray', '7 Mill Road', 'bo@dray.example', '900 words')}\n\n\nThe Kettle Year\n\n${BODY}`,
      'The Kettle Year',
      'Bo Dray',
      '900',
    ],
  ])('is read %s, and where the writer lives is not printed', (_, text, title, author, words) => {
    const story = told(text);
    expect(story.metadata).toMatchObject({ title, authors: [author] });
    expect(story.texts[0]).toMatch(/^The kettle had been/);
    expect(story.metadata.fields.find(({ key }) => key === 'words')?.values[0] ?? null).toBe(words);
    expect(story.removals.some(({ name }) => name === 'contact-details')).toBe(true);
    expect(JSON.stringify(story.metadata)).not.toMatch(/Harbour|Quai|Hafenweg|Mill Road|555/);
  });

  it.each([
    ['a letter that opens a story', `12 Harbour Lane\nPort Ellery, ME 04999\n4th May\n\nDear Tom,\n\n${BODY}`],
    ['a card in a story', `Moth Wing\nKettles mended\n12 Harbour Lane\n\nThat was all that the card said.\n\n${BODY}`],
  ])('is not %s', (_, text) => {
    const story = told(text);
    expect(story.removals.some(({ name }) => name === 'contact-details')).toBe(false);
    expect(story.texts.join('\n')).toContain('12 Harbour Lane');
  });
});

describe('a sheet with an address and no telephone, whose name signs the title below', () => {
  it.each([
    [
      'paragraphs of a document',
      'Imogen Tarrant\n\nabout 400 words\n\n14 Sluice Lane\n\nGoole\n\nTHE NIGHT EDITOR\n\nby Imogen Tarrant',
    ],
    ['lines', 'Renate Vogt\nHafenweg 12a\nEmden\n\nDer Nachtredakteur\n\nvon Renate Vogt'],
  ])('%s', (_, sheet) => {
    const story = told(`${sheet}\n\n${BODY}`);
    expect(story.metadata.title).toMatch(/^(?:THE NIGHT EDITOR|Der Nachtredakteur)$/);
    expect(story.metadata.authors).toHaveLength(1);
    expect(story.texts.join('\n')).not.toMatch(/Sluice|Hafenweg/);
  });
});
