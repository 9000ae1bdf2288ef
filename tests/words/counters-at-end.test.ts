import { expect, test } from 'vitest';
import { withoutCounterAtEnd } from '../../src/words/divisions.ts';

test.each([
  ['tale-part', 'tale'],
  ['Sturm - Teil', 'Sturm'],
  ['Storm (ch.', 'Storm'],
  ['Буря - Глава', 'Буря'],
  ['La tempête, tome', 'La tempête,'],
  ['Storm #', 'Storm'],
])('%j loses the word that counts its parts', (name, bare) => {
  expect(withoutCounterAtEnd(name)).toBe(bare);
});

test.each(['Winter Letter', 'apart', 'The Casino', 'Der Anteil', 'oz'])('%j keeps its last word', (name) => {
  expect(withoutCounterAtEnd(name)).toBe(name);
});
