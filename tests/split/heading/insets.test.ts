import { describe, expect, test } from 'vitest';
import { divide, sourceFromText } from '../../../src/pipeline.ts';
import { formatOf } from '../../../src/read/index.ts';

const reader = await (formatOf('book.txt') as NonNullable<ReturnType<typeof formatOf>>).load();

const paragraph = (k: number): string =>
  `The ferry left the quay at ${k + 5} in the morning, and nobody on the shore looked up from the\nnets to see whether the old man at the tiller had come back with it this time or\nnot, because it rained.`;
const prose = Array.from({ length: 6 }, (_, k) => paragraph(k)).join('\n\n');
const setIn = (text: string): string => text.replace(/^(?=.)/gm, '      ');

const parts = (text: string) => divide(sourceFromText(text, 'book.txt'), reader).division.value.parts;
const headings = (text: string): readonly string[] =>
  parts(text).flatMap(({ heading }) => {
    if (!heading) return [];
    const words = [...heading.label, ...heading.title].map((one) => (one.type === 'text' ? one.value : ' '));
    return [`${heading.depth} ${words.join('')}`];
  });

const TITLE = 'THE FERRY\n\nBy Ada Moss\n\n\n\n';
const centred = (line: string): string => `${' '.repeat(28)}${line}`;

describe('lines that head something inside a chapter', () => {
  const chapter = (label: string, text: string): string => `\n\n\n${label}\n\n${text}\n`;

  test('the headlines of a newspaper that is set in open scenes, no chapters', () => {
    const pieces = ['THE LOST OAR', 'A WEDDING IN MUD', 'WEATHER', 'SOLD AT LAST'];
    const paper = pieces.map((head) => `\n\n${centred(head)}\n\n${setIn(prose)}`).join('\n');
    const text = `${TITLE}${chapter('CHAPTER I', prose)}${chapter('CHAPTER II', `${prose}\n${paper}\n\n${prose}`)}${chapter('CHAPTER III', prose)}`;
    expect(headings(text)).toEqual(['1 CHAPTER I', '1 CHAPTER II', '1 CHAPTER III']);
    expect(parts(text).filter(({ opening }) => opening === 'scene-break')).toHaveLength(pieces.length);
  });

  test('captions under the marks of pictures head nothing', () => {
    const plate = (caption: string): string =>
      `${prose}\n\n\n\n${centred('Full page drawing.')}\n\n${centred(caption)}\n\n\n\n${prose}`;
    const captions = ['THE BOY AT THE BELL', 'FLOUR TO THE ELBOW', 'ONE BOAT TOO MANY'];
    const text = TITLE + captions.map((caption, k) => chapter(`CHAPTER ${'I'.repeat(k + 1)}`, plate(caption))).join('');
    expect(headings(text)).toEqual(['1 CHAPTER I', '1 CHAPTER II', '1 CHAPTER III']);
    expect(parts(text)).toHaveLength(3);
  });

  test('titles with an epigraph below them stay headings', () => {
    const volumes = ['THE FERRY--BOOK THE FIRST', 'THE FERRY--BOOK THE SECOND', 'THE FERRY--BOOK THE THIRD'];
    const text = volumes
      .map(
        (head) =>
          `\n\n\n\n${head}\n\n${setIn('No tide was ever asked.\nNo tide has answered yet.')}\n${chapter('CHAPTER I', prose)}${chapter('CHAPTER II', prose)}`,
      )
      .join('');
    expect(headings(TITLE + text).filter((line) => line.startsWith('1'))).toEqual(
      volumes.map((head) => `1 ${head.replace('--', '—')}`),
    );
  });
});

