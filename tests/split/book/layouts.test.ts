import { describe, expect, test } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { divide, sourceFromText } from '../../../src/pipeline.ts';
import { formatOf } from '../../../src/read/index.ts';

const reader = await (formatOf('book.txt') as NonNullable<ReturnType<typeof formatOf>>).load();

const prose = Array.from(
  { length: 5 },
  (_, k) =>
    `The ferry left the quay at ${k + 5} in the morning, and nobody on the shore looked up from\nthe nets to see whether the old man at the tiller had come back with it this time or not.`,
).join('\n\n');

const divided = (text: string) => divide(sourceFromText(text, 'book.txt'), reader);
const headings = (text: string): readonly string[] =>
  divided(text).division.value.parts.flatMap(({ heading }) => {
    if (!heading) return [];
    const words = [...heading.label, ...heading.title].map((one) => (one.type === 'text' ? one.value : ' '));
    return [`${heading.depth} ${words.join('|')}`];
  });

describe('layouts of printed books', () => {
  test('a contents list with descriptions under its labels is no chapter', () => {
    const list = [1, 2, 3].map((n) => `CHAPTER ${'I'.repeat(n)}.\nA Quarrel.--The Boat is Sold.--Nets.`).join('\n\n');
    const body = [1, 2, 3].map((n) => `CHAPTER ${'I'.repeat(n)}.\n\n${prose}`).join('\n\n\n\n');
    const found = headings(`THE FERRY\n\nBy Ada Moss\n\n\n\nCONTENTS.\n\n${list}\n\n\n\n${body}`);
    expect(found).toEqual(['1 CHAPTER I', '1 CHAPTER II', '1 CHAPTER III']);
  });

  test('the last chapter may say so, and a number may be titled Conclusion', () => {
    const body = ['CHAPTER I.\n\nTHE QUAY.', 'CHAPTER II.\n\nCONCLUSION.', 'CHAPTER THE LAST'];
    const text = `THE FERRY\n\nBy Ada Moss\n\n\n\n${body.map((head) => `${head}\n\n${prose}`).join('\n\n\n\n')}`;
    expect(headings(text)).toEqual(['1 CHAPTER I|THE QUAY.', '1 CHAPTER II|CONCLUSION.', '1 CHAPTER THE LAST']);
  });

  test('an epilogue that holds chapters stands level with the volumes', () => {
    const chapters = ['CHAPTER I', 'CHAPTER II'].map((head) => `${head}\n\n${prose}`).join('\n\n\n\n');
    const heads = ['BOOK ONE', 'BOOK TWO', 'EPILOGUE'];
    const text = `THE FERRY\n\nBy Ada Moss\n\n\n\n${heads.map((head) => `${head}\n\n\n${chapters}`).join('\n\n\n\n')}`;
    const inner = ['2 CHAPTER I', '2 CHAPTER II'];
    expect(headings(text)).toEqual(heads.flatMap((head) => [`1 ${head}`, ...inner]));
  });

  test('a picture’s caption of several paragraphs stays, without the mark; prose in brackets stays', () => {
    const picture = '[Illustration:\n\n_The quay at dawn_\n\n[_Copyright by nobody._]]';
    const text = `THE FERRY\n\nBy Ada Moss\n\n\n\nCHAPTER I\n\n${prose}\n\n${picture}\n\n${prose}`;
    const { trace, value } = divided(text).division;
    expect(trace.removals.map(({ text: gone }) => gone)).toEqual(['[Illustration:']);
    const captions = value.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((b) => (b.type === 'paragraph' && b.role === 'caption' ? [blockText(b)] : []));
    expect(captions).toEqual(['The quay at dawn', '[Copyright by nobody.]']);
    const open = `[Illustration: lost\n\n${prose}`;
    expect(divided(`THE FERRY\n\nBy Ada Moss\n\n\n\nCHAPTER I\n\n${open}`).division.trace.removals).toEqual([]);
  });
});

describe('title pages', () => {
  const metadata = (top: string) => divided(`${top}\n\n\n\nCHAPTER I\n\n${prose}`).division.value.metadata;

  test('a line that only joins its neighbours belongs to the title', () => {
    expect(metadata('ADVENTURES\n\nOF\n\nA FERRYMAN\n\nBy Ada Moss').title).toBe('ADVENTURES OF A FERRYMAN');
  });

  test('a year after the name, initials, two authors', () => {
    expect(metadata('The Long Ferry, by A. B. Moss [1898]').authors).toEqual(['A. B. Moss']);
    expect(metadata('THE FERRY\n\nBY\nADA MOSS\nAND\nIDA MOSS').authors).toEqual(['ADA MOSS', 'IDA MOSS']);
  });

  test('a title without an author stands above the kind of book', () => {
    expect(metadata('THE FERRY\n\nA NOVEL\n\nIN TWO VOLUMES').title).toBe('THE FERRY');
  });
});
