import { describe, expect, test } from 'vitest';
import { blockText, type Section } from '../../src/model/index.ts';
import { type BoundBook, type PipelineOptions, publish, sourceFromText } from '../../src/pipeline.ts';
import { STORIES } from './stories.ts';

/** Each language's quotation marks round speech, and the words of the pages that fascicle makes. */
const EXPECTED: readonly (readonly [tag: string, open: string, close: string, ...words: string[]])[] = [
  ['en', '“', '”', 'Title page', 'Warnings', 'About this story', 'About this book', 'Rating'],
  [
    'fr',
    '«\u00A0',
    '\u00A0»',
    'Page de titre',
    'Avertissements',
    'À propos de cette histoire',
    'À propos de ce livre',
    'Classification',
  ],
  ['de', '„', '“', 'Titelseite', 'Warnungen', 'Über diese Geschichte', 'Über dieses Buch', 'Altersfreigabe'],
  ['es', '“', '”', 'Portada', 'Advertencias', 'Acerca de esta historia', 'Acerca de este libro', 'Clasificación'],
  ['it', '«', '»', 'Frontespizio', 'Avvertenze', 'Su questa storia', 'Su questo libro', 'Classificazione'],
  ['pt', '“', '”', 'Folha de rosto', 'Avisos', 'Sobre esta história', 'Sobre este livro', 'Classificação'],
  ['ru', '«', '»', 'Титульный лист', 'Предупреждения', 'Об этой истории', 'Об этой книге', 'Рейтинг'],
];

async function book(text: string, options: PipelineOptions = {}): Promise<BoundBook> {
  return await publish([sourceFromText(text)], options);
}

/** The paragraph of speech in the story's only chapter. */
function speechOf({ book }: BoundBook): string {
  const chapter = book.value.sections.find((section) => section.matter === 'body');
  return blockText(
    chapter?.blocks[1] ?? { type: 'preformatted', text: '', gapBefore: 0, place: { source: '', line: 0, endLine: 0 } },
  );
}

function wordsOf({ book }: BoundBook): readonly string[] {
  const made = (sections: readonly Section[]): readonly string[] =>
    sections.flatMap((s) => (s.matter === 'body' ? [] : [s.name, ...s.facts.map((fact) => fact.label)]));
  return made(book.value.sections);
}

describe.each(EXPECTED)('%s', (tag, open, close, ...words) => {
  const text = STORIES[tag] ?? '';

  test('is detected, and decides the quotes and the words of the pages', async () => {
    const bound = await book(text);
    expect(bound.sources[0]?.manuscript.value.detectedLanguage?.tag).toBe(tag);
    expect(bound.book.value.language).toBe(tag);
    expect(speechOf(bound).startsWith(open)).toBe(true);
    expect(speechOf(bound)).toMatch(new RegExp(`^[^${close.trim()}]+${close}`, 'u'));
    expect(wordsOf(bound)).toEqual(expect.arrayContaining(words));
    expect(bound.publication.value.language).toBe(tag);
  });
});

test('a language that is set wins over the one detected, in every stage', async () => {
  const options: PipelineOptions = {
    normalize: { language: 'de' },
    split: { language: 'de' },
    assemble: { language: 'de' },
  };
  const bound = await book(STORIES.en ?? '', options);
  expect(speechOf(bound)).toMatch(/^„You will burn the house down,“/);
  expect(wordsOf(bound)).toContain('Titelseite');
  expect(bound.book.value.language).toBe('de');
});

test('a language that the story states wins over the one detected', async () => {
  const bound = await book(`Language: German\n${STORIES.en}`);
  expect(bound.book.value.language).toBe('de');
  expect(speechOf(bound)).toMatch(/^„You/);
});

test('too little text says nothing: English pages and quotes', async () => {
  const bound = await book('Hm.\n\n"Oui."\n');
  expect(bound.sources[0]?.manuscript.value.detectedLanguage).toBeNull();
  expect([bound.book.value.language, speechOf(bound)]).toEqual(['en', '“Oui.”']);
});