describe('numbers in a corner of the file', () => {
  const chapters = ['I', 'II', 'III', 'IV', 'V'].map((label) => `\n\n\n\n${label}\n\n${prose}\n\n${prose}`).join('');
  const sections = (numbers: readonly string[]): string => numbers.map((n) => `\n\n\n${n}\n\n${paragraph(1)}`).join('');

  test('the sections of an introduction divide it and nothing else', () => {
    const figures = `${TITLE}INTRODUCTION\n\n${paragraph(0)}${sections(['1. The Harbour', '2. The Tides', '3. The People'])}`;
    const found = headings(figures + chapters);
    expect(found.filter((line) => line.startsWith('1 '))).toEqual([
      '1 INTRODUCTION',
      ...['I', 'II', 'III', 'IV', 'V'].map((n) => `1 ${n}`),
    ]);
    const romans = `${TITLE}FOREWORD\n\n${paragraph(0)}${sections(['II', 'III'])}${chapters}`;
    expect(headings(romans)).toEqual([
      '1 FOREWORD',
      '2 II',
      '2 III',
      ...['I', 'II', 'III', 'IV', 'V'].map((n) => `1 ${n}`),
    ]);
  });

  test('numbers that follow a foreword and go on to the end are the chapters', () => {
    const text = `${TITLE}FOREWORD\n\n${paragraph(0)}${chapters}`;
    expect(headings(text)).toEqual(['1 FOREWORD', ...['I', 'II', 'III', 'IV', 'V'].map((n) => `1 ${n}`)]);
  });
});

describe('scenes in a file with a line a paragraph', () => {
  const line = (k: number): string =>
    `The ferry left the quay at ${k + 5} in the morning, and nobody on the shore looked up from the nets to see who had come back with it this time.`;
  const scene = (from: number): string => [line(from), line(from + 1), line(from + 2)].join('\n');

  test('are parted by its blank lines, however short they are', () => {
    const text = [0, 3, 6, 9, 12].map(scene).join('\n\n');
    expect(parts(text).filter(({ opening }) => opening === 'scene-break')).toHaveLength(4);
  });

  test('are not where every paragraph has one', () => {
    const text = [0, 3, 6, 9].map(scene).join('\n').replaceAll('\n', '\n\n');
    expect(parts(text)).toHaveLength(1);
  });
});

describe('divisions that stand in unlike ways', () => {
  test('the first below a title page with wide gaps, the second in the text', () => {
    const text = `ANNA MOSS\n\n\nTHE FERRY\nAND THE OAR\n\n\na tale in two parts\n\n\n\nPart the first\n\n${prose}\n\nPart the second\n\n${prose}`;
    expect(headings(text)).toEqual(['1 Part the first', '1 Part the second']);
  });

  test('Roman numbers over later parts only; not over the lines of a list', () => {
    expect(headings(`${prose}\n\nI.\n\n${prose}\n\nII.\n\n${prose}`)).toEqual(['1 I', '1 II']);
    expect(
      headings(
        `${prose}\n\nI.\n\nA lamp that burned in the hall until it was morning.\n\nII.\n\nA rope that nobody had ever pulled in all those years.\n\n${prose}`,
      ),
    ).toEqual([]);
  });
});

describe('a label that says its volume again', () => {
  const chapter = (label: string): string => `\n\n\n${label}\n\n${prose}\n`;

  test('says the chapter only, below the volume', () => {
    const text = ['FIRST', 'SECOND']
      .map(
        (volume, k) =>
          `\n\n\n\nVOLUME THE ${volume}\n${['I', 'II', 'III'].map((n) => chapter(`Chapter ${k + 1}.${n}.`)).join('')}`,
      )
      .join('');
    const inner = ['2 Chapter I', '2 Chapter II', '2 Chapter III'];
    expect(headings(TITLE + text)).toEqual(['1 VOLUME THE FIRST', ...inner, '1 VOLUME THE SECOND', ...inner]);
  });

  test('keeps the number where no volume says it', () => {
    const text = ['Chapter 1.I', 'Chapter 1.II', 'Chapter 2.I', 'Chapter 2.II'].map(chapter).join('');
    expect(headings(TITLE + text)).toEqual(['1 Chapter 1.I', '1 Chapter 1.II', '1 Chapter 2.I', '1 Chapter 2.II']);
  });
});
