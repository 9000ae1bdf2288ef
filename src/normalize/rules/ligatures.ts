import type { Rule } from '../rule.ts';
import { EVERYWHERE, replaceAll } from '../rule.ts';

/** Combining accents, the signs of Kelvin and angstrom, and the ligatures of Latin type. */
const SIGNS = `${range(0x300, 0x36f)}\u212A\u212B${range(0xfb00, 0xfb06)}`;

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('');
}

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ſt', 'st'];

export const ligatures: Rule = {
  id: 'ligatures',
  summary: 'Writes the ligature characters of printed pages as letters, and composes accents (NFC, never NFKC).',
  kinds: EVERYWHERE,
  signs: SIGNS,
  changesLetters: true,
  propose: ({ text }) =>
    replaceAll(text, /[\uFB00-\uFB06]|[\u212A\u212B]\p{M}*|\P{M}\p{M}+/gu, ([found]) => {
      const code = found.charCodeAt(0) - 0xfb00;
      return code >= 0 && code < LIGATURES.length && found.length === 1
        ? (LIGATURES[code] as string)
        : found.normalize('NFC');
    }),
  examples: [
    { before: 'The \uFB01rst o\uFB03ce', after: 'The first office' },
    { before: 'cafe\u0301', after: 'café' },
  ],
  unchanged: ['½ x² №5 ™'],
};
