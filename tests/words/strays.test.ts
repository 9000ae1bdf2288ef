import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.join(import.meta.dirname, '..', '..', 'src');

/** Counting words of several languages: where two of them stand together, a list of such words stands. */
const TELLING =
  /\b(?:kapitel|chapitre|cap[ií]tulo|capitolo|rozdzia[łl]|kapitola|fejezet|hoofdstuk|luku)\b|глава|розділ/giu;

/** A source without its comments. */
function codeOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

test('words that count divisions are listed in words/ and nowhere else', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const lists = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('words/'))
    .filter((file) => {
      const words = codeOf(path.join(SRC, file)).match(TELLING) ?? [];
      return new Set(words.map((word) => word.toLowerCase())).size > 1;
    });
  expect(lists).toEqual([]);
});
