import { describe, expect, test } from 'vitest';
import { divide, outline, prose } from './heading/outline.ts';

describe('what stands behind the last ending', () => {
  const rest = (text: string): readonly (readonly string[])[] =>
    divide(text).value.parts.map(({ blocks }) => blocks.map(({ type }) => type));
  test.each([
    ['END', 'But the envelope, when she lifted it, was still warm.'],
    ['To be continued...', 'That was what it said on the door.'],
    ['FIN', 'Et pourtant elle revint le lendemain.'],
  ])('and is but a few words is of the same part: %s', (ending, words) => {
    expect(rest(`${prose(6)}\n\n${ending}\n\n${words}`)).toHaveLength(1);
  });
  test.each([
    ['as long as a part', prose(6)],
    ['short, in a file as short', 'The second part is this.'],
  ])('is a part of its own where it is %s', (what, words) => {
    const first = what.startsWith('short') ? 'The first part is this, and no more.' : prose(6);
    expect(rest(`${first}\n\nTo be continued...\n\n${words}`)).toHaveLength(2);
  });
});

describe('headings that only words make, in a file whose markup makes many', () => {
  const chapters = Array.from({ length: 8 }, (_, i) => `# ${i + 1}. The Gift\n\n${prose(3)}`).join('\n\n');
  test.each([
    ['a list of books', 'Chapter 1: The Ferry\n\nReed, A., 1911.\n\nChapter 4: The Net\n\nOake, N., 1902.'],
    ['a plan of lessons', 'Lesson 1: The Ferry\n\nRead it twice.\n\nLesson 2: The Net\n\nRead it once.'],
  ])('stand below the one that holds them: %s', (_, list) => {
    const found = outline(`# Preface\n\n${prose(2)}\n\n${chapters}\n\n# Bibliography\n\n${list}`);
    expect(found.filter((line) => /The Gift/.test(line) && /^(?:chapter|\S)/.test(line))).toHaveLength(8);
    expect(found.find((line) => line.includes('The Net')) ?? '  ').toMatch(/^ {2}/);
  });
  test('are its chapters where most of the marked ones hold some', () => {
    const part = (n: number): string =>
      `# Part ${n}\n\nChapter ${n * 2 - 1}: The Ferry\n\n${prose(6)}\n\nChapter ${n * 2}: The Net\n\n${prose(6)}`;
    const found = outline([1, 2, 3, 4].map(part).join('\n\n'));
    expect(found.filter((line) => /^ {2}chapter/.test(line))).toHaveLength(8);
  });
});
